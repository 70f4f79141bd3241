//! Signing in, and back to where one came from.

use shared::session::{NewSession, TokenPlace};
use yew::prelude::*;

use crate::{
    api::sessions,
    components::{
        form::{Input, submit, view_errors},
        link, page_heading,
    },
    hooks::use_form,
    route::{self, Route, back_address},
    state::{use_notices, use_texts},
};

/// Where signing in leads to.
pub fn destination(query: &str) -> String {
    back_address(query).unwrap_or_else(|| Route::Home.to_path())
}

pub struct SignInPageProps {
    /// The query of the address.
    pub query: AttrValue,
}

#[hook]
pub fn use_sign_in_page(props: &SignInPageProps) -> Html {
    let t = use_texts();
    let notices = use_notices();
    let back = destination(&props.query);
    let form = use_form(<(String, String)>::default);
    let onsubmit = {
        let (show, back) = (notices.show, back.clone());
        form.onsubmit(
            |(email, password): &(String, String)| {
                let (email, password) = (email.clone(), password.clone());
                Ok(NewSession { email, password, refresh_token_in: TokenPlace::Cookie })
            },
            |session, _| async move { sessions::create_session(&session).await },
            move |()| {
                show.emit(t.account.welcome.into());
                route::go_instead(&back);
            },
        )
    };
    html! {
        <div class="ss-width ss-width--form ss-page">
            { page_heading(t.account.sign_in) }
            <form class="ss-form ss-form--box" novalidate=true {onsubmit}>
                { view_errors("form-errors", &form, vec![("email", t.account.email), ("password", t.account.password)], None) }
                { form.input(t, Input { id: "email", label: t.account.email, kind: "email", autocomplete: "username", ..Input::default() }, |values| &mut values.0) }
                { form.input(t, Input { id: "password", label: t.account.password, kind: "password", autocomplete: "current-password", ..Input::default() }, |values| &mut values.1) }
                <div class="ss-actions">{ submit(t, t.account.sign_in, form.is_busy()) }</div>
            </form>
            <p class="nl-paragraph">
                { t.account.no_account }{ " " }
                { link(Route::Register.and_back_to(&back), "nl-link", t.account.register) }
            </p>
        </div>
    }
}
