//! All that is wrong with a form, at its top: it takes the focus and leads to each field.

use shared::problem::FieldError;
use yew::{functional::Hook, prelude::*};

use crate::{
    api::Failure,
    browser,
    components::{fetching::sign_in_link, part},
    hooks::Form,
    state::use_texts,
};

/// The names of fields, each with its label.
type Labels = Vec<(AttrValue, AttrValue)>;

struct ErrorSummary {
    id: String,
    /// The ids of the fields that are wrong, in the order of the faults.
    fields: Vec<String>,
    faults: Vec<FieldError>,
    failure: Option<Failure>,
    /// Counts up at each refusal.
    refusals: u32,
    labels: Labels,
    /// What to say in place of the failure's own text.
    instead: Option<&'static str>,
}

/// The summary of a form whose fields have these labels. `instead` replaces the failure's own text.
pub fn view_errors<T>(
    id: &'static str,
    form: &Form<T>,
    labels: Vec<(&'static str, &'static str)>,
    instead: Option<&'static str>,
) -> Html {
    let labels = labels.into_iter().map(|(name, label)| (name.into(), label.into())).collect();
    view_errors_named(id, form, labels, instead)
}

/// As [`view_errors`], for a form some of whose fields are made while it is filled in.
pub fn view_errors_named<T>(
    id: &'static str,
    form: &Form<T>,
    labels: Labels,
    instead: Option<&'static str>,
) -> Html {
    let (faults, failure, refusals) = (form.faults(), form.failure(), form.refusals());
    let fields = faults.iter().map(|fault| form.id(&fault.field)).collect();
    let id = form.id(id);
    let summary = ErrorSummary { id: id.clone(), fields, faults, failure, refusals, labels, instead };
    part(id, summary, |props, context| use_error_summary(props).run(context))
}

#[hook]
fn use_error_summary(props: &ErrorSummary) -> Html {
    let t = use_texts();
    use_effect_with((props.refusals, props.id.clone()), |(refusals, id)| {
        if *refusals > 0 {
            browser::focus(id);
        }
    });
    if props.faults.is_empty() && props.failure.is_none() {
        return Html::default();
    }
    let known = |field: &str| props.labels.iter().find(|(name, _)| **name == *field).map(|(_, label)| label);
    let lead = match (&props.instead, &props.failure) {
        (Some(text), _) => *text,
        (None, Some(failure)) if props.faults.is_empty() => t.failure(failure),
        _ => t.problems.check_fields,
    };
    html! {
        <div class="ss-message ss-message--error" id={props.id.clone()} tabindex="-1" role="alert">
            <p class="nl-paragraph ss-message__lead">{ lead }</p>
            if let Some(failure) = &props.failure {
                { sign_in_link(t, failure) }
            }
            if !props.faults.is_empty() {
                <ul class="ss-message__list">
                    { for props.faults.iter().zip(&props.fields).map(|(fault, field)| {
                        let text = (t.problems.field)(fault);
                        match known(&fault.field) {
                            Some(label) => error_link(field.clone(), format!("{label}: {text}")),
                            None => html! { <li>{ format!("{}: {text}", fault.field) }</li> },
                        }
                    }) }
                </ul>
            }
        </div>
    }
}

/// A link inside the page: it moves the focus without touching the address.
fn error_link(field: String, text: String) -> Html {
    let href = format!("#{field}");
    let onclick = move |event: MouseEvent| {
        event.prevent_default();
        browser::focus(&field);
    };
    html! { <li><a class="nl-link" {href} {onclick}>{ text }</a></li> }
}
