//! A project in a list.

use shared::{association::AssociationRef, project::ProjectSummary};
use yew::prelude::*;

use super::{PageLink, Shape, health_badge, icon, project_theme_chips, stage_badge};
use crate::{browser, locales::Texts, route::Route};

/// A project as a card, whose heading is of this level in the page: 2 or 3.
pub fn project_card(t: &'static Texts, project: &ProjectSummary, level: u8) -> Html {
    let heading = format!("h{level}");
    html! {
        <article class="ss-card">
            <div class="ss-card__top">
                { stage_badge(t, project.stage) }
                if let Some(health) = project.health {
                    { health_badge(t, health, project.health_outdated) }
                }
            </div>
            <@{heading} class="nl-heading ss-card__title">
                <PageLink to={Route::Project { id: project.id }.to_path()} class="ss-card__link" id={project_card_id(project)}>
                    { project.title.clone() }
                </PageLink>
            </@>
            { card_fact(t.projects.next_step, project.next_step.as_deref()) }
            { card_fact(t.projects.need, project.need.as_deref()) }
            if project.next_step.is_none() && project.need.is_none() {
                <p class="ss-card__text">{ project.excerpt.clone() }</p>
            }
            { project_theme_chips(t, &project.themes) }
            <p class="ss-card__foot">
                <span class="ss-count">{ icon(Shape::Hand) }{ (t.projects.helpers)(project.helper_count) }</span>
                <span class="ss-count ss-card__place">{ icon(Shape::Pin) }{ villages(t, &project.associations) }</span>
                if let Some(day) = project.silent_since_date {
                    <span class="ss-count">{ (t.projects.silent_since)(&browser::format_day(day, t.formats)) }</span>
                }
            </p>
        </article>
    }
}

fn card_fact(label: &'static str, text: Option<&str>) -> Html {
    let Some(text) = text else { return Html::default() };
    html! { <p class="ss-card__text"><strong>{ label }{ ": " }</strong>{ text.to_owned() }</p> }
}

/// The villages that a project is for, in words.
pub fn villages(t: &Texts, associations: &[AssociationRef]) -> String {
    if associations.is_empty() {
        return t.projects.all_villages.to_owned();
    }
    associations.iter().map(|one| one.village.as_str()).collect::<Vec<_>>().join(", ")
}

/// The id of the link to a project in a list, so that the focus can go there.
pub fn project_card_id(project: &ProjectSummary) -> String {
    format!("project-{}", project.id)
}
