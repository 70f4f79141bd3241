//! What a page shows that is only for people who are signed in, or only for some of them.

use std::rc::Rc;

use shared::{account::Me, permission::Action};
use yew::prelude::*;

use crate::{
    browser,
    components::{Loading, link, page_heading},
    locales::Texts,
    route::Route,
    state::Session,
};

/// The page, if whoever is signed in may do this; else what stands in its place under its title.
pub fn for_members(
    t: &'static Texts,
    session: &Session,
    title: &'static str,
    action: Option<Action>,
    page: impl FnOnce(&Rc<Me>) -> Html,
) -> Html {
    match session {
        Session::SignedIn(me) if action.is_none_or(|action| session.may(action)) => page(me),
        Session::Checking => html! { <div class="ss-width"><Loading /></div> },
        Session::SignedIn(_) => html! {
            <div class="ss-width ss-width--text ss-page">
                { page_heading(title) }
                <p class="nl-paragraph">{ t.account.not_allowed }</p>
            </div>
        },
        Session::SignedOut => html! {
            <div class="ss-width ss-width--text ss-page">
                { page_heading(title) }
                <p class="nl-paragraph">{ t.account.sign_in_first }</p>
                { sign_in_or_register(t, &browser::address()) }
            </div>
        },
    }
}

/// The two ways to be signed in, both of which lead back to `here`.
pub fn sign_in_or_register(t: &'static Texts, here: &str) -> Html {
    html! {
        <div class="ss-actions">
            { link(Route::SignIn.and_back_to(here), "nl-button nl-button--primary", t.nav.sign_in) }
            { link(Route::Register.and_back_to(here), "nl-button nl-button--secondary", t.nav.register) }
        </div>
    }
}
