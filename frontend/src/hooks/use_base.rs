//! What a change is compared with: a thing as it was read, or, when somebody else changed it meanwhile, as it is now.

use std::pin::Pin;

use yew::prelude::*;

use crate::api::{Failure, Versioned};

/// The thing that is being changed.
pub struct Base<T: 'static> {
    /// As it was read last.
    pub current: UseStateHandle<Versioned<T>>,
    is_newer: UseStateHandle<bool>,
}

/// An answer that is waited for. In a box, since several places wait for it.
type Awaited<T> = Pin<Box<dyn Future<Output = Result<T, Failure>>>>;

impl<T> Base<T> {
    /// What somebody else made of it, when that happened while it was being changed here.
    pub fn newer(&self) -> Option<&T> {
        self.is_newer.then(|| &self.current.value)
    }

    /// A function that puts in place what somebody else made of it.
    pub fn renew(&self) -> Callback<Versioned<T>> {
        let (current, is_newer) = (self.current.setter(), self.is_newer.setter());
        Callback::from(move |newest| {
            current.set(newest);
            is_newer.set(true);
        })
    }

    /// A function that puts in place what oneself made of it, to go on from there.
    pub fn keep(&self) -> Callback<Versioned<T>> {
        let current = self.current.setter();
        Callback::from(move |kept| current.set(kept))
    }

    /// How a form sends its changes: by `update`, with the ETag of what they are compared with. When somebody else was
    /// first, what `find` gives comes in its place, so that the next try can succeed.
    pub fn change<B: 'static, R: 'static, Sent>(
        &self,
        update: impl Fn(&B, &str) -> Sent + 'static,
        find: impl Fn() -> Awaited<Versioned<T>> + Copy + 'static,
    ) -> impl Fn(B, String) -> Awaited<R> + 'static
    where
        Sent: Future<Output = Result<R, Failure>> + 'static,
    {
        let (etag, renew) = (self.current.etag.clone(), self.renew());
        move |changes, _| Box::pin(or_renewed(update(&changes, &etag), find, renew.clone()))
    }
}

/// The base of a change to this thing.
#[hook]
pub fn use_base<T: Clone + 'static>(first: &Versioned<T>) -> Base<T> {
    let current = use_state(|| first.clone());
    let is_newer = use_state(|| false);
    Base { current, is_newer }
}

/// The answer to a change. When the page shows what is past, the thing is fetched as it is now.
///
/// # Errors
/// Those of the change.
pub async fn or_renewed<R, T>(
    change: impl Future<Output = Result<R, Failure>>,
    find: impl FnOnce() -> Awaited<Versioned<T>>,
    renew: Callback<Versioned<T>>,
) -> Result<R, Failure> {
    let answer = change.await;
    if answer.as_ref().is_err_and(Failure::is_outdated)
        && let Ok(newest) = find().await
    {
        renew.emit(newest);
    }
    answer
}
