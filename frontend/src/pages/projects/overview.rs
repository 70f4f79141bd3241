//! What the three views of all projects have in common: the heading, and the way from one view to the other.

use shared::{permission::Action, role::Role};
use yew::prelude::*;

use crate::{
    components::{PageLink, link, page_heading},
    locales::Texts,
    route::Route,
    state::Session,
};

/// The page of a view, under the heading that is common to all.
pub fn overview(t: &'static Texts, session: &Session, here: Route, content: Html) -> Html {
    let p = t.project();
    html! {
        <div class="ss-width ss-page">
            <div class="ss-page__head">
                { page_heading(t.projects.title) }
                if may_start(session) {
                    { link(Route::ProjectNew.to_path(), "nl-button nl-button--primary", t.projects.start) }
                }
            </div>
            <p class="ss-lead">{ p.lead }</p>
            <nav class="ss-views" aria-label={p.views}>
                <ul class="ss-views__list">
                    { view_link(here, Route::ProjectBoard, p.board) }
                    { view_link(here, Route::ProjectList, p.list) }
                    { view_link(here, Route::ProjectTimeline, p.timeline) }
                    <li class="ss-views__apart">{ link(Route::TaskList.to_path(), "nl-link", t.projects.all_tasks) }</li>
                </ul>
            </nav>
            { content }
        </div>
    }
}

fn view_link(here: Route, route: Route, text: &'static str) -> Html {
    html! { <li><PageLink to={route.to_path()} current={here == route} class="ss-views__link">{ text }</PageLink></li> }
}

/// Whether this person may start a project for any village at all.
pub fn may_start(session: &Session) -> bool {
    let may = |role: Role| role.may(Action::StartProject);
    session.caller().is_some_and(|caller| caller.roles.iter().any(|(role, _)| may(*role)))
}
