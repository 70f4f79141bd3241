//! Projects by stage: a column for each, which grows by itself.

use std::{future::Future, pin::Pin};

use shared::{
    page::Page,
    project::{ProjectFilter, ProjectStage, ProjectSummary},
};
use strum::VariantArray;
use yew::{functional::Hook, prelude::*};

use super::overview::overview;
use crate::{
    api::{Failure, projects},
    browser,
    components::{
        PageLink, health_badge, paged, part,
        project_card::{project_card_id, villages},
    },
    hooks::use_list,
    locales::Texts,
    route::Route,
    state::{use_session, use_texts},
};

/// How many projects a column shows at a time.
const SHOWN: u8 = 8;

#[hook]
pub fn use_project_board_page() -> Html {
    let t = use_texts();
    let session = use_session();
    let columns = ProjectStage::VARIANTS.iter().map(|stage| {
        html! { <li class="ss-board__column" key={stage.as_str()}>{ column(*stage) }</li> }
    });
    let content = html! {
        <div class="ss-board" role="region" aria-label={t.project().board_label} tabindex="0">
            <ul class="ss-board__columns">{ for columns }</ul>
        </div>
    };
    overview(t, &session, Route::ProjectBoard, content)
}

type Answer = Pin<Box<dyn Future<Output = Result<Page<ProjectSummary>, Failure>>>>;

fn load(stage: ProjectStage, cursor: Option<String>) -> Answer {
    let filter = ProjectFilter { stage: vec![stage], limit: Some(SHOWN), cursor, ..ProjectFilter::default() };
    Box::pin(projects::list_projects(&filter))
}

struct ColumnProps {
    stage: ProjectStage,
}

fn column(stage: ProjectStage) -> Html {
    part(stage.as_str(), ColumnProps { stage }, |props, context| use_column(props).run(context))
}

#[hook]
fn use_column(props: &ColumnProps) -> Html {
    let t = use_texts();
    let list = use_list(props.stage, load);
    let content = list.content();
    let first_new =
        content.items.get(content.first_new).filter(|_| content.first_new > 0).map(project_card_id);
    use_effect_with(first_new, |id| {
        if let Some(id) = id {
            browser::focus(id);
        }
    });
    let id = format!("stage-{}", props.stage.as_str());
    html! {
        <section aria-labelledby={id.clone()} aria-busy={content.busy.to_string()}>
            <h2 class="nl-heading nl-heading--level-3" {id}>{ (t.projects.stage)(props.stage) }</h2>
            <p class="ss-board__hint">{ (t.project().stage_sentence)(props.stage) }</p>
            <ul class="ss-board__cards">
                { for content.items.iter().map(|project| html! {
                    <li key={project.id.to_string()}>{ small_card(t, project) }</li>
                }) }
            </ul>
            { paged(t, &list, html! { <p class="ss-board__none">{ t.project().none_in_stage }</p> }, t.project().more) }
        </section>
    }
}

fn small_card(t: &'static Texts, project: &ProjectSummary) -> Html {
    html! {
        <article class="ss-card ss-card--small">
            <h3 class="nl-heading ss-card__title">
                <PageLink to={Route::Project { id: project.id }.to_path()} class="ss-card__link" id={project_card_id(project)}>
                    { project.title.clone() }
                </PageLink>
            </h3>
            <p class="ss-card__text">{ villages(t, &project.associations) }</p>
            if let Some(health) = project.health {
                <p class="ss-card__text">{ health_badge(t, health, project.health_outdated) }</p>
            }
            if let Some(day) = project.silent_since_date {
                <p class="ss-card__text">{ (t.projects.silent_since)(&browser::format_day(day, t.formats)) }</p>
            }
        </article>
    }
}
