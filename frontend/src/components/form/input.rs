//! A field that shows and changes one value of a form.

use yew::prelude::*;

use super::{Field, SelectOption};
use crate::{hooks::Form, locales::Texts};

/// What a field is about. An empty text stands for none.
#[derive(Default)]
pub struct Input {
    /// The field's name in requests.
    pub id: &'static str,
    pub label: &'static str,
    /// As [`Field`] knows them; a line of text unless given.
    pub kind: &'static str,
    pub hint: &'static str,
    pub autocomplete: &'static str,
    pub optional: bool,
    pub options: Vec<SelectOption>,
}

impl<T> Form<T> {
    /// The field for the value in this place, and what is wrong with it.
    pub fn input(&self, t: &Texts, input: Input, place: fn(&mut T) -> &mut String) -> Html {
        let error = self.error(input.id, t);
        let id = self.id(input.id);
        view(input, id, self.text(place), self.bind(place), error)
    }
}

fn view(
    input: Input,
    id: String,
    value: String,
    oninput: Callback<String>,
    error: Option<AttrValue>,
) -> Html {
    let given = |text: &'static str| Some(AttrValue::from(text)).filter(|text| !text.is_empty());
    let kind = if input.kind.is_empty() { "text" } else { input.kind };
    html! {
        <Field {id} label={input.label} {kind} hint={given(input.hint)} {error}
            optional={input.optional} options={input.options} autocomplete={given(input.autocomplete)}
            {value} {oninput} />
    }
}
