//! Milestones are planned, moved, reached and removed.

use chrono::{DateTime, Utc};
use shared::{
    evaluation::WorkKind,
    id::Id,
    permission::Caller,
    problem::{FieldCode, ProblemCode},
    project::{MAX_MOVES, Milestone, MilestoneChanges, NewMilestone},
};

use super::{enter_project::enter_as_manager, note_work::note_work};
use crate::{
    db::{DbConn, types::now},
    error::ApiError,
    extract::IfMatch,
    models::{
        Versioned,
        milestone::{self, find_milestone, update_milestone},
        milestone_move::create_milestone_move,
        project::touch_project,
    },
};

/// Plans a milestone, which what was agreed after an evaluation can become.
///
/// # Errors
/// What the policy denies; those of [`note_work`].
pub fn plan_milestone(
    conn: &mut DbConn,
    caller: &Caller,
    project_id: Id,
    new: &NewMilestone,
) -> Result<Milestone, ApiError> {
    let at = now();
    enter_as_manager(conn, caller, project_id)?;
    let id = milestone::create_milestone(conn, project_id, new, at)?;
    if let Some(follow_up) = new.follow_up_id {
        note_work(conn, caller, project_id, follow_up, (WorkKind::Milestone, id))?;
    }
    touch_project(conn, project_id, at)?;
    Ok(find_milestone(conn, project_id, id)?.value)
}

/// Changes a milestone, if nobody else did meanwhile. The day that it had stays visible. What changes nothing leaves it as
/// it is.
///
/// # Errors
/// What the policy denies; [`ProblemCode::Changed`]; [`ApiError::Invalid`] when it was reached, or moved too often.
pub fn change_milestone(
    conn: &mut DbConn,
    caller: &Caller,
    (project_id, id): (Id, Id),
    expected: IfMatch,
    changes: &MilestoneChanges,
) -> Result<Versioned<Milestone>, ApiError> {
    let at = now();
    enter_as_manager(conn, caller, project_id)?;
    let before = find_milestone(conn, project_id, id)?;
    if expected.or(before.version) != before.version {
        return Err(ProblemCode::Changed.into());
    }
    if store_milestone_change(conn, &before.value, changes, (caller.account_id, at))? {
        touch_project(conn, project_id, at)?;
    }
    Ok(find_milestone(conn, project_id, id)?)
}

/// Stores a change that is allowed, and the move in it. Says whether anything is other than it was.
///
/// # Errors
/// [`ApiError::Invalid`] when it was reached, or moved too often.
pub fn store_milestone_change(
    conn: &mut DbConn,
    before: &Milestone,
    changes: &MilestoneChanges,
    by: (Id, DateTime<Utc>),
) -> Result<bool, ApiError> {
    let is_changed = update_milestone(conn, before, changes)?;
    let Some(to) = changes.planned_date.filter(|to| *to != before.planned_date) else {
        return Ok(is_changed);
    };
    if changes.done_date.unwrap_or(before.done_date).is_some() {
        return Err(ApiError::field("plannedDate", FieldCode::Invalid));
    }
    if before.moves.len() >= MAX_MOVES {
        return Err(ApiError::field("plannedDate", FieldCode::TooMany));
    }
    let days = (before.planned_date, to);
    create_milestone_move(conn, before.id, days, changes.move_reason.as_deref(), by)?;
    Ok(is_changed)
}

/// Removes a milestone that was never reached or moved.
///
/// # Errors
/// What the policy denies; [`ProblemCode::HasHistory`].
pub fn remove_milestone(conn: &mut DbConn, caller: &Caller, project_id: Id, id: Id) -> Result<(), ApiError> {
    enter_as_manager(conn, caller, project_id)?;
    let milestone = find_milestone(conn, project_id, id)?.value;
    if milestone.done_date.is_some() || !milestone.moves.is_empty() {
        return Err(ProblemCode::HasHistory.into());
    }
    milestone::delete_milestone(conn, id)?;
    Ok(touch_project(conn, project_id, now())?)
}
