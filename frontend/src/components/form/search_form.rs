//! A form to search a list: words, and choices beside them. The address says what is searched for.

use yew::{functional::Hook, prelude::*};

use super::Field;
use crate::{
    components::{Shape, icon, part},
    state::use_texts,
};

/// What the form is about.
pub struct SearchForm {
    /// The path of the list.
    pub action: AttrValue,
    pub label: AttrValue,
    /// The words that are searched for now.
    pub words: AttrValue,
    /// Gets other words when the form is sent; nothing for none.
    pub onsearch: Callback<Option<String>>,
    /// The choices.
    pub choices: Html,
}

impl SearchForm {
    /// The form.
    pub fn view(self) -> Html {
        part("search", self, |props, context| use_search_form(props).run(context))
    }
}

#[hook]
fn use_search_form(props: &SearchForm) -> Html {
    let t = use_texts();
    let words = use_state(|| props.words.to_string());
    {
        // The back button changes the address under the form.
        let words = words.setter();
        use_effect_with(props.words.clone(), move |now| words.set(now.to_string()));
    }
    let oninput = {
        let words = words.setter();
        Callback::from(move |text| words.set(text))
    };
    let onsubmit = {
        let (words, onsearch) = (words.clone(), props.onsearch.clone());
        Callback::from(move |event: SubmitEvent| {
            event.prevent_default();
            onsearch.emit(Some(words.trim().to_owned()).filter(|words| !words.is_empty()));
        })
    };
    html! {
        <form class="ss-filter" action={props.action.clone()} method="get" role="search" {onsubmit}>
            <div class="ss-filter__search">
                <Field id="q" kind="search" label={props.label.clone()} value={(*words).clone()} {oninput} />
                <button type="submit" class="nl-button nl-button--primary">
                    { icon(Shape::Search) }{ t.ideas.search_button }
                </button>
            </div>
            <div class="ss-filter__choices">{ props.choices.clone() }</div>
        </form>
    }
}
