//! `/projects/{id}/updates`: news.

use actix_web::{HttpRequest, delete, get, patch, post, web::Data};
use shared::{
    id::Id,
    page::{Page, Paging},
    project::{NewProjectUpdate, ProjectUpdate, ProjectUpdateChanges},
};

use crate::{
    answer::{self, Answer, Audience},
    app::AppState,
    db::keyset::Slice,
    extract::{Actor, IdempotencyKey, IfMatch, MaybeActor, PathId, PathIds, Repeat, Valid, ValidQuery},
    models::{Versioned, project::find_standing, project_update},
    services::{
        once::once,
        tell_news::{change_news, remove_news, tell_news},
    },
};

/// List the news of a project
///
/// The newest first.
#[utoipa::path(tag = "projects", params(("id" = Id,), Paging), responses((status = 200, body = Page<ProjectUpdate>)), security((), ("bearer" = [])))]
#[get("/projects/{id}/updates")]
pub async fn list_project_updates(
    request: HttpRequest,
    state: Data<AppState>,
    actor: MaybeActor,
    PathId(id): PathId,
    ValidQuery(paging): ValidQuery<Paging>,
) -> Answer {
    let slice = Slice::new(paging.limit, paging.cursor.as_deref())?;
    let list = move |conn: &mut _| {
        find_standing(conn, id, None)?;
        project_update::list_project_updates(conn, id, &slice)
    };
    answer::page(&request, Audience::of(&actor), &state.db.read(list).await?)
}

/// Tell news of a project
#[utoipa::path(tag = "projects", params(("id" = Id,), IdempotencyKey), request_body = NewProjectUpdate, responses((status = 201, body = ProjectUpdate)), security(("bearer" = [])))]
#[post("/projects/{id}/updates")]
pub async fn create_project_update(
    state: Data<AppState>,
    actor: Actor,
    PathId(id): PathId,
    repeat: Repeat,
    Valid(new): Valid<NewProjectUpdate>,
) -> Answer {
    let account = actor.id();
    let tell = move |conn: &mut _, new| tell_news(conn, &actor.caller, id, &new);
    let told: ProjectUpdate = once(&state.db, repeat, account, new, tell).await?;
    let location = answer::location(&format!("projects/{id}/updates"), told.id);
    answer::created(&location, &Versioned { version: 1, value: told })
}

/// Read a piece of news
#[utoipa::path(tag = "projects", params(("id" = Id,), ("updateId" = Id,)), responses((status = 200, body = ProjectUpdate)), security((), ("bearer" = [])))]
#[get("/projects/{id}/updates/{updateId}")]
pub async fn find_project_update(
    request: HttpRequest,
    state: Data<AppState>,
    actor: MaybeActor,
    PathIds(id, update): PathIds,
) -> Answer {
    let found = state.db.read(move |conn| project_update::find_project_update(conn, id, update)).await?;
    answer::found(&request, Audience::of(&actor), &found)
}

/// Change a piece of news
///
/// Its author may, and who leads the project. That it was changed stays visible.
#[utoipa::path(tag = "projects", params(("id" = Id,), ("updateId" = Id,)), request_body = ProjectUpdateChanges, responses((status = 200, body = ProjectUpdate)), security(("bearer" = [])))]
#[patch("/projects/{id}/updates/{updateId}")]
pub async fn update_project_update(
    state: Data<AppState>,
    actor: Actor,
    PathIds(id, update): PathIds,
    expected: IfMatch,
    Valid(changes): Valid<ProjectUpdateChanges>,
) -> Answer {
    let change = move |conn: &mut _| change_news(conn, &actor.caller, (id, update), expected, &changes);
    answer::updated(&state.db.write(change).await?)
}

/// Remove a piece of news
#[utoipa::path(tag = "projects", params(("id" = Id,), ("updateId" = Id,)), responses((status = 204)), security(("bearer" = [])))]
#[delete("/projects/{id}/updates/{updateId}")]
pub async fn delete_project_update(
    state: Data<AppState>,
    actor: Actor,
    PathIds(id, update): PathIds,
) -> Answer {
    state.db.write(move |conn| remove_news(conn, &actor.caller, id, update)).await?;
    Ok(answer::done())
}
