//! `/tasks` and `/projects/{id}/tasks`.

use actix_web::{HttpRequest, delete, get, patch, post, web::Data};
use shared::{
    id::Id,
    page::Page,
    project::{NewTask, Task, TaskChanges, TaskFilter},
};

use crate::{
    answer::{self, Answer, Audience},
    app::AppState,
    db::keyset::Slice,
    extract::{Actor, IdempotencyKey, IfMatch, MaybeActor, PathId, Repeat, Valid, ValidQuery},
    models::{Versioned, project::find_standing, task::find_task as find, task_list},
    services::{
        ask_tasks::{ask_task, change_task, remove_task},
        once::once,
    },
};

/// List the tasks of all projects
///
/// So that anybody finds something to do without knowing a project. The one that must be done first comes first.
#[utoipa::path(tag = "tasks", params(TaskFilter), responses((status = 200, body = Page<Task>)), security((), ("bearer" = [])))]
#[get("/tasks")]
pub async fn list_tasks(
    request: HttpRequest,
    state: Data<AppState>,
    actor: MaybeActor,
    ValidQuery(filter): ValidQuery<TaskFilter>,
) -> Answer {
    let audience = Audience::of(&actor);
    let slice = Slice::new(filter.limit, filter.cursor.as_deref())?;
    let caller = actor.caller().map(|caller| caller.account_id);
    let list = move |conn: &mut _| task_list::list_tasks(conn, None, &filter, &slice, caller);
    answer::page(&request, audience, &state.db.read(list).await?)
}

/// List the tasks of a project
#[utoipa::path(tag = "tasks", params(("id" = Id,), TaskFilter), responses((status = 200, body = Page<Task>)), security((), ("bearer" = [])))]
#[get("/projects/{id}/tasks")]
pub async fn list_project_tasks(
    request: HttpRequest,
    state: Data<AppState>,
    actor: MaybeActor,
    PathId(id): PathId,
    ValidQuery(filter): ValidQuery<TaskFilter>,
) -> Answer {
    let audience = Audience::of(&actor);
    let slice = Slice::new(filter.limit, filter.cursor.as_deref())?;
    let caller = actor.caller().map(|caller| caller.account_id);
    let list = move |conn: &mut _| {
        find_standing(conn, id, None)?;
        task_list::list_tasks(conn, Some(id), &filter, &slice, caller)
    };
    answer::page(&request, audience, &state.db.read(list).await?)
}

/// Ask for a task
///
/// With `followUpId` it is what was agreed after an evaluation. What became work already is 409 with `followUpTaken`.
#[utoipa::path(tag = "tasks", params(("id" = Id,), IdempotencyKey), request_body = NewTask, responses((status = 201, body = Task)), security(("bearer" = [])))]
#[post("/projects/{id}/tasks")]
pub async fn create_task(
    state: Data<AppState>,
    actor: Actor,
    PathId(id): PathId,
    repeat: Repeat,
    Valid(new): Valid<NewTask>,
) -> Answer {
    let account = actor.id();
    let ask = move |conn: &mut _, new| ask_task(conn, &actor.caller, id, &new);
    let task: Task = once(&state.db, repeat, account, new, ask).await?;
    answer::created(&answer::location("tasks", task.id), &Versioned { version: 1, value: task })
}

/// Read a task
#[utoipa::path(tag = "tasks", params(("id" = Id,)), responses((status = 200, body = Task)), security((), ("bearer" = [])))]
#[get("/tasks/{id}")]
pub async fn find_task(
    request: HttpRequest,
    state: Data<AppState>,
    actor: MaybeActor,
    PathId(id): PathId,
) -> Answer {
    let caller = actor.caller().map(|caller| caller.account_id);
    let task = state.db.read(move |conn| find(conn, id, caller)).await?;
    answer::found(&request, Audience::of(&actor), &task)
}

/// Change a task, or call it off
#[utoipa::path(tag = "tasks", params(("id" = Id,)), request_body = TaskChanges, responses((status = 200, body = Task)), security(("bearer" = [])))]
#[patch("/tasks/{id}")]
pub async fn update_task(
    state: Data<AppState>,
    actor: Actor,
    PathId(id): PathId,
    expected: IfMatch,
    Valid(changes): Valid<TaskChanges>,
) -> Answer {
    let change = move |conn: &mut _| change_task(conn, &actor.caller, id, expected, &changes);
    answer::updated(&state.db.write(change).await?)
}

/// Remove a task
///
/// One that somebody took stays, and can be called off: 409 with `hasHistory`.
#[utoipa::path(tag = "tasks", params(("id" = Id,)), responses((status = 204)), security(("bearer" = [])))]
#[delete("/tasks/{id}")]
pub async fn delete_task(state: Data<AppState>, actor: Actor, PathId(id): PathId) -> Answer {
    state.db.write(move |conn| remove_task(conn, &actor.caller, id)).await?;
    Ok(answer::done())
}
