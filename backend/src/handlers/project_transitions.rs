//! `/projects/{id}/transitions`.

use actix_web::{HttpRequest, get, post, web::Data};
use shared::{
    id::Id,
    page::{Page, Paging},
    project::{NewProjectTransition, ProjectTransition},
};

use crate::{
    answer::{self, Answer, Audience},
    app::AppState,
    db::keyset::Slice,
    extract::{Actor, IdempotencyKey, IfMatch, PathId, Repeat, Valid, ValidQuery},
    models::{project::find_standing, project_transition},
    services::{once::once, transition_project::transition_project},
};

/// List the steps that a project took
///
/// Its public history, the oldest first.
#[utoipa::path(tag = "projects", params(("id" = Id,), Paging), responses((status = 200, body = Page<ProjectTransition>)))]
#[get("/projects/{id}/transitions")]
pub async fn list_project_transitions(
    request: HttpRequest,
    state: Data<AppState>,
    PathId(id): PathId,
    ValidQuery(paging): ValidQuery<Paging>,
) -> Answer {
    let slice = Slice::new(paging.limit, paging.cursor.as_deref())?;
    let list = move |conn: &mut _| {
        find_standing(conn, id, None)?;
        project_transition::list_project_transitions(conn, id, &slice)
    };
    answer::page(&request, Audience::Everybody, &state.db.read(list).await?)
}

/// Take a step with a project
///
/// Its leads and supporters may, and who looks after all projects. A step that there is not from the project's stage
/// is 409.
#[utoipa::path(tag = "projects", params(("id" = Id,), ("If-Match" = Option<String>, Header, description = "The project's ETag that was read; without it the answer is 428"), IdempotencyKey), request_body = NewProjectTransition, responses((status = 201, body = ProjectTransition)), security(("bearer" = [])))]
#[post("/projects/{id}/transitions")]
pub async fn create_project_transition(
    state: Data<AppState>,
    actor: Actor,
    PathId(id): PathId,
    expected: IfMatch,
    repeat: Repeat,
    Valid(new): Valid<NewProjectTransition>,
) -> Answer {
    let account = actor.id();
    let step = move |conn: &mut _, new| transition_project(conn, &actor.caller, id, expected, &new);
    let step: ProjectTransition = once(&state.db, repeat, account, new, step).await?;
    answer::made(&step)
}
