//! A field of a form: label, hint, error, and an input of some kind.

use yew::prelude::*;

use super::{SelectOption, text_of};
use crate::{locales::Texts, state::use_texts};

#[derive(Properties, PartialEq)]
pub struct FieldProps {
    /// The id of the input, which is also the field's name in requests.
    pub id: AttrValue,
    pub label: AttrValue,
    pub value: AttrValue,
    pub oninput: Callback<String>,
    /// An input's type, or `area` for several lines, or `select` for one of `options`.
    #[prop_or("text")]
    pub kind: &'static str,
    #[prop_or_default]
    pub hint: Option<AttrValue>,
    #[prop_or_default]
    pub error: Option<AttrValue>,
    /// Whether it may be left empty, which the label then says.
    #[prop_or_default]
    pub optional: bool,
    #[prop_or_default]
    pub options: Vec<SelectOption>,
    #[prop_or_default]
    pub autocomplete: Option<AttrValue>,
}

#[component]
pub fn Field(props: &FieldProps) -> Html {
    let t = use_texts();
    let shown = use_state(|| false);
    let input = match props.kind {
        "area" => view_area(props),
        "select" => view_select(props),
        "password" => {
            let toggle = {
                let shown = shown.clone();
                Callback::from(move |_| shown.set(!*shown))
            };
            view_password(t, props, *shown, toggle)
        }
        kind => view_input(props, kind),
    };
    html! {
        <div class={classes!("ss-field", props.error.is_some().then_some("ss-field--invalid"))}>
            <label class="ss-field__label" for={props.id.clone()}>
                { props.label.clone() }{ optional_mark(t, props.optional) }
            </label>
            { hint_and_error(&props.id, props.hint.clone(), props.error.clone()) }
            { input }
        </div>
    }
}

fn view_input(props: &FieldProps, kind: &'static str) -> Html {
    let oninput = props.oninput.reform(|event: InputEvent| text_of(&event));
    html! {
        <input class="nl-text-input" id={props.id.clone()} name={props.id.clone()} type={kind}
            value={props.value.clone()} {oninput} autocomplete={props.autocomplete.clone()}
            aria-describedby={described_by(&props.id, props.hint.is_some(), props.error.is_some())}
            aria-invalid={props.error.as_ref().map(|_| "true")} />
    }
}

fn view_area(props: &FieldProps) -> Html {
    let oninput = props.oninput.reform(|event: InputEvent| text_of(&event));
    html! {
        <textarea class="nl-text-input nl-text-input--area" id={props.id.clone()} name={props.id.clone()} rows="6"
            value={props.value.clone()} {oninput}
            aria-describedby={described_by(&props.id, props.hint.is_some(), props.error.is_some())}
            aria-invalid={props.error.as_ref().map(|_| "true")} />
    }
}

fn view_select(props: &FieldProps) -> Html {
    let onchange = props.oninput.reform(|event: Event| text_of(&event));
    html! {
        <select class="nl-select" id={props.id.clone()} name={props.id.clone()} {onchange}
            aria-describedby={described_by(&props.id, props.hint.is_some(), props.error.is_some())}
            aria-invalid={props.error.as_ref().map(|_| "true")}>
            { for props.options.iter().map(|option| html! {
                <option key={option.value.to_string()} value={option.value.clone()}
                    selected={option.value == props.value}>
                    { option.label.clone() }
                </option>
            }) }
        </select>
    }
}

/// A password, which its owner can look at while typing.
fn view_password(t: &'static Texts, props: &FieldProps, shown: bool, onclick: Callback<MouseEvent>) -> Html {
    html! {
        <div class="ss-password">
            { view_input(props, if shown { "text" } else { "password" }) }
            <button type="button" class="nl-button nl-button--secondary" {onclick}
                aria-pressed={shown.to_string()} aria-controls={props.id.clone()}>
                { t.account.show_password }
            </button>
        </div>
    }
}

/// Says that a field may be left empty.
pub fn optional_mark(t: &Texts, optional: bool) -> Html {
    if !optional {
        return Html::default();
    }
    html! { <span class="ss-field__optional">{ " " }{ t.common.optional }</span> }
}

/// The hint and the error of a field, under the ids that [`described_by`] names.
pub fn hint_and_error(id: &str, hint: Option<AttrValue>, error: Option<AttrValue>) -> Html {
    html! {
        <>
            if let Some(hint) = hint {
                <p class="ss-field__hint" id={format!("{id}-hint")}>{ hint }</p>
            }
            if let Some(error) = error {
                <p class="ss-field__error" id={format!("{id}-error")}>{ error }</p>
            }
        </>
    }
}

/// The ids of what describes a field.
pub fn described_by(id: &str, has_hint: bool, has_error: bool) -> Option<String> {
    match (has_hint, has_error) {
        (false, false) => None,
        (true, false) => Some(format!("{id}-hint")),
        (false, true) => Some(format!("{id}-error")),
        (true, true) => Some(format!("{id}-hint {id}-error")),
    }
}
