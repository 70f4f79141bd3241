//! `/projects/{id}/members`.

use actix_web::{HttpRequest, delete, get, post, put, web::Data};
use shared::{
    id::Id,
    page::Page,
    project::{MemberFilter, NewProjectMember, ProjectMember, ProjectMemberChanges, ProjectRole},
};

use crate::{
    answer::{self, Answer, Audience},
    app::AppState,
    db::keyset::Slice,
    extract::{Actor, IdempotencyKey, MaybeActor, PathId, PathIds, Repeat, Valid, ValidQuery},
    models::{project::find_standing, project_member},
    services::{
        change_members::{add_member, change_member, remove_member},
        once::once,
    },
};

/// List the people of a project
///
/// Its leads and supporters; signed in, those who help too.
#[utoipa::path(tag = "projects", params(("id" = Id,), MemberFilter), responses((status = 200, body = Page<ProjectMember>)), security((), ("bearer" = [])))]
#[get("/projects/{id}/members")]
pub async fn list_project_members(
    request: HttpRequest,
    state: Data<AppState>,
    actor: MaybeActor,
    PathId(id): PathId,
    ValidQuery(filter): ValidQuery<MemberFilter>,
) -> Answer {
    let audience = Audience::of(&actor);
    let slice = Slice::new(filter.limit, filter.cursor.as_deref())?;
    let seen = if actor.caller().is_some() { &ProjectRole::ALL[..] } else { &ProjectRole::PUBLIC[..] };
    let asked: Vec<_> =
        seen.iter().copied().filter(|role| filter.role.is_none_or(|asked| asked == *role)).collect();
    let list = move |conn: &mut _| {
        find_standing(conn, id, None)?;
        project_member::list_members(conn, id, &asked, &slice)
    };
    answer::page(&request, audience, &state.db.read(list).await?)
}

/// Join a project, or let somebody take part
///
/// Anybody joins as a helper; who manages the project lets others take part, as anything. A second time is 409 with
/// `alreadyMember`.
#[utoipa::path(tag = "projects", params(("id" = Id,), IdempotencyKey), request_body = NewProjectMember, responses((status = 201, body = ProjectMember)), security(("bearer" = [])))]
#[post("/projects/{id}/members")]
pub async fn create_project_member(
    state: Data<AppState>,
    actor: Actor,
    PathId(id): PathId,
    repeat: Repeat,
    Valid(new): Valid<NewProjectMember>,
) -> Answer {
    let account = actor.id();
    let add = move |conn: &mut _, new| add_member(conn, &actor.caller, id, &new);
    let member: ProjectMember = once(&state.db, repeat, account, new, add).await?;
    answer::made(&member)
}

/// Give somebody another role in a project
#[utoipa::path(tag = "projects", params(("id" = Id,), ("accountId" = Id,)), request_body = ProjectMemberChanges, responses((status = 200, body = ProjectMember)), security(("bearer" = [])))]
#[put("/projects/{id}/members/{accountId}")]
pub async fn update_project_member(
    state: Data<AppState>,
    actor: Actor,
    PathIds(id, account): PathIds,
    Valid(changes): Valid<ProjectMemberChanges>,
) -> Answer {
    let change = move |conn: &mut _| change_member(conn, &actor.caller, id, account, changes.role);
    answer::put(&state.db.write(change).await?)
}

/// Leave a project, or end that somebody takes part
#[utoipa::path(tag = "projects", params(("id" = Id,), ("accountId" = Id,)), responses((status = 204)), security(("bearer" = [])))]
#[delete("/projects/{id}/members/{accountId}")]
pub async fn delete_project_member(
    state: Data<AppState>,
    actor: Actor,
    PathIds(id, account): PathIds,
) -> Answer {
    state.db.write(move |conn| remove_member(conn, &actor.caller, id, account)).await?;
    Ok(answer::done())
}
