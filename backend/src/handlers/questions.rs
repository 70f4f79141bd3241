//! `/questions` and `/ideas/{id}/questions`: questions with a promised day, and their answers.

use actix_web::{HttpRequest, delete, get, patch, post, web::Data};
use shared::{
    id::Id,
    page::{Page, Paging},
    question::{NewQuestion, Question, QuestionChanges, QuestionFilter},
};

use crate::{
    answer::{self, Answer, Audience},
    app::AppState,
    day::today,
    db::keyset::Slice,
    error::ApiError,
    extract::{Actor, IdempotencyKey, IfMatch, MaybeActor, PathId, PathIds, Repeat, Valid, ValidQuery},
    models::{idea::find_standing, question},
    policies,
    services::{
        answer_question::{answer_question, ask_question, remove_question},
        once::once,
    },
};

/// List questions about all ideas
///
/// Those with the earliest promised day first unless `sort` says otherwise, so that among the unanswered ones the overdue come
/// before the others.
#[utoipa::path(tag = "questions", params(QuestionFilter), responses((status = 200, body = Page<Question>)))]
#[get("/questions")]
pub async fn list_questions(
    request: HttpRequest,
    state: Data<AppState>,
    ValidQuery(filter): ValidQuery<QuestionFilter>,
) -> Answer {
    let slice = Slice::new(filter.limit, filter.cursor.as_deref())?;
    let today = today();
    let page = state.db.read(move |conn| question::list_questions(conn, &filter, &slice, today)).await?;
    answer::page(&request, Audience::Everybody, &page)
}

/// List the questions about an idea
///
/// The oldest first.
#[utoipa::path(tag = "questions", params(("id" = Id,), Paging), responses((status = 200, body = Page<Question>)), security((), ("bearer" = [])))]
#[get("/ideas/{id}/questions")]
pub async fn list_idea_questions(
    request: HttpRequest,
    state: Data<AppState>,
    actor: MaybeActor,
    PathId(id): PathId,
    ValidQuery(paging): ValidQuery<Paging>,
) -> Answer {
    let audience = Audience::of(&actor);
    let slice = Slice::new(paging.limit, paging.cursor.as_deref())?;
    let page = state
        .db
        .read(move |conn| {
            policies::idea::read(actor.caller(), find_standing(conn, id)?.facts)?;
            Ok::<_, ApiError>(question::list_idea_questions(conn, id, &slice, today())?)
        })
        .await?;
    answer::page(&request, audience, &page)
}

/// Ask a question about an idea
///
/// The answer is promised within 14 days, unless the addressee says another day.
#[utoipa::path(tag = "questions", params(("id" = Id,), IdempotencyKey), request_body = NewQuestion, responses((status = 201, body = Question)), security(("bearer" = [])))]
#[post("/ideas/{id}/questions")]
pub async fn create_question(
    state: Data<AppState>,
    actor: Actor,
    PathId(id): PathId,
    repeat: Repeat,
    Valid(new): Valid<NewQuestion>,
) -> Answer {
    let account = actor.id();
    let ask = move |conn: &mut _, new| ask_question(conn, &actor.caller, id, &new);
    let question: Question = once(&state.db, repeat, account, new, ask).await?;
    answer::made(&question)
}

/// Read a question
#[utoipa::path(tag = "questions", params(("id" = Id,), ("questionId" = Id,)), responses((status = 200, body = Question)), security((), ("bearer" = [])))]
#[get("/ideas/{id}/questions/{questionId}")]
pub async fn find_question(
    request: HttpRequest,
    state: Data<AppState>,
    actor: MaybeActor,
    PathIds(id, question_id): PathIds,
) -> Answer {
    let audience = Audience::of(&actor);
    let question = state
        .db
        .read(move |conn| {
            policies::idea::read(actor.caller(), find_standing(conn, id)?.facts)?;
            Ok::<_, ApiError>(question::find_question(conn, id, question_id, today())?)
        })
        .await?;
    answer::found(&request, audience, &question)
}

/// Answer a question
///
/// Or promise another day, or correct the answer that one gave. For the addressee: the board of the idea's village, the
/// liaison or a supporter; coordinators and administrators for all of them.
#[utoipa::path(tag = "questions", params(("id" = Id,), ("questionId" = Id,)), request_body = QuestionChanges, responses((status = 200, body = Question)), security(("bearer" = [])))]
#[patch("/ideas/{id}/questions/{questionId}")]
pub async fn update_question(
    state: Data<AppState>,
    actor: Actor,
    PathIds(id, question_id): PathIds,
    expected: IfMatch,
    Valid(changes): Valid<QuestionChanges>,
) -> Answer {
    let answer =
        move |conn: &mut _| answer_question(conn, &actor.caller, (id, question_id), expected, &changes);
    answer::updated(&state.db.write(answer).await?)
}

/// Take a question back
///
/// For whoever asked it, as long as it has no answer: after that 409. Coordinators and administrators may remove any.
#[utoipa::path(tag = "questions", params(("id" = Id,), ("questionId" = Id,)), responses((status = 204)), security(("bearer" = [])))]
#[delete("/ideas/{id}/questions/{questionId}")]
pub async fn delete_question(
    state: Data<AppState>,
    actor: Actor,
    PathIds(id, question_id): PathIds,
) -> Answer {
    state.db.write(move |conn| remove_question(conn, &actor.caller, (id, question_id))).await?;
    Ok(answer::done())
}
