//! People join a project, get another role in it, and leave: its count of helpers with them.

use shared::{
    account::AccountStatus,
    id::Id,
    permission::{Action, Caller},
    problem::{FieldCode, ProblemCode},
    project::{MAX_LEADS, NewProjectMember, ProjectMember, ProjectRole},
};

use super::{
    enter_project::{enter_as_manager, enter_project},
    known::known_people,
};
use crate::{
    db::{DbConn, types::now},
    error::ApiError,
    models::{
        account::find_login,
        project::{add_to_helper_count, touch_project},
        project_member::{
            count_members, create_members, delete_member, find_member, find_role, has_active_lead_beside,
            update_member,
        },
    },
    policies,
};

/// Lets somebody take part: the caller as a helper, or, where the caller manages the project, anybody as anything.
///
/// # Errors
/// What the policy denies; [`ApiError::Invalid`] when there is no such account;
/// [`ProblemCode::AlreadyMember`] for who takes part already; [`ProblemCode::TooManyLeads`].
pub fn add_member(
    conn: &mut DbConn,
    caller: &Caller,
    project_id: Id,
    new: &NewProjectMember,
) -> Result<ProjectMember, ApiError> {
    let project = enter_project(conn, caller, project_id)?;
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
    if find_role(conn, project_id, account_id)?.is_some() {
        return Err(ProblemCode::AlreadyMember.into());
    }
    leave_room(conn, project_id, new.role)?;
    let at = now();
    create_members(conn, project_id, &[(account_id, new.role)], at)?;
    add_to_helper_count(conn, project_id, is_helper(new.role))?;
    touch_project(conn, project_id, at)?;
    Ok(find_member(conn, project_id, account_id)?)
}

/// Gives somebody who takes part another role. The role that they have already changes nothing.
///
/// # Errors
/// What the policy denies; [`ProblemCode::LastLead`]; [`ProblemCode::TooManyLeads`]; not found for who does not take part.
pub fn change_member(
    conn: &mut DbConn,
    caller: &Caller,
    project_id: Id,
    account_id: Id,
    role: ProjectRole,
) -> Result<ProjectMember, ApiError> {
    enter_as_manager(conn, caller, project_id)?;
    let before = find_role(conn, project_id, account_id)?.ok_or(ProblemCode::NotFound)?;
    if role != before {
        keep_a_lead(conn, caller, project_id, (account_id, before))?;
        leave_room(conn, project_id, role)?;
        update_member(conn, project_id, account_id, role)?;
        add_to_helper_count(conn, project_id, is_helper(role) - is_helper(before))?;
        touch_project(conn, project_id, now())?;
    }
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
    let project = enter_project(conn, caller, project_id)?;
    if account_id != caller.account_id {
        policies::project::manage(caller, project)?;
    }
    let Some(before) = find_role(conn, project_id, account_id)? else { return Ok(()) };
    keep_a_lead(conn, caller, project_id, (account_id, before))?;
    delete_member(conn, project_id, account_id)?;
    add_to_helper_count(conn, project_id, -is_helper(before))?;
    Ok(touch_project(conn, project_id, now())?)
}

/// A lead can't go where no other is left whose account can be used: only those who look after all projects may leave one
/// without.
fn keep_a_lead(
    conn: &mut DbConn,
    caller: &Caller,
    project_id: Id,
    (account_id, before): (Id, ProjectRole),
) -> Result<(), ApiError> {
    if before != ProjectRole::Lead || caller.may(Action::ManageAnyProject) {
        return Ok(());
    }
    if has_active_lead_beside(conn, project_id, account_id)? {
        Ok(())
    } else {
        Err(ProblemCode::LastLead.into())
    }
}

/// A project has only so many leads and so many supporters, since everybody is told all of them.
fn leave_room(conn: &mut DbConn, project_id: Id, role: ProjectRole) -> Result<(), ApiError> {
    if ProjectRole::PUBLIC.contains(&role) && count_members(conn, project_id, role)? >= MAX_LEADS {
        return Err(ProblemCode::TooManyLeads.into());
    }
    Ok(())
}

fn is_helper(role: ProjectRole) -> i64 {
    i64::from(role == ProjectRole::Helper)
}
