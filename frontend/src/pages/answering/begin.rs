//! Beginning to answer, or going on: on this device, or with the code that another one showed.

use std::{pin::Pin, rc::Rc};

use shared::{
    evaluation::{Evaluation, NewEvaluationParticipation, ResumeCode},
    problem::ProblemCode,
};
use wasm_bindgen_futures::spawn_local;
use yew::{functional::Hook, prelude::*};

use super::enter::{self, Door, Opened};
use crate::{
    api::Failure,
    components::{
        ConfirmButton, failure_view,
        form::{Input, submit, view_errors},
        part,
    },
    hooks::use_form,
    locales::Texts,
    state::use_texts,
};

struct BeginProps {
    round: Rc<Evaluation>,
    door: Door,
    onopen: Callback<Opened>,
}

/// The ways to begin; `onopen` gets one's own answers so far.
pub fn begin(round: &Rc<Evaluation>, door: Door, onopen: Callback<Opened>) -> Html {
    let props = BeginProps { round: Rc::clone(round), door, onopen };
    part("begin", props, |props, context| use_begin(props).run(context))
}

/// How the beginning stands.
#[derive(Clone, PartialEq)]
enum Status {
    Resting,
    Busy,
    Failed(Failure),
    NoRandomness,
}

type Opening = Pin<Box<dyn Future<Output = Result<Opened, Failure>>>>;

#[hook]
fn use_begin(props: &BeginProps) -> Html {
    let t = use_texts();
    let a = t.answering();
    let status = use_state(|| Status::Resting);
    // Kept while the page is open, so that a try whose answer was lost is repeated with the same code.
    let made = use_mut_ref(|| None::<ResumeCode>);
    let (round, door) = (&props.round, props.door);
    let wants_code = door.wants_code(round);
    let kept = if wants_code { enter::find_code(door, round) } else { None };
    let begin = {
        let (status, onopen, made, id) = (status.clone(), props.onopen.clone(), Rc::clone(&made), round.id);
        move |kept: Option<ResumeCode>| {
            if *status == Status::Busy {
                return;
            }
            let opening: Opening = if !wants_code {
                Box::pin(enter::find(id, None))
            } else if let Some(code) = kept.filter(|code| *made.borrow() != Some(*code)) {
                Box::pin(enter::go_on(door, id, code))
            } else {
                let code = made.borrow_mut().take().or_else(enter::make_code);
                let Some(code) = code else { return status.set(Status::NoRandomness) };
                made.replace(Some(code));
                Box::pin(enter::begin(door, id, code))
            };
            status.set(Status::Busy);
            let (status, onopen) = (status.setter(), onopen.clone());
            spawn_local(async move {
                match opening.await {
                    Ok(opened) => onopen.emit(opened),
                    Err(failure) => status.set(Status::Failed(failure)),
                }
            });
        }
    };
    let onclick = {
        let begin = begin.clone();
        move |_: MouseEvent| begin(kept)
    };
    let onanother = {
        let id = round.id;
        Callback::from(move |()| {
            door.forget(id, kept);
            made.replace(None);
            begin(None);
        })
    };
    // Whoever has begun on another device has a code already, and gets no second one.
    let needs_code = wants_code && round.takes_part && kept.is_none();
    let has_begun = kept.is_some() || round.takes_part;
    html! {
        <>
            if !needs_code {
                if has_begun {
                    <p class="nl-paragraph">{ a.begun }</p>
                }
                <p>
                    <button type="button" class="nl-button nl-button--primary" {onclick}
                        aria-disabled={(*status == Status::Busy).then_some("true")}>
                        { if has_begun { a.go_on } else { a.begin } }
                    </button>
                </p>
            }
            { match &*status {
                Status::Failed(failure) => failure_view(t, failure, None),
                Status::NoRandomness => html! {
                    <p class="ss-message ss-message--error" role="alert">{ a.no_randomness }</p>
                },
                Status::Resting | Status::Busy => Html::default(),
            } }
            if door.link().is_some() && kept.is_some() {
                { another_button(t, onanother) }
            }
            if wants_code {
                { resume(props, needs_code) }
            }
        </>
    }
}

/// What makes room on this device for somebody else, who came by the same link.
pub fn another_button(t: &'static Texts, onconfirm: Callback<()>) -> Html {
    let a = t.answering();
    html! {
        <ConfirmButton id="another" label={a.another} question={a.another_question} confirm={a.another} {onconfirm}
            is_next=true />
    }
}

struct ResumeProps {
    round: Rc<Evaluation>,
    door: Door,
    onopen: Callback<Opened>,
    /// Whether there is no other way in.
    alone: bool,
}

fn resume(props: &BeginProps, alone: bool) -> Html {
    let (round, onopen) = (Rc::clone(&props.round), props.onopen.clone());
    let props = ResumeProps { round, door: props.door, onopen, alone };
    part("resume", props, |props, context| use_resume(props).run(context))
}

/// The form for the code that another device showed.
#[hook]
fn use_resume(props: &ResumeProps) -> Html {
    let t = use_texts();
    let a = t.answering();
    let form = use_form(String::new);
    let onsubmit = {
        let (form, onopen, door, id) = (form.clone(), props.onopen.clone(), props.door, props.round.id);
        move |event: SubmitEvent| {
            event.prevent_default();
            let request = NewEvaluationParticipation { resume_code: form.values().clone() };
            let onopen = onopen.clone();
            form.send(
                Ok(request),
                move |request, _| enter::find(id, request.resume_code.parse().ok()),
                move |opened: Opened| {
                    if let Some(code) = opened.code {
                        door.kept_code(id).keep(&code.to_string());
                    }
                    onopen.emit(opened);
                },
            );
        }
    };
    let is_unknown =
        form.failure().and_then(|failure| failure.code()).is_some_and(|code| code == ProblemCode::NotFound);
    let input = Input {
        id: "resumeCode",
        label: a.code_label,
        hint: a.code_hint,
        autocomplete: "off",
        ..Input::default()
    };
    html! {
        <form class="ss-form ss-form--box" novalidate=true {onsubmit} aria-labelledby="resume-title">
            <h2 class="nl-heading nl-heading--level-3" id="resume-title">{ a.elsewhere }</h2>
            <p>{ if props.alone { a.begun_elsewhere } else { a.elsewhere_lead } }</p>
            { view_errors("resume-errors", &form, vec![("resumeCode", a.code_label)], is_unknown.then_some(a.unknown_code)) }
            { form.input(t, input, |code| code) }
            <div class="ss-actions">{ submit(t, a.go_on, form.is_busy()) }</div>
        </form>
    }
}
