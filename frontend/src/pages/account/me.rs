//! One's own account: details, password, where one is signed in.

use yew::prelude::*;

use super::{details::details_form, password::password_form, sessions::session_list};
use crate::{
    api::me,
    components::{page_heading, view_fetched},
    hooks::use_fetch,
    state::use_texts,
};

#[hook]
pub fn use_me_page() -> Html {
    let t = use_texts();
    let fetch = use_fetch(None, me::find_me);
    let onsave = fetch.putter();
    html! {
        <div class="ss-width ss-width--form ss-page">
            { view_fetched(t, &fetch, t.own_account().mine, |found| html! {
                <>
                    { page_heading(t.own_account().mine) }
                    <p class="ss-lead">{ (t.own_account().signed_in_as)(&found.value.email) }</p>
                    { details_form((**found).clone(), onsave) }
                    { password_form() }
                    { session_list() }
                </>
            }) }
        </div>
    }
}
