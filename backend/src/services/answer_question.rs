//! Somebody asks a question about an idea or takes it back, or says when the answer comes and what it is.

use shared::{
    id::Id,
    permission::{Action, Caller},
    problem::{FieldCode, ProblemCode},
    question::{NewQuestion, Question, QuestionChanges},
};

use crate::{
    day::day_of,
    db::{DbConn, types::now},
    error::ApiError,
    extract::IfMatch,
    models::{
        Versioned,
        follower::create_follower,
        idea::{find_standing, lock_standing},
        question::{self, QuestionPatch, find_question_facts},
    },
    policies,
};

/// Stores a question of the caller, who follows the idea from then on.
///
/// # Errors
/// What the policy denies.
pub fn ask_question(
    conn: &mut DbConn,
    caller: &Caller,
    idea_id: Id,
    new: &NewQuestion,
) -> Result<Question, ApiError> {
    policies::idea::take_part(caller, Action::AskQuestion, lock_standing(conn, idea_id)?.facts)?;
    let made = now();
    let id = question::create_question(conn, idea_id, caller.account_id, new, made)?;
    create_follower(conn, idea_id, caller.account_id, made)?;
    Ok(question::find_question(conn, idea_id, id, day_of(made))?.value)
}

/// Notes what the caller says for the addressee, if nobody else was faster.
///
/// # Errors
/// What the policy denies; [`ProblemCode::Changed`]; [`ProblemCode::QuestionAnswered`] for another day when the answer is
/// there; [`ApiError::Invalid`] for a day that is past.
pub fn answer_question(
    conn: &mut DbConn,
    caller: &Caller,
    (idea_id, id): (Id, Id),
    expected: IfMatch,
    changes: &QuestionChanges,
) -> Result<Versioned<Question>, ApiError> {
    let idea = find_standing(conn, idea_id)?.facts;
    policies::idea::read(Some(caller), idea)?;
    let Versioned { value: facts, version } = find_question_facts(conn, idea_id, id)?;
    // Whoever read the question before it was answered is told that, and not that the answer is somebody else's.
    if caller.speaks_for_addressee(facts) && expected.or(version) != version {
        return Err(ProblemCode::Changed.into());
    }
    policies::question::update(caller, idea, facts)?;
    let made = now();
    if changes.promised_date.is_some() && facts.is_answered {
        return Err(ProblemCode::QuestionAnswered.into());
    }
    if changes.promised_date.is_some_and(|day| day < day_of(made)) {
        return Err(ApiError::field("promisedDate", FieldCode::TooEarly));
    }
    let answers = changes.answer.is_some();
    let patch = QuestionPatch {
        promised_date: changes.promised_date,
        answer: changes.answer.clone(),
        answerer_id: (answers && facts.answerer_id.is_none()).then_some(caller.account_id),
    };
    question::update_question(conn, id, version, patch, made)?.map_err(|_| ProblemCode::Changed)?;
    Ok(question::find_question(conn, idea_id, id, day_of(made))?)
}

/// Takes a question away, with what was answered.
///
/// # Errors
/// What the policy denies, also when the answer comes at that moment; [`ProblemCode::Changed`] when another day does.
pub fn remove_question(conn: &mut DbConn, caller: &Caller, (idea_id, id): (Id, Id)) -> Result<(), ApiError> {
    let idea = find_standing(conn, idea_id)?.facts;
    policies::idea::read(Some(caller), idea)?;
    let Versioned { value: facts, version } = find_question_facts(conn, idea_id, id)?;
    policies::question::delete(caller, idea, facts)?;
    if question::delete_question(conn, id, version)?.is_err() {
        policies::question::delete(caller, idea, find_question_facts(conn, idea_id, id)?.value)?;
        return Err(ProblemCode::Changed.into());
    }
    Ok(())
}
