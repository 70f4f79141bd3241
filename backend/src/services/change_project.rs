//! A project changes: its words, next step, need, health and plan, its villages and themes.

use shared::{
    id::Id,
    permission::Caller,
    problem::{FieldCode, ProblemCode},
    project::ProjectChanges,
};

use super::{
    enter_project::hold_standing,
    known::{known_associations, known_themes},
};
use crate::{
    db::{DbConn, types::now},
    error::ApiError,
    extract::IfMatch,
    models::{
        project::{find_days, renew_project},
        project_association::{list_associations_of, replace_associations},
        project_content::update_project,
        project_theme::{list_themes_of, replace_themes},
    },
    policies,
};

/// Changes a project, if the caller may and nobody else did meanwhile. What changes nothing leaves it as it is, also its
/// version and its silence.
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
    let at = now();
    let before = hold_standing(conn, caller, id)?;
    policies::project::manage(caller, before.facts)?;
    if expected.or(before.version) != before.version {
        return Err(ProblemCode::Changed.into());
    }
    let mut is_changed = update_project(conn, id, changes, at)?;
    if let (Some(start), Some(end)) = find_days(conn, id)?
        && end < start
    {
        return Err(ApiError::field("endDate", FieldCode::Invalid));
    }
    if let Some(ids) = &changes.association_ids {
        let ids = known_associations(conn, ids)?;
        let had = list_associations_of(conn, &[id])?.remove(&id).unwrap_or_default();
        if !are_same(had.iter().map(|one| one.id), &ids) {
            replace_associations(conn, id, &ids)?;
            is_changed = true;
        }
    }
    if let Some(ids) = &changes.theme_ids {
        let ids = known_themes(conn, ids)?;
        let had = list_themes_of(conn, &[id])?.remove(&id).unwrap_or_default();
        if !are_same(had.iter().map(|one| one.id), &ids) {
            replace_themes(conn, id, &ids)?;
            is_changed = true;
        }
    }
    if is_changed {
        renew_project(conn, id, at)?;
    }
    Ok(())
}

/// Whether these are the ids in `sorted`, each once.
fn are_same(ids: impl Iterator<Item = Id>, sorted: &[Id]) -> bool {
    let mut ids: Vec<Id> = ids.collect();
    ids.sort_unstable();
    ids == sorted
}
