//! Making an account. Whoever makes one is signed in at once.

use shared::{
    account::NewAccount,
    session::{NewSession, TokenPlace},
};
use yew::prelude::*;

use super::sign_in::destination;
use crate::{
    api::{accounts, associations, sessions},
    components::{
        form::{Input, submit, view_errors, village_options},
        link, page_heading,
    },
    hooks::use_fetch,
    hooks::use_form,
    route::{self, Route},
    state::{use_notices, use_texts},
};

#[derive(Default, Clone)]
struct Values {
    name: String,
    email: String,
    password: String,
    association_id: String,
}

pub struct RegisterPageProps {
    /// The query of the address.
    pub query: AttrValue,
}

#[hook]
pub fn use_register_page(props: &RegisterPageProps) -> Html {
    let t = use_texts();
    let notices = use_notices();
    let back = destination(&props.query);
    let associations = use_fetch(None, associations::list_associations);
    let form = use_form(Values::default);
    let onsubmit = {
        let (form, show, back) = (form.clone(), notices.show.clone(), back.clone());
        Callback::from(move |event: SubmitEvent| {
            event.prevent_default();
            let values = form.values().clone();
            let request = Ok(NewAccount {
                name: values.name,
                email: values.email,
                password: values.password,
                association_id: values.association_id.parse().ok(),
            });
            let (show, back) = (show.clone(), back.clone());
            form.send(request, register, move |signed_in: bool| {
                show.emit(t.own_account().registered.into());
                route::go_instead(&if signed_in { back } else { Route::SignIn.and_back_to(&back) });
            });
        })
    };
    let labels = [
        ("name", t.own_account().name),
        ("email", t.account.email),
        ("password", t.account.password),
        ("associationId", t.own_account().association),
    ];
    let villages = village_options(t.own_account().no_association, associations.value().as_deref());
    html! {
        <div class="ss-width ss-width--form ss-page">
            { page_heading(t.account.register) }
            <p class="ss-lead">{ t.own_account().register_lead }</p>
            <form class="ss-form ss-form--box" novalidate=true {onsubmit}>
                { view_errors("form-errors", &form, labels.to_vec(), None) }
                { form.input(t, Input { id: "name", label: t.own_account().name, hint: t.own_account().name_hint, autocomplete: "name", ..Input::default() }, |values| &mut values.name) }
                { form.input(t, Input { id: "email", label: t.account.email, kind: "email", hint: t.own_account().email_hint, autocomplete: "email", ..Input::default() }, |values| &mut values.email) }
                { form.input(t, Input { id: "password", label: t.account.password, kind: "password", hint: t.own_account().password_hint, autocomplete: "new-password", ..Input::default() }, |values| &mut values.password) }
                { form.input(t, Input { id: "associationId", label: t.own_account().association, kind: "select", optional: true, options: villages, ..Input::default() }, |values| &mut values.association_id) }
                <p class="ss-field__hint">
                    { t.own_account().privacy_hint }{ " " }
                    <a class="nl-link" href={Route::Privacy.to_path()} target="_blank">
                        { t.footer.privacy }<span class="ss-hidden">{ " " }{ t.common.new_tab }</span>
                    </a>
                </p>
                <div class="ss-actions">{ submit(t, t.account.register, form.is_busy()) }</div>
            </form>
            <p class="nl-paragraph">
                { t.own_account().have_account }{ " " }
                { link(Route::SignIn.and_back_to(&back), "nl-link", t.account.sign_in) }
            </p>
        </div>
    }
}

/// Registers and signs in; says whether the second succeeded too.
async fn register(account: NewAccount, key: String) -> Result<bool, crate::api::Failure> {
    accounts::create_account(&account, &key).await?;
    let session =
        NewSession { email: account.email, password: account.password, refresh_token_in: TokenPlace::Cookie };
    Ok(sessions::create_session(&session).await.is_ok())
}
