//! `/evaluations/{id}/follow-ups`.

use actix_web::{HttpRequest, delete, get, post, web::Data};
use shared::{
    evaluation::{EvaluationFollowUp, NewEvaluationFollowUp},
    id::Id,
    page::{Page, Paging},
    problem::ProblemCode,
};

use crate::{
    answer::{self, Answer, Audience},
    app::AppState,
    db::{DbConn, keyset::Slice},
    error::ApiError,
    extract::{Actor, IdempotencyKey, MaybeActor, PathId, PathIds, Repeat, Valid, ValidQuery},
    models::{
        evaluation::find_standing,
        evaluation_follow_up::{create_follow_up, delete_follow_up, find_follow_up, list_follow_ups},
    },
    policies,
    services::{close_evaluation::close_overdue, once::once},
};

/// List what was agreed after an evaluation
///
/// The oldest first, each with the task or the milestone that it became; for those who may see the results.
#[utoipa::path(tag = "evaluations", params(("id" = Id,), Paging), responses((status = 200, body = Page<EvaluationFollowUp>)), security((), ("bearer" = [])))]
#[get("/evaluations/{id}/follow-ups")]
pub async fn list_evaluation_follow_ups(
    request: HttpRequest,
    state: Data<AppState>,
    actor: MaybeActor,
    PathId(id): PathId,
    ValidQuery(paging): ValidQuery<Paging>,
) -> Answer {
    let audience = Audience::of(&actor);
    let slice = Slice::new(paging.limit, paging.cursor.as_deref())?;
    let list = move |conn: &mut _| {
        let standing = find_standing(conn, id, actor.caller().map(|caller| caller.account_id))?;
        policies::evaluation::read_results(actor.caller(), standing.facts())?;
        Ok::<_, ApiError>(list_follow_ups(conn, id, &slice)?)
    };
    answer::page(&request, audience, &state.db.read(list).await?)
}

/// Write down what was agreed after an evaluation
///
/// To make a task or a milestone of it, name it as `followUpId` when you create that.
#[utoipa::path(tag = "evaluations", params(("id" = Id,), IdempotencyKey), request_body = NewEvaluationFollowUp, responses((status = 201, body = EvaluationFollowUp)), security(("bearer" = [])))]
#[post("/evaluations/{id}/follow-ups")]
pub async fn create_evaluation_follow_up(
    state: Data<AppState>,
    actor: Actor,
    PathId(id): PathId,
    repeat: Repeat,
    Valid(new): Valid<NewEvaluationFollowUp>,
) -> Answer {
    close_overdue(&state.db).await;
    let account = actor.id();
    let write = move |conn: &mut _, new: NewEvaluationFollowUp| {
        check_follow_ups(conn, &actor, id)?;
        let made = create_follow_up(conn, id, account, &new.text)?;
        Ok(find_follow_up(conn, id, made)?)
    };
    let made: EvaluationFollowUp = once(&state.db, repeat, account, new, write).await?;
    answer::made(&made)
}

/// Remove what was agreed after an evaluation
///
/// What became a task or a milestone stays: 409 with `hasHistory`.
#[utoipa::path(tag = "evaluations", params(("id" = Id,), ("followUpId" = Id,)), responses((status = 204)), security(("bearer" = [])))]
#[delete("/evaluations/{id}/follow-ups/{followUpId}")]
pub async fn delete_evaluation_follow_up(
    state: Data<AppState>,
    actor: Actor,
    PathIds(id, follow_up): PathIds,
) -> Answer {
    let remove = move |conn: &mut _| {
        check_follow_ups(conn, &actor, id)?;
        find_follow_up(conn, id, follow_up)?;
        if delete_follow_up(conn, follow_up)? { Ok(()) } else { Err(ApiError::from(ProblemCode::HasHistory)) }
    };
    state.db.write(remove).await?;
    Ok(answer::done())
}

/// Who manages a round writes down what follows from it, once it is closed.
fn check_follow_ups(conn: &mut DbConn, actor: &Actor, id: Id) -> Result<(), ApiError> {
    let standing = find_standing(conn, id, Some(actor.id()))?;
    policies::evaluation::manage(&actor.caller, standing.facts())?;
    if standing.state.is_counted() { Ok(()) } else { Err(ProblemCode::EvaluationClosed.into()) }
}
