//! The projects of whoever is signed in.

use shared::project::ProjectFilter;
use yew::prelude::*;

use super::{grid::own_project_grid, overview::may_start};
use crate::{
    components::{link, page_heading},
    locales::Texts,
    route::Route,
    state::Session,
};

/// The page for whoever is signed in.
pub fn view(t: &'static Texts, session: &Session) -> Html {
    let filter = ProjectFilter { mine: Some(true), ..ProjectFilter::default() };
    let empty = html! {
        <div class="ss-empty">
            <p class="nl-paragraph">{ t.project().none_of_mine }</p>
            { link(Route::ProjectBoard.to_path(), "nl-link", t.projects.all) }
        </div>
    };
    html! {
        <div class="ss-width ss-page">
            <div class="ss-page__head">
                { page_heading(t.projects.mine) }
                if may_start(session) {
                    { link(Route::ProjectNew.to_path(), "nl-button nl-button--primary", t.projects.start) }
                }
            </div>
            { own_project_grid(filter, empty) }
        </div>
    }
}
