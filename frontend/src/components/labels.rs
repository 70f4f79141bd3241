//! Labels of an idea: where it is in its life, and what it is about.

use shared::{
    idea::{IdeaFilter, IdeaState},
    theme::{ThemeColor, ThemeRef},
};
use yew::prelude::*;

use super::link;
use crate::{locales::Texts, route::ideas_address};

/// Where an idea is in its life, in a word or two.
pub fn state_badge(t: &Texts, state: IdeaState) -> Html {
    let tone = match state {
        IdeaState::Open => "open",
        IdeaState::UnderReview | IdeaState::Submitted => "busy",
        IdeaState::Adopted => "won",
        IdeaState::Draft | IdeaState::Parked | IdeaState::Answered => "calm",
        IdeaState::Declined | IdeaState::Merged | IdeaState::Withdrawn => "closed",
    };
    html! {
        <span class={classes!("ss-badge", format!("ss-badge--{tone}"))}>{ (t.ideas.state)(state) }</span>
    }
}

/// The class that gives a theme its colour.
pub fn color_class(color: ThemeColor) -> Classes {
    let name: &'static str = color.into();
    classes!("ss-chip", format!("ss-chip--{name}"))
}

/// The themes of an idea, each a link to all ideas about it.
pub fn theme_chips(t: &'static Texts, themes: &[ThemeRef]) -> Html {
    if themes.is_empty() {
        return Html::default();
    }
    html! {
        <ul class="ss-chips" aria-label={t.ideas.themes}>
            { for themes.iter().map(|theme| {
                let filter = IdeaFilter { theme: vec![theme.id], ..IdeaFilter::default() };
                html! {
                    <li key={theme.id.to_string()}>
                        { link(ideas_address(&filter), color_class(theme.color), theme.label.clone()) }
                    </li>
                }
            }) }
        </ul>
    }
}
