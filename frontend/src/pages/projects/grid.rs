//! A growing list of projects, with what it says when there are none.

use std::{future::Future, pin::Pin};

use shared::{
    page::Page,
    project::{ProjectFilter, ProjectSummary},
};
use yew::{functional::Hook, prelude::*};

use crate::{
    api::{Failure, projects},
    browser,
    components::{link, paged, part, project_card, project_card::project_card_id},
    hooks::use_list,
    route::project_now_address,
    state::{use_session, use_texts},
};

struct ProjectGridProps {
    filter: ProjectFilter,
    /// The level of the headings of the cards: 2 or 3.
    level: u8,
    /// Whether leads are asked for a word about those that are silent.
    nudges: bool,
    /// What to say when there are none.
    empty: Html,
}

type Answer = Pin<Box<dyn Future<Output = Result<Page<ProjectSummary>, Failure>>>>;

fn load(filter: ProjectFilter, cursor: Option<String>) -> Answer {
    Box::pin(async move { projects::list_projects(&ProjectFilter { cursor, ..filter }).await })
}

/// The list of the projects that the filter lets through, as cards whose headings are of this level: 2 or 3.
pub fn project_grid(filter: ProjectFilter, level: u8, empty: Html) -> Html {
    grid(ProjectGridProps { filter, level, nudges: false, empty })
}

/// The list for the people who keep these projects going: a silent one asks for a word.
pub fn own_project_grid(filter: ProjectFilter, empty: Html) -> Html {
    grid(ProjectGridProps { filter, level: 2, nudges: true, empty })
}

fn grid(props: ProjectGridProps) -> Html {
    part("projects", props, |props, context| use_project_grid(props).run(context))
}

#[hook]
fn use_project_grid(props: &ProjectGridProps) -> Html {
    let t = use_texts();
    let reader = use_session().caller().map(|caller| caller.account_id);
    let list = use_list(props.filter.clone(), load);
    let content = list.content();
    let first_new =
        content.items.get(content.first_new).filter(|_| content.first_new > 0).map(project_card_id);
    use_effect_with(first_new, |id| {
        if let Some(id) = id {
            browser::focus(id);
        }
    });
    let count = i64::try_from(content.items.len()).unwrap_or_default();
    let status = match content.next {
        _ if !content.started || content.items.is_empty() => String::new(),
        Some(_) => (t.projects.shown)(count),
        None => (t.projects.count)(count),
    };
    html! {
        <div class="ss-grid" aria-busy={content.busy.to_string()}>
            <p class="ss-grid__status" role="status">{ status }</p>
            <ul class="ss-cards">
                { for content.items.iter().map(|project| html! {
                    <li key={project.id.to_string()} class="ss-cards__nudged">
                        { project_card(t, project, props.level) }
                        if props.nudges && reader.is_some_and(|reader| project.nudges(reader)) {
                            <p class="ss-nudge">
                                { t.projects.nudge }{ " " }
                                { link(project_now_address(project.id), "nl-link", t.projects.nudge_link) }
                            </p>
                        }
                    </li>
                }) }
            </ul>
            { paged(t, &list, props.empty.clone(), t.projects.more) }
        </div>
    }
}
