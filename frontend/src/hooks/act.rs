//! A call that a button makes: what comes of it, or a message why nothing did.

use wasm_bindgen_futures::spawn_local;
use yew::prelude::*;

use crate::{api::Failure, locales::Texts};

/// Makes the call; `done` gets its answer, and `show` what went wrong.
pub fn act<R: 'static>(
    t: &'static Texts,
    show: &Callback<AttrValue>,
    call: impl Future<Output = Result<R, Failure>> + 'static,
    done: impl FnOnce(R) + 'static,
) {
    let show = show.clone();
    spawn_local(async move {
        match call.await {
            Ok(answer) => done(answer),
            Err(failure) => show.emit(t.failure(&failure).into()),
        }
    });
}
