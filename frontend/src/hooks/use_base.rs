//! What a change is compared with: a thing as it was read, or, when somebody else changed it meanwhile, as it is now.

use shared::problem::ProblemCode;
use yew::prelude::*;

use crate::api::{Failure, Versioned};

/// The thing that is being changed.
pub struct Base<T: 'static> {
    /// As it was read last.
    pub current: UseStateHandle<Versioned<T>>,
    is_newer: UseStateHandle<bool>,
}

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
}

/// The base of a change to this thing.
#[hook]
pub fn use_base<T: Clone + 'static>(first: &Versioned<T>) -> Base<T> {
    let current = use_state(|| first.clone());
    let is_newer = use_state(|| false);
    Base { current, is_newer }
}

/// The answer to a change. When somebody else was first, what they made of it is fetched, so that the next try can succeed.
///
/// # Errors
/// Those of the change.
pub async fn or_renewed<R, T>(
    change: impl Future<Output = Result<R, Failure>>,
    find: impl FnOnce() -> std::pin::Pin<Box<dyn Future<Output = Result<Versioned<T>, Failure>>>>,
    renew: Callback<Versioned<T>>,
) -> Result<R, Failure> {
    let answer = change.await;
    if answer.as_ref().is_err_and(|failure| failure.code() == Some(ProblemCode::Changed))
        && let Ok(newest) = find().await
    {
        renew.emit(newest);
    }
    answer
}
