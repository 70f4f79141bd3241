//! Who may do what to which thing: pure functions over the shared permission table, without any IO.

pub mod account;
pub mod attachment;
pub mod comment;
pub mod evaluation;
pub mod idea;
pub mod joiner;
pub mod project;
pub mod project_update;
pub mod question;
pub mod task;

use shared::permission::{Action, Caller};

/// Why not.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Denied {
    /// The caller may not do this.
    Forbidden,
    /// The caller may not even know that it is there.
    Hidden,
    /// The idea is in a state that does not allow it.
    Closed,
    /// The idea is not open to everybody yet.
    NotPlaced,
    /// The project is in a stage that does not allow it.
    ProjectClosed,
    /// The question has an answer, which is somebody else's to correct.
    Answered,
    /// The task, or the volunteer's part in it, is in a state that does not allow it.
    TaskClosed,
    /// The evaluation round is in a state that does not allow it.
    EvaluationClosed,
    /// Something has happened with it that must stay visible.
    HasHistory,
    /// Administrators keep their own access.
    OwnAccess,
}

/// What needs a right, but no particular thing to be looked at.
///
/// # Errors
/// [`Denied::Forbidden`].
pub fn may(caller: &Caller, action: Action) -> Result<(), Denied> {
    if caller.may(action) { Ok(()) } else { Err(Denied::Forbidden) }
}
