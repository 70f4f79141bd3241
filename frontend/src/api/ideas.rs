//! Ideas and their supports.

use shared::{
    id::Id,
    idea::{Idea, IdeaChanges, IdeaFilter, IdeaSummary, NewIdea, SimilarFilter, Support},
    page::Page,
    problem::ProblemCode,
};

use super::{Call, Failure, Versioned};

/// `GET /ideas`
pub async fn list_ideas(filter: &IdeaFilter) -> Result<Page<IdeaSummary>, Failure> {
    Call::list("/ideas", filter).read().await
}

/// `GET /ideas/_similar`
pub async fn list_similar_ideas(title: String) -> Result<Page<IdeaSummary>, Failure> {
    Call::list("/ideas/_similar", &SimilarFilter { title }).read().await
}

/// `GET /ideas/{id}`
pub async fn find_idea(id: Id) -> Result<Versioned<Idea>, Failure> {
    Call::get(&format!("/ideas/{id}")).read_versioned().await
}

/// `POST /ideas`
pub async fn create_idea(idea: &NewIdea, key: &str) -> Result<Idea, Failure> {
    Call::post("/ideas").json(idea).once(key).read().await
}

/// `PATCH /ideas/{id}`
pub async fn update_idea(id: Id, changes: &IdeaChanges, etag: &str) -> Result<Idea, Failure> {
    Call::patch(&format!("/ideas/{id}"), etag).json(changes).read().await
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
