//! One at a time across all tabs of this browser, by the Web Locks API where there is one.

use std::future::Future;

use js_sys::{Function, Promise, Reflect};
use wasm_bindgen::{JsCast, JsValue, closure::Closure};
use wasm_bindgen_futures::{JsFuture, future_to_promise};

/// Runs a task while no other tab runs one under this name. Without Web Locks it just runs.
pub async fn exclusive(name: &str, task: impl Future<Output = ()> + 'static) {
    let Some((manager, request)) = lock_manager() else { return task.await };
    let run = Closure::once_into_js(move || {
        future_to_promise(async move {
            task.await;
            Ok(JsValue::UNDEFINED)
        })
    });
    let granted =
        request.call2(&manager, &name.into(), &run).and_then(|promise| promise.dyn_into::<Promise>());
    if let Ok(promise) = granted {
        // The task itself can't fail, and a lock that is refused leaves things as they were.
        JsFuture::from(promise).await.ok();
    }
}

fn lock_manager() -> Option<(JsValue, Function)> {
    let navigator = web_sys::window()?.navigator();
    let manager = Reflect::get(&navigator, &"locks".into()).ok().filter(JsValue::is_object)?;
    let request = Reflect::get(&manager, &"request".into()).ok()?.dyn_into().ok()?;
    Some((manager, request))
}
