//! `/ideas`.

use actix_web::{HttpRequest, get, patch, post, web::Data};
use shared::{
    id::Id,
    idea::{Idea, IdeaChanges, IdeaFilter, IdeaSummary, NewIdea, SimilarFilter},
    page::Page,
    permission::Action,
};

use crate::{
    answer::{self, Answer, Audience},
    app::AppState,
    db::{DbConn, keyset::Slice, types::now},
    error::ApiError,
    extract::{Actor, IfMatch, MaybeActor, PathId, Repeat, Valid, ValidQuery},
    models::{
        Versioned,
        follower::follower_exists,
        idea::find_idea as find,
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
/// The public ones; signed in, one's own drafts too.
#[utoipa::path(tag = "ideas", params(IdeaFilter), responses((status = 200, body = Page<IdeaSummary>)), security((), ("bearer" = [])))]
#[get("/ideas")]
pub async fn list_ideas(
    request: HttpRequest,
    state: Data<AppState>,
    actor: MaybeActor,
    ValidQuery(filter): ValidQuery<IdeaFilter>,
) -> Answer {
    let audience = Audience::of(&actor);
    let sight = match actor.caller() {
        None => Sight::Public,
        Some(caller) if caller.may(Action::ReadHiddenIdeas) => Sight::All,
        Some(caller) => Sight::Own(caller.account_id),
    };
    let slice = Slice::new(filter.limit, filter.cursor.as_deref())?;
    let page = state.db.read(move |conn| idea_list::list_ideas(conn, &filter, &slice, sight)).await?;
    answer::page(&request, audience, &page)
}

/// List like ideas
///
/// At most five ideas that are like what somebody is writing, the most alike first.
#[utoipa::path(tag = "ideas", params(SimilarFilter), responses((status = 200, body = Page<IdeaSummary>)))]
#[get("/ideas/_similar")]
pub async fn list_similar_ideas(
    request: HttpRequest,
    state: Data<AppState>,
    ValidQuery(filter): ValidQuery<SimilarFilter>,
) -> Answer {
    let page = state.db.read(move |conn| idea_list::list_similar_ideas(conn, &filter.title, SIMILAR)).await?;
    answer::page(&request, Audience::Everybody, &page)
}

/// Send in an idea
#[utoipa::path(tag = "ideas", params(("Idempotency-Key" = Option<String>, Header, max_length = 200, description = "The same key and body within 24 hours get the same answer")), request_body = NewIdea, responses((status = 201, body = Idea)), security(("bearer" = [])))]
#[post("/ideas")]
pub async fn create_idea(
    state: Data<AppState>,
    actor: Actor,
    repeat: Repeat,
    Valid(new): Valid<NewIdea>,
) -> Answer {
    policies::may(&actor.caller, Action::SubmitIdea)?;
    let author = actor.id();
    let idea: Idea = once(&state.db, repeat, author, new, move |conn, new| {
        let idea = submit_idea(conn, &new, author, now())?;
        Ok(with_caller(conn, idea, author)?.value)
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
    let idea = state
        .db
        .read(move |conn| {
            let idea = find(conn, id)?;
            policies::idea::read(actor.caller(), (&idea.value).into())?;
            match actor.caller() {
                None => Ok::<_, ApiError>(idea),
                Some(caller) => with_caller(conn, idea, caller.account_id),
            }
        })
        .await?;
    answer::found(&request, audience, &idea)
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
            with_caller(conn, idea, actor.id())
        })
        .await?;
    answer::updated(&idea)
}

/// The idea with what the caller has with it.
fn with_caller(
    conn: &mut DbConn,
    mut idea: Versioned<Idea>,
    account: Id,
) -> Result<Versioned<Idea>, ApiError> {
    let id = idea.value.id;
    idea.value.supported = Some(support_exists(conn, id, account)?);
    idea.value.joined = Some(joiner_exists(conn, id, account)?);
    idea.value.following = Some(follower_exists(conn, id, account)?);
    Ok(idea)
}
