//! `/ideas/{id}/follow`. Who follows an idea is nobody else's to see.

use actix_web::{delete, put, web::Data};
use shared::id::Id;

use crate::{
    answer::{self, Answer},
    app::AppState,
    db::types::now,
    error::ApiError,
    extract::{Actor, PathId},
    models::{
        follower,
        idea::{find_standing, lock_standing},
    },
    policies,
};

/// Follow an idea
///
/// Whoever sends in, supports, comments on, asks about or joins in with an idea follows it already.
#[utoipa::path(tag = "ideas", params(("id" = Id,)), responses((status = 204)), security(("bearer" = [])))]
#[put("/ideas/{id}/follow")]
pub async fn update_follower(state: Data<AppState>, actor: Actor, PathId(id): PathId) -> Answer {
    state
        .db
        .write(move |conn| {
            policies::idea::follow(&actor.caller, lock_standing(conn, id)?.facts)?;
            Ok::<_, ApiError>(follower::create_follower(conn, id, actor.id(), now())?)
        })
        .await?;
    Ok(answer::done())
}

/// Follow an idea no more
#[utoipa::path(tag = "ideas", params(("id" = Id,)), responses((status = 204)), security(("bearer" = [])))]
#[delete("/ideas/{id}/follow")]
pub async fn delete_follower(state: Data<AppState>, actor: Actor, PathId(id): PathId) -> Answer {
    state
        .db
        .write(move |conn| {
            policies::idea::follow(&actor.caller, find_standing(conn, id)?.facts)?;
            Ok::<_, ApiError>(follower::delete_follower(conn, id, actor.id())?)
        })
        .await?;
    Ok(answer::done())
}
