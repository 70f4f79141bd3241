//! What words find while they are typed.

use std::{cell::Cell, future::Future, rc::Rc};

use gloo::timers::callback::Timeout;
use wasm_bindgen_futures::spawn_local;
use yew::prelude::*;

use crate::api::Failure;

/// How long typing must rest before anything is asked, in milliseconds.
const REST: u32 = 400;

/// What `load` finds for the words as they are now, asked when typing rests, and at once while there are none. Nothing until the
/// first answer; what does not come leaves what is there, since it can be typed again.
#[hook]
pub fn use_found<T, Fut>(words: &str, load: impl FnOnce(String) -> Fut + 'static) -> UseStateHandle<Option<T>>
where
    T: 'static,
    Fut: Future<Output = Result<T, Failure>> + 'static,
{
    let found = use_state(|| None);
    let set = found.setter();
    use_effect_with(words.trim().to_owned(), move |words| {
        let words = words.clone();
        let wanted = Rc::new(Cell::new(true));
        let asked = Rc::clone(&wanted);
        let rest = if words.is_empty() { 0 } else { REST };
        let timeout = Timeout::new(rest, move || {
            spawn_local(async move {
                if let (Ok(answer), true) = (load(words).await, asked.get()) {
                    set.set(Some(answer));
                }
            });
        });
        move || {
            wanted.set(false);
            drop(timeout);
        }
    });
    found
}
