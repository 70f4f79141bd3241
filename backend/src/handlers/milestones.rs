//! `/projects/{id}/milestones`.

use actix_web::{HttpRequest, delete, get, patch, post, web::Data};
use shared::{
    id::Id,
    page::{Page, Paging},
    project::{Milestone, MilestoneChanges, NewMilestone},
};

use crate::{
    answer::{self, Answer, Audience},
    app::AppState,
    db::keyset::Slice,
    extract::{Actor, IdempotencyKey, IfMatch, MaybeActor, PathId, PathIds, Repeat, Valid, ValidQuery},
    models::{Versioned, milestone, project::find_standing},
    services::{
        once::once,
        plan_milestones::{change_milestone, plan_milestone, remove_milestone},
    },
};

/// List the milestones of a project
///
/// By their days, each with the days that it had before.
#[utoipa::path(tag = "projects", params(("id" = Id,), Paging), responses((status = 200, body = Page<Milestone>)), security((), ("bearer" = [])))]
#[get("/projects/{id}/milestones")]
pub async fn list_milestones(
    request: HttpRequest,
    state: Data<AppState>,
    actor: MaybeActor,
    PathId(id): PathId,
    ValidQuery(paging): ValidQuery<Paging>,
) -> Answer {
    let slice = Slice::new(paging.limit, paging.cursor.as_deref())?;
    let list = move |conn: &mut _| {
        find_standing(conn, id, None)?;
        milestone::list_milestones(conn, id, &slice)
    };
    answer::page(&request, Audience::of(&actor), &state.db.read(list).await?)
}

/// Plan a milestone
///
/// With `followUpId` it is what was agreed after an evaluation. What became work already is 409 with `followUpTaken`.
#[utoipa::path(tag = "projects", params(("id" = Id,), IdempotencyKey), request_body = NewMilestone, responses((status = 201, body = Milestone)), security(("bearer" = [])))]
#[post("/projects/{id}/milestones")]
pub async fn create_milestone(
    state: Data<AppState>,
    actor: Actor,
    PathId(id): PathId,
    repeat: Repeat,
    Valid(new): Valid<NewMilestone>,
) -> Answer {
    let account = actor.id();
    let plan = move |conn: &mut _, new| plan_milestone(conn, &actor.caller, id, &new);
    let made: Milestone = once(&state.db, repeat, account, new, plan).await?;
    let location = answer::location(&format!("projects/{id}/milestones"), made.id);
    answer::created(&location, &Versioned { version: 1, value: made })
}

/// Read a milestone
#[utoipa::path(tag = "projects", params(("id" = Id,), ("milestoneId" = Id,)), responses((status = 200, body = Milestone)), security((), ("bearer" = [])))]
#[get("/projects/{id}/milestones/{milestoneId}")]
pub async fn find_milestone(
    request: HttpRequest,
    state: Data<AppState>,
    actor: MaybeActor,
    PathIds(id, milestone): PathIds,
) -> Answer {
    let found = state.db.read(move |conn| milestone::find_milestone(conn, id, milestone)).await?;
    answer::found(&request, Audience::of(&actor), &found)
}

/// Change a milestone
///
/// Move it, with a reason, or say that it was reached. The day that it had stays visible.
#[utoipa::path(tag = "projects", params(("id" = Id,), ("milestoneId" = Id,)), request_body = MilestoneChanges, responses((status = 200, body = Milestone)), security(("bearer" = [])))]
#[patch("/projects/{id}/milestones/{milestoneId}")]
pub async fn update_milestone(
    state: Data<AppState>,
    actor: Actor,
    PathIds(id, milestone): PathIds,
    expected: IfMatch,
    Valid(changes): Valid<MilestoneChanges>,
) -> Answer {
    let change =
        move |conn: &mut _| change_milestone(conn, &actor.caller, (id, milestone), expected, &changes);
    answer::updated(&state.db.write(change).await?)
}

/// Remove a milestone
///
/// One that was reached or moved stays: 409 with `hasHistory`.
#[utoipa::path(tag = "projects", params(("id" = Id,), ("milestoneId" = Id,)), responses((status = 204)), security(("bearer" = [])))]
#[delete("/projects/{id}/milestones/{milestoneId}")]
pub async fn delete_milestone(
    state: Data<AppState>,
    actor: Actor,
    PathIds(id, milestone): PathIds,
) -> Answer {
    state.db.write(move |conn| remove_milestone(conn, &actor.caller, id, milestone)).await?;
    Ok(answer::done())
}
