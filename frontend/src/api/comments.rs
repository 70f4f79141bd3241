//! Comments under an idea.

use shared::{
    comment::{Comment, NewComment},
    id::Id,
    page::{Page, Paging},
};

use super::{Call, Failure};

/// `GET /ideas/{id}/comments`
pub async fn list_comments(idea: Id, paging: &Paging) -> Result<Page<Comment>, Failure> {
    Call::list(&format!("/ideas/{idea}/comments"), paging).read().await
}

/// `POST /ideas/{id}/comments`
pub async fn create_comment(idea: Id, comment: &NewComment, key: &str) -> Result<Comment, Failure> {
    Call::post(&format!("/ideas/{idea}/comments")).json(comment).once(key).read().await
}

/// `DELETE /ideas/{id}/comments/{commentId}`
pub async fn delete_comment(idea: Id, comment: Id) -> Result<(), Failure> {
    Call::delete(&format!("/ideas/{idea}/comments/{comment}")).done().await
}
