//! A project takes a step: its stage, and its history.

use chrono::{DateTime, Utc};
use shared::{
    id::Id,
    permission::Caller,
    problem::ProblemCode,
    project::{NewProjectTransition, ProjectStage, ProjectTransition},
};

use super::enter_project::hold_standing;
use crate::{
    db::{DbConn, types::now},
    error::ApiError,
    extract::IfMatch,
    models::{
        project::{renew_project, update_project_stage},
        project_transition::{create_project_transition, find_project_transition},
    },
    policies, text,
};

/// Takes the caller's step with a project, if there is such a step and nobody else was faster.
///
/// # Errors
/// What the policy denies; [`ProblemCode::Changed`].
pub fn transition_project(
    conn: &mut DbConn,
    caller: &Caller,
    id: Id,
    expected: IfMatch,
    new: &NewProjectTransition,
) -> Result<ProjectTransition, ApiError> {
    let before = hold_standing(conn, caller, id)?;
    policies::project::manage(caller, before.facts)?;
    // Whoever read another stage than there is now is told that, and not that the step is impossible.
    if expected.or(before.version) != before.version {
        return Err(ProblemCode::Changed.into());
    }
    policies::project::transition(caller, before.facts, new.to)?;
    let step = take_step(conn, id, before.facts.stage, new, (caller.account_id, now()))?;
    Ok(find_project_transition(conn, step)?)
}

/// Takes a step that is allowed with a project that is held, and gives its id.
///
/// # Errors
/// Those of the database.
pub fn take_step(
    conn: &mut DbConn,
    id: Id,
    from: ProjectStage,
    new: &NewProjectTransition,
    by: (Id, DateTime<Utc>),
) -> Result<Id, ApiError> {
    let reason = new.reason.as_deref().and_then(text::said);
    update_project_stage(conn, id, new.to, reason.as_deref())?;
    renew_project(conn, id, by.1)?;
    Ok(create_project_transition(conn, id, from, new, by)?)
}
