//! Whoever writes something that belongs to a project enters it first.

use chrono::{DateTime, Utc};
use shared::{
    id::Id,
    permission::{Caller, ProjectFacts},
};

use crate::{
    db::DbConn,
    error::ApiError,
    models::project::{find_standing, touch_project},
    policies,
};

/// Notes that something happens in a project, and finds what permissions need to know of it. Changing the project's row
/// before anything else makes all who write in one project go one after the other: what is read from here on holds.
///
/// # Errors
/// `NotFound`, or those of the statements.
pub fn enter_project(
    conn: &mut DbConn,
    caller: &Caller,
    id: Id,
    at: DateTime<Utc>,
) -> Result<ProjectFacts, ApiError> {
    touch_project(conn, id, at)?;
    Ok(find_standing(conn, id, Some(caller.account_id))?.facts)
}

/// Enters a project that the caller manages.
///
/// # Errors
/// What the policy denies; as [`enter_project`].
pub fn enter_as_manager(
    conn: &mut DbConn,
    caller: &Caller,
    id: Id,
    at: DateTime<Utc>,
) -> Result<ProjectFacts, ApiError> {
    let facts = enter_project(conn, caller, id, at)?;
    policies::project::manage(caller, facts)?;
    Ok(facts)
}
