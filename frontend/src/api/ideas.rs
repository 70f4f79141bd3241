//! Ideas and their supports.

use std::pin::Pin;

use shared::{
    id::Id,
    idea::{
        Idea, IdeaChanges, IdeaFilter, IdeaSummary, IdeaTransition, NewIdea, NewIdeaTransition,
        SimilarFilter, Support,
    },
    page::{Page, Paging},
    problem::ProblemCode,
};

use super::{Call, Failure, Reply, Versioned};

/// `GET /ideas`
pub fn list_ideas(filter: &IdeaFilter) -> impl Reply<Page<IdeaSummary>> + use<> {
    Call::list("/ideas", filter).read()
}

/// `GET /ideas/_similar`
pub fn list_similar_ideas(filter: &SimilarFilter) -> impl Reply<Page<IdeaSummary>> + use<> {
    Call::list("/ideas/_similar", filter).read()
}

/// `GET /ideas/{id}`
pub fn find_idea(id: Id) -> Pin<Box<dyn Future<Output = Result<Versioned<Idea>, Failure>>>> {
    // In a box, since several places wait for it.
    Box::pin(Call::get(&format!("/ideas/{id}")).read_versioned())
}

/// `POST /ideas`
pub fn create_idea(idea: &NewIdea, key: &str) -> impl Reply<Idea> + use<> {
    Call::post("/ideas").json(idea).once(key).read()
}

/// `PATCH /ideas/{id}`
pub fn update_idea(id: Id, changes: &IdeaChanges, etag: &str) -> impl Reply<Versioned<Idea>> + use<> {
    Call::patch(&format!("/ideas/{id}"), etag).json(changes).read_versioned()
}

/// `DELETE /ideas/{id}`, of a draft.
pub fn delete_idea(id: Id) -> impl Reply<()> + use<> {
    Call::delete(&format!("/ideas/{id}")).done()
}

/// `GET /ideas/{id}/transitions`
pub fn list_transitions(id: Id, cursor: Option<String>) -> impl Reply<Page<IdeaTransition>> + use<> {
    Call::list(&format!("/ideas/{id}/transitions"), &Paging { limit: None, cursor }).read()
}

/// `POST /ideas/{id}/transitions`, for the version of the idea that has this ETag.
pub fn create_transition(
    id: Id,
    step: &NewIdeaTransition,
    etag: &str,
    key: &str,
) -> impl Reply<IdeaTransition> + use<> {
    let call = Call::post(&format!("/ideas/{id}/transitions"));
    call.json(step).matching(etag).once(key).read()
}

/// `POST /ideas/{id}/supports`; nothing when the caller supported it already.
pub async fn create_support(id: Id) -> Result<Option<Support>, Failure> {
    match Call::post(&format!("/ideas/{id}/supports")).read().await {
        Ok(support) => Ok(Some(support)),
        Err(failure) if failure.code() == Some(ProblemCode::AlreadySupported) => Ok(None),
        Err(failure) => Err(failure),
    }
}

/// `DELETE /ideas/{id}/supports/mine`; no error when the caller did not support it any more.
pub async fn delete_support(id: Id) -> Result<(), Failure> {
    match Call::delete(&format!("/ideas/{id}/supports/mine")).done().await {
        Err(failure) if failure.code() == Some(ProblemCode::NotFound) => Ok(()),
        answer => answer,
    }
}
