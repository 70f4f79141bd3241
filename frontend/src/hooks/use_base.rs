//! What a change is compared with: a thing as it was read, or, when somebody else changed it meanwhile, as it is now.

use std::pin::Pin;

use yew::prelude::*;

use super::Form;
use crate::api::{Failure, Versioned};

/// What a form holds about a thing that somebody else may change meanwhile.
pub trait Rebase {
    /// Takes over what changed from `before` to `newest`, wherever nothing was changed here. So what somebody else did
    /// elsewhere in the thing is not undone by sending this.
    fn rebase(&mut self, before: &Self, newest: Self);
}

/// Rebases values field by field; what is in the second braces has fields of its own.
macro_rules! rebase {
    ($values:ty { $($field:ident),+ $(,)? } $({ $($part:ident),+ })?) => {
        impl $crate::hooks::Rebase for $values {
            fn rebase(&mut self, before: &Self, newest: Self) {
                // Names them all, so that none is forgotten.
                let Self { $($field,)+ $($($part),+)? } = newest;
                $(if self.$field == before.$field {
                    self.$field = $field;
                })+
                $($($crate::hooks::Rebase::rebase(&mut self.$part, &before.$part, $part);)+)?
            }
        }
    };
}
pub(crate) use rebase;

/// The thing that is being changed.
pub struct Base<T: 'static> {
    /// As it was read last.
    pub current: UseStateHandle<Versioned<T>>,
    is_newer: UseStateHandle<bool>,
    /// Puts it as it is now in its place, and into the form what was not changed there.
    rebase: Callback<Versioned<T>>,
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
        let (rebase, is_newer) = (self.rebase.clone(), self.is_newer.setter());
        Callback::from(move |newest| {
            rebase.emit(newest);
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

/// The base of a change to this thing, which is made in that form. When the page reads the thing again, the form goes on
/// from what was read, with what was changed in it.
#[hook]
pub fn use_base<T, V>(found: &Versioned<T>, form: &Form<V>, values_of: fn(&T) -> V) -> Base<T>
where
    T: Clone + 'static,
    V: Rebase + 'static,
{
    let current = use_state(|| found.clone());
    let is_newer = use_state(|| false);
    let rebase = {
        let (form, current) = (form.clone(), current.clone());
        Callback::from(move |newest: Versioned<T>| {
            let before = values_of(&current.value);
            form.change(|values| values.rebase(&before, values_of(&newest.value)));
            current.set(newest);
        })
    };
    {
        let (rebase, found) = (rebase.clone(), found.clone());
        let is_known = found.etag == current.etag;
        use_effect_with(found.etag.clone(), move |_| {
            if !is_known {
                rebase.emit(found);
            }
        });
    }
    Base { current, is_newer, rebase }
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

#[cfg(test)]
mod tests {
    use super::Rebase;

    #[derive(Debug, Clone, PartialEq)]
    struct Part {
        place: String,
    }
    rebase!(Part { place });

    #[derive(Debug, Clone, PartialEq)]
    struct Values {
        title: String,
        themes: Vec<u8>,
        part: Part,
    }
    rebase!(Values { title, themes } { part });

    #[test]
    fn what_was_changed_here_stays_and_the_rest_is_as_somebody_else_made_it() {
        let values = |title: &str, themes: &[u8], place: &str| Values {
            title: title.into(),
            themes: themes.into(),
            part: Part { place: place.into() },
        };
        let before = values("Een bankje", &[1], "Bij de kerk");
        let newest = values("Bankje", &[1, 2], "Op de brink");
        let mut mine = Values { title: "Een bank".into(), ..before.clone() };
        mine.rebase(&before, newest.clone());
        assert_eq!(mine, values("Een bank", &[1, 2], "Op de brink"));
        let mut untouched = before.clone();
        untouched.rebase(&before, newest.clone());
        assert_eq!(untouched, newest);
    }
}
