//! The templates that there are, by name: each can be called otherwise, or taken away.

use shared::{
    evaluation::{EvaluationTemplateChanges, TemplateSummary},
    id::Id,
};
use yew::{functional::Hook, prelude::*};

use crate::{
    api::evaluations,
    browser,
    components::{
        ConfirmButton,
        form::{Field, submit, view_errors},
        part,
    },
    hooks::{act, use_form_in},
    locales::Texts,
    state::{use_notices, use_texts},
};

/// The id of what takes the focus when one is taken away.
const TITLE: &str = "templates-title";

/// The list; `onchange` is told when one of them is another.
pub fn view_templates(t: &'static Texts, templates: &[TemplateSummary], onchange: &Callback<()>) -> Html {
    if templates.is_empty() {
        return Html::default();
    }
    html! {
        <>
            <h3 class="nl-heading nl-heading--level-3" id={TITLE} tabindex="-1">{ t.rounds().manage.templates }</h3>
            <ul>{ for templates.iter().map(|template| row(template, onchange)) }</ul>
        </>
    }
}

struct RowProps {
    template: TemplateSummary,
    onchange: Callback<()>,
}

fn row(template: &TemplateSummary, onchange: &Callback<()>) -> Html {
    let props = RowProps { template: template.clone(), onchange: onchange.clone() };
    part(template.id.to_string(), props, |props, context| use_row(props).run(context))
}

/// A template: its name to change, and a button that takes it away.
#[hook]
fn use_row(props: &RowProps) -> Html {
    let t = use_texts();
    let m = &t.rounds().manage;
    let notices = use_notices();
    let (id, name) = (props.template.id, props.template.name.clone());
    let form = use_form_in(format!("template-{id}"), || name.clone());
    let onsubmit = {
        let (show, onchange) = (notices.show.clone(), props.onchange.clone());
        form.onsubmit(
            |name: &String| Ok(EvaluationTemplateChanges { name: Some(name.clone()), questions: None }),
            move |changes, _| async move { evaluations::update_evaluation_template(id, &changes).await },
            move |()| {
                show.emit(m.template_renamed.into());
                onchange.emit(());
            },
        )
    };
    let onconfirm = {
        let (show, onchange) = (notices.show.clone(), props.onchange.clone());
        Callback::from(move |()| {
            let (said, onchange) = (show.clone(), onchange.clone());
            act(t, &show, evaluations::delete_evaluation_template(id), move |()| {
                said.emit(m.template_removed.into());
                browser::focus(TITLE);
                onchange.emit(());
            });
        })
    };
    let value = form.text(|name| name);
    html! {
        <li class="ss-row">
            <details>
                <summary>{ name.clone() }</summary>
                <form class="ss-form" novalidate=true {onsubmit} aria-label={name.clone()}>
                    { view_errors("errors", &form, vec![("name", m.template_name)], None) }
                    <Field id={form.id("name")} label={m.template_name} {value} oninput={form.bind(|name| name)}
                        error={form.error("name", t)} />
                    <div class="ss-actions">{ submit(t, m.template_rename, form.is_busy()) }</div>
                </form>
            </details>
            <ConfirmButton id={remove_id(id)} label={m.template_remove} about={Some(AttrValue::from(name))}
                question={m.template_remove_question} confirm={m.template_remove} {onconfirm} />
        </li>
    }
}

fn remove_id(id: Id) -> String {
    format!("remove-{id}")
}
