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
    enter_as_manager(conn, caller, project_id, at)?;
    let id = milestone::create_milestone(conn, project_id, new, at)?;
    if let Some(follow_up) = new.follow_up_id {
        note_work(conn, caller, project_id, follow_up, (WorkKind::Milestone, id))?;
    }
    Ok(find_milestone(conn, project_id, id)?.value)
}

/// Changes a milestone, if nobody else did meanwhile. The day that it had stays visible.
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
    enter_as_manager(conn, caller, project_id, at)?;
    let before = find_milestone(conn, project_id, id)?;
    let version = expected.or(before.version);
    store_milestone_change(conn, (&before.value, version), changes, (caller.account_id, at))?;
    Ok(find_milestone(conn, project_id, id)?)
}

/// Stores a change that is allowed, and the move in it.
///
/// # Errors
/// [`ProblemCode::Changed`]; [`ApiError::Invalid`] when it was reached, or moved too often.
pub fn store_milestone_change(
    conn: &mut DbConn,
    (before, version): (&Milestone, i64),
    changes: &MilestoneChanges,
    by: (Id, DateTime<Utc>),
) -> Result<(), ApiError> {
    update_milestone(conn, before.id, version, changes)?.map_err(|_| ProblemCode::Changed)?;
    let Some(to) = changes.planned_date.filter(|to| *to != before.planned_date) else { return Ok(()) };
    if changes.done_date.unwrap_or(before.done_date).is_some() {
        return Err(ApiError::field("plannedDate", FieldCode::Invalid));
    }
    if before.moves.len() >= MAX_MOVES {
        return Err(ApiError::field("plannedDate", FieldCode::TooMany));
    }
    let days = (before.planned_date, to);
    Ok(create_milestone_move(conn, before.id, days, changes.move_reason.as_deref(), by)?)
}

/// Removes a milestone that was never reached or moved.
///
/// # Errors
/// What the policy denies; [`ProblemCode::HasHistory`].
pub fn remove_milestone(conn: &mut DbConn, caller: &Caller, project_id: Id, id: Id) -> Result<(), ApiError> {
    enter_as_manager(conn, caller, project_id, now())?;
    let milestone = find_milestone(conn, project_id, id)?.value;
    if milestone.done_date.is_some() || !milestone.moves.is_empty() {
        return Err(ProblemCode::HasHistory.into());
    }
    Ok(milestone::delete_milestone(conn, id)?)
}
