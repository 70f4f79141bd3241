//! `/ideas/{id}/joiners`. Everybody sees how many join in; who they are is for those who take the idea further.

use actix_web::{HttpRequest, delete, get, post, web::Data};
use shared::{
    id::Id,
    joiner::{Joined, Joiner, NewJoiner},
    page::{Page, Paging},
};

use crate::{
    answer::{self, Answer, Audience},
    app::AppState,
    db::keyset::Slice,
    error::ApiError,
    extract::{Actor, PathId, Valid, ValidQuery},
    models::{
        idea::find_standing,
        joiner::{self, joiner_exists},
    },
    policies,
    services::join_idea::{join_idea, leave_idea},
};

/// List who joins in with an idea
///
/// The first to do so first. For the idea's author, the board of its village, coordinators, and those who join in themselves.
#[utoipa::path(tag = "ideas", params(("id" = Id,), Paging), responses((status = 200, body = Page<Joiner>)), security(("bearer" = [])))]
#[get("/ideas/{id}/joiners")]
pub async fn list_joiners(
    request: HttpRequest,
    state: Data<AppState>,
    actor: Actor,
    PathId(id): PathId,
    ValidQuery(paging): ValidQuery<Paging>,
) -> Answer {
    let slice = Slice::new(paging.limit, paging.cursor.as_deref())?;
    let page = state
        .db
        .read(move |conn| {
            let joins_in = joiner_exists(conn, id, actor.id())?;
            policies::joiner::list(&actor.caller, find_standing(conn, id)?.facts, joins_in)?;
            Ok::<_, ApiError>(joiner::list_joiners(conn, id, &slice)?)
        })
        .await?;
    answer::page(&request, Audience::Caller, &page)
}

/// Join in with an idea
///
/// The idea's author, the board of its village, coordinators and the others who join in see one's name. When the idea becomes
/// a project, one helps in that, and everybody who is signed in sees one's name there. From then on people join the project:
/// 409 with `ideaHasProject`. A second time is 409 with `alreadyJoined`.
#[utoipa::path(tag = "ideas", params(("id" = Id,)), request_body = NewJoiner, responses((status = 201, body = Joined)), security(("bearer" = [])))]
#[post("/ideas/{id}/joiners")]
pub async fn create_joiner(
    state: Data<AppState>,
    actor: Actor,
    PathId(id): PathId,
    Valid(new): Valid<NewJoiner>,
) -> Answer {
    let joined = state.db.write(move |conn| join_idea(conn, &actor.caller, id, &new)).await?;
    answer::made(&joined)
}

/// Join in no more
#[utoipa::path(tag = "ideas", params(("id" = Id,)), responses((status = 204)), security(("bearer" = [])))]
#[delete("/ideas/{id}/joiners/mine")]
pub async fn delete_joiner(state: Data<AppState>, actor: Actor, PathId(id): PathId) -> Answer {
    state.db.write(move |conn| leave_idea(conn, &actor.caller, id)).await?;
    Ok(answer::done())
}
