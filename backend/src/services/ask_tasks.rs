//! Tasks are asked for, changed, called off and removed.

use shared::{
    evaluation::WorkKind,
    id::Id,
    permission::Caller,
    problem::{FieldCode, ProblemCode},
    project::{NewTask, Task, TaskChanges, days_are_in_order},
};

use super::{
    enter_project::{enter_as_manager, enter_project},
    note_work::note_work,
};
use crate::{
    day::day_of,
    db::{DbConn, types::now},
    error::ApiError,
    extract::IfMatch,
    models::{
        Versioned,
        project::touch_project,
        task::{self, find_project_of, find_task, update_task},
    },
    policies,
};

/// Asks for a task, which what was agreed after an evaluation can become.
///
/// # Errors
/// What the policy denies; [`ApiError::Invalid`] for days that are past or too far away; those of [`note_work`].
pub fn ask_task(conn: &mut DbConn, caller: &Caller, project_id: Id, new: &NewTask) -> Result<Task, ApiError> {
    let at = now();
    policies::task::ask(caller, enter_project(conn, caller, project_id)?)?;
    new.validate_on(day_of(at)).map_err(ApiError::Invalid)?;
    let id = task::create_task(conn, project_id, new, at)?;
    if let Some(follow_up) = new.follow_up_id {
        note_work(conn, caller, project_id, follow_up, (WorkKind::Task, id))?;
    }
    touch_project(conn, project_id, at)?;
    Ok(find_task(conn, id, Some(caller.account_id))?.value)
}

/// Changes a task, if nobody else did meanwhile. What changes nothing leaves it as it is.
///
/// # Errors
/// What the policy denies; [`ProblemCode::Changed`]; [`ApiError::Invalid`] when more people took it than it would ask
/// for, it would end before it begins, or it would be too far away.
pub fn change_task(
    conn: &mut DbConn,
    caller: &Caller,
    id: Id,
    expected: IfMatch,
    changes: &TaskChanges,
) -> Result<Versioned<Task>, ApiError> {
    let at = now();
    let project_id = find_project_of(conn, id)?;
    enter_as_manager(conn, caller, project_id)?;
    let before = find_task(conn, id, None)?;
    if expected.or(before.version) != before.version {
        return Err(ProblemCode::Changed.into());
    }
    changes.validate_on(day_of(at)).map_err(ApiError::Invalid)?;
    let task = before.value;
    if changes.people.is_some_and(|people| people < task.taken_count) {
        return Err(ApiError::field("people", FieldCode::OutOfRange));
    }
    let start = changes.start_date.unwrap_or(task.start_date);
    let end = changes.end_date.unwrap_or(task.end_date);
    if !days_are_in_order(start, end) {
        return Err(ApiError::field("endDate", FieldCode::TooEarly));
    }
    if update_task(conn, &task, changes, at)? {
        touch_project(conn, project_id, at)?;
    }
    Ok(find_task(conn, id, Some(caller.account_id))?)
}

/// Removes a task that nobody took. One that somebody took is called off.
///
/// # Errors
/// What the policy denies; [`ProblemCode::HasHistory`].
pub fn remove_task(conn: &mut DbConn, caller: &Caller, id: Id) -> Result<(), ApiError> {
    let project_id = find_project_of(conn, id)?;
    enter_as_manager(conn, caller, project_id)?;
    if find_task(conn, id, None)?.value.taken_count > 0 {
        return Err(ProblemCode::HasHistory.into());
    }
    task::delete_task(conn, id)?;
    Ok(touch_project(conn, project_id, now())?)
}
