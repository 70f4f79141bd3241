//! A round is made, and changed: its own words, whom it asks and what it asks.

use std::collections::HashMap;

use chrono::{DateTime, NaiveDate, Utc};
use diesel::OptionalExtension;
use shared::{
    evaluation::{EvaluationChanges, EvaluationState, LinkCode, NewEvaluation, NewQuestion, is_overdue},
    id::Id,
    permission::{Caller, EvaluationFacts},
    problem::{FieldCode, ProblemCode},
};

use super::known::known_associations;
use crate::{
    auth::refresh::random,
    db::{
        DbConn,
        dialect::{Hold, hold_evaluation},
    },
    error::ApiError,
    extract::IfMatch,
    models::{
        evaluation::{self, Standing, find_standing, update_evaluation},
        evaluation_circle::{replace_asked_associations, replace_circles},
        evaluation_question::{list_root_names, replace_questions},
        project,
        project_member::find_role,
    },
    policies,
};

/// Makes a draft, if the caller may, and gives its id.
///
/// # Errors
/// What the policy denies; [`ApiError::Invalid`] when the project, a village or a root is not there.
pub fn draft_evaluation(
    conn: &mut DbConn,
    caller: &Caller,
    new: &NewEvaluation,
    made: DateTime<Utc>,
) -> Result<Id, ApiError> {
    let role = match new.project_id {
        Some(project) => find_role(conn, project, caller.account_id)?,
        None => None,
    };
    policies::evaluation::create(caller, EvaluationFacts::new(new.project_id.is_some(), role))?;
    if let Some(project) = new.project_id {
        let found = project::find_standing(conn, project, None).optional()?;
        found.ok_or(ApiError::field("projectId", FieldCode::NotFound))?;
    }
    store_draft(conn, new, made)
}

/// Stores a draft that was made at `made` and gives its id.
///
/// # Errors
/// [`ApiError::Invalid`] when a village or a root is not there; those of the database.
pub fn store_draft(conn: &mut DbConn, new: &NewEvaluation, made: DateTime<Utc>) -> Result<Id, ApiError> {
    let link_code = random().map_err(|error| ApiError::Internal(error.to_string()))?;
    let villages = known_associations(conn, &new.association_ids)?;
    let names = known_roots(conn, &new.questions)?;
    let id = evaluation::create_evaluation(conn, new, &LinkCode::from_random(link_code), made)?;
    replace_circles(conn, id, &new.circles)?;
    replace_asked_associations(conn, id, &villages)?;
    replace_questions(conn, id, &new.questions, &names)?;
    Ok(id)
}

/// Changes a round, if the caller may and nobody else did meanwhile.
///
/// # Errors
/// What the policy denies; [`ProblemCode::Changed`]; [`ProblemCode::EvaluationClosed`] for what can't change any more;
/// [`ApiError::Invalid`] when a village is not there, the last day comes before the first, or that of an open round before
/// `today`.
pub fn change_evaluation(
    conn: &mut DbConn,
    caller: &Caller,
    id: Id,
    expected: IfMatch,
    (changes, today): (&EvaluationChanges, NaiveDate),
) -> Result<(), ApiError> {
    let before = hold_to_change(conn, caller, id, expected)?;
    let fits = match before.state {
        EvaluationState::Draft => true,
        EvaluationState::Open => changes.fit_an_open_round(),
        EvaluationState::Closed | EvaluationState::Published => false,
    };
    if !fits {
        return Err(ProblemCode::EvaluationClosed.into());
    }
    let (start, end) =
        (changes.start_date.unwrap_or(before.days.0), changes.end_date.unwrap_or(before.days.1));
    if let (Some(start), Some(end)) = (start, end)
        && end < start
    {
        return Err(ApiError::field("endDate", FieldCode::TooEarly));
    }
    // A last day that is past would close the round at once and for good: whoever wants that closes it.
    let is_new = changes.end_date.is_some() && end != before.days.1;
    if is_new && is_overdue(before.state, end, today) {
        return Err(ApiError::field("endDate", FieldCode::TooEarly));
    }
    update_evaluation(conn, id, before.version, changes)?.map_err(|_| ProblemCode::Changed)?;
    if let Some(circles) = &changes.circles {
        replace_circles(conn, id, circles)?;
    }
    if let Some(villages) = &changes.association_ids {
        let villages = known_associations(conn, villages)?;
        replace_asked_associations(conn, id, &villages)?;
    }
    Ok(())
}

/// Asks other questions, if the round is still a draft, the caller may and nobody else changed it meanwhile.
///
/// # Errors
/// As [`change_evaluation`]; [`ApiError::Invalid`] when a root is not there.
pub fn change_questions(
    conn: &mut DbConn,
    caller: &Caller,
    id: Id,
    expected: IfMatch,
    questions: &[NewQuestion],
) -> Result<(), ApiError> {
    let before = hold_to_change(conn, caller, id, expected)?;
    if before.state != EvaluationState::Draft {
        return Err(ProblemCode::EvaluationClosed.into());
    }
    let names = known_roots(conn, questions)?;
    let nothing = EvaluationChanges::default();
    update_evaluation(conn, id, before.version, &nothing)?.map_err(|_| ProblemCode::Changed)?;
    Ok(replace_questions(conn, id, questions, &names)?)
}

/// Removes a draft, if the caller may.
///
/// # Errors
/// What the policy denies; [`ProblemCode::EvaluationClosed`] for one that was opened.
pub fn remove_draft(conn: &mut DbConn, caller: &Caller, id: Id) -> Result<(), ApiError> {
    let before = hold_to_change(conn, caller, id, IfMatch::Any)?;
    if before.state != EvaluationState::Draft {
        return Err(ProblemCode::EvaluationClosed.into());
    }
    Ok(evaluation::delete_evaluation(conn, id)?)
}

/// Holds a round alone and gives how it stands, if the caller may change it and read the version that there is.
///
/// # Errors
/// What the policy denies; [`ProblemCode::Changed`].
pub fn hold_to_change(
    conn: &mut DbConn,
    caller: &Caller,
    id: Id,
    expected: IfMatch,
) -> Result<Standing, ApiError> {
    hold_evaluation(conn, id.into(), Hold::Alone)?;
    let standing = find_standing(conn, id, Some(caller.account_id))?;
    policies::evaluation::manage(caller, standing.facts())?;
    if expected.or(standing.version) == standing.version {
        Ok(standing)
    } else {
        Err(ProblemCode::Changed.into())
    }
}

/// The names of the roots that the questions score.
///
/// # Errors
/// [`ApiError::Invalid`] when one is not there.
pub fn known_roots(conn: &mut DbConn, questions: &[NewQuestion]) -> Result<HashMap<Id, String>, ApiError> {
    let ids: Vec<Id> = questions.iter().filter_map(|question| question.root_id).collect();
    let names = list_root_names(conn, &ids)?;
    if ids.iter().all(|id| names.contains_key(id)) {
        Ok(names)
    } else {
        Err(ApiError::field("questions", FieldCode::NotFound))
    }
}
