//! Another password for one's own account.

use shared::account::PasswordChange;
use yew::{functional::Hook, prelude::*};

use crate::{
    api::me,
    components::{
        form::{Input, submit, view_errors},
        part,
    },
    hooks::use_form,
    state::{use_notices, use_texts},
};

/// The form.
pub fn password_form() -> Html {
    part("password", (), |(), context| use_password_form().run(context))
}

#[hook]
fn use_password_form() -> Html {
    let t = use_texts();
    let notices = use_notices();
    let form = use_form(<(String, String)>::default);
    let onsubmit = {
        let (sent, show) = (form.clone(), notices.show);
        form.onsubmit(
            |(current, new): &(String, String)| {
                Ok(PasswordChange { current_password: current.clone(), new_password: new.clone() })
            },
            |change, _| async move { me::update_password(&change).await },
            move |()| {
                sent.change(|values| *values = Default::default());
                show.emit(t.own_account().password_changed.into());
            },
        )
    };
    let labels = [
        ("currentPassword", t.own_account().current_password),
        ("newPassword", t.own_account().new_password),
    ];
    html! {
        <form class="ss-form ss-form--box" novalidate=true {onsubmit} aria-labelledby="password-title">
            <h2 class="nl-heading nl-heading--level-2" id="password-title">{ t.own_account().change_password }</h2>
            { view_errors("password-errors", &form, labels.to_vec(), None) }
            { form.input(t, Input { id: "currentPassword", label: t.own_account().current_password, kind: "password", autocomplete: "current-password", ..Input::default() }, |values| &mut values.0) }
            { form.input(t, Input { id: "newPassword", label: t.own_account().new_password, kind: "password", hint: t.own_account().password_hint, autocomplete: "new-password", ..Input::default() }, |values| &mut values.1) }
            <p class="ss-field__hint">{ t.own_account().password_ends_sessions }</p>
            <div class="ss-actions">{ submit(t, t.own_account().change_password, form.is_busy()) }</div>
        </form>
    }
}
