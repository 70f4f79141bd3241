//! `/evaluations/{id}/participations` and `/evaluations/{id}/responses`.

use actix_web::{HttpRequest, get, post, put, web::Data};
use shared::{
    evaluation::{
        EvaluationParticipation, EvaluationResponse, EvaluationResponseChanges, NamedResponse,
        NewEvaluationParticipation,
    },
    id::Id,
    page::{Page, Paging},
    problem::FieldCode,
};

use crate::{
    answer::{self, Answer, Audience},
    app::AppState,
    db::keyset::Slice,
    error::ApiError,
    extract::{Actor, IfMatch, MaybeActor, PathId, Resume, Valid, ValidQuery},
    limits::caller_address,
    models::{evaluation::find_standing, evaluation_response::list_named_responses},
    policies,
    services::{
        join_evaluation::join_evaluation,
        respond_to_evaluation::{Respondent, find_own_response, save_own_response},
    },
};

/// Take part in an anonymous evaluation
///
/// Once, before the first answer, with a code that the caller's device made up. The code goes on with the response, here and
/// on other devices; the server keeps nothing that ties it to the caller's answers, so it can't give it back. The same code
/// again changes nothing.
#[utoipa::path(tag = "evaluations", params(("id" = Id,)), request_body = NewEvaluationParticipation, responses((status = 201, body = EvaluationParticipation)), security(("bearer" = [])))]
#[post("/evaluations/{id}/participations")]
pub async fn create_evaluation_participation(
    state: Data<AppState>,
    actor: Actor,
    PathId(id): PathId,
    Valid(new): Valid<NewEvaluationParticipation>,
) -> Answer {
    let code = new.resume_code.parse().map_err(|_| ApiError::field("resumeCode", FieldCode::Invalid))?;
    let circle = state.db.write(move |conn| join_evaluation(conn, &actor.caller, id, &code)).await?;
    answer::made(&EvaluationParticipation { circle })
}

/// Read one's own response
///
/// By the account, or, in an anonymous evaluation and by the link, by the code: then send no token. Before the first answer
/// it is empty.
#[utoipa::path(tag = "evaluations", params(("id" = Id,), ("Resume-Code" = Option<String>, Header, max_length = 40, description = "The code that goes on with a response that is nobody's")), responses((status = 200, body = EvaluationResponse)), security((), ("bearer" = [])))]
#[get("/evaluations/{id}/responses/mine")]
pub async fn find_my_evaluation_response(
    request: HttpRequest,
    state: Data<AppState>,
    actor: MaybeActor,
    PathId(id): PathId,
    Resume(code): Resume,
) -> Answer {
    let respondent = Respondent { caller: actor.0.map(|actor| actor.caller), code, link: None };
    let found = state.db.read(move |conn| find_own_response(conn, &respondent, id)).await?;
    answer::found(&request, Audience::Caller, &found)
}

/// Save one's own response
///
/// As one writes, and to hand it in; changeable until the evaluation closes. The first time the `ETag` to send is "0-". A
/// device that did not read what another saved gets 412 and loses nothing.
#[utoipa::path(tag = "evaluations", params(("id" = Id,), ("Resume-Code" = Option<String>, Header, max_length = 40, description = "The code that goes on with a response that is nobody's"), ("If-Match" = Option<String>, Header, description = "The response's ETag that was read; without it the answer is 428")), request_body = EvaluationResponseChanges, responses((status = 200, body = EvaluationResponse)), security((), ("bearer" = [])))]
#[put("/evaluations/{id}/responses/mine")]
pub async fn update_my_evaluation_response(
    request: HttpRequest,
    state: Data<AppState>,
    actor: MaybeActor,
    PathId(id): PathId,
    Resume(code): Resume,
    expected: IfMatch,
    Valid(changes): Valid<EvaluationResponseChanges>,
) -> Answer {
    let link = changes.link_code.as_ref().and_then(|code| code.parse().ok());
    // A link is one for many, so nobody can be held to one response; an address is held to so many.
    if link.is_some() && !matches!(expected, IfMatch::Version(1..)) {
        state.limits.link_response(caller_address(&request, state.server.trusted_proxies))?;
    }
    let respondent = Respondent { caller: actor.0.map(|actor| actor.caller), code, link };
    let save = move |conn: &mut _| save_own_response(conn, &respondent, id, expected, &changes);
    answer::updated(&state.db.write(save).await?)
}

/// List the responses to an evaluation
///
/// With the names of those who gave them: for who manages an evaluation that is not anonymous, once it is closed. In an
/// anonymous one nobody may: 403.
#[utoipa::path(tag = "evaluations", params(("id" = Id,), Paging), responses((status = 200, body = Page<NamedResponse>)), security(("bearer" = [])))]
#[get("/evaluations/{id}/responses")]
pub async fn list_evaluation_responses(
    request: HttpRequest,
    state: Data<AppState>,
    actor: Actor,
    PathId(id): PathId,
    ValidQuery(paging): ValidQuery<Paging>,
) -> Answer {
    let slice = Slice::new(paging.limit, paging.cursor.as_deref())?;
    let list = move |conn: &mut _| {
        let standing = find_standing(conn, id, Some(actor.id()))?;
        policies::evaluation::read_responses(&actor.caller, standing.facts())?;
        Ok::<_, ApiError>(list_named_responses(conn, id, &slice)?)
    };
    answer::page(&request, Audience::Caller, &state.db.read(list).await?)
}
