//! News of a project is told, changed and removed.

use shared::{
    id::Id,
    permission::Caller,
    problem::ProblemCode,
    project::{NewProjectUpdate, ProjectUpdate, ProjectUpdateChanges},
};

use super::enter_project::{enter_as_manager, enter_project};
use crate::{
    db::{DbConn, types::now},
    error::ApiError,
    extract::IfMatch,
    models::{
        Versioned,
        project::touch_project,
        project_update::{self, find_project_update, find_standing},
    },
    policies,
};

/// Tells news.
///
/// # Errors
/// What the policy denies.
pub fn tell_news(
    conn: &mut DbConn,
    caller: &Caller,
    project_id: Id,
    new: &NewProjectUpdate,
) -> Result<ProjectUpdate, ApiError> {
    let at = now();
    enter_as_manager(conn, caller, project_id)?;
    let id = project_update::create_project_update(conn, project_id, new, (caller.account_id, at))?;
    touch_project(conn, project_id, at)?;
    Ok(find_project_update(conn, project_id, id)?.value)
}

/// Changes news, if nobody else did meanwhile. What changes nothing leaves it as it is.
///
/// # Errors
/// What the policy denies; [`ProblemCode::Changed`].
pub fn change_news(
    conn: &mut DbConn,
    caller: &Caller,
    (project_id, id): (Id, Id),
    expected: IfMatch,
    changes: &ProjectUpdateChanges,
) -> Result<Versioned<ProjectUpdate>, ApiError> {
    let at = now();
    let project = enter_project(conn, caller, project_id)?;
    let before = find_standing(conn, project_id, id)?;
    policies::project_update::edit(caller, project, before.author_id)?;
    if expected.or(before.version) != before.version {
        return Err(ProblemCode::Changed.into());
    }
    if project_update::update_project_update(conn, id, changes, at)? {
        touch_project(conn, project_id, at)?;
    }
    Ok(find_project_update(conn, project_id, id)?)
}

/// Removes news.
///
/// # Errors
/// What the policy denies.
pub fn remove_news(conn: &mut DbConn, caller: &Caller, project_id: Id, id: Id) -> Result<(), ApiError> {
    let project = enter_project(conn, caller, project_id)?;
    policies::project_update::edit(caller, project, find_standing(conn, project_id, id)?.author_id)?;
    project_update::delete_project_update(conn, id)?;
    Ok(touch_project(conn, project_id, now())?)
}
