//! Whoever writes something that belongs to a project enters it first.

use shared::{
    id::Id,
    permission::{Caller, ProjectFacts},
};

use crate::{
    db::{DbConn, dialect::hold_project},
    error::ApiError,
    models::project::{Standing, find_standing},
    policies,
};

/// Holds a project and finds how it stands. All who write in one project go one after the other: what is read from here
/// on holds. Only what really changes something is noted as a sign of life
/// ([`touch_project`](crate::models::project::touch_project)).
///
/// # Errors
/// `NotFound`, or those of the statements.
pub fn hold_standing(conn: &mut DbConn, caller: &Caller, id: Id) -> Result<Standing, ApiError> {
    hold_project(conn, id)?;
    Ok(find_standing(conn, id, Some(caller.account_id))?)
}

/// Holds a project and finds what permissions need to know of it, as [`hold_standing`] does.
///
/// # Errors
/// As [`hold_standing`].
pub fn enter_project(conn: &mut DbConn, caller: &Caller, id: Id) -> Result<ProjectFacts, ApiError> {
    Ok(hold_standing(conn, caller, id)?.facts)
}

/// Enters a project that the caller manages.
///
/// # Errors
/// What the policy denies; as [`enter_project`].
pub fn enter_as_manager(conn: &mut DbConn, caller: &Caller, id: Id) -> Result<ProjectFacts, ApiError> {
    let facts = enter_project(conn, caller, id)?;
    policies::project::manage(caller, facts)?;
    Ok(facts)
}
