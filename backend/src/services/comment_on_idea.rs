//! Somebody comments on an idea or removes a comment, and the idea's count with it.

use shared::{
    comment::{Comment, NewComment},
    id::Id,
    permission::{Action, Caller},
};

use crate::{
    db::{DbConn, types::now},
    error::ApiError,
    models::{
        comment,
        idea::{add_to_comment_count, find_standing},
    },
    policies,
};

/// Stores a comment of the caller.
///
/// # Errors
/// What the policy denies.
pub fn comment_on_idea(
    conn: &mut DbConn,
    caller: &Caller,
    idea_id: Id,
    new: &NewComment,
) -> Result<Comment, ApiError> {
    policies::idea::take_part(caller, Action::CommentOnIdea, find_standing(conn, idea_id)?.facts)?;
    let id = comment::create_comment(conn, idea_id, caller.account_id, &new.text, now())?;
    add_to_comment_count(conn, idea_id, 1)?;
    Ok(comment::find_comment(conn, idea_id, id)?)
}

/// Removes a comment.
///
/// # Errors
/// What the policy denies; not found, also when it is under another idea.
pub fn remove_comment(conn: &mut DbConn, caller: &Caller, idea_id: Id, id: Id) -> Result<(), ApiError> {
    let idea = find_standing(conn, idea_id)?.facts;
    let author = comment::find_comment(conn, idea_id, id)?.author.map(|author| author.id);
    policies::comment::delete(caller, idea, author)?;
    if comment::delete_comment(conn, id)? {
        add_to_comment_count(conn, idea_id, -1)?;
    }
    Ok(())
}
