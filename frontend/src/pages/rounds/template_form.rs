//! Keeping a round's questions as a template, beside those that there are.

use std::rc::Rc;

use shared::evaluation::{Evaluation, EvaluationTemplate, NewEvaluationTemplate, NewQuestion};
use yew::{functional::Hook, prelude::*};

use super::{round_form::Choices, templates::view_templates};
use crate::{
    api::{Versioned, evaluations},
    components::{
        form::{Field, submit, view_errors},
        part,
    },
    hooks::use_form_in,
    state::{use_notices, use_texts},
};

struct TemplateFormProps {
    round: Rc<Versioned<Evaluation>>,
    choices: Rc<Choices>,
    reload: Callback<()>,
}

/// A form for the name of the template and the list of those that there are, folded away until somebody wants them.
pub fn template_form(
    round: &Rc<Versioned<Evaluation>>,
    choices: &Rc<Choices>,
    reload: &Callback<()>,
) -> Html {
    let (round, choices, reload) = (Rc::clone(round), Rc::clone(choices), reload.clone());
    let props = TemplateFormProps { round, choices, reload };
    part("template-form", props, |props, context| use_template_form(props).run(context))
}

#[hook]
fn use_template_form(props: &TemplateFormProps) -> Html {
    let t = use_texts();
    let notices = use_notices();
    let form = use_form_in("template".into(), String::new);
    let m = &t.rounds().manage;
    let onsubmit = {
        let (form, show, round) = (form.clone(), notices.show.clone(), Rc::clone(&props.round));
        let reload = props.reload.clone();
        Callback::from(move |event: SubmitEvent| {
            event.prevent_default();
            let questions = round.value.questions.iter().map(NewQuestion::from).collect();
            let request = Ok(NewEvaluationTemplate { name: form.values().clone(), questions });
            let (sent, show, reload) = (form.clone(), show.clone(), reload.clone());
            form.send(
                request,
                |new, key| async move { evaluations::create_evaluation_template(&new, &key).await },
                move |_: EvaluationTemplate| {
                    sent.change(String::clear);
                    show.emit(m.template_saved.into());
                    reload.emit(());
                },
            );
        })
    };
    let value = form.text(|name| name);
    html! {
        <details class="ss-step">
            <summary class="ss-step__title">{ m.template }</summary>
            <form class="ss-form" novalidate=true {onsubmit} aria-label={m.template}>
                { view_errors("errors", &form, vec![("name", m.template_name)], None) }
                <Field id={form.id("name")} label={m.template_name} hint={m.template_hint} {value}
                    oninput={form.bind(|name| name)} error={form.error("name", t)} />
                <div class="ss-actions">{ submit(t, m.template_save, form.is_busy()) }</div>
            </form>
            { view_templates(t, &props.choices.templates, &props.reload) }
        </details>
    }
}
