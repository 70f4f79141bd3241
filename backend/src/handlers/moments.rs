//! `/timeline`.

use actix_web::{HttpRequest, delete, get, patch, post, web::Data};
use shared::{
    id::Id,
    page::Page,
    permission::Action,
    problem::ProblemCode,
    timeline::{Moment, MomentChanges, MomentFilter, NewMoment, misfit_of_days},
};

use crate::{
    answer::{self, Answer, Audience},
    app::AppState,
    db::keyset::Slice,
    error::ApiError,
    extract::{Actor, IdempotencyKey, IfMatch, PathId, Repeat, Valid, ValidQuery},
    models::{Versioned, moment},
    policies,
    services::once::once,
};

/// List the moments of the trajectory
///
/// By day; those whose day is open come last.
#[utoipa::path(tag = "timeline", params(MomentFilter), responses((status = 200, body = Page<Moment>)))]
#[get("/timeline")]
pub async fn list_moments(
    request: HttpRequest,
    state: Data<AppState>,
    ValidQuery(filter): ValidQuery<MomentFilter>,
) -> Answer {
    let slice = Slice::new(filter.limit, filter.cursor.as_deref())?;
    let page = state.db.read(move |conn| moment::list_moments(conn, filter.from, &slice)).await?;
    answer::page(&request, Audience::Everybody, &page)
}

/// Read a moment
#[utoipa::path(tag = "timeline", params(("id" = Id,)), responses((status = 200, body = Moment)))]
#[get("/timeline/{id}")]
pub async fn find_moment(request: HttpRequest, state: Data<AppState>, PathId(id): PathId) -> Answer {
    let moment = state.db.read(move |conn| moment::find_moment(conn, id)).await?;
    answer::found(&request, Audience::Everybody, &moment)
}

/// Add a moment
#[utoipa::path(tag = "timeline", params(IdempotencyKey), request_body = NewMoment, responses((status = 201, body = Moment)), security(("bearer" = [])))]
#[post("/timeline")]
pub async fn create_moment(
    state: Data<AppState>,
    actor: Actor,
    repeat: Repeat,
    Valid(new): Valid<NewMoment>,
) -> Answer {
    policies::may(&actor.caller, Action::ManageCatalogue)?;
    let made: Moment = once(&state.db, repeat, actor.id(), new, |conn, new| {
        let id = moment::create_moment(conn, &new)?;
        Ok(moment::find_moment(conn, id)?.value)
    })
    .await?;
    answer::created(&answer::location("timeline", made.id), &Versioned { version: 1, value: made })
}

/// Change a moment
#[utoipa::path(tag = "timeline", params(("id" = Id,)), request_body = MomentChanges, responses((status = 200, body = Moment)), security(("bearer" = [])))]
#[patch("/timeline/{id}")]
pub async fn update_moment(
    state: Data<AppState>,
    actor: Actor,
    PathId(id): PathId,
    expected: IfMatch,
    Valid(changes): Valid<MomentChanges>,
) -> Answer {
    policies::may(&actor.caller, Action::ManageCatalogue)?;
    let changed = state
        .db
        .write(move |conn| {
            let before = moment::find_moment(conn, id)?;
            let version = expected.or(before.version);
            if version != before.version {
                return Err(ProblemCode::Changed.into());
            }
            let date = changes.date.unwrap_or(before.value.date);
            let end_date = changes.end_date.unwrap_or(before.value.end_date);
            if let Some((field, code)) = misfit_of_days(date, end_date) {
                return Err(ApiError::field(field, code));
            }
            moment::update_moment(conn, id, version, &changes)?.map_err(|_| ProblemCode::Changed)?;
            Ok::<_, ApiError>(moment::find_moment(conn, id)?)
        })
        .await?;
    answer::updated(&changed)
}

/// Remove a moment
#[utoipa::path(tag = "timeline", params(("id" = Id,)), responses((status = 204)), security(("bearer" = [])))]
#[delete("/timeline/{id}")]
pub async fn delete_moment(state: Data<AppState>, actor: Actor, PathId(id): PathId) -> Answer {
    policies::may(&actor.caller, Action::ManageCatalogue)?;
    state.db.write(move |conn| Ok::<_, ApiError>(moment::delete_moment(conn, id)?)).await?;
    Ok(answer::done())
}
