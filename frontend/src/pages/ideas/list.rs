//! All ideas, narrowed by what the address says.

use yew::prelude::*;

use super::{
    filter::{filter_form, parse_filter},
    grid::idea_grid,
};
use crate::{
    api::{associations, themes},
    components::{link, page_heading},
    hooks::use_fetch,
    route::Route,
    state::{use_session, use_texts},
};

pub struct IdeaListPageProps {
    /// The query of the address.
    pub query: AttrValue,
}

#[hook]
pub fn use_idea_list_page(props: &IdeaListPageProps) -> Html {
    let t = use_texts();
    let session = use_session();
    let filter = parse_filter(&props.query);
    let associations = use_fetch(None, associations::list_associations);
    let themes = use_fetch(None, themes::list_themes);
    let empty = html! {
        <div class="ss-empty">
            <p class="nl-paragraph">{ t.ideas.none_found }</p>
            { link(Route::IdeaNew.to_path(), "nl-link", t.nav.new_idea) }
        </div>
    };
    html! {
        <div class="ss-width ss-page">
            <div class="ss-page__head">
                { page_heading(t.ideas.title) }
                { link(Route::IdeaNew.to_path(), "nl-button nl-button--primary", t.nav.new_idea) }
            </div>
            { filter_form(t, &filter, associations.value().as_deref(), themes.value().as_deref(), session.caller().as_ref()) }
            { idea_grid(filter, empty) }
        </div>
    }
}
