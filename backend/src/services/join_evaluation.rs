//! Somebody takes part in an anonymous round: who that is is kept apart from what will be answered.

use shared::{
    evaluation::{Circle, ResumeCode, is_answerable},
    id::Id,
    permission::Caller,
    problem::ProblemCode,
};

use super::see_evaluation::circle_of;
use crate::{
    auth::resume_code::commitment,
    day::today,
    db::{
        DbConn,
        dialect::{Hold, hold_evaluation},
    },
    error::ApiError,
    models::{
        evaluation::find_standing,
        evaluation_participation::{Participation, list_participations, replace_participations},
    },
    policies,
};

/// Notes that the caller takes part with that code, once. The same code again changes nothing, so that whoever did not
/// get the answer can ask again.
///
/// # Errors
/// What the policy denies; [`ProblemCode::EvaluationClosed`]; [`ProblemCode::Forbidden`] for who is not asked;
/// [`ProblemCode::AlreadyTakingPart`] with another code.
pub fn join_evaluation(
    conn: &mut DbConn,
    caller: &Caller,
    id: Id,
    code: &ResumeCode,
) -> Result<Circle, ApiError> {
    hold_evaluation(conn, id.into(), Hold::Alone)?;
    let standing = find_standing(conn, id, Some(caller.account_id))?;
    policies::evaluation::read(Some(caller), standing.facts())?;
    if !standing.anonymous {
        return Err(ApiError::Malformed("this round is not anonymous: it takes no code".to_owned()));
    }
    if !is_answerable(standing.state, standing.days, today()) {
        return Err(ProblemCode::EvaluationClosed.into());
    }
    let commitment = commitment(id, code);
    let mut all = list_participations(conn, id)?;
    if let Some(own) = all.iter().find(|one| one.account_id == caller.account_id) {
        return if own.commitment == commitment {
            Ok(own.circle)
        } else {
            Err(ProblemCode::AlreadyTakingPart.into())
        };
    }
    let circle = circle_of(conn, caller, id, &standing)?.ok_or(ProblemCode::Forbidden)?;
    // Two people with one code would have one response: devices make up codes that are too long for that to happen.
    if all.iter().any(|one| one.commitment == commitment) {
        return Err(ProblemCode::AlreadyTakingPart.into());
    }
    all.push(Participation { account_id: caller.account_id, circle, commitment });
    replace_participations(conn, id, all)?;
    Ok(circle)
}
