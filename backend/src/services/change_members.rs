//! People join a project, get another role in it, and leave: its count of helpers with them.

use shared::{
    account::AccountStatus,
    id::Id,
    permission::{Action, Caller},
    problem::{FieldCode, ProblemCode},
    project::{NewProjectMember, ProjectMember, ProjectRole},
};

use super::known::known_people;
use crate::{
    db::{DbConn, types::now},
    error::{ApiError, OnUnique},
    models::{
        account::find_login,
        project::{add_to_helper_count, find_standing, touch_project},
        project_member::{count_leads, create_members, delete_member, find_member, find_role, update_member},
    },
    policies,
};

/// Lets somebody take part: the caller as a helper, or, where the caller manages the project, anybody as anything.
///
/// # Errors
/// What the policy denies; [`ApiError::Invalid`] when there is no such account;
/// [`ProblemCode::AlreadyMember`] for who takes part already.
pub fn add_member(
    conn: &mut DbConn,
    caller: &Caller,
    project_id: Id,
    new: &NewProjectMember,
) -> Result<ProjectMember, ApiError> {
    let project = find_standing(conn, project_id, Some(caller.account_id))?.facts;
    policies::project::take_part(caller, project)?;
    let account_id = match (&new.email, new.account_id) {
        (Some(email), _) => {
            policies::project::manage(caller, project)?;
            match find_login(conn, email)? {
                Some((id, _, AccountStatus::Active)) => id,
                _ => return Err(ApiError::field("email", FieldCode::NotFound)),
            }
        }
        (None, Some(id)) => id,
        (None, None) => caller.account_id,
    };
    if account_id != caller.account_id || new.role != ProjectRole::Helper {
        policies::project::manage(caller, project)?;
        known_people(conn, "accountId", &[account_id])?;
    }
    let at = now();
    touch_project(conn, project_id, at)?;
    create_members(conn, project_id, &[(account_id, new.role)], at)
        .on_unique("project_members.account_id", || ProblemCode::AlreadyMember.into())?;
    add_to_helper_count(conn, project_id, is_helper(new.role))?;
    Ok(find_member(conn, project_id, account_id)?)
}

/// Gives somebody who takes part another role.
///
/// # Errors
/// What the policy denies; [`ProblemCode::LastLead`]; not found for who does not take part.
pub fn change_member(
    conn: &mut DbConn,
    caller: &Caller,
    project_id: Id,
    account_id: Id,
    role: ProjectRole,
) -> Result<ProjectMember, ApiError> {
    let project = find_standing(conn, project_id, Some(caller.account_id))?.facts;
    policies::project::manage(caller, project)?;
    // Changing the project's row first makes two leads who step back at once wait for each other.
    touch_project(conn, project_id, now())?;
    let before = find_role(conn, project_id, account_id)?.ok_or(ProblemCode::NotFound)?;
    if role != ProjectRole::Lead {
        keep_a_lead(conn, caller, project_id, before)?;
    }
    update_member(conn, project_id, account_id, role)?;
    add_to_helper_count(conn, project_id, is_helper(role) - is_helper(before))?;
    Ok(find_member(conn, project_id, account_id)?)
}

/// Ends that somebody takes part: oneself, or, where the caller manages the project, anybody. Doing that twice changes
/// nothing.
///
/// # Errors
/// What the policy denies; [`ProblemCode::LastLead`].
pub fn remove_member(
    conn: &mut DbConn,
    caller: &Caller,
    project_id: Id,
    account_id: Id,
) -> Result<(), ApiError> {
    let project = find_standing(conn, project_id, Some(caller.account_id))?.facts;
    if account_id != caller.account_id {
        policies::project::manage(caller, project)?;
    }
    touch_project(conn, project_id, now())?;
    let Some(before) = find_role(conn, project_id, account_id)? else { return Ok(()) };
    keep_a_lead(conn, caller, project_id, before)?;
    delete_member(conn, project_id, account_id)?;
    Ok(add_to_helper_count(conn, project_id, -is_helper(before))?)
}

/// The last lead can't go without another: only those who look after all projects may leave one without.
fn keep_a_lead(
    conn: &mut DbConn,
    caller: &Caller,
    project_id: Id,
    before: ProjectRole,
) -> Result<(), ApiError> {
    let is_last = before == ProjectRole::Lead && count_leads(conn, project_id)? == 1;
    if is_last && !caller.may(Action::ManageAnyProject) {
        return Err(ProblemCode::LastLead.into());
    }
    Ok(())
}

fn is_helper(role: ProjectRole) -> i64 {
    i64::from(role == ProjectRole::Helper)
}
