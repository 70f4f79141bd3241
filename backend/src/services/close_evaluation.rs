//! A round closes: its answers are counted, and of an anonymous one nothing else is kept.

use chrono::NaiveDate;
use shared::{
    evaluation::{EvaluationQuestion, EvaluationState, Tally, is_large_enough, is_overdue, tallies_of},
    id::Id,
    problem::ProblemCode,
};

use super::count_invited::count_invited;
use crate::{
    day::today,
    db::{
        Db, DbConn,
        dialect::{Hold, hold_evaluation},
    },
    error::ApiError,
    models::{
        evaluation::{Standing, find_standing, update_evaluation_state},
        evaluation_answer::cut_remarks_loose,
        evaluation_list::list_overdue_evaluations,
        evaluation_participation::delete_participations,
        evaluation_question::{keep_open_answer_counts, list_questions},
        evaluation_response::{delete_responses, delete_unfinished_responses, forget_keys},
        evaluation_tally::{count_answers, count_responses, count_values, create_tallies},
    },
};

/// Closes a round that the caller holds alone, on its last day or when that is past.
///
/// # Errors
/// [`ProblemCode::Changed`]; those of the database.
pub fn close_evaluation(
    conn: &mut DbConn,
    id: Id,
    before: &Standing,
    today: NaiveDate,
) -> Result<(), ApiError> {
    delete_unfinished_responses(conn, id)?;
    let questions = list_questions(conn, id)?;
    let tallies = count(conn, id, &questions, before.anonymous)?;
    create_tallies(conn, &tallies)?;
    if before.anonymous {
        // What too few people said is not kept either: the words go with their responses, as do those that explain scores
        // that too few gave.
        if is_large_enough(count_responses(conn, id)?) {
            let is_told = |id: Id| tallies.iter().any(|(question, _)| *question == id);
            let scored = questions.iter().filter(|question| question.kind.has_score());
            let hidden: Vec<Id> =
                scored.map(|question| question.id).filter(|question| !is_told(*question)).collect();
            cut_remarks_loose(conn, id, &hidden)?;
        }
        delete_responses(conn, id)?;
    } else {
        forget_keys(conn, id)?;
    }
    keep_open_answer_counts(conn, id)?;
    delete_participations(conn, id)?;
    count_invited(conn, id, today)?;
    let (start, end) = before.days;
    let end = end.filter(|end| *end < today).unwrap_or(today);
    // Closed before its first day, it was never to be answered.
    let days = (start.map(|start| start.min(end)), Some(end), None);
    update_evaluation_state(conn, id, before.version, EvaluationState::Closed, days)?
        .map_err(|_| ProblemCode::Changed)?;
    Ok(())
}

fn count(
    conn: &mut DbConn,
    id: Id,
    questions: &[EvaluationQuestion],
    anonymous: bool,
) -> Result<Vec<(Id, Tally)>, ApiError> {
    let (people, given) = (count_answers(conn, id)?, count_values(conn, id)?);
    let mut tallies = Vec::new();
    for question in questions {
        let people = people.get(&question.id).map_or(&[][..], Vec::as_slice);
        let given = given.get(&question.id).map_or(&[][..], Vec::as_slice);
        let found = tallies_of(question, anonymous, people, given);
        tallies.extend(found.into_iter().map(|tally| (question.id, tally)));
    }
    Ok(tallies)
}

/// Closes the rounds whose last day is past: the server by itself, now and then, and before a round is changed. Until then
/// nobody can answer them any more. One that can't be closed keeps nobody from anything else: why is in the log.
pub async fn close_overdue(db: &Db) {
    let today = today();
    let overdue = db.read(move |conn| list_overdue_evaluations(conn, today)).await;
    let overdue = overdue.unwrap_or_else(|error| {
        tracing::error!(%error, "evaluations whose last day is past could not be found");
        Vec::new()
    });
    for id in overdue {
        if let Err(error) = db.write(move |conn| close_if_overdue(conn, id, today)).await {
            tracing::error!(%error, %id, "an evaluation whose last day is past could not be closed");
        }
    }
}

/// Another server may have been faster, or the last day may have been put off.
fn close_if_overdue(conn: &mut DbConn, id: Id, today: NaiveDate) -> Result<(), ApiError> {
    hold_evaluation(conn, id.into(), Hold::Alone)?;
    let standing = find_standing(conn, id, None)?;
    if is_overdue(standing.state, standing.days.1, today) {
        close_evaluation(conn, id, &standing, today)?;
    }
    Ok(())
}
