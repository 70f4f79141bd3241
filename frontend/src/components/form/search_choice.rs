//! One thing to choose among those that words find.

use std::{future::Future, pin::Pin, rc::Rc};

use yew::{functional::Hook, prelude::*};

use super::{Field, hint_and_error};
use crate::{api::Failure, components::part, hooks::use_found};

/// How many things are offered at most.
pub const OFFERED: u8 = 10;

/// One of the things that are found.
#[derive(Clone, PartialEq)]
pub struct FoundOption {
    pub value: AttrValue,
    pub label: Html,
}

/// What words find.
pub type FoundOptions = Pin<Box<dyn Future<Output = Result<Vec<FoundOption>, Failure>>>>;

/// What the choice is about.
pub struct SearchChoice {
    /// The id of the group of things, to which a fault leads.
    pub id: String,
    pub search_label: &'static str,
    pub legend: &'static str,
    pub hint: Option<AttrValue>,
    /// What it says when words find nothing.
    pub none: &'static str,
    /// The value that is chosen; empty for none.
    pub chosen: String,
    pub error: Option<AttrValue>,
    pub onchoose: Callback<String>,
    /// Finds what is offered for words, and for none.
    pub find: Rc<dyn Fn(String) -> FoundOptions>,
}

impl SearchChoice {
    /// The field for the words, and what they find.
    pub fn view(self) -> Html {
        part(self.id.clone(), self, |props, context| use_search_choice(props).run(context))
    }
}

#[hook]
fn use_search_choice(props: &SearchChoice) -> Html {
    let words = use_state(String::new);
    // Stays to be seen when other words are searched for.
    let picked = use_state(|| None::<FoundOption>);
    let find = Rc::clone(&props.find);
    let found = use_found(&words, move |words| find(words));
    let oninput = {
        let words = words.setter();
        Callback::from(move |text| words.set(text))
    };
    let is_found = |value: &str| found.iter().flatten().any(|option| *option.value == *value);
    let kept = picked.as_ref().filter(|option| *option.value == *props.chosen && !is_found(&option.value));
    html! {
        <>
            <Field id={format!("{}-search", props.id)} kind="search" label={props.search_label}
                value={(*words).clone()} {oninput} />
            <fieldset class={classes!("ss-field", "ss-checks", props.error.is_some().then_some("ss-field--invalid"))}
                id={props.id.clone()} tabindex="-1">
                <legend class="ss-field__label">{ props.legend }</legend>
                { hint_and_error(&props.id, props.hint.clone(), props.error.clone()) }
                <div role="status">
                    if found.as_ref().is_some_and(Vec::is_empty) {
                        <p class="nl-paragraph">{ props.none }</p>
                    }
                </div>
                { for kept.into_iter().chain(found.iter().flatten()).map(|option| view_option(props, &picked, option)) }
            </fieldset>
        </>
    }
}

fn view_option(
    props: &SearchChoice,
    picked: &UseStateHandle<Option<FoundOption>>,
    option: &FoundOption,
) -> Html {
    let onchange = {
        let (picked, option, choose) = (picked.setter(), option.clone(), props.onchoose.clone());
        Callback::from(move |_: Event| {
            picked.set(Some(option.clone()));
            choose.emit(option.value.to_string());
        })
    };
    html! {
        <label class="ss-check" key={option.value.to_string()}>
            <input type="radio" class="ss-check__box" name={props.id.clone()} value={option.value.clone()}
                checked={*option.value == *props.chosen} {onchange} />
            <span>{ option.label.clone() }</span>
        </label>
    }
}
