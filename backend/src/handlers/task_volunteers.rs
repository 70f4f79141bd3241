//! `/tasks/{id}/volunteers`. Visitors see how many there are, people who are signed in see who.

use actix_web::{HttpRequest, delete, get, post, put, web::Data};
use shared::{
    id::Id,
    page::{Page, Paging},
    project::{TaskVolunteer, TaskVolunteerChanges},
};

use crate::{
    answer::{self, Answer, Audience},
    app::AppState,
    db::keyset::Slice,
    extract::{Actor, IdempotencyKey, PathId, PathIds, Repeat, Valid, ValidQuery},
    models::{project::find_standing, task::find_project_of, task_volunteer},
    policies,
    services::{
        once::once,
        take_task::{Whose, change_volunteer, release_volunteer, take_task},
    },
};

/// List who took a task
///
/// The first to do so first.
#[utoipa::path(tag = "tasks", params(("id" = Id,), Paging), responses((status = 200, body = Page<TaskVolunteer>)), security(("bearer" = [])))]
#[get("/tasks/{id}/volunteers")]
pub async fn list_task_volunteers(
    request: HttpRequest,
    state: Data<AppState>,
    actor: Actor,
    PathId(id): PathId,
    ValidQuery(paging): ValidQuery<Paging>,
) -> Answer {
    let slice = Slice::new(paging.limit, paging.cursor.as_deref())?;
    let list = move |conn: &mut _| {
        let project_id = find_project_of(conn, id)?;
        let project = find_standing(conn, project_id, Some(actor.id()))?.facts;
        let page = task_volunteer::list_task_volunteers(conn, id, &slice)?;
        diesel::QueryResult::Ok(page.map(|part| policies::task::visible(&actor.caller, project, part)))
    };
    answer::page(&request, Audience::Caller, &state.db.read(list).await?)
}

/// Take a task
///
/// Anybody may, and helps in its project from then on. A second time is 409 with `taskTaken`; when the last place is
/// gone, `taskFull`.
#[utoipa::path(tag = "tasks", params(("id" = Id,), IdempotencyKey), responses((status = 201, body = TaskVolunteer)), security(("bearer" = [])))]
#[post("/tasks/{id}/volunteers")]
pub async fn create_task_volunteer(
    state: Data<AppState>,
    actor: Actor,
    PathId(id): PathId,
    repeat: Repeat,
) -> Answer {
    let account = actor.id();
    let take = move |conn: &mut _, ()| take_task(conn, &actor.caller, id);
    let part: TaskVolunteer = once(&state.db, repeat, account, (), take).await?;
    answer::made(&part)
}

/// Give a task back
///
/// As long as one has not done it. Doing that twice changes nothing.
#[utoipa::path(tag = "tasks", params(("id" = Id,)), responses((status = 204)), security(("bearer" = [])))]
#[delete("/tasks/{id}/volunteers/mine")]
pub async fn delete_own_task_volunteer(state: Data<AppState>, actor: Actor, PathId(id): PathId) -> Answer {
    state.db.write(move |conn| release_volunteer(conn, &actor.caller, id, Whose::Mine)).await?;
    Ok(answer::done())
}

/// Say how far somebody is with a task
///
/// Who leads the project confirms, says that it is done, and thanks; volunteers say themselves that they have done it.
/// A step that there is not is 409 with `taskClosed`.
#[utoipa::path(tag = "tasks", params(("id" = Id,), ("volunteerId" = Id,)), request_body = TaskVolunteerChanges, responses((status = 200, body = TaskVolunteer)), security(("bearer" = [])))]
#[put("/tasks/{id}/volunteers/{volunteerId}")]
pub async fn update_task_volunteer(
    state: Data<AppState>,
    actor: Actor,
    PathIds(id, volunteer): PathIds,
    Valid(changes): Valid<TaskVolunteerChanges>,
) -> Answer {
    let change = move |conn: &mut _| change_volunteer(conn, &actor.caller, (id, volunteer), &changes);
    answer::put(&state.db.write(change).await?)
}

/// Take somebody off a task
///
/// Who has done it stays: 409 with `hasHistory`.
#[utoipa::path(tag = "tasks", params(("id" = Id,), ("volunteerId" = Id,)), responses((status = 204)), security(("bearer" = [])))]
#[delete("/tasks/{id}/volunteers/{volunteerId}")]
pub async fn delete_task_volunteer(
    state: Data<AppState>,
    actor: Actor,
    PathIds(id, volunteer): PathIds,
) -> Answer {
    let release = move |conn: &mut _| release_volunteer(conn, &actor.caller, id, Whose::Part(volunteer));
    state.db.write(release).await?;
    Ok(answer::done())
}
