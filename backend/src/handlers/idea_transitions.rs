//! `/ideas/{id}/transitions`.

use actix_web::{HttpRequest, get, post, web::Data};
use shared::{
    id::Id,
    idea::{IdeaTransition, NewIdeaTransition},
    page::{Page, Paging},
};

use crate::{
    answer::{self, Answer, Audience},
    app::AppState,
    db::{keyset::Slice, types::now},
    error::ApiError,
    extract::{Actor, IdempotencyKey, IfMatch, MaybeActor, PathId, Repeat, Valid, ValidQuery},
    models::{idea::find_standing, idea_transition},
    policies,
    services::{once::once, transition_idea::transition_idea},
};

/// List the steps that an idea took
///
/// Its public history, the oldest first. What happened before everybody saw it, its author and coordinators read too.
#[utoipa::path(tag = "ideas", params(("id" = Id,), Paging), responses((status = 200, body = Page<IdeaTransition>)), security((), ("bearer" = [])))]
#[get("/ideas/{id}/transitions")]
pub async fn list_idea_transitions(
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
            let idea = find_standing(conn, id)?.facts;
            policies::idea::read(actor.caller(), idea)?;
            let hidden_too = actor.caller().is_some_and(|caller| caller.may_read_hidden_steps(idea));
            Ok::<_, ApiError>(idea_transition::list_idea_transitions(conn, id, &slice, hidden_too)?)
        })
        .await?;
    answer::page(&request, audience, &page)
}

/// Take a step with an idea
///
/// Boards take up and decide on ideas for their village, coordinators and administrators on all; authors take back their
/// own. Where ideas are moderated, `open` takes a draft to `submitted`, from where coordinators and administrators place it,
/// or refuse to, but for their own. A step that there is not from the idea's state is 409. Who supports, follows or joins in with an idea that is merged
/// goes along to the other one, counted once; into an idea of another village only coordinators merge.
#[utoipa::path(tag = "ideas", params(("id" = Id,), ("If-Match" = Option<String>, Header, description = "The idea's ETag that was read; without it the answer is 428"), IdempotencyKey), request_body = NewIdeaTransition, responses((status = 201, body = IdeaTransition)), security(("bearer" = [])))]
#[post("/ideas/{id}/transitions")]
pub async fn create_idea_transition(
    state: Data<AppState>,
    actor: Actor,
    PathId(id): PathId,
    expected: IfMatch,
    repeat: Repeat,
    Valid(new): Valid<NewIdeaTransition>,
) -> Answer {
    let (account, is_moderated) = (actor.id(), state.server.is_moderated());
    let step = move |conn: &mut _, new| {
        transition_idea(conn, &actor.caller, (id, expected), new, (is_moderated, now()))
    };
    let step: IdeaTransition = once(&state.db, repeat, account, new, step).await?;
    answer::made(&step)
}
