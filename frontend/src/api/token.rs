//! The access token: in memory alone, renewed by a cookie that scripts can't read.
//!
//! Invariant: one refresh at a time, in this page and across all tabs, since the cookie's token is good for one use
//! and a second use ends the session.

use std::{cell::RefCell, rc::Rc};

use js_sys::Promise;
use shared::{
    account::Me,
    session::{RefreshRequest, Tokens},
};
use wasm_bindgen::JsValue;
use wasm_bindgen_futures::{JsFuture, future_to_promise};
use yew::Callback;

use super::{client::Call, failure::Failure, lock};
use crate::browser;

/// Kept in the browser while somebody is signed in: it spares visitors a refresh that must fail, and tells other tabs
/// of signing in and out.
pub const FLAG: &str = "samenspel.signed-in";
const LOCK: &str = "samenspel-refresh";
/// A token that ends within this time is renewed before it is used, in milliseconds.
const MARGIN: f64 = 30_000.0;

struct Access {
    token: String,
    /// In milliseconds since 1970.
    until: f64,
}

thread_local! {
    static ACCESS: RefCell<Option<Access>> = const { RefCell::new(None) };
    static RENEWAL: RefCell<Option<Promise>> = const { RefCell::new(None) };
    static LISTENER: RefCell<Option<Callback<Option<Rc<Me>>>>> = const { RefCell::new(None) };
}

/// Says who is told when somebody signs in, is found to be signed in, or is signed in no more.
pub fn listen(listener: Callback<Option<Rc<Me>>>) {
    LISTENER.set(Some(listener));
}

/// Tells the page who is signed in.
pub fn tell(me: Option<Rc<Me>>) {
    let listener = LISTENER.with_borrow(Clone::clone);
    if let Some(listener) = listener {
        listener.emit(me);
    }
}

/// The token to send, renewed if its time is nearly up.
pub async fn current() -> Option<String> {
    if let Some(token) = usable() {
        return Some(token);
    }
    if browser::read_kept(FLAG).is_some() {
        renew().await;
    }
    usable()
}

/// Another token than the one that the server refused.
pub async fn in_place_of(stale: &str) -> Option<String> {
    ACCESS.with_borrow_mut(|access| access.take_if(|access| access.token == stale));
    current().await
}

fn usable() -> Option<String> {
    let now = browser::now();
    ACCESS.with_borrow(|access| {
        access.as_ref().filter(|access| now < access.until - MARGIN).map(|access| access.token.clone())
    })
}

/// Takes what a sign-in or a refresh gave.
pub fn accept(tokens: Tokens) {
    let until = browser::now() + f64::from(tokens.expires_in) * 1000.0;
    ACCESS.set(Some(Access { token: tokens.access_token, until }));
    browser::keep(FLAG, "1");
    tell(Some(Rc::new(tokens.me)));
}

/// Nobody is signed in any more.
pub fn drop_access() {
    ACCESS.set(None);
    browser::forget(FLAG);
    tell(None);
}

/// Asks for a fresh token; whoever asks meanwhile waits for the same answer.
pub async fn renew() {
    let renewal = RENEWAL.with_borrow_mut(|renewal| renewal.get_or_insert_with(start_renewal).clone());
    JsFuture::from(renewal).await.ok();
}

fn start_renewal() -> Promise {
    future_to_promise(async {
        lock::exclusive(LOCK, refresh()).await;
        RENEWAL.set(None);
        Ok(JsValue::UNDEFINED)
    })
}

async fn refresh() {
    let call = Call::post("/sessions/_refresh").json(&RefreshRequest::default()).keepalive();
    match call.send_with(None).await.and_then(|answer| answer.parse::<Tokens>()) {
        Ok(tokens) => accept(tokens.value),
        Err(failure) if ended(&failure) => drop_access(),
        // Without a connection the session may live on: the next call asks again.
        Err(_) => tell(None),
    }
}

fn ended(failure: &Failure) -> bool {
    matches!(failure, Failure::Refused(problem) if matches!(problem.status, 401 | 403))
}
