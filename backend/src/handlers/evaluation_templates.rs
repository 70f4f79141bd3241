//! `/evaluation-templates`.

use actix_web::{HttpRequest, delete, get, patch, post, web::Data};
use shared::{
    evaluation::{EvaluationTemplate, EvaluationTemplateChanges, NewEvaluationTemplate, TemplateSummary},
    id::Id,
    page::{Page, Paging},
    permission::Action,
    problem::{FieldCode, ProblemCode},
};

use crate::{
    answer::{self, Answer, Audience},
    app::AppState,
    db::keyset::Slice,
    error::{ApiError, OnUnique},
    extract::{Actor, IdempotencyKey, IfMatch, PathId, Repeat, Valid, ValidQuery},
    models::{Versioned, evaluation_template as template},
    policies,
    services::{draft_evaluation::known_roots, once::once},
};

/// List templates of questions
///
/// By name, for everybody who is signed in.
#[utoipa::path(tag = "evaluations", params(Paging), responses((status = 200, body = Page<TemplateSummary>)), security(("bearer" = [])))]
#[get("/evaluation-templates")]
pub async fn list_evaluation_templates(
    request: HttpRequest,
    state: Data<AppState>,
    _actor: Actor,
    ValidQuery(paging): ValidQuery<Paging>,
) -> Answer {
    let slice = Slice::new(paging.limit, paging.cursor.as_deref())?;
    let page = state.db.read(move |conn| template::list_templates(conn, &slice)).await?;
    answer::page(&request, Audience::Caller, &page)
}

/// Save a template of questions
#[utoipa::path(tag = "evaluations", params(IdempotencyKey), request_body = NewEvaluationTemplate, responses((status = 201, body = EvaluationTemplate)), security(("bearer" = [])))]
#[post("/evaluation-templates")]
pub async fn create_evaluation_template(
    state: Data<AppState>,
    actor: Actor,
    repeat: Repeat,
    Valid(new): Valid<NewEvaluationTemplate>,
) -> Answer {
    policies::may(&actor.caller, Action::ManageTemplates)?;
    let make = |conn: &mut _, new: NewEvaluationTemplate| {
        known_roots(conn, &new.questions)?;
        let id = template::create_template(conn, &new).on_unique("evaluation_templates.name", taken)?;
        Ok(template::find_template(conn, id)?.value)
    };
    let made: EvaluationTemplate = once(&state.db, repeat, actor.id(), new, make).await?;
    answer::created(
        &answer::location("evaluation-templates", made.id),
        &Versioned { version: 1, value: made },
    )
}

/// Read a template of questions
#[utoipa::path(tag = "evaluations", params(("id" = Id,)), responses((status = 200, body = EvaluationTemplate)), security(("bearer" = [])))]
#[get("/evaluation-templates/{id}")]
pub async fn find_evaluation_template(
    request: HttpRequest,
    state: Data<AppState>,
    _actor: Actor,
    PathId(id): PathId,
) -> Answer {
    let found = state.db.read(move |conn| template::find_template(conn, id)).await?;
    answer::found(&request, Audience::Caller, &found)
}

/// Change a template of questions
///
/// Rounds that were made from it keep their questions.
#[utoipa::path(tag = "evaluations", params(("id" = Id,)), request_body = EvaluationTemplateChanges, responses((status = 200, body = EvaluationTemplate)), security(("bearer" = [])))]
#[patch("/evaluation-templates/{id}")]
pub async fn update_evaluation_template(
    state: Data<AppState>,
    actor: Actor,
    PathId(id): PathId,
    expected: IfMatch,
    Valid(changes): Valid<EvaluationTemplateChanges>,
) -> Answer {
    policies::may(&actor.caller, Action::ManageTemplates)?;
    let change = move |conn: &mut _| {
        known_roots(conn, changes.questions.as_deref().unwrap_or_default())?;
        let version = expected.or(template::find_template(conn, id)?.version);
        template::update_template(conn, id, version, &changes)
            .on_unique("evaluation_templates.name", taken)?
            .map_err(|_| ProblemCode::Changed)?;
        Ok::<_, ApiError>(template::find_template(conn, id)?)
    };
    answer::updated(&state.db.write(change).await?)
}

/// Remove a template of questions
///
/// Rounds that were made from it keep their questions.
#[utoipa::path(tag = "evaluations", params(("id" = Id,)), responses((status = 204)), security(("bearer" = [])))]
#[delete("/evaluation-templates/{id}")]
pub async fn delete_evaluation_template(state: Data<AppState>, actor: Actor, PathId(id): PathId) -> Answer {
    policies::may(&actor.caller, Action::ManageTemplates)?;
    if state.db.write(move |conn| template::delete_template(conn, id)).await? {
        Ok(answer::done())
    } else {
        Err(ProblemCode::NotFound.into())
    }
}

fn taken() -> ApiError {
    ApiError::field("name", FieldCode::Taken)
}
