//! `/projects`.

use actix_web::{HttpRequest, get, patch, post, web::Data};
use shared::{
    id::Id,
    page::Page,
    project::{NewProject, Project, ProjectChanges, ProjectFilter, ProjectSummary},
};

use crate::{
    answer::{self, Answer, Audience, Ready},
    app::AppState,
    cache,
    db::{keyset::Slice, types::now},
    extract::{Actor, IdempotencyKey, IfMatch, MaybeActor, PathId, Repeat, Valid, ValidQuery},
    models::{
        Versioned,
        project::{Silence, find_project as find},
        project_list,
    },
    services::{change_project::change_project, once::once, start_project::start_project},
};

/// List projects
#[utoipa::path(tag = "projects", params(ProjectFilter), responses((status = 200, body = Page<ProjectSummary>)), security((), ("bearer" = [])))]
#[get("/projects")]
pub async fn list_projects(
    request: HttpRequest,
    state: Data<AppState>,
    actor: MaybeActor,
    ValidQuery(filter): ValidQuery<ProjectFilter>,
) -> Answer {
    let audience = Audience::of(&actor);
    let slice = Slice::new(filter.limit, filter.cursor.as_deref())?;
    let silence = Silence::after(state.server.silent_weeks);
    let caller = actor.caller().map(|caller| caller.account_id);
    let list = move |conn: &mut _| project_list::list_projects(conn, &filter, &slice, caller, silence);
    cache::find_or_read(&request, &state, audience, list, Ready::page).await
}

/// Start a project
///
/// Directly, or out of ideas: those that are under review are adopted with it, and those who join in with them help in it. Boards start projects for their own
/// villages; supporters, coordinators and administrators for all.
#[utoipa::path(tag = "projects", params(IdempotencyKey), request_body = NewProject, responses((status = 201, body = Project)), security(("bearer" = [])))]
#[post("/projects")]
pub async fn create_project(
    state: Data<AppState>,
    actor: Actor,
    repeat: Repeat,
    Valid(new): Valid<NewProject>,
) -> Answer {
    let account = actor.id();
    let silence = Silence::after(state.server.silent_weeks);
    let project: Project = once(&state.db, repeat, account, new, move |conn, new| {
        let id = start_project(conn, &actor.caller, &new, now())?;
        Ok(find(conn, id, Some(account), silence)?.value)
    })
    .await?;
    answer::created(&answer::location("projects", project.id), &Versioned { version: 1, value: project })
}

/// Read a project
#[utoipa::path(tag = "projects", params(("id" = Id,)), responses((status = 200, body = Project)), security((), ("bearer" = [])))]
#[get("/projects/{id}")]
pub async fn find_project(
    request: HttpRequest,
    state: Data<AppState>,
    actor: MaybeActor,
    PathId(id): PathId,
) -> Answer {
    let audience = Audience::of(&actor);
    let silence = Silence::after(state.server.silent_weeks);
    let caller = actor.caller().map(|caller| caller.account_id);
    let read = move |conn: &mut _| find(conn, id, caller, silence);
    cache::find_or_read(&request, &state, audience, read, |_, project| Ready::found(project)).await
}

/// Change a project
///
/// Its leads and supporters may, and who looks after all projects.
#[utoipa::path(tag = "projects", params(("id" = Id,)), request_body = ProjectChanges, responses((status = 200, body = Project)), security(("bearer" = [])))]
#[patch("/projects/{id}")]
pub async fn update_project(
    state: Data<AppState>,
    actor: Actor,
    PathId(id): PathId,
    expected: IfMatch,
    Valid(changes): Valid<ProjectChanges>,
) -> Answer {
    let silence = Silence::after(state.server.silent_weeks);
    let project = state
        .db
        .write(move |conn| {
            change_project(conn, &actor.caller, id, expected, &changes)?;
            Ok::<_, crate::error::ApiError>(find(conn, id, Some(actor.id()), silence)?)
        })
        .await?;
    answer::updated(&project)
}
