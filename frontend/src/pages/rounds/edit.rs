//! Changing a round that is not closed. When somebody else changed it meanwhile, nothing that was typed is lost.

use std::rc::Rc;

use shared::{
    evaluation::{Evaluation, EvaluationState},
    id::Id,
    problem::ProblemCode,
};
use wasm_bindgen_futures::spawn_local;
use yew::{functional::Hook, prelude::*};

use super::{
    round_form::{Choices, view_end, view_faults, view_fields, view_words},
    round_values::{RoundChanges, RoundValues},
};
use crate::{
    api::{Failure, Versioned, evaluations},
    browser,
    components::{form::submit, part, prose},
    hooks::use_form,
    locales::Texts,
    state::{use_notices, use_texts},
};

struct EditFormProps {
    found: Rc<Versioned<Evaluation>>,
    choices: Rc<Choices>,
    reload: Callback<()>,
}

/// The form for a round; another version of the round is a fresh form.
pub fn edit_form(
    t: &'static Texts,
    found: &Rc<Versioned<Evaluation>>,
    choices: &Rc<Choices>,
    reload: &Callback<()>,
) -> Html {
    let (found, choices, reload) = (Rc::clone(found), Rc::clone(choices), reload.clone());
    let props = EditFormProps { found, choices, reload };
    html! {
        <section class="ss-section" aria-labelledby="edit-title">
            <h2 class="nl-heading nl-heading--level-2" id="edit-title" tabindex="-1">{ t.rounds().form.edit }</h2>
            { part(props.found.etag.clone(), props, |props, context| use_edit_form(props).run(context)) }
        </section>
    }
}

#[hook]
fn use_edit_form(props: &EditFormProps) -> Html {
    let t = use_texts();
    let notices = use_notices();
    let round = &props.found.value;
    let (id, state) = (round.id, round.state);
    // The version that is changed: as it was read, or as it was read again.
    let etag = use_state(|| props.found.etag.clone());
    let beside = use_state(|| None::<Rc<Evaluation>>);
    let form = use_form(|| RoundValues::of(round));
    let f = &t.rounds().form;
    let onsubmit = {
        let (form, etag) = (form.clone(), etag.clone());
        let (show, reload) = (notices.show.clone(), props.reload.clone());
        Callback::from(move |event: SubmitEvent| {
            event.prevent_default();
            let request = form.values().to_changes(state);
            let (etag, show, reload) = (etag.clone(), show.clone(), reload.clone());
            form.send(
                request,
                move |changes, _| save_round(id, changes, etag),
                move |()| {
                    show.emit(f.saved.into());
                    browser::focus("edit-title");
                    reload.emit(());
                },
            );
        })
    };
    let onnewest = {
        let (etag, beside, show) = (etag.setter(), beside.setter(), notices.show.clone());
        move |_| {
            let (etag, beside, show) = (etag.clone(), beside.clone(), show.clone());
            spawn_local(async move {
                match evaluations::find_evaluation(id).await {
                    Ok(newest) => {
                        beside.set(Some(Rc::new(newest.value)));
                        etag.set(newest.etag);
                    }
                    Err(failure) => show.emit(t.failure(&failure).into()),
                }
            });
        }
    };
    let changed = form.failure().is_some_and(|failure| failure.code() == Some(ProblemCode::Changed));
    html! {
        <form class="ss-form" novalidate=true {onsubmit}>
            { view_faults(t, &form, changed.then_some(f.changed)) }
            if changed && beside.is_none() {
                <p><button type="button" class="nl-button nl-button--secondary" onclick={onnewest}>
                    { f.show_newest }
                </button></p>
            }
            { beside.as_deref().map(|newest| view_newest(t, newest)) }
            if state == EvaluationState::Draft {
                { view_fields(t, &form, &props.choices, &notices.show) }
            } else {
                { view_words(t, &form) }
                { view_end(t, &form) }
            }
            <div class="ss-actions">
                { submit(t, if beside.is_some() { f.save_mine } else { t.common.save }, form.is_busy()) }
            </div>
        </form>
    }
}

/// Saves the changes, and then what is asked. The version in between is kept, so that after a failure the next try goes on from
/// there.
async fn save_round(id: Id, changes: RoundChanges, etag: UseStateHandle<String>) -> Result<(), Failure> {
    let changed = evaluations::update_evaluation(id, &changes.changes, &etag).await?;
    if let Some(questions) = &changes.questions {
        etag.set(changed.etag.clone());
        evaluations::update_evaluation_questions(id, questions, &changed.etag).await?;
    }
    Ok(())
}

/// The round as somebody else left it.
fn view_newest(t: &'static Texts, newest: &Evaluation) -> Html {
    html! {
        <div class="ss-panel" role="status">
            <h3 class="nl-heading nl-heading--level-3">{ t.rounds().form.newest }</h3>
            <p class="nl-paragraph"><strong>{ newest.title.clone() }</strong></p>
            { prose(&newest.introduction, "") }
            <ol class="ss-links">
                { for newest.questions.iter().map(|question| html! { <li>{ question.text.clone() }</li> }) }
            </ol>
        </div>
    }
}
