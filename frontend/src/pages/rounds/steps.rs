//! Opening, closing and publishing a round, and removing a draft: each asks once more and says what it does.

use std::{future::Future, rc::Rc};

use shared::evaluation::{Evaluation, EvaluationState, NewEvaluationTransition};
use wasm_bindgen_futures::spawn_local;
use yew::prelude::*;

use crate::{
    api::{Failure, Versioned, evaluations},
    browser,
    components::ConfirmButton,
    locales::Texts,
    route::{self, Route},
};

/// The step that comes next, if there is one.
pub fn view_steps(
    t: &'static Texts,
    found: &Rc<Versioned<Evaluation>>,
    show: &Callback<AttrValue>,
    reload: &Callback<()>,
) -> Html {
    let m = &t.rounds().manage;
    let (id, state, anonymous) = (found.value.id, found.value.state, found.value.anonymous);
    let Some(to) = state.next() else { return Html::default() };
    let etag = found.etag.clone();
    let step = calling(t, show, reload, move || {
        evaluations::create_evaluation_transition(id, &NewEvaluationTransition { to }, &etag)
    });
    let onstep = {
        let (show, reload) = (show.clone(), reload.clone());
        step(Callback::from(move |()| {
            show.emit((m.step_done)(to).into());
            reload.emit(());
        }))
    };
    let remove = calling(t, show, reload, move || evaluations::delete_evaluation(id));
    let ondelete = {
        let show = show.clone();
        remove(Callback::from(move |()| {
            show.emit(m.deleted.into());
            route::go_instead(&Route::EvaluationList.to_path());
        }))
    };
    // Only an open round has answers that the next step forgets: its close.
    let unfinished = found.value.unfinished_count.filter(|count| *count > 0).map(m.unfinished);
    let question = unfinished.into_iter().chain([(m.step_question)(to, anonymous).to_owned()]);
    let question = question.collect::<Vec<_>>().join(" ");
    html! {
        <section class="ss-section" aria-labelledby="steps-title">
            <h2 class="nl-heading nl-heading--level-2" id="steps-title" tabindex="-1">{ m.next }</h2>
            <div class="ss-actions">
                <ConfirmButton id={to.as_str()} label={(m.step)(to)} {question}
                    confirm={(m.step)(to)} onconfirm={onstep} is_next=true />
                if state == EvaluationState::Draft {
                    <ConfirmButton id="delete" label={m.delete} question={m.delete_question} confirm={m.delete}
                        onconfirm={ondelete} />
                }
            </div>
        </section>
    }
}

/// Makes of what follows a success a function that makes a call. When that fails it says why and, where the round is no longer
/// what the page shows, shows it anew.
fn calling<Fut>(
    t: &'static Texts,
    show: &Callback<AttrValue>,
    reload: &Callback<()>,
    call: impl Fn() -> Fut + 'static,
) -> impl FnOnce(Callback<()>) -> Callback<()>
where
    Fut: Future<Output = Result<(), Failure>> + 'static,
{
    let (show, reload) = (show.clone(), reload.clone());
    move |done| {
        Callback::from(move |()| {
            let (answer, done) = (call(), done.clone());
            let (show, reload) = (show.clone(), reload.clone());
            spawn_local(async move {
                browser::focus("steps-title");
                match answer.await {
                    Ok(()) => done.emit(()),
                    Err(failure) => {
                        show.emit(words_of(t, &failure).into());
                        if failure.is_outdated() {
                            reload.emit(());
                        }
                    }
                }
            });
        })
    }
}

/// Why a step was refused: what the round lacks, where it is not ready for it.
fn words_of(t: &Texts, failure: &Failure) -> String {
    let f = &t.rounds().form;
    let faults = failure.faults().iter().map(|fault| {
        let label = match &*fault.field {
            "questions" => f.questions,
            "endDate" => f.end_date,
            field => field,
        };
        format!("{label}: {}", (t.problems.field)(fault))
    });
    let words = faults.collect::<Vec<_>>().join(" ");
    if words.is_empty() { t.failure(failure).to_owned() } else { words }
}
