//! Somebody supports an idea or takes that back, and the idea's count with it.

use shared::{
    id::Id,
    idea::Support,
    permission::{Action, Caller},
    problem::ProblemCode,
};

use crate::{
    db::{DbConn, types::now},
    error::{ApiError, OnUnique},
    models::{
        follower::create_follower,
        idea::{add_to_support_count, lock_standing},
        support,
    },
    policies,
};

/// Notes that the caller supports an idea, and follows it from then on.
///
/// # Errors
/// What the policy denies; [`ProblemCode::AlreadySupported`] for a second time.
pub fn support_idea(conn: &mut DbConn, caller: &Caller, idea_id: Id) -> Result<Support, ApiError> {
    policies::idea::take_part(caller, Action::SupportIdea, lock_standing(conn, idea_id)?.facts)?;
    let created_at = now();
    support::create_support(conn, idea_id, caller.account_id, created_at)
        .on_unique("supports.account_id", || ProblemCode::AlreadySupported.into())?;
    create_follower(conn, idea_id, caller.account_id, created_at)?;
    Ok(Support { support_count: add_to_support_count(conn, idea_id, 1)?, created_at })
}

/// Takes the caller's support back; doing that twice changes nothing.
///
/// # Errors
/// What the policy denies.
pub fn withdraw_support(conn: &mut DbConn, caller: &Caller, idea_id: Id) -> Result<(), ApiError> {
    policies::idea::take_part(caller, Action::SupportIdea, lock_standing(conn, idea_id)?.facts)?;
    if support::delete_support(conn, idea_id, caller.account_id)? {
        add_to_support_count(conn, idea_id, -1)?;
    }
    Ok(())
}
