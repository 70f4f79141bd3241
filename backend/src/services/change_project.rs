//! A project changes: its words, next step, need, health and plan, its villages and themes.

use shared::{
    id::Id,
    permission::Caller,
    problem::{FieldCode, ProblemCode},
    project::ProjectChanges,
};

use super::known::{known_associations, known_themes};
use crate::{
    db::DbConn,
    error::ApiError,
    extract::IfMatch,
    models::{
        project::{find_days, find_standing, update_project},
        project_association::replace_associations,
        project_theme::replace_themes,
    },
    policies,
};

/// Changes a project, if the caller may and nobody else did meanwhile.
///
/// # Errors
/// What the policy denies; [`ProblemCode::Changed`]; [`ApiError::Invalid`] when a village or a theme is not there, or
/// the project would end before it begins.
pub fn change_project(
    conn: &mut DbConn,
    caller: &Caller,
    id: Id,
    expected: IfMatch,
    changes: &ProjectChanges,
) -> Result<(), ApiError> {
    let before = find_standing(conn, id, Some(caller.account_id))?;
    policies::project::manage(caller, before.facts)?;
    update_project(conn, id, expected.or(before.version), changes)?.map_err(|_| ProblemCode::Changed)?;
    if let (Some(start), Some(end)) = find_days(conn, id)?
        && end < start
    {
        return Err(ApiError::field("endDate", FieldCode::Invalid));
    }
    if let Some(ids) = &changes.association_ids {
        let ids = known_associations(conn, ids)?;
        replace_associations(conn, id, &ids)?;
    }
    if let Some(ids) = &changes.theme_ids {
        let ids = known_themes(conn, ids)?;
        replace_themes(conn, id, &ids)?;
    }
    Ok(())
}
