//! Any of several choices.

use yew::prelude::*;

use super::{
    SelectOption,
    field::{described_by, hint_and_error, optional_mark},
};
use crate::locales::Texts;

/// Boxes to tick, under one label.
pub struct CheckList<'a> {
    pub id: &'static str,
    pub label: &'static str,
    pub hint: &'static str,
    pub error: Option<AttrValue>,
    /// Whether none has to be ticked, which the label then says.
    pub optional: bool,
    pub options: Vec<SelectOption>,
    /// The values that are chosen.
    pub chosen: &'a [String],
    /// Gets the value that was chosen or is chosen no more.
    pub ontoggle: Callback<AttrValue>,
}

impl CheckList<'_> {
    /// The boxes.
    pub fn view(self, t: &Texts) -> Html {
        let described = described_by(self.id, true, self.error.is_some());
        html! {
            <fieldset class={classes!("ss-field", "ss-checks", self.error.is_some().then_some("ss-field--invalid"))}
                id={self.id} tabindex="-1" aria-describedby={described}>
                <legend class="ss-field__label">{ self.label }{ optional_mark(t, self.optional) }</legend>
                { hint_and_error(self.id, Some(self.hint.into()), self.error) }
                <div class="ss-checks__grid">
                    { for self.options.into_iter().map(|option| {
                        let value = option.value.clone();
                        let onchange = self.ontoggle.reform(move |_: Event| value.clone());
                        let checked = self.chosen.iter().any(|chosen| **chosen == *option.value);
                        html! {
                            <label class="ss-check" key={option.value.to_string()}>
                                <input type="checkbox" class="ss-check__box" name={self.id}
                                    value={option.value} {checked} {onchange} />
                                <span>{ option.label }</span>
                            </label>
                        }
                    }) }
                </div>
            </fieldset>
        }
    }
}
