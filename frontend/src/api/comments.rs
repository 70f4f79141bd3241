//! Comments under an idea, and whom they speak to.

use shared::{
    account::Person,
    comment::{Comment, CommentFilter, Mention, NewComment},
    id::Id,
    page::{MAX_LIMIT, Page, Paging},
};

use super::{Call, Reply};

/// `GET /ideas/{id}/comments`
pub fn list_comments(idea: Id, filter: &CommentFilter) -> impl Reply<Page<Comment>> + use<> {
    Call::list(&format!("/ideas/{idea}/comments"), filter).read()
}

/// `POST /ideas/{id}/comments`
pub fn create_comment(idea: Id, comment: &NewComment, key: &str) -> impl Reply<Comment> + use<> {
    Call::post(&format!("/ideas/{idea}/comments")).json(comment).once(key).read()
}

/// `DELETE /ideas/{id}/comments/{commentId}`
pub fn delete_comment(idea: Id, comment: Id) -> impl Reply<()> + use<> {
    Call::delete(&format!("/ideas/{idea}/comments/{comment}")).done()
}

/// `GET /ideas/{id}/participants`: the first hundred, from whom one can choose.
pub fn list_participants(idea: Id) -> impl Reply<Page<Person>> + use<> {
    let paging = Paging { limit: Some(MAX_LIMIT), cursor: None };
    Call::list(&format!("/ideas/{idea}/participants"), &paging).read()
}

/// `GET /me/mentions`
pub fn list_mentions(paging: &Paging) -> impl Reply<Page<Mention>> + use<> {
    Call::list("/me/mentions", paging).read()
}
