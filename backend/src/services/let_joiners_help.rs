//! Whoever joins in with an idea helps in the project that it becomes.

use chrono::{DateTime, Utc};
use shared::id::Id;

use crate::{
    db::DbConn,
    error::ApiError,
    models::{project::add_to_helper_count, project_member::create_helpers_out_of},
};

/// Lets those who join in with these ideas help in a project, each once and nobody who takes part in it already. Gives how
/// many help by that.
///
/// Invariant: the ideas are locked, or somebody could join in meanwhile and be left behind.
///
/// # Errors
/// Those of the database.
pub fn let_joiners_help(
    conn: &mut DbConn,
    project_id: Id,
    idea_ids: &[Id],
    at: DateTime<Utc>,
) -> Result<i64, ApiError> {
    let helpers = create_helpers_out_of(conn, project_id, idea_ids, at)?;
    add_to_helper_count(conn, project_id, helpers)?;
    Ok(helpers)
}
