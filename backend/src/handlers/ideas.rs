//! `/ideas`.

use actix_web::{HttpRequest, delete, get, patch, post, web::Data};
use diesel::QueryResult;
use shared::{
    id::Id,
    idea::{Idea, IdeaChanges, IdeaFilter, IdeaSummary, NewIdea, SimilarFilter},
    page::Page,
    permission::{Action, Caller},
    problem::ProblemCode,
};

use crate::{
    answer::{self, Answer, Audience, Ready},
    app::AppState,
    cache,
    day::today,
    db::{DbConn, keyset::Slice, types::now},
    error::ApiError,
    extract::{Actor, IdempotencyKey, IfMatch, MaybeActor, PathId, Repeat, Valid, ValidQuery},
    models::{
        Versioned,
        follower::follower_exists,
        idea::{find_idea as find, find_name, find_standing},
        idea_draft::delete_draft,
        idea_list::{self, Sight},
        joiner::joiner_exists,
        support::support_exists,
    },
    policies,
    services::{change_idea::change_idea, once::once, submit_idea::submit_idea},
};

/// How many like ideas are shown while somebody types.
const SIMILAR: i64 = 5;

/// List ideas
///
/// The public ones. Where `state` asks for one that is not public, one's own in it too, and for coordinators and
/// administrators what others sent in.
#[utoipa::path(tag = "ideas", params(IdeaFilter), responses((status = 200, body = Page<IdeaSummary>)), security((), ("bearer" = [])))]
#[get("/ideas")]
pub async fn list_ideas(
    request: HttpRequest,
    state: Data<AppState>,
    actor: MaybeActor,
    ValidQuery(filter): ValidQuery<IdeaFilter>,
) -> Answer {
    let (audience, today) = (Audience::of(&actor), today());
    let sight = match actor.caller() {
        None => Sight::Public,
        Some(caller) if caller.may(Action::ReadHiddenIdeas) => Sight::Hidden(caller.account_id),
        Some(caller) => Sight::Own(caller.account_id),
    };
    let slice = Slice::new(filter.limit, filter.cursor.as_deref())?;
    let list = move |conn: &mut DbConn| idea_list::list_ideas(conn, &filter, &slice, (sight, today));
    cache::find_or_read(&request, &state, audience, list, Ready::page).await
}

/// List like ideas
///
/// At most five public ideas that are like what somebody is writing, or like the one that `except` names, the most alike
/// first.
#[utoipa::path(tag = "ideas", params(SimilarFilter), responses((status = 200, body = Page<IdeaSummary>)))]
#[get("/ideas/_similar")]
pub async fn list_similar_ideas(
    request: HttpRequest,
    state: Data<AppState>,
    ValidQuery(filter): ValidQuery<SimilarFilter>,
) -> Answer {
    let page = state.db.read(move |conn| idea_list::list_similar_ideas(conn, &filter, SIMILAR)).await?;
    answer::page(&request, Audience::Everybody, &page)
}

/// Send in an idea
///
/// Or keep a draft, which only its author sees. Where ideas are moderated, what is sent in is `submitted`, which its author
/// and coordinators see, until one of them places it. An idea that came in otherwise than by the page, or is somebody else's, is
/// for boards in their own village, supporters, liaisons, coordinators and administrators to enter.
#[utoipa::path(tag = "ideas", params(IdempotencyKey), request_body = NewIdea, responses((status = 201, body = Idea)), security(("bearer" = [])))]
#[post("/ideas")]
pub async fn create_idea(
    state: Data<AppState>,
    actor: Actor,
    repeat: Repeat,
    Valid(new): Valid<NewIdea>,
) -> Answer {
    policies::may(&actor.caller, Action::SubmitIdea)?;
    policies::idea::enter(&actor.caller, new.origin.is_for_others(), new.association_id)?;
    let (author, is_moderated) = (actor.id(), state.server.is_moderated());
    let idea: Idea = once(&state.db, repeat, author, new, move |conn, new| {
        let idea = submit_idea(conn, &new, is_moderated, (author, now()))?;
        Ok(as_seen_by(conn, &actor.caller, idea)?.value)
    })
    .await?;
    answer::created(&answer::location("ideas", idea.id), &Versioned { version: 1, value: idea })
}

/// Read an idea
#[utoipa::path(tag = "ideas", params(("id" = Id,)), responses((status = 200, body = Idea)), security((), ("bearer" = [])))]
#[get("/ideas/{id}")]
pub async fn find_idea(
    request: HttpRequest,
    state: Data<AppState>,
    actor: MaybeActor,
    PathId(id): PathId,
) -> Answer {
    let audience = Audience::of(&actor);
    let read = move |conn: &mut DbConn| {
        let idea = find(conn, id)?;
        policies::idea::read(actor.caller(), (&idea.value).into())?;
        match actor.caller() {
            None => Ok::<_, ApiError>(idea),
            Some(caller) => Ok(as_seen_by(conn, caller, idea)?),
        }
    };
    cache::find_or_read(&request, &state, audience, read, |_, idea| Ready::found(idea)).await
}

/// Change an idea
#[utoipa::path(tag = "ideas", params(("id" = Id,)), request_body = IdeaChanges, responses((status = 200, body = Idea)), security(("bearer" = [])))]
#[patch("/ideas/{id}")]
pub async fn update_idea(
    state: Data<AppState>,
    actor: Actor,
    PathId(id): PathId,
    expected: IfMatch,
    Valid(changes): Valid<IdeaChanges>,
) -> Answer {
    let idea = state
        .db
        .write(move |conn| {
            let idea = change_idea(conn, &actor.caller, id, expected, &changes)?;
            Ok::<_, ApiError>(as_seen_by(conn, &actor.caller, idea)?)
        })
        .await?;
    answer::updated(&idea)
}

/// Throw away a draft
///
/// Only one's own, and only as long as it is a draft: 409 after that.
#[utoipa::path(tag = "ideas", params(("id" = Id,)), responses((status = 204)), security(("bearer" = [])))]
#[delete("/ideas/{id}")]
pub async fn delete_idea(state: Data<AppState>, actor: Actor, PathId(id): PathId) -> Answer {
    state
        .db
        .write(move |conn| {
            policies::idea::delete(&actor.caller, find_standing(conn, id)?.facts)?;
            delete_draft(conn, id)?.map_err(|_| ApiError::from(ProblemCode::IdeaClosed))
        })
        .await?;
    Ok(answer::done())
}

/// Adds what is not for everybody: what the caller has with it, and the name behind it for those who may know.
fn as_seen_by(conn: &mut DbConn, caller: &Caller, mut idea: Versioned<Idea>) -> QueryResult<Versioned<Idea>> {
    let (id, account) = (idea.value.id, caller.account_id);
    let value = &mut idea.value;
    value.supported = Some(support_exists(conn, id, account)?);
    value.joined = Some(joiner_exists(conn, id, account)?);
    value.following = Some(follower_exists(conn, id, account)?);
    if value.origin.is_on_behalf && caller.may_read_name((&*value).into()) {
        value.origin.on_behalf_of = find_name(conn, id)?;
    }
    Ok(idea)
}
