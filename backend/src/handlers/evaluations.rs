//! `/evaluations`.

use actix_web::{HttpRequest, delete, get, patch, post, put, web::Data};
use shared::{
    evaluation::{
        Evaluation, EvaluationChanges, EvaluationFilter, EvaluationQuestions, EvaluationSummary,
        NewEvaluation, NewEvaluationTransition,
    },
    id::Id,
    page::Page,
};

use crate::{
    answer::{self, Answer, Audience},
    app::AppState,
    day::today,
    db::{keyset::Slice, types::now},
    extract::{Actor, IdempotencyKey, IfMatch, MaybeActor, PathId, Repeat, Valid, ValidQuery},
    models::Versioned,
    services::{
        close_evaluation::close_overdue,
        draft_evaluation::{change_evaluation, change_questions, draft_evaluation, remove_draft},
        once::once,
        see_evaluation::see_evaluation,
        see_evaluations::see_evaluations,
        transition_evaluation::transition_evaluation,
    },
};

/// List evaluations
///
/// The newest first; drafts only for those who manage them. Who is signed in is told in which circle each asks them.
#[utoipa::path(tag = "evaluations", params(EvaluationFilter), responses((status = 200, body = Page<EvaluationSummary>)), security((), ("bearer" = [])))]
#[get("/evaluations")]
pub async fn list_evaluations(
    request: HttpRequest,
    state: Data<AppState>,
    actor: MaybeActor,
    ValidQuery(filter): ValidQuery<EvaluationFilter>,
) -> Answer {
    let audience = Audience::of(&actor);
    let slice = Slice::new(filter.limit, filter.cursor.as_deref())?;
    let list = move |conn: &mut _| see_evaluations(conn, actor.caller(), &filter, &slice);
    answer::page(&request, audience, &state.db.read(list).await?)
}

/// Make an evaluation
///
/// A draft, about the whole network or, with `projectId`, about a project.
#[utoipa::path(tag = "evaluations", params(IdempotencyKey), request_body = NewEvaluation, responses((status = 201, body = Evaluation)), security(("bearer" = [])))]
#[post("/evaluations")]
pub async fn create_evaluation(
    state: Data<AppState>,
    actor: Actor,
    repeat: Repeat,
    Valid(new): Valid<NewEvaluation>,
) -> Answer {
    let account = actor.id();
    let make = move |conn: &mut _, new| {
        let id = draft_evaluation(conn, &actor.caller, &new, now())?;
        Ok(see_evaluation(conn, Some(&actor.caller), id)?.value)
    };
    let made: Evaluation = once(&state.db, repeat, account, new, make).await?;
    answer::created(&answer::location("evaluations", made.id), &Versioned { version: 1, value: made })
}

/// Read an evaluation
///
/// Its questions are in it. The link's code, and how many responses are unfinished, is there for those who manage it. How many
/// answered in each circle is told of a large enough one when an anonymous round is closed, and of a named one always.
#[utoipa::path(tag = "evaluations", params(("id" = Id,)), responses((status = 200, body = Evaluation)), security((), ("bearer" = [])))]
#[get("/evaluations/{id}")]
pub async fn find_evaluation(
    request: HttpRequest,
    state: Data<AppState>,
    actor: MaybeActor,
    PathId(id): PathId,
) -> Answer {
    let audience = Audience::of(&actor);
    let found = state.db.read(move |conn| see_evaluation(conn, actor.caller(), id)).await?;
    answer::found(&request, audience, &found)
}

/// Change an evaluation
///
/// All of a draft; of one that is open title, introduction and last day, which can't be put in the past.
#[utoipa::path(tag = "evaluations", params(("id" = Id,)), request_body = EvaluationChanges, responses((status = 200, body = Evaluation)), security(("bearer" = [])))]
#[patch("/evaluations/{id}")]
pub async fn update_evaluation(
    state: Data<AppState>,
    actor: Actor,
    PathId(id): PathId,
    expected: IfMatch,
    Valid(changes): Valid<EvaluationChanges>,
) -> Answer {
    close_overdue(&state.db).await;
    let change = move |conn: &mut _| {
        change_evaluation(conn, &actor.caller, id, expected, (&changes, today()))?;
        see_evaluation(conn, Some(&actor.caller), id)
    };
    answer::updated(&state.db.write(change).await?)
}

/// Remove an evaluation
///
/// Only a draft: what people answered is not removed.
#[utoipa::path(tag = "evaluations", params(("id" = Id,)), responses((status = 204)), security(("bearer" = [])))]
#[delete("/evaluations/{id}")]
pub async fn delete_evaluation(state: Data<AppState>, actor: Actor, PathId(id): PathId) -> Answer {
    state.db.write(move |conn| remove_draft(conn, &actor.caller, id)).await?;
    Ok(answer::done())
}

/// Set the questions of an evaluation
///
/// In place of those it had; only of a draft.
#[utoipa::path(tag = "evaluations", params(("id" = Id,), ("If-Match" = Option<String>, Header, description = "The evaluation's ETag that was read; without it the answer is 428")), request_body = EvaluationQuestions, responses((status = 200, body = Evaluation)), security(("bearer" = [])))]
#[put("/evaluations/{id}/questions")]
pub async fn update_evaluation_questions(
    state: Data<AppState>,
    actor: Actor,
    PathId(id): PathId,
    expected: IfMatch,
    Valid(new): Valid<EvaluationQuestions>,
) -> Answer {
    let change = move |conn: &mut _| {
        change_questions(conn, &actor.caller, id, expected, &new.questions)?;
        see_evaluation(conn, Some(&actor.caller), id)
    };
    answer::updated(&state.db.write(change).await?)
}

/// Open, close or publish an evaluation
///
/// A step that there is not from its state is 409. Closing an anonymous one forgets for good who answered what.
#[utoipa::path(tag = "evaluations", params(("id" = Id,), ("If-Match" = Option<String>, Header, description = "The evaluation's ETag that was read; without it the answer is 428")), request_body = NewEvaluationTransition, responses((status = 201, body = Evaluation)), security(("bearer" = [])))]
#[post("/evaluations/{id}/transitions")]
pub async fn create_evaluation_transition(
    state: Data<AppState>,
    actor: Actor,
    PathId(id): PathId,
    expected: IfMatch,
    Valid(new): Valid<NewEvaluationTransition>,
) -> Answer {
    close_overdue(&state.db).await;
    let step = move |conn: &mut _| {
        transition_evaluation(conn, &actor.caller, id, expected, (new.to, today()))?;
        see_evaluation(conn, Some(&actor.caller), id)
    };
    answer::created(&answer::location("evaluations", id), &state.db.write(step).await?)
}
