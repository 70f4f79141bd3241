//! A growing list of ideas, with what it says when there are none.

use std::{future::Future, pin::Pin};

use shared::{
    idea::{IdeaFilter, IdeaSummary},
    page::Page,
};
use yew::{functional::Hook, prelude::*};

use crate::{
    api::{Failure, ideas},
    browser,
    components::{idea_card, idea_card::card_id, paged, part},
    hooks::use_list,
    state::{use_session, use_texts},
};

struct IdeaGridProps {
    filter: IdeaFilter,
    /// What to say when there are none.
    empty: Html,
}

type Answer = Pin<Box<dyn Future<Output = Result<Page<IdeaSummary>, Failure>>>>;

fn load(filter: IdeaFilter, cursor: Option<String>) -> Answer {
    Box::pin(async move { ideas::list_ideas(&IdeaFilter { cursor, ..filter }).await })
}

/// The list of the ideas that the filter lets through.
pub fn idea_grid(filter: IdeaFilter, empty: Html) -> Html {
    let props = IdeaGridProps { filter, empty };
    part("ideas", props, |props, context| use_idea_grid(props).run(context))
}

#[hook]
fn use_idea_grid(props: &IdeaGridProps) -> Html {
    let t = use_texts();
    let session = use_session();
    let (caller, today) = (session.caller(), browser::today());
    let is_due = |idea: &IdeaSummary| {
        caller.as_ref().is_some_and(|caller| caller.is_to_review(idea.into(), idea.review_date, today))
    };
    let list = use_list(props.filter.clone(), load);
    let content = list.content();
    let first_new = content.items.get(content.first_new).filter(|_| content.first_new > 0).map(card_id);
    use_effect_with(first_new, |id| {
        if let Some(id) = id {
            browser::focus(id);
        }
    });
    let count = i64::try_from(content.items.len()).unwrap_or_default();
    let status = match content.total {
        _ if !content.started || content.items.is_empty() => String::new(),
        Some(total) if content.next.is_some() => (t.ideas.shown_of)(count, total),
        None if content.next.is_some() => (t.ideas.shown)(count),
        _ => (t.ideas.count)(count),
    };
    html! {
        <div class="ss-grid" aria-busy={content.busy.to_string()}>
            <p class="ss-grid__status" role="status">{ status }</p>
            <ul class="ss-cards">
                { for content.items.iter().map(|idea| html! {
                    <li key={idea.id.to_string()}>{ idea_card(t, idea, 2, is_due(idea)) }</li>
                }) }
            </ul>
            { paged(t, &list, props.empty.clone(), t.ideas.more) }
        </div>
    }
}
