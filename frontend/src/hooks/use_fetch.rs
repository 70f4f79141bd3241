//! One thing from the API, fetched when a page opens and again when it is about another thing.
//!
//! What is fetched is kept as `dyn Any` inside, so that each kind of thing adds only its own reading to the program.

use std::{any::Any, cell::Cell, future::Future, marker::PhantomData, pin::Pin, rc::Rc};

use shared::id::Id;
use wasm_bindgen_futures::spawn_local;
use yew::prelude::*;

use crate::{
    api::Failure,
    state::{use_notices, use_texts},
};

type Thing = Rc<dyn Any>;
type Answer = Pin<Box<dyn Future<Output = Result<Thing, Failure>>>>;

/// What was fetched, and how to fetch it again.
pub struct Fetch<T> {
    /// Nothing while it is on its way.
    state: UseStateHandle<Option<Result<Thing, Failure>>>,
    /// Fetches it again. What is there stays until the new comes, and when it does not come.
    pub reload: Callback<()>,
    kind: PhantomData<T>,
}

impl<T: 'static> Fetch<T> {
    /// It, if it is there.
    pub fn value(&self) -> Option<Rc<T>> {
        let thing = (*self.state).as_ref()?.as_ref().ok()?;
        Rc::clone(thing).downcast().ok()
    }

    /// Why it is not there.
    pub fn failure(&self) -> Option<&Failure> {
        (*self.state).as_ref()?.as_ref().err()
    }

    /// A function that puts in place what becomes known without fetching.
    pub fn putter(&self) -> Callback<T> {
        let set = self.state.setter();
        Callback::from(move |value: T| set.set(Some(Ok(Rc::new(value)))))
    }
}

/// Fetches with `load`, again whenever `about` is another thing.
#[hook]
pub fn use_fetch<T, Fut>(about: Option<Id>, load: impl FnOnce() -> Fut + 'static) -> Fetch<T>
where
    T: 'static,
    Fut: Future<Output = Result<T, Failure>> + 'static,
{
    let load = || -> Answer {
        let answer = load();
        Box::pin(async move { answer.await.map(|value| Rc::new(value) as Thing) })
    };
    let (state, reload) = use_thing(about, Box::new(load));
    Fetch { state, reload, kind: PhantomData }
}

type State = UseStateHandle<Option<Result<Thing, Failure>>>;

#[hook]
fn use_thing(about: Option<Id>, load: Box<dyn FnOnce() -> Answer>) -> (State, Callback<()>) {
    let t = use_texts();
    let notices = use_notices();
    let state = use_state(|| None);
    let turn = use_state(|| 0u32);
    // What the page shows now is about this.
    let shown = use_mut_ref(|| about);
    {
        let set = state.setter();
        let failed = matches!(*state, Some(Err(_)));
        let stays = shown.replace(about) == about && matches!(*state, Some(Ok(_)));
        use_effect_with((about, *turn), move |_| {
            if failed {
                set.set(None);
            }
            let answer = load();
            let wanted = Rc::new(Cell::new(true));
            let asked = Rc::clone(&wanted);
            spawn_local(async move {
                let result = answer.await;
                match result {
                    _ if !asked.get() => {}
                    // Parts of the page may hold what was typed.
                    Err(failure) if stays => notices.show.emit(t.failure(&failure).into()),
                    result => set.set(Some(result)),
                }
            });
            move || wanted.set(false)
        });
    }
    let reload = Callback::from(move |()| turn.set(turn.wrapping_add(1)));
    (state, reload)
}
