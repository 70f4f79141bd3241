//! Waiting for the server, and what went wrong with it.

use gloo::timers::callback::Timeout;
use std::rc::Rc;
use yew::prelude::*;

use super::{link, page_heading};
use crate::{api::Failure, browser, hooks::Fetch, locales::Texts, route::Route, state::use_texts};

/// Shorter waits show nothing, in milliseconds: a flash of "loading" only unsettles.
const PATIENCE: u32 = 300;

/// Says that something is on its way, once that takes long enough to wonder.
#[component]
pub fn Loading() -> Html {
    let t = use_texts();
    let slow = use_state(|| false);
    {
        let slow = slow.setter();
        use_effect_with((), move |()| {
            let timeout = Timeout::new(PATIENCE, move || slow.set(true));
            move || drop(timeout)
        });
    }
    html! {
        <div class="ss-loading" role="status">
            if *slow {
                <span class="ss-loading__mark" aria-hidden="true"></span>
                <span>{ t.common.loading }</span>
            }
        </div>
    }
}

/// Says what went wrong and what can be done: sign in, or try again.
pub fn failure_view(t: &'static Texts, failure: &Failure, retry: Option<Callback<()>>) -> Html {
    let again = retry.filter(|_| !failure.wants_sign_in()).map(|retry| {
        let onclick = retry.reform(|_: MouseEvent| ());
        html! {
            <button type="button" class="nl-button nl-button--secondary" {onclick}>{ t.common.retry }</button>
        }
    });
    html! {
        <div class="ss-message ss-message--error" role="alert">
            <p class="nl-paragraph">{ t.failure(failure) }</p>
            { sign_in_link(t, failure) }
            { again }
        </div>
    }
}

/// The way to sign in and back, where that would help.
pub fn sign_in_link(t: &'static Texts, failure: &Failure) -> Html {
    if !failure.wants_sign_in() {
        return Html::default();
    }
    html! {
        <p class="nl-paragraph">
            { link(Route::SignIn.and_back_to(&browser::address()), "nl-link", t.nav.sign_in) }
        </p>
    }
}

/// What a page about one thing shows: the thing, or that it is on its way, or why it is not there.
pub fn view_fetched<T: 'static>(
    t: &'static Texts,
    fetch: &Fetch<T>,
    failed_title: &'static str,
    view: impl FnOnce(&Rc<T>) -> Html,
) -> Html {
    match fetch.value() {
        Some(value) => view(&value),
        None => view_missing(t, fetch.failure(), failed_title, &fetch.reload),
    }
}

fn view_missing(
    t: &'static Texts,
    failure: Option<&Failure>,
    title: &'static str,
    reload: &Callback<()>,
) -> Html {
    match failure {
        None => html! { <Loading /> },
        Some(failure) => html! {
            <>
                { page_heading(title) }
                { failure_view(t, failure, Some(reload.clone())) }
            </>
        },
    }
}
