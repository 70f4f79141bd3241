//! What there is to look at for whoever sees to ideas: those that wait to be placed, and parked ones whose day has come.

use shared::{
    idea::{IdeaFilter, IdeaState, IdeaSummary},
    page::{MAX_LIMIT, Page},
    permission::{Action, Caller},
};
use yew::{functional::Hook, prelude::*};

use crate::{
    api::{Failure, ideas},
    components::{link, part},
    hooks::use_fetch,
    route::ideas_address,
    state::{use_session, use_texts},
};

/// Ideas that wait for this person to place them.
fn waiting(caller: &Caller) -> Option<IdeaFilter> {
    let filter = || IdeaFilter { state: vec![IdeaState::Submitted], ..IdeaFilter::default() };
    caller.may(Action::ModerateIdea).then(filter)
}

/// Parked ideas whose day has come, where this person decides on ideas.
fn due(caller: &Caller) -> Option<IdeaFilter> {
    let association = caller.places_for(Action::ReviewIdea);
    let decides = caller.may(Action::ReviewIdea) || !association.is_empty();
    decides.then(|| IdeaFilter { review_due: true, association, ..IdeaFilter::default() })
}

/// How many there are of each; nothing for those who see to none.
pub fn to_do() -> Html {
    part("to-do", (), |(), context| use_to_do().run(context))
}

type Counted = Option<(IdeaFilter, Page<IdeaSummary>)>;

async fn count(filter: Option<IdeaFilter>) -> Result<Counted, Failure> {
    let Some(filter) = filter else { return Ok(None) };
    let page = ideas::list_ideas(&IdeaFilter { limit: Some(MAX_LIMIT), ..filter.clone() }).await?;
    Ok(Some((filter, page)))
}

#[hook]
fn use_to_do() -> Html {
    let t = use_texts();
    let session = use_session();
    let caller = session.caller();
    let filters = [waiting, due].map(|filter| caller.as_ref().and_then(filter));
    let found = use_fetch(caller.map(|caller| caller.account_id), move || async move {
        let [waiting, due] = filters;
        Ok([count(waiting).await?, count(due).await?])
    });
    let Some(found) = found.value() else { return Html::default() };
    let words = [t.moderation().waiting, t.moderation().due];
    let lines = found.iter().zip(words).filter_map(|(counted, words)| {
        let (filter, page) = counted.as_ref().filter(|(_, page)| !page.items.is_empty())?;
        let count = i64::try_from(page.items.len()).unwrap_or_default();
        let words = words(count, page.next_cursor.is_some());
        Some(html! { <li>{ link(ideas_address(filter), "nl-link", words) }</li> })
    });
    let lines = lines.collect::<Vec<_>>();
    if lines.is_empty() {
        return Html::default();
    }
    html! {
        <section class="ss-panel" aria-labelledby="to-do-title">
            <h2 class="nl-heading nl-heading--level-2" id="to-do-title">{ t.moderation().to_do }</h2>
            <ul class="ss-links">{ for lines }</ul>
        </section>
    }
}

#[cfg(test)]
mod tests {
    use shared::{id::Id, role::Role};

    use super::*;

    #[test]
    fn coordinators_place_and_boards_look_again_in_their_village() {
        let caller = |role, place| Caller { account_id: Id::new(), roles: vec![(role, place)] };
        let village = Id::new();
        let (chair, coordinator) = (caller(Role::Chair, Some(village)), caller(Role::Coordinator, None));
        assert_eq!((waiting(&chair), due(&chair).unwrap().association), (None, vec![village]));
        assert_eq!(waiting(&coordinator).unwrap().state, [IdeaState::Submitted]);
        assert!(due(&coordinator).is_some_and(|due| due.review_due && due.association.is_empty()));
        assert_eq!(due(&caller(Role::Member, None)), None);
    }
}
