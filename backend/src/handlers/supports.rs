//! `/ideas/{id}/supports`. Who supports an idea is nobody else's to see: only counts are given.

use actix_web::{HttpResponse, delete, post, web::Data};
use shared::{id::Id, idea::Support};

use crate::{
    answer::{self, Answer},
    app::AppState,
    error::ApiError,
    extract::{Actor, PathId},
    services::support_idea::{support_idea, withdraw_support},
};

/// Support an idea
///
/// A second time is 409 with `alreadySupported`, and counts nothing twice.
#[utoipa::path(tag = "ideas", params(("id" = Id,)), responses((status = 201, body = Support)), security(("bearer" = [])))]
#[post("/ideas/{id}/supports")]
pub async fn create_support(state: Data<AppState>, actor: Actor, PathId(id): PathId) -> Answer {
    let support = state.db.write(move |conn| support_idea(conn, &actor.caller, id)).await?;
    answer::made(&support)
}

/// Take one's support back
#[utoipa::path(tag = "ideas", params(("id" = Id,)), responses((status = 204)), security(("bearer" = [])))]
#[delete("/ideas/{id}/supports/mine")]
pub async fn delete_support(
    state: Data<AppState>,
    actor: Actor,
    PathId(id): PathId,
) -> Result<HttpResponse, ApiError> {
    state.db.write(move |conn| withdraw_support(conn, &actor.caller, id)).await?;
    Ok(answer::done())
}
