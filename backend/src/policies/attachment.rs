//! Who may see and change the pictures and files of something: whoever may see and change the thing itself. Whoever added one
//! may always remove it.

use shared::{
    id::Id,
    permission::{Caller, OwnerFacts},
};

use super::{Denied, idea, project, project_update};

/// Seeing them, signed in or not.
///
/// # Errors
/// [`Denied::Hidden`] when what they belong to is not public.
pub fn read(caller: Option<&Caller>, owner: OwnerFacts) -> Result<(), Denied> {
    match owner {
        OwnerFacts::Idea(facts) => idea::read(caller, facts),
        OwnerFacts::Project(_) | OwnerFacts::ProjectUpdate(..) => Ok(()),
    }
}

/// Adding and changing them.
///
/// # Errors
/// [`Denied`], as for changing what they belong to.
pub fn update(caller: &Caller, owner: OwnerFacts) -> Result<(), Denied> {
    match owner {
        OwnerFacts::Idea(facts) => idea::update(caller, facts),
        OwnerFacts::Project(facts) => project::manage(caller, facts),
        OwnerFacts::ProjectUpdate(facts, author_id) => project_update::edit(caller, facts, author_id),
    }
}

/// Removing one, which that account added.
///
/// # Errors
/// [`Denied`], as for changing what it belongs to.
pub fn delete(caller: &Caller, owner: OwnerFacts, uploader_id: Option<Id>) -> Result<(), Denied> {
    if caller.may_delete_attachment(owner, uploader_id) { Ok(()) } else { update(caller, owner) }
}
