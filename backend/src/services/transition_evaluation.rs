//! A round is opened, closed and published.

use chrono::NaiveDate;
use shared::{
    evaluation::EvaluationState,
    id::Id,
    permission::Caller,
    problem::{FieldCode, ProblemCode},
};

use super::{
    close_evaluation::close_evaluation, count_invited::count_invited, draft_evaluation::hold_to_change,
};
use crate::{
    db::DbConn,
    error::ApiError,
    extract::IfMatch,
    models::{
        evaluation::{Standing, update_evaluation_state},
        evaluation_question::list_questions,
    },
};

/// Takes the caller's step with a round, if there is such a step and nobody else was faster.
///
/// # Errors
/// What the policy denies; [`ProblemCode::Changed`]; [`ProblemCode::EvaluationClosed`] when there is no such step;
/// [`ApiError::Invalid`] when the round is not ready for it.
pub fn transition_evaluation(
    conn: &mut DbConn,
    caller: &Caller,
    id: Id,
    expected: IfMatch,
    (to, today): (EvaluationState, NaiveDate),
) -> Result<(), ApiError> {
    let before = hold_to_change(conn, caller, id, expected)?;
    if before.state.next() != Some(to) {
        return Err(ProblemCode::EvaluationClosed.into());
    }
    take_evaluation_step(conn, id, &before, (to, today))
}

/// Takes a step that there is, of a round that the caller holds alone.
///
/// # Errors
/// [`ApiError::Invalid`] when the round is not ready for it; those of the database.
pub fn take_evaluation_step(
    conn: &mut DbConn,
    id: Id,
    before: &Standing,
    (to, today): (EvaluationState, NaiveDate),
) -> Result<(), ApiError> {
    match to {
        EvaluationState::Closed => return close_evaluation(conn, id, before, today),
        EvaluationState::Open => open_evaluation(conn, id, before, today)?,
        EvaluationState::Draft | EvaluationState::Published => {}
    }
    let (start, end) = before.days;
    let days = (start.or(Some(today)), end, (to == EvaluationState::Published).then_some(today));
    update_evaluation_state(conn, id, before.version, to, days)?.map_err(|_| ProblemCode::Changed)?;
    Ok(())
}

/// Sees that there is something to answer and time to do it, and counts who is invited.
fn open_evaluation(conn: &mut DbConn, id: Id, before: &Standing, today: NaiveDate) -> Result<(), ApiError> {
    if list_questions(conn, id)?.is_empty() {
        return Err(ApiError::field("questions", FieldCode::Required));
    }
    if before.days.1.is_some_and(|end| end < today) {
        return Err(ApiError::field("endDate", FieldCode::TooEarly));
    }
    Ok(count_invited(conn, id, today)?)
}
