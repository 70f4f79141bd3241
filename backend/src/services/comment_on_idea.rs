//! Somebody comments on an idea or removes a comment, and the counts of the idea and of what was answered with it.

use shared::{
    comment::{Comment, MAX_MENTIONS, NewComment},
    id::Id,
    permission::{Action, Caller, IdeaFacts},
    problem::FieldCode,
};

use crate::{
    db::{DbConn, keyset::Slice, types::now},
    error::ApiError,
    models::{
        comment::{self, find_comment_facts},
        comment_list::find_comment,
        comment_mention::{create_mentions, delete_mentions},
        follower::create_follower,
        idea::{add_to_comment_count, lock_standing},
        joiner::joiner_exists,
        participant::{Among, list_participants},
    },
    policies,
};

/// Stores a comment of the caller, who follows the idea from then on.
///
/// # Errors
/// What the policy denies; [`ApiError::Invalid`] when there is no such comment to answer, or somebody who is mentioned does
/// not take part in the idea.
pub fn comment_on_idea(
    conn: &mut DbConn,
    caller: &Caller,
    idea_id: Id,
    new: &NewComment,
) -> Result<Comment, ApiError> {
    let idea = lock_standing(conn, idea_id)?.facts;
    policies::idea::take_part(caller, Action::CommentOnIdea, idea)?;
    let parent = new.parent_id.map(|id| find_thread(conn, idea_id, id)).transpose()?;
    let mentions = known_participants(conn, caller, (idea_id, idea), &new.mention_ids)?;
    let made = now();
    let id = comment::create_comment(conn, idea_id, parent, (caller.account_id, &new.text), made)?;
    create_mentions(conn, id, &mentions)?;
    if let Some(parent) = parent {
        comment::add_to_answer_count(conn, parent, 1)?;
    }
    add_to_comment_count(conn, idea_id, 1)?;
    create_follower(conn, idea_id, caller.account_id, made)?;
    Ok(find_comment(conn, id)?)
}

/// The comment on top under which an answer to this one stands.
fn find_thread(conn: &mut DbConn, idea_id: Id, id: Id) -> Result<Id, ApiError> {
    match find_comment_facts(conn, idea_id, id) {
        Ok(comment) => Ok(comment.parent_id.unwrap_or(id)),
        Err(diesel::result::Error::NotFound) => Err(ApiError::field("parentId", FieldCode::NotFound)),
        Err(error) => Err(error.into()),
    }
}

/// These people, each once, who must be among the participants that the caller may know of: that somebody joins in must not
/// come out by trying.
fn known_participants(
    conn: &mut DbConn,
    caller: &Caller,
    (idea_id, idea): (Id, IdeaFacts),
    ids: &[Id],
) -> Result<Vec<Id>, ApiError> {
    let mut ids = ids.to_vec();
    ids.sort_unstable();
    ids.dedup();
    if ids.is_empty() {
        return Ok(ids);
    }
    let joins_in = joiner_exists(conn, idea_id, caller.account_id)?;
    let among = Among { joiners: caller.may_read_joiners(idea, joins_in), ids: Some(&ids) };
    let known = list_participants(conn, idea_id, among, &Slice { after: None, limit: MAX_MENTIONS })?;
    if known.items.len() == ids.len() {
        Ok(ids)
    } else {
        Err(ApiError::field("mentionIds", FieldCode::NotFound))
    }
}

/// Removes a comment. One that has answers leaves its place to them; when the last answer goes, such a place goes too.
///
/// # Errors
/// What the policy denies; not found, also when it is under another idea.
pub fn remove_comment(conn: &mut DbConn, caller: &Caller, idea_id: Id, id: Id) -> Result<(), ApiError> {
    let idea = lock_standing(conn, idea_id)?.facts;
    policies::idea::read(Some(caller), idea)?;
    let comment = find_comment_facts(conn, idea_id, id)?;
    policies::comment::delete(caller, idea, comment.author_id)?;
    if comment.answer_count > 0 {
        delete_mentions(conn, id)?;
        comment::empty_comment(conn, id)?;
    } else {
        comment::delete_comment(conn, id)?;
    }
    if let Some(parent) = comment.parent_id {
        comment::add_to_answer_count(conn, parent, -1)?;
        comment::delete_bare_place(conn, parent)?;
    }
    Ok(add_to_comment_count(conn, idea_id, -1)?)
}
