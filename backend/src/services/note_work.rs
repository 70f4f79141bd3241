//! What was agreed after an evaluation round becomes a task or a milestone of a project.

use diesel::OptionalExtension;
use shared::{
    evaluation::WorkKind,
    id::Id,
    permission::Caller,
    problem::{FieldCode, ProblemCode},
};

use crate::{
    db::DbConn,
    error::ApiError,
    models::{
        evaluation::find_standing,
        evaluation_follow_up::{find_evaluation_of, update_work},
    },
    policies,
};

/// Notes that a follow-up became this work of a project, which the caller has entered.
///
/// # Errors
/// What the policy denies; [`ApiError::Invalid`] when the follow-up is not there for the caller, or the round is about
/// another project; [`ProblemCode::FollowUpTaken`].
pub fn note_work(
    conn: &mut DbConn,
    caller: &Caller,
    project_id: Id,
    follow_up_id: Id,
    work: (WorkKind, Id),
) -> Result<(), ApiError> {
    let unknown = || ApiError::field("followUpId", FieldCode::NotFound);
    let round = find_evaluation_of(conn, follow_up_id).optional()?.ok_or_else(unknown)?;
    let standing = find_standing(conn, round, Some(caller.account_id))?;
    policies::evaluation::read_results(Some(caller), standing.facts()).map_err(|_| unknown())?;
    policies::evaluation::manage(caller, standing.facts())?;
    if standing.project_id.is_some_and(|own| own != project_id) {
        return Err(ApiError::field("followUpId", FieldCode::Invalid));
    }
    if update_work(conn, follow_up_id, work)? { Ok(()) } else { Err(ProblemCode::FollowUpTaken.into()) }
}
