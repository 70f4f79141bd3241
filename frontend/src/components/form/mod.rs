//! Fields of forms. Each has its label, its hint and its error, and names both to screen readers.

mod check_list;
mod error_summary;
mod field;
mod input;
mod search_choice;
mod search_form;
mod submit;

pub use check_list::CheckList;
pub use error_summary::{view_errors, view_errors_named};
pub use field::{Field, hint_and_error};
pub use input::Input;
pub use search_choice::{FoundOption, OFFERED, SearchChoice};
pub use search_form::SearchForm;
pub use submit::submit;

use shared::{association::AssociationSummary, page::Page};
use wasm_bindgen::JsCast;
use web_sys::{HtmlInputElement, HtmlSelectElement, HtmlTextAreaElement};
use yew::prelude::*;

/// A choice: what is sent, and what is shown.
#[derive(Debug, Clone, PartialEq)]
pub struct SelectOption {
    pub value: AttrValue,
    pub label: AttrValue,
}

impl SelectOption {
    /// A choice.
    pub fn new(value: impl Into<AttrValue>, label: impl Into<AttrValue>) -> Self {
        Self { value: value.into(), label: label.into() }
    }
}

/// The villages to choose from, as far as they have come, after a first choice that is none.
pub fn village_options(
    none: &'static str,
    associations: Option<&Page<AssociationSummary>>,
) -> Vec<SelectOption> {
    let villages = associations.map(|page| page.items.as_slice()).unwrap_or_default().iter();
    choices(none, villages.map(|one| SelectOption::new(one.id.to_string(), one.village.clone())))
}

/// These choices after a first one that is none.
pub fn choices(none: &'static str, choices: impl Iterator<Item = SelectOption>) -> Vec<SelectOption> {
    std::iter::once(SelectOption::new("", none)).chain(choices).collect()
}

/// The value of a select for the first of several chosen ones.
pub fn first<T: ToString>(values: &[T]) -> String {
    values.first().map(ToString::to_string).unwrap_or_default()
}

/// The text in the input, text area or select that an event came from.
pub fn text_of(event: &Event) -> String {
    let Some(target) = event.target() else { return String::new() };
    if let Some(input) = target.dyn_ref::<HtmlInputElement>() {
        input.value()
    } else if let Some(area) = target.dyn_ref::<HtmlTextAreaElement>() {
        area.value()
    } else {
        target.dyn_ref::<HtmlSelectElement>().map(HtmlSelectElement::value).unwrap_or_default()
    }
}
