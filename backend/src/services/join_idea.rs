//! Somebody joins in with an idea or leaves it again, and the idea's count with it.

use shared::{
    id::Id,
    joiner::{Joined, NewJoiner},
    permission::{Action, Caller},
    problem::ProblemCode,
};

use crate::{
    db::{DbConn, types::now},
    error::{ApiError, OnUnique},
    models::{
        follower::create_follower,
        idea::{add_to_joiner_count, lock_standing},
        joiner,
        project_idea::find_project_of,
    },
    policies,
};

/// Notes that the caller joins in, and follows the idea from then on. Of an idea that became a project, one joins that.
///
/// # Errors
/// What the policy denies; [`ProblemCode::IdeaHasProject`]; [`ProblemCode::AlreadyJoined`] for a second time.
pub fn join_idea(
    conn: &mut DbConn,
    caller: &Caller,
    idea_id: Id,
    new: &NewJoiner,
) -> Result<Joined, ApiError> {
    policies::idea::take_part(caller, Action::JoinIdea, lock_standing(conn, idea_id)?.facts)?;
    if find_project_of(conn, idea_id)?.is_some() {
        return Err(ProblemCode::IdeaHasProject.into());
    }
    let created_at = now();
    joiner::create_joiner(conn, idea_id, caller.account_id, new.offer.as_deref(), created_at)
        .on_unique("joiners.account_id", || ProblemCode::AlreadyJoined.into())?;
    create_follower(conn, idea_id, caller.account_id, created_at)?;
    Ok(Joined { joiner_count: add_to_joiner_count(conn, idea_id, 1)?, created_at })
}

/// Notes that the caller joins in no more, whatever became of the idea; doing that twice changes nothing.
///
/// # Errors
/// What the policy denies.
pub fn leave_idea(conn: &mut DbConn, caller: &Caller, idea_id: Id) -> Result<(), ApiError> {
    policies::idea::read(Some(caller), lock_standing(conn, idea_id)?.facts)?;
    policies::may(caller, Action::JoinIdea)?;
    if joiner::delete_joiner(conn, idea_id, caller.account_id)? {
        add_to_joiner_count(conn, idea_id, -1)?;
    }
    Ok(())
}
