//! An idea that repeats another one lives on in that one: who supports it, joins in and follows it goes along, and nobody is
//! counted twice. What was said stays where it was said.

use chrono::{DateTime, Utc};
use shared::{
    id::Id,
    idea::IdeaState,
    permission::{Caller, IdeaFacts},
    problem::{FieldCode, ProblemCode},
};

use super::let_joiners_help::let_joiners_help;
use crate::{
    db::{DbConn, dialect::hold_project},
    error::ApiError,
    models::{
        follower::move_followers,
        idea::{add_to_joiner_count, add_to_support_count, clear_people_counts, find_standing},
        idea_transition::create_merge_note,
        joiner::move_joiners,
        project::{self, touch_project},
        project_idea::find_project_of,
        support::move_supports,
    },
    policies::{self, Denied},
};

/// Looks whether the caller, who may decide on the idea, can merge it into the other one.
///
/// # Errors
/// [`ApiError::Invalid`] when that is the same idea or none that the caller may know of; what the policy denies;
/// [`ProblemCode::MergeTargetClosed`].
pub fn check_merge(
    conn: &mut DbConn,
    caller: &Caller,
    (id, idea): (Id, IdeaFacts),
    into: Id,
) -> Result<(), ApiError> {
    if id == into {
        return Err(ApiError::field("mergedIntoId", FieldCode::Invalid));
    }
    let unknown = || ApiError::field("mergedIntoId", FieldCode::NotFound);
    let target = match find_standing(conn, into) {
        Err(diesel::result::Error::NotFound) => return Err(unknown()),
        standing => standing?.facts,
    };
    match policies::idea::merge(caller, idea, target) {
        Err(Denied::Hidden) => Err(unknown()),
        Ok(()) if matches!(target.state, IdeaState::Merged | IdeaState::Withdrawn) => {
            Err(ProblemCode::MergeTargetClosed.into())
        }
        result => Ok(result?),
    }
}

/// Takes the people of an idea along to the other one, whose history then tells of it. Where that one became a project, those who
/// join in help in it.
///
/// Invariant: both ideas are locked.
///
/// # Errors
/// Those of the database.
pub fn move_along(conn: &mut DbConn, id: Id, into: Id, by: (Id, DateTime<Utc>)) -> Result<(), ApiError> {
    if let Some(project) = find_project_of(conn, into)? {
        let_them_help(conn, project.id, id, by.1)?;
    }
    let supports = move_supports(conn, id, into)?;
    let joiners = move_joiners(conn, id, into)?;
    move_followers(conn, id, into)?;
    clear_people_counts(conn, id)?;
    add_to_support_count(conn, into, supports)?;
    add_to_joiner_count(conn, into, joiners)?;
    let state = find_standing(conn, into)?.facts.state;
    Ok(create_merge_note(conn, (into, state), id, by)?)
}

/// Lets those who join in with an idea help in a project that goes on.
fn let_them_help(conn: &mut DbConn, project: Id, id: Id, at: DateTime<Utc>) -> Result<(), ApiError> {
    hold_project(conn, project)?;
    if project::find_standing(conn, project, None)?.facts.stage.takes_part()
        && let_joiners_help(conn, project, &[id], at)? > 0
    {
        touch_project(conn, project, at)?;
    }
    Ok(())
}
