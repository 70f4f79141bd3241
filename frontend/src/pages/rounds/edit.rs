//! Changing a round that is not closed. When somebody else changed it meanwhile, nothing that was typed is lost.

use std::rc::Rc;

use shared::{
    evaluation::{Evaluation, EvaluationState},
    id::Id,
};
use yew::{functional::Hook, prelude::*};

use super::{
    round_form::{Choices, view_end, view_faults, view_fields, view_words},
    round_values::{RoundChanges, RoundValues},
};
use crate::{
    api::{Failure, Versioned, evaluations},
    browser,
    components::{form::submit, part, prose},
    hooks::{or_renewed, use_base, use_form},
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
    let form = use_form(|| RoundValues::of(round));
    let base = use_base(&props.found, &form, RoundValues::of);
    let f = &t.rounds().form;
    let onsubmit = {
        let (etag, keep, renew) = (base.current.etag.clone(), base.keep(), base.renew());
        let (show, reload) = (notices.show.clone(), props.reload.clone());
        form.onsubmit(
            move |values| values.to_changes(state),
            move |changes, _| {
                let change = save_round(id, changes, etag.clone(), keep.clone());
                or_renewed(change, move || Box::pin(evaluations::find_evaluation(id)), renew.clone())
            },
            move |()| {
                show.emit(f.saved.into());
                browser::focus("edit-title");
                reload.emit(());
            },
        )
    };
    let changed = form.is_overtaken();
    html! {
        <form class="ss-form" novalidate=true {onsubmit}>
            { view_faults(t, &form, changed.then_some(f.changed)) }
            { base.newer().map(|newer| view_newer(t, newer)) }
            if state == EvaluationState::Draft {
                { view_fields(t, &form, &props.choices, &notices.show) }
            } else {
                { view_words(t, &form) }
                { view_end(t, &form) }
            }
            <div class="ss-actions">
                { submit(t, if base.newer().is_some() { f.save_mine } else { t.common.save }, form.is_busy()) }
            </div>
        </form>
    }
}

/// Saves the changes, and then what is asked. The version in between is kept, so that after a failure the next try goes on from
/// there.
async fn save_round(
    id: Id,
    changes: RoundChanges,
    etag: String,
    keep: Callback<Versioned<Evaluation>>,
) -> Result<(), Failure> {
    let changed = evaluations::update_evaluation(id, &changes.changes, &etag).await?;
    if let Some(questions) = &changes.questions {
        let etag = changed.etag.clone();
        keep.emit(changed);
        evaluations::update_evaluation_questions(id, questions, &etag).await?;
    }
    Ok(())
}

/// The round as somebody else left it.
fn view_newer(t: &'static Texts, newer: &Evaluation) -> Html {
    html! {
        <div class="ss-panel" role="status">
            <h3 class="nl-heading nl-heading--level-3">{ t.rounds().form.newest }</h3>
            <p class="nl-paragraph"><strong>{ newer.title.clone() }</strong></p>
            { prose(&newer.introduction, "") }
            <ol class="ss-links">
                { for newer.questions.iter().map(|question| html! { <li>{ question.text.clone() }</li> }) }
            </ol>
        </div>
    }
}
