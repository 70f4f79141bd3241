//! The button that sends a form.

use yew::prelude::*;

use crate::locales::Texts;

/// The button. While the form is on its way it keeps the focus, which a disabled button would lose.
pub fn submit(t: &Texts, label: &'static str, busy: bool) -> Html {
    html! {
        <button type="submit" class="nl-button nl-button--primary" aria-disabled={busy.then_some("true")}>
            { if busy { t.common.sending } else { label } }
        </button>
    }
}
