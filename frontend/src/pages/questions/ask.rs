//! Asking a question about an idea.

use std::str::FromStr;

use shared::{
    id::Id,
    problem::{FieldCode, FieldError},
    question::{ANSWER_TERM, Addressee, NewQuestion, Question},
};
use strum::VariantArray;
use yew::{functional::Hook, prelude::*};

use crate::{
    api::questions,
    components::{
        form::{Field, SelectOption, submit, view_errors},
        part,
    },
    hooks::use_form_in,
    state::{use_notices, use_texts},
};

/// What the form is about.
struct AskProps {
    idea: Id,
    village: AttrValue,
    onadd: Callback<Question>,
}

/// A form to ask, folded away until somebody wants to.
pub fn ask_form(idea: Id, village: AttrValue, onadd: Callback<Question>) -> Html {
    part("ask", AskProps { idea, village, onadd }, |props, context| use_ask_form(props).run(context))
}

#[derive(Default)]
struct Values {
    addressee: String,
    text: String,
}

impl Values {
    fn to_request(&self) -> Result<NewQuestion, Vec<FieldError>> {
        let Ok(addressee) = Addressee::from_str(&self.addressee) else {
            return Err(vec![FieldError::new("addressee", FieldCode::Required)]);
        };
        Ok(NewQuestion { addressee, text: self.text.clone() })
    }
}

#[hook]
fn use_ask_form(props: &AskProps) -> Html {
    let t = use_texts();
    let notices = use_notices();
    let form = use_form_in("ask".into(), Values::default);
    let onsubmit = {
        let (form, idea) = (form.clone(), props.idea);
        let (onadd, show) = (props.onadd.clone(), notices.show.clone());
        Callback::from(move |event: SubmitEvent| {
            event.prevent_default();
            let request = form.values().to_request();
            let (sent, onadd, show) = (form.clone(), onadd.clone(), show.clone());
            form.send(
                request,
                move |question, key| async move { questions::create_question(idea, &question, &key).await },
                move |question: Question| {
                    sent.change(|values| *values = Values::default());
                    show.emit(t.questions().thanks.into());
                    onadd.emit(question);
                },
            );
        })
    };
    let addressees = Addressee::VARIANTS.iter().map(|addressee| {
        SelectOption::new(addressee.as_str(), (t.questions().addressee)(*addressee, &props.village))
    });
    let options =
        std::iter::once(SelectOption::new("", t.common.choose)).chain(addressees).collect::<Vec<_>>();
    let labels = vec![("addressee", t.questions().whom), ("text", t.questions().question)];
    let (addressee, text) = (form.text(|values| &mut values.addressee), form.text(|values| &mut values.text));
    let term = i64::try_from(ANSWER_TERM).unwrap_or_default();
    html! {
        <details class="ss-step" id="ask">
            <summary class="ss-step__title">{ t.questions().ask }</summary>
            <form class="ss-form" novalidate=true {onsubmit} aria-label={t.questions().ask}>
                { view_errors("errors", &form, labels, None) }
                <Field kind="select" id="ask-addressee" label={t.questions().whom} value={addressee} {options}
                    oninput={form.bind(|values| &mut values.addressee)} error={form.error("addressee", t)} />
                <Field kind="area" id="ask-text" label={t.questions().question} hint={(t.questions().term)(term)} value={text}
                    oninput={form.bind(|values| &mut values.text)} error={form.error("text", t)} />
                <div class="ss-actions">{ submit(t, t.questions().send, form.is_busy()) }</div>
            </form>
        </details>
    }
}
