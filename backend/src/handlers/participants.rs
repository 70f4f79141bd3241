//! `/ideas/{id}/participants` and `/me/mentions`: whom a comment can speak to, and what speaks to the caller.

use actix_web::{HttpRequest, get, web::Data};
use shared::{
    account::Person,
    comment::Mention,
    id::Id,
    page::{Page, Paging},
};

use crate::{
    answer::{self, Answer, Audience},
    app::AppState,
    db::keyset::Slice,
    error::ApiError,
    extract::{Actor, PathId, ValidQuery},
    models::{
        comment_mention,
        idea::find_standing,
        joiner::joiner_exists,
        participant::{self, Among},
    },
    policies,
};

/// List who takes part in an idea
///
/// Its author and who comments; who joins in as well, for a caller who may know that. Comments can mention them.
#[utoipa::path(tag = "ideas", params(("id" = Id,), Paging), responses((status = 200, body = Page<Person>)), security(("bearer" = [])))]
#[get("/ideas/{id}/participants")]
pub async fn list_participants(
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
            let idea = find_standing(conn, id)?.facts;
            policies::idea::read(Some(&actor.caller), idea)?;
            let joins_in = joiner_exists(conn, id, actor.id())?;
            let among = Among { joiners: actor.caller.may_read_joiners(idea, joins_in), ids: None };
            Ok::<_, ApiError>(participant::list_participants(conn, id, among, &slice)?)
        })
        .await?;
    answer::page(&request, Audience::Caller, &page)
}

/// List the comments that mention the caller
///
/// The newest first.
#[utoipa::path(tag = "me", params(Paging), responses((status = 200, body = Page<Mention>)), security(("bearer" = [])))]
#[get("/me/mentions")]
pub async fn list_mentions(
    request: HttpRequest,
    state: Data<AppState>,
    actor: Actor,
    ValidQuery(paging): ValidQuery<Paging>,
) -> Answer {
    let slice = Slice::new(paging.limit, paging.cursor.as_deref())?;
    let page = state.db.read(move |conn| comment_mention::list_mentions(conn, actor.id(), &slice)).await?;
    answer::page(&request, Audience::Caller, &page)
}
