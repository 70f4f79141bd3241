//! Comments under an idea.

use shared::{
    comment::{Comment, NewComment},
    id::Id,
    page::{Page, Paging},
};

use super::{Call, Reply};

/// `GET /ideas/{id}/comments`
pub fn list_comments(idea: Id, paging: &Paging) -> impl Reply<Page<Comment>> + use<> {
    Call::list(&format!("/ideas/{idea}/comments"), paging).read()
}

/// `POST /ideas/{id}/comments`
pub fn create_comment(idea: Id, comment: &NewComment, key: &str) -> impl Reply<Comment> + use<> {
    Call::post(&format!("/ideas/{idea}/comments")).json(comment).once(key).read()
}

/// `DELETE /ideas/{id}/comments/{commentId}`
pub fn delete_comment(idea: Id, comment: Id) -> impl Reply<()> + use<> {
    Call::delete(&format!("/ideas/{idea}/comments/{comment}")).done()
}
