//! Ideas that wait: what that means for who reads one, and placing it or refusing to, for coordinators and administrators.

use std::rc::Rc;

use shared::{
    idea::{Idea, IdeaState, NewIdeaTransition},
    permission::{Action, Caller, IdeaFacts},
};
use yew::{functional::Hook, prelude::*};

use crate::{
    api::{Failure, Versioned, ideas},
    browser,
    components::{
        form::{Input, submit, view_errors},
        part,
    },
    hooks::{Form, or_renewed, use_form},
    locales::Texts,
    state::{use_notices, use_session, use_texts},
};

/// What it means that not everybody sees this idea, on top of its page. Nothing for drafts, whose authors know, and for what
/// everybody sees.
pub fn view_waiting(t: &'static Texts, idea: &Idea, caller: Option<&Caller>) -> Html {
    let is_own =
        caller.is_some_and(|caller| idea.author.as_ref().is_some_and(|by| by.id == caller.account_id));
    let text = match (idea.state, is_own) {
        (IdeaState::Submitted, true) => t.moderation().waits_own,
        (IdeaState::Submitted, false) => t.moderation().waits,
        (IdeaState::Refused, true) => t.moderation().refused_own,
        (IdeaState::Refused, false) => t.moderation().refused,
        _ => return Html::default(),
    };
    let moderates = caller.is_some_and(|caller| caller.may(Action::ModerateIdea));
    html! {
        <div class="ss-message" id="waiting">
            <p class="nl-paragraph">{ text }</p>
            if is_own && moderates {
                <p class="nl-paragraph">{ t.moderation().by_another }</p>
            }
        </div>
    }
}

struct ModerationProps {
    idea: Rc<Versioned<Idea>>,
    /// Is told when the idea is placed, or refused.
    onstep: Callback<()>,
    /// Gets the idea as it is now, when it changed meanwhile.
    onrenew: Callback<Versioned<Idea>>,
}

/// The two buttons for whoever may place the idea; nothing for others. Another `turn` is a fresh form.
pub fn moderation(
    idea: Rc<Versioned<Idea>>,
    turn: u32,
    onstep: Callback<()>,
    onrenew: Callback<Versioned<Idea>>,
) -> Html {
    let key = format!("moderation-{turn}");
    part(key, ModerationProps { idea, onstep, onrenew }, |props, context| use_moderation(props).run(context))
}

/// Whether this person places or refuses the idea by that step; other ways to an open idea are for the form of steps.
fn may_moderate(caller: &Caller, idea: IdeaFacts, to: IdeaState) -> bool {
    idea.state.is_moderation(to) && caller.may_transition_idea(idea, to)
}

/// Why an idea is refused, as the input holds it.
type Reason = String;

#[hook]
fn use_moderation(props: &ModerationProps) -> Html {
    let t = use_texts();
    let session = use_session();
    let form = use_form(Reason::new);
    let onplace = use_step(props, &form, IdeaState::Open);
    let onrefuse = use_step(props, &form, IdeaState::Refused);
    let idea = &props.idea.value;
    let caller = session.caller();
    let may = |to| caller.as_ref().is_some_and(|caller| may_moderate(caller, idea.into(), to));
    if !may(IdeaState::Open) {
        return if form.failure().as_ref().is_some_and(Failure::is_outdated) {
            view_errors("moderation-errors", &form, Vec::new(), Some(t.steps().none_left))
        } else {
            Html::default()
        };
    }
    let labels = vec![("reason", t.moderation().reason)];
    let place = if may(IdeaState::Refused) { t.moderation().place } else { t.moderation().place_after_all };
    html! {
        <section class="ss-panel" aria-labelledby="moderation-title" id="moderation">
            <h2 class="nl-heading nl-heading--level-3" id="moderation-title">{ t.moderation().title }</h2>
            { view_errors("moderation-errors", &form, labels, form.is_overtaken().then_some(t.moderation().changed)) }
            <button type="button" class="nl-button nl-button--primary" id="place"
                aria-disabled={form.is_busy().then_some("true")} onclick={onplace.reform(|_| ())}>
                { if form.is_busy() { t.common.sending } else { place } }
            </button>
            if may(IdeaState::Refused) {
                <details class="ss-step" id="refuse">
                    <summary class="ss-step__title">{ t.moderation().refuse }</summary>
                    <form class="ss-form" novalidate=true aria-label={t.moderation().refuse} onsubmit={onrefuse.reform(|event: SubmitEvent| event.prevent_default())}>
                        { form.input(t, Input { id: "reason", label: t.moderation().reason, kind: "area", hint: t.moderation().reason_hint, ..Input::default() }, |reason| reason) }
                        <div class="ss-actions">{ submit(t, t.moderation().refuse, form.is_busy()) }</div>
                    </form>
                </details>
            }
        </section>
    }
}

/// What happens when the idea is taken to that state.
#[hook]
fn use_step(props: &ModerationProps, form: &Form<Reason>, to: IdeaState) -> Callback<()> {
    let t = use_texts();
    let notices = use_notices();
    let (form, show) = (form.clone(), notices.show);
    let (id, etag) = (props.idea.value.id, props.idea.etag.clone());
    let (onstep, onrenew) = (props.onstep.clone(), props.onrenew.clone());
    Callback::from(move |()| {
        let reason = (to == IdeaState::Refused).then(|| form.values().trim().to_owned());
        let step = NewIdeaTransition { to, reason, review_date: None, merged_into_id: None };
        let (etag, onrenew) = (etag.clone(), onrenew.clone());
        let (onstep, show) = (onstep.clone(), show.clone());
        form.send(
            Ok(step),
            move |step, key| {
                let step = ideas::create_transition(id, &step, &etag, &key);
                or_renewed(step, move || ideas::find_idea(id), onrenew)
            },
            move |_| {
                let said = if to.is_public() { t.moderation().placed } else { t.moderation().not_placed };
                show.emit(said.into());
                browser::focus("status-title");
                onstep.emit(());
            },
        );
    })
}

#[cfg(test)]
mod tests {
    use shared::{id::Id, role::Role};

    use super::*;

    #[test]
    fn only_what_waits_is_placed() {
        let caller = |role| Caller { account_id: Id::new(), roles: vec![(role, None)] };
        let (author, coordinator) = (caller(Role::Member), caller(Role::Coordinator));
        let idea = |state| IdeaFacts { author_id: Some(author.account_id), association_id: Id::new(), state };
        assert!(may_moderate(&coordinator, idea(IdeaState::Submitted), IdeaState::Open));
        assert!(!may_moderate(&author, idea(IdeaState::Submitted), IdeaState::Open));
        // An author sends in a draft, and opens again what was withdrawn; a board leaves an idea open.
        for state in [IdeaState::Draft, IdeaState::Withdrawn, IdeaState::UnderReview] {
            assert!(!may_moderate(&author, idea(state), IdeaState::Open));
            assert!(!may_moderate(&coordinator, idea(state), IdeaState::Open));
        }
    }
}
