//! Answering a question, or saying when the answer comes. When somebody else is faster, nothing that was typed is lost.

use shared::{
    problem::{FieldCode, FieldError},
    question::{Question, QuestionChanges},
    time::parse_day,
};
use yew::{functional::Hook, prelude::*};

use crate::{
    api::{Versioned, questions},
    components::{
        Loading, failure_view,
        form::{Field, submit, view_errors},
        part,
    },
    hooks::{or_renewed, rebase, use_base, use_fetch, use_form_in},
    locales::Texts,
    state::{use_notices, use_session, use_texts},
};

/// What the form is about.
pub struct AnswerForm {
    pub question: Question,
    /// Gets the question as it is then, also when somebody else was faster.
    pub onchange: Callback<Question>,
    pub onclose: Callback<()>,
}

/// The form, for the question as it is when the form opens.
pub fn answer_form(props: AnswerForm) -> Html {
    part("answer", props, |props, context| use_answer_form(props).run(context))
}

#[hook]
fn use_answer_form(props: &AnswerForm) -> Html {
    let t = use_texts();
    let (idea, id) = (props.question.idea.id, props.question.id);
    let fetch = use_fetch(Some(id), move || questions::find_question(idea, id));
    {
        // The list may be older than the form.
        let (found, onchange) = (fetch.value(), props.onchange.clone());
        use_effect_with(found.as_ref().map(|found| found.etag.clone()), move |_| {
            if let Some(found) = found {
                onchange.emit(found.value.clone());
            }
        });
    }
    match (fetch.value(), fetch.failure()) {
        (Some(found), _) => {
            let props = FieldsProps {
                found: (*found).clone(),
                onchange: props.onchange.clone(),
                onclose: props.onclose.clone(),
            };
            fields(props)
        }
        (None, Some(failure)) => failure_view(t, failure, Some(fetch.reload.clone())),
        (None, None) => html! { <Loading /> },
    }
}

struct FieldsProps {
    found: Versioned<Question>,
    onchange: Callback<Question>,
    onclose: Callback<()>,
}

/// What is filled in, as the inputs hold it.
#[derive(Default)]
struct Values {
    answer: String,
    promised_date: String,
}

rebase!(Values { answer, promised_date });

impl Values {
    fn of(question: &Question) -> Self {
        let answer = question.answer.as_ref().map(|answer| answer.text.clone()).unwrap_or_default();
        Self { answer, promised_date: String::new() }
    }

    /// One of the two must be filled in.
    fn to_request(&self) -> Result<QuestionChanges, Vec<FieldError>> {
        let answer = Some(self.answer.trim().to_owned()).filter(|answer| !answer.is_empty());
        let promised_date = parse_day(&self.promised_date);
        if answer.is_none() && promised_date.is_none() {
            return Err(vec![FieldError::new("answer", FieldCode::Required)]);
        }
        // With the answer there is nothing left to promise.
        Ok(QuestionChanges { promised_date: promised_date.filter(|_| answer.is_none()), answer })
    }

    /// The answer that was typed here, when it is another than the one that is there.
    fn own_answer(&self, question: &Question) -> Option<&str> {
        let there = question.answer.as_ref().map_or("", |answer| answer.text.as_str());
        Some(self.answer.as_str()).filter(|text| !text.trim().is_empty() && *text != there)
    }
}

fn fields(props: FieldsProps) -> Html {
    part("fields", props, |props, context| use_fields(props).run(context))
}

#[hook]
fn use_fields(props: &FieldsProps) -> Html {
    let t = use_texts();
    let notices = use_notices();
    let session = use_session();
    let form = use_form_in("reply".into(), || Values::of(&props.found.value));
    let base = use_base(&props.found, &form, Values::of);
    let question = &base.current.value;
    // Somebody else's answer stays theirs: what was typed here can only be read and copied.
    let is_taken = question.answer.is_some()
        && session.caller().is_some_and(|caller| !caller.may_answer_question(question.into()));
    let changed = form.failure().is_some_and(|failure| failure.is_outdated());
    let said = if is_taken { t.questions().taken } else { t.questions().changed };
    let onsubmit = {
        // The list shows what somebody else made of it, beside what is typed here.
        let onrenew = {
            let (renew, onchange) = (base.renew(), props.onchange.clone());
            Callback::from(move |newest: Versioned<Question>| {
                onchange.emit(newest.value.clone());
                renew.emit(newest);
            })
        };
        let (idea, id, etag) = (question.idea.id, question.id, base.current.etag.clone());
        let (onchange, onclose, show) = (props.onchange.clone(), props.onclose.clone(), notices.show.clone());
        form.onsubmit(
            Values::to_request,
            move |changes, _| {
                let answer = questions::update_question(idea, id, &changes, &etag);
                or_renewed(answer, move || Box::pin(questions::find_question(idea, id)), onrenew.clone())
            },
            move |question: Question| {
                show.emit(t.questions().saved.into());
                onclose.emit(());
                onchange.emit(question);
            },
        )
    };
    let text = form.text(|values| &mut values.answer);
    let day = form.text(|values| &mut values.promised_date);
    let onclose = props.onclose.reform(|_: MouseEvent| ());
    let errors = view_errors("errors", &form, labels(t), changed.then_some(said));
    let oninput = form.bind(|values| &mut values.answer);
    if is_taken {
        return html! {
            <div class="ss-form">
                if changed { { errors } } else { <p class="nl-paragraph">{ t.questions().taken }</p> }
                if form.values().own_answer(question).is_some() {
                    <Field kind="area" id="reply-answer" label={t.questions().typed} hint={t.questions().typed_hint} value={text}
                        {oninput} />
                }
                <div class="ss-actions">
                    <button type="button" class="nl-button nl-button--secondary" onclick={onclose}>
                        { t.common.close }
                    </button>
                </div>
            </div>
        };
    }
    html! {
        <form class="ss-form" novalidate=true {onsubmit}>
            { errors }
            <Field kind="area" id="reply-answer" label={t.questions().answer} hint={t.questions().answer_hint} value={text}
                {oninput} error={form.error("answer", t)} />
            if question.answer.is_none() {
                <Field kind="date" id="reply-promisedDate" label={t.questions().other_day} value={day} optional=true
                    oninput={form.bind(|values| &mut values.promised_date)} error={form.error("promisedDate", t)} />
            }
            <div class="ss-actions">
                { submit(t, t.common.save, form.is_busy()) }
                <button type="button" class="nl-button nl-button--secondary" onclick={onclose}>{ t.common.cancel }</button>
            </div>
        </form>
    }
}

fn labels(t: &'static Texts) -> Vec<(&'static str, &'static str)> {
    vec![("answer", t.questions().answer), ("promisedDate", t.questions().other_day)]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_answer_or_a_day_and_never_both() {
        let mut values = Values::default();
        assert!(values.to_request().is_err());
        values.promised_date = "2026-12-24".into();
        assert!(values.to_request().unwrap().promised_date.is_some());
        values.answer = " In mei. ".into();
        let request = values.to_request().unwrap();
        assert_eq!((request.answer.as_deref(), request.promised_date), (Some("In mei."), None));
    }
}
