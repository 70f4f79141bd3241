//! Something is done with a task, and the page shows how the task stands then.

use std::pin::Pin;

use shared::{id::Id, problem::ProblemCode, project::Task};
use wasm_bindgen_futures::spawn_local;
use yew::prelude::*;

use crate::{
    api::{Failure, tasks as api},
    hooks::List,
    locales::Texts,
};

/// Gets a task as it is now; nothing when it is gone.
pub type OnTask = Callback<(Id, Option<Task>)>;

/// What is asked of the server.
pub type Act = Pin<Box<dyn Future<Output = Result<(), Failure>>>>;

/// Does something with a task, tells `done` when it succeeded and `show` why it did not, and reads the task again either
/// way: whoever came too late sees that it is full, called off or gone.
pub fn act_on(
    t: &'static Texts,
    show: &Callback<AttrValue>,
    (id, ontask): (Id, OnTask),
    act: Act,
    done: Callback<()>,
) {
    let show = show.clone();
    spawn_local(async move {
        let answer = act.await;
        match &answer {
            Ok(()) => done.emit(()),
            Err(failure) => show.emit(t.failure(failure).into()),
        }
        match api::find_task(id).await {
            Ok(found) => ontask.emit((id, Some(found.value))),
            Err(failure) if failure.code() == Some(ProblemCode::NotFound) => ontask.emit((id, None)),
            Err(failure) if answer.is_ok() => show.emit(t.failure(&failure).into()),
            Err(_) => {}
        }
    });
}

/// Puts a task as it is now in its place in a list.
pub fn put_in(list: &List<Task>, (id, task): (Id, Option<Task>)) {
    list.change(|content| match task {
        Some(task) => {
            content.items.iter_mut().filter(|one| one.id == id).for_each(|one| *one = task.clone());
        }
        None => content.items.retain(|one| one.id != id),
    });
}
