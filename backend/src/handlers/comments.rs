//! `/ideas/{id}/comments`.

use actix_web::{HttpRequest, delete, get, post, web::Data};
use shared::{
    comment::{Comment, CommentFilter, NewComment},
    id::Id,
    page::Page,
};

use crate::{
    answer::{self, Answer, Audience},
    app::AppState,
    db::keyset::Slice,
    error::ApiError,
    extract::{Actor, IdempotencyKey, MaybeActor, PathId, PathIds, Repeat, Valid, ValidQuery},
    models::{comment_list, idea::find_standing},
    policies,
    services::{
        comment_on_idea::{comment_on_idea, remove_comment},
        once::once,
    },
};

/// List the comments under an idea
///
/// The oldest first: the comments on top, each with its first three answers, or with `parent` all answers to one of them.
#[utoipa::path(tag = "ideas", params(("id" = Id,), CommentFilter), responses((status = 200, body = Page<Comment>)), security((), ("bearer" = [])))]
#[get("/ideas/{id}/comments")]
pub async fn list_comments(
    request: HttpRequest,
    state: Data<AppState>,
    actor: MaybeActor,
    PathId(id): PathId,
    ValidQuery(filter): ValidQuery<CommentFilter>,
) -> Answer {
    let audience = Audience::of(&actor);
    let slice = Slice::new(filter.limit, filter.cursor.as_deref())?;
    let page = state
        .db
        .read(move |conn| {
            policies::idea::read(actor.caller(), find_standing(conn, id)?.facts)?;
            Ok::<_, ApiError>(comment_list::list_comments(conn, id, filter.parent, &slice)?)
        })
        .await?;
    answer::page(&request, audience, &page)
}

/// Comment on an idea
#[utoipa::path(tag = "ideas", params(("id" = Id,), IdempotencyKey), request_body = NewComment, responses((status = 201, body = Comment)), security(("bearer" = [])))]
#[post("/ideas/{id}/comments")]
pub async fn create_comment(
    state: Data<AppState>,
    actor: Actor,
    PathId(id): PathId,
    repeat: Repeat,
    Valid(new): Valid<NewComment>,
) -> Answer {
    let account = actor.id();
    let write = move |conn: &mut _, new| comment_on_idea(conn, &actor.caller, id, &new);
    let comment: Comment = once(&state.db, repeat, account, new, write).await?;
    answer::made(&comment)
}

/// Remove a comment
///
/// One that has answers leaves an empty place to them.
#[utoipa::path(tag = "ideas", params(("id" = Id,), ("commentId" = Id,)), responses((status = 204)), security(("bearer" = [])))]
#[delete("/ideas/{id}/comments/{commentId}")]
pub async fn delete_comment(state: Data<AppState>, actor: Actor, PathIds(id, comment): PathIds) -> Answer {
    state.db.write(move |conn| remove_comment(conn, &actor.caller, id, comment)).await?;
    Ok(answer::done())
}
