//! Somebody takes a task and so joins its project, does it, is thanked, or gives it back: its counts with them.

use chrono::{DateTime, Utc};
use shared::{
    id::Id,
    permission::Caller,
    problem::ProblemCode,
    project::{ProjectRole, TaskState, TaskVolunteer, TaskVolunteerChanges},
};

use super::enter_project::enter_project;
use crate::{
    db::{DbConn, types::now},
    error::{ApiError, OnUnique},
    models::{
        project::{add_to_helper_count, touch_project},
        project_member::{create_members, find_role},
        task::{add_to_done_count, find_project_of, find_task, give_place_back, take_place},
        task_volunteer::{
            create_task_volunteer, delete_task_volunteer, find_part_of, find_task_volunteer,
            update_task_volunteer,
        },
    },
    policies,
};

/// Takes a task for the caller, who needs to know nothing of its project, and helps in it from then on.
///
/// # Errors
/// What the policy denies; [`ProblemCode::TaskTaken`], [`ProblemCode::TaskFull`] or [`ProblemCode::TaskClosed`].
pub fn take_task(conn: &mut DbConn, caller: &Caller, id: Id) -> Result<TaskVolunteer, ApiError> {
    let at = now();
    let project_id = find_project_of(conn, id)?;
    let project = enter_project(conn, caller, project_id)?;
    policies::task::take(caller, project)?;
    let task = find_task(conn, id, Some(caller.account_id))?.value;
    if task.mine.is_some() {
        return Err(ProblemCode::TaskTaken.into());
    }
    if !matches!(task.state, TaskState::Open | TaskState::Full) {
        return Err(ProblemCode::TaskClosed.into());
    }
    let part = store_volunteer(conn, project_id, id, caller.account_id, at)?;
    touch_project(conn, project_id, at)?;
    Ok(find_task_volunteer(conn, id, part)?)
}

/// Stores that somebody takes a task, and with it helps in the project.
///
/// # Errors
/// [`ProblemCode::TaskTaken`] or [`ProblemCode::TaskFull`].
pub fn store_volunteer(
    conn: &mut DbConn,
    project_id: Id,
    task_id: Id,
    account_id: Id,
    at: DateTime<Utc>,
) -> Result<Id, ApiError> {
    if !take_place(conn, task_id)? {
        return Err(ProblemCode::TaskFull.into());
    }
    let part = create_task_volunteer(conn, task_id, account_id, at)
        .on_unique("task_volunteers.account_id", || ProblemCode::TaskTaken.into())?;
    if find_role(conn, project_id, account_id)?.is_none() {
        create_members(conn, project_id, &[(account_id, ProjectRole::Helper)], at)?;
        add_to_helper_count(conn, project_id, 1)?;
    }
    Ok(part)
}

/// Notes how far somebody is with a task.
///
/// # Errors
/// What the policy denies: among it [`ProblemCode::TaskClosed`] where there is no such step.
pub fn change_volunteer(
    conn: &mut DbConn,
    caller: &Caller,
    (task_id, id): (Id, Id),
    changes: &TaskVolunteerChanges,
) -> Result<TaskVolunteer, ApiError> {
    let project_id = find_project_of(conn, task_id)?;
    let project = enter_project(conn, caller, project_id)?;
    let before = find_task_volunteer(conn, task_id, id)?;
    policies::task::update_volunteer(caller, project, &before, changes.state)?;
    store_volunteer_change(conn, task_id, &before, changes)?;
    touch_project(conn, project_id, now())?;
    Ok(policies::task::visible(caller, project, find_task_volunteer(conn, task_id, id)?))
}

/// Stores a step that is allowed.
///
/// # Errors
/// Those of the statements.
pub fn store_volunteer_change(
    conn: &mut DbConn,
    task_id: Id,
    before: &TaskVolunteer,
    changes: &TaskVolunteerChanges,
) -> Result<(), ApiError> {
    update_task_volunteer(conn, before.id, changes.state, changes.thanks.as_deref())?;
    let (was, is) = (before.state.has_done_it(), changes.state.has_done_it());
    if was != is {
        add_to_done_count(conn, task_id, i32::from(is) - i32::from(was))?;
    }
    Ok(())
}

/// Who is to be taken off a task.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Whose {
    /// The caller, whose part there may not be any more.
    Mine,
    /// The volunteer with this part.
    Part(Id),
}

/// Takes somebody off a task who has not done it yet. Their place is free for another.
///
/// # Errors
/// What the policy denies: among it [`ProblemCode::HasHistory`] for who has done it.
pub fn release_volunteer(
    conn: &mut DbConn,
    caller: &Caller,
    task_id: Id,
    whose: Whose,
) -> Result<(), ApiError> {
    let project_id = find_project_of(conn, task_id)?;
    let project = enter_project(conn, caller, project_id)?;
    let part = match whose {
        Whose::Part(id) => Some(find_task_volunteer(conn, task_id, id)?),
        Whose::Mine => find_part_of(conn, task_id, caller.account_id)?,
    };
    let Some(part) = part else { return Ok(()) };
    policies::task::delete_volunteer(caller, project, &part)?;
    delete_task_volunteer(conn, part.id)?;
    give_place_back(conn, task_id)?;
    Ok(touch_project(conn, project_id, now())?)
}
