//! Who may change and remove news.

use shared::{
    id::Id,
    permission::{Caller, ProjectFacts},
};

use super::Denied;

/// Changing or removing what this author told.
///
/// # Errors
/// [`Denied::Forbidden`].
pub fn edit(caller: &Caller, project: ProjectFacts, author_id: Option<Id>) -> Result<(), Denied> {
    if caller.may_edit_update(project, author_id) { Ok(()) } else { Err(Denied::Forbidden) }
}
