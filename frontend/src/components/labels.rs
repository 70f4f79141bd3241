//! Labels of ideas and projects: where they are in their lives, and what they are about.

use shared::{
    id::Id,
    idea::{IdeaFilter, IdeaState},
    project::{Health, ProjectFilter, ProjectStage},
    theme::{ThemeColor, ThemeRef},
};
use yew::prelude::*;

use super::link;
use crate::{
    locales::Texts,
    route::{ideas_address, projects_address},
};

/// Where an idea is in its life, in a word or two.
pub fn state_badge(t: &Texts, state: IdeaState) -> Html {
    let tone = match state {
        IdeaState::Open => "open",
        IdeaState::UnderReview | IdeaState::Submitted => "busy",
        IdeaState::Adopted => "won",
        IdeaState::Draft | IdeaState::Parked | IdeaState::Answered => "calm",
        IdeaState::Refused | IdeaState::Declined | IdeaState::Merged | IdeaState::Withdrawn => "closed",
    };
    html! {
        <span class={classes!("ss-badge", format!("ss-badge--{tone}"))}>{ (t.ideas.state)(state) }</span>
    }
}

/// That a parked idea is to be looked at again.
pub fn due_badge(t: &Texts) -> Html {
    html! { <span class="ss-badge ss-badge--stuck">{ t.ideas.review_due }</span> }
}

/// Where a project is in its life, in a word or two.
pub fn stage_badge(t: &Texts, stage: ProjectStage) -> Html {
    let tone = match stage {
        ProjectStage::Preparing | ProjectStage::Evaluating => "busy",
        ProjectStage::Recruiting | ProjectStage::Running => "open",
        ProjectStage::Completed | ProjectStage::Continuing => "won",
        ProjectStage::Paused => "calm",
        ProjectStage::Stopped => "closed",
    };
    html! {
        <span class={classes!("ss-badge", format!("ss-badge--{tone}"))}>{ (t.projects.stage)(stage) }</span>
    }
}

/// How a project goes, in a word or two; what was said too long ago is shown as such.
pub fn health_badge(t: &Texts, health: Health, is_outdated: bool) -> Html {
    let tone = match health {
        _ if is_outdated => "closed",
        Health::OnCourse => "open",
        Health::AtRisk => "busy",
        Health::Stuck => "stuck",
    };
    let said = (t.projects.health)(health);
    html! {
        <span class={classes!("ss-badge", format!("ss-badge--{tone}"))}>
            if is_outdated { { (t.projects.health_old)(said) } } else { { said } }
        </span>
    }
}

/// The class that gives a theme its colour.
pub fn color_class(color: ThemeColor) -> Classes {
    let name: &'static str = color.into();
    classes!("ss-chip", format!("ss-chip--{name}"))
}

/// The themes of an idea, each a link to all ideas about it.
pub fn theme_chips(t: &'static Texts, themes: &[ThemeRef]) -> Html {
    chips(t, themes, |theme| ideas_address(&IdeaFilter { theme: vec![theme], ..IdeaFilter::default() }))
}

/// The themes of a project, each a link to all projects about it.
pub fn project_theme_chips(t: &'static Texts, themes: &[ThemeRef]) -> Html {
    chips(t, themes, |theme| {
        projects_address(&ProjectFilter { theme: vec![theme], ..ProjectFilter::default() })
    })
}

fn chips(t: &'static Texts, themes: &[ThemeRef], address: fn(Id) -> String) -> Html {
    if themes.is_empty() {
        return Html::default();
    }
    html! {
        <ul class="ss-chips" aria-label={t.ideas.themes}>
            { for themes.iter().map(|theme| {
                html! {
                    <li key={theme.id.to_string()}>
                        { link(address(theme.id), color_class(theme.color), theme.label.clone()) }
                    </li>
                }
            }) }
        </ul>
    }
}
