//! What happened to an idea since it was sent in.

use chrono::{DateTime, Utc};
use shared::{
    account::Person,
    idea::{Idea, IdeaRef, IdeaState, IdeaTransition},
    page::Page,
};
use yew::prelude::*;

use crate::{
    browser,
    components::{Loading, failure_view, link, prose, state_badge},
    hooks::Fetch,
    locales::Texts,
    route::Route,
};

/// The steps of the idea, the oldest first: it begins with the sending in.
pub fn view_history(t: &'static Texts, idea: &Idea, history: &Fetch<Page<IdeaTransition>>) -> Html {
    let steps = history.value();
    let rest = match (&steps, history.failure()) {
        (Some(_), _) => Html::default(),
        (None, Some(failure)) => failure_view(t, failure, Some(history.reload.clone())),
        (None, None) => html! { <Loading /> },
    };
    html! {
        <section class="ss-comments" aria-labelledby="history-title">
            <h2 class="nl-heading nl-heading--level-2" id="history-title">{ t.steps().history }</h2>
            <ol class="ss-comments__list" id="history">
                <li class="ss-comment">
                    { view_head(t, IdeaState::Submitted, idea.author.as_ref(), idea.created_at) }
                </li>
                { for steps.iter().flat_map(|page| &page.items).map(|step| view_step(t, step)) }
            </ol>
            { rest }
        </section>
    }
}

fn view_step(t: &'static Texts, step: &IdeaTransition) -> Html {
    html! {
        <li class="ss-comment">
            { view_head(t, step.to, step.actor.as_ref(), step.created_at) }
            if let Some(into) = &step.merged_into {
                <p class="nl-paragraph">{ t.ideas.merged_into }{ " " }{ idea_link(into) }</p>
            }
            if let Some(from) = &step.merged_from {
                <p class="nl-paragraph">{ t.ideas.merged_from }{ " " }{ idea_link(from) }</p>
            }
            if let Some(reason) = &step.reason {
                { prose(reason, "") }
            }
            if let Some(day) = step.review_date {
                <p class="nl-paragraph">{ (t.ideas.review_on)(&browser::format_day(day, t.formats)) }</p>
            }
        </li>
    }
}

/// A link to an idea that another one names.
pub fn idea_link(idea: &IdeaRef) -> Html {
    let text = format!("{} – {}", idea.number, idea.title);
    link(Route::Idea { id: idea.id }.to_path(), "nl-link", text)
}

fn view_head(t: &'static Texts, state: IdeaState, who: Option<&Person>, time: DateTime<Utc>) -> Html {
    let name = who.map_or(t.ideas.author_gone, |who| who.name.as_str());
    html! {
        <p class="ss-comment__head">
            { state_badge(t, state) }
            { " " }<strong>{ name.to_owned() }</strong>
            { " " }<span class="ss-comment__time">{ browser::format_date(time, t.formats) }</span>
        </p>
    }
}
