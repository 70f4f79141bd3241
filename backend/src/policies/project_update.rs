//! Who may change and remove news.

use shared::{
    permission::{Caller, ProjectFacts},
    project::ProjectUpdate,
};

use super::Denied;

/// Changing or removing it.
///
/// # Errors
/// [`Denied::Forbidden`].
pub fn edit(caller: &Caller, project: ProjectFacts, update: &ProjectUpdate) -> Result<(), Denied> {
    let author = update.author.as_ref().map(|author| author.id);
    if caller.may_edit_update(project, author) { Ok(()) } else { Err(Denied::Forbidden) }
}
