//! What happened to an idea since it was sent in.

use chrono::{DateTime, Utc};
use shared::{
    account::Person,
    idea::{Idea, IdeaRef, IdeaState, IdeaTransition},
};
use yew::prelude::*;

use crate::{
    browser,
    components::{link, paged, prose, state_badge},
    hooks::List,
    locales::Texts,
    route::Route,
};

/// The steps of the idea, the oldest first. It begins with the sending in, which of a draft is a step.
pub fn view_history(t: &'static Texts, idea: &Idea, history: &List<IdeaTransition>) -> Html {
    let content = history.content();
    let was_draft = content.items.iter().any(|step| step.from == IdeaState::Draft);
    html! {
        <section class="ss-comments" aria-labelledby="history-title">
            <h2 class="nl-heading nl-heading--level-2" id="history-title">{ t.steps().history }</h2>
            <ol class="ss-comments__list" id="history">
                if !was_draft {
                    <li class="ss-comment">
                        { view_head(t, sent_in(t), idea.author.as_ref(), idea.created_at) }
                    </li>
                }
                { for content.items.iter().map(|step| view_step(t, step)) }
            </ol>
            { paged(t, history, Html::default(), t.steps().more) }
        </section>
    }
}

fn sent_in(t: &Texts) -> Html {
    html! { <span class="ss-badge ss-badge--busy">{ t.steps().sent_in }</span> }
}

fn view_step(t: &'static Texts, step: &IdeaTransition) -> Html {
    let badge = if step.from == IdeaState::Draft { sent_in(t) } else { state_badge(t, step.to) };
    html! {
        <li class="ss-comment">
            { view_head(t, badge, step.actor.as_ref(), step.created_at) }
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

fn view_head(t: &'static Texts, badge: Html, who: Option<&Person>, time: DateTime<Utc>) -> Html {
    let name = who.map_or(t.ideas.author_gone, |who| who.name.as_str());
    html! {
        <p class="ss-comment__head">
            { badge }
            { " " }<strong>{ name.to_owned() }</strong>
            { " " }<span class="ss-comment__time">{ browser::format_date(time, t.formats) }</span>
        </p>
    }
}
