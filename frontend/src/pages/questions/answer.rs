//! Answering a question, or saying when the answer comes.

use shared::{
    problem::{FieldCode, FieldError, FieldParams},
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
    hooks::{or_renewed, use_fetch, use_form_in},
    locales::Texts,
    state::{use_notices, use_texts},
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
    match (fetch.value(), fetch.failure()) {
        (Some(found), _) => {
            let props = FieldsProps {
                question: (*found).clone(),
                onchange: props.onchange.clone(),
                onclose: props.onclose.clone(),
                reload: fetch.reload.clone(),
            };
            fields(props)
        }
        (None, Some(failure)) => failure_view(t, failure, Some(fetch.reload.clone())),
        (None, None) => html! { <Loading /> },
    }
}

struct FieldsProps {
    question: Versioned<Question>,
    onchange: Callback<Question>,
    onclose: Callback<()>,
    reload: Callback<()>,
}

/// What is filled in, as the inputs hold it.
#[derive(Default)]
struct Values {
    answer: String,
    promised_date: String,
}

impl Values {
    /// One of the two must be filled in.
    fn to_request(&self) -> Result<QuestionChanges, Vec<FieldError>> {
        let answer = Some(self.answer.trim().to_owned()).filter(|answer| !answer.is_empty());
        let promised_date = parse_day(&self.promised_date);
        if answer.is_none() && promised_date.is_none() {
            let params = FieldParams::default();
            return Err(vec![FieldError { field: "answer".into(), code: FieldCode::Required, params }]);
        }
        // With the answer there is nothing left to promise.
        Ok(QuestionChanges { promised_date: promised_date.filter(|_| answer.is_none()), answer })
    }
}

fn fields(props: FieldsProps) -> Html {
    part("fields", props, |props, context| use_fields(props).run(context))
}

#[hook]
fn use_fields(props: &FieldsProps) -> Html {
    let t = use_texts();
    let notices = use_notices();
    let question = &props.question.value;
    let before = question.answer.as_ref().map(|answer| answer.text.clone());
    let is_answered = before.is_some();
    let form =
        use_form_in("reply".into(), || Values { answer: before.unwrap_or_default(), ..Values::default() });
    let changed = form.failure().is_some_and(|failure| failure.is_outdated());
    let onsubmit = {
        let (onchange, reload) = (props.onchange.clone(), props.reload.clone());
        // Somebody else was faster: theirs is shown, so that the next try is a choice.
        let onrenew = Callback::from(move |newest: Versioned<Question>| {
            reload.emit(());
            onchange.emit(newest.value);
        });
        let (idea, id, etag) = (question.idea.id, question.id, props.question.etag.clone());
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
    html! {
        <form class="ss-form" novalidate=true {onsubmit}>
            { view_errors("errors", &form, labels(t), changed.then_some(t.questions().changed)) }
            <Field kind="area" id="reply-answer" label={t.questions().answer} hint={t.questions().answer_hint} value={text}
                oninput={form.bind(|values| &mut values.answer)} error={form.error("answer", t)} />
            if !is_answered {
                <Field kind="date" id="reply-promisedDate" label={t.questions().other_day} value={day} optional=true
                    oninput={form.bind(|values| &mut values.promised_date)} error={form.error("promisedDate", t)} />
            }
            <div class="ss-actions">
                { submit(t, t.common.save, form.is_busy()) }
                <button type="button" class="nl-button nl-button--secondary"
                    onclick={props.onclose.reform(|_: MouseEvent| ())}>
                    { t.common.cancel }
                </button>
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
