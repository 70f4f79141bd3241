//! Who may remove a comment.

use shared::{
    id::Id,
    permission::{Caller, IdeaFacts},
};

use super::{Denied, idea};

/// Removing it.
///
/// # Errors
/// [`Denied`]: the idea is hidden, or the comment is not the caller's.
pub fn delete(caller: &Caller, about: IdeaFacts, author_id: Option<Id>) -> Result<(), Denied> {
    idea::read(Some(caller), about)?;
    if caller.may_delete_comment(author_id) { Ok(()) } else { Err(Denied::Forbidden) }
}
