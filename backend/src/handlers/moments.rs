//! `/timeline`.

use actix_web::{HttpRequest, delete, get, patch, post, web::Data};
use shared::{
    id::Id,
    page::{Page, Paging},
    permission::Action,
    problem::ProblemCode,
    timeline::{Moment, MomentChanges, NewMoment},
};

use crate::{
    answer::{self, Answer, Audience},
    app::AppState,
    db::keyset::Slice,
    error::ApiError,
    extract::{Actor, IfMatch, PathId, Valid, ValidQuery},
    models::moment,
    policies,
};

/// List the moments of the trajectory
///
/// By day; those whose day is open come last.
#[utoipa::path(tag = "timeline", params(Paging), responses((status = 200, body = Page<Moment>)))]
#[get("/timeline")]
pub async fn list_moments(
    request: HttpRequest,
    state: Data<AppState>,
    ValidQuery(paging): ValidQuery<Paging>,
) -> Answer {
    let slice = Slice::new(paging.limit, paging.cursor.as_deref())?;
    let page = state.db.read(move |conn| moment::list_moments(conn, &slice)).await?;
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
#[utoipa::path(tag = "timeline", request_body = NewMoment, responses((status = 201, body = Moment)), security(("bearer" = [])))]
#[post("/timeline")]
pub async fn create_moment(state: Data<AppState>, actor: Actor, Valid(new): Valid<NewMoment>) -> Answer {
    policies::may(&actor.caller, Action::ManageCatalogue)?;
    let made = state
        .db
        .write(move |conn| {
            let id = moment::create_moment(conn, &new)?;
            Ok::<_, ApiError>(moment::find_moment(conn, id)?)
        })
        .await?;
    answer::created(&answer::location("timeline", made.value.id), &made)
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
            let version = expected.or(moment::find_moment(conn, id)?.version);
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
