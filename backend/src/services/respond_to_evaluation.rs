//! Somebody answers a round: with a name by the account, without one by a code.

use shared::{
    evaluation::{
        Circle, EvaluationAnswer, EvaluationResponse, EvaluationResponseChanges, LinkCode, ResumeCode,
        check_answers, is_answerable, shown_circles,
    },
    id::Id,
    permission::Caller,
    problem::{FieldCode, ProblemCode},
};

use super::see_evaluation::circle_of;
use crate::{
    auth::{
        refresh::random,
        resume_code::{commitment, key_hash},
    },
    day::today,
    db::{
        DbConn,
        dialect::{Hold, hold_evaluation},
    },
    error::{ApiError, OnUnique},
    extract::IfMatch,
    models::{
        Versioned,
        evaluation::{Standing, find_linked_evaluation, find_standing},
        evaluation_answer::{kept_answers, list_answers_of, replace_answers},
        evaluation_circle::{add_to_response_count, list_circle_counts},
        evaluation_participation::list_participations,
        evaluation_question::list_questions,
        evaluation_response::{Owner, Stored, create_response, find_response, update_response},
    },
    policies,
};

/// Who answers.
#[derive(Debug, Clone, Default)]
pub struct Respondent {
    /// Who is signed in.
    pub caller: Option<Caller>,
    /// The code that belongs to a response that is nobody's.
    pub code: Option<ResumeCode>,
    /// The code of the link that somebody without an account came by.
    pub link: Option<LinkCode>,
}

/// Finds the caller's own response: an empty one of version 0 before the first answer.
///
/// # Errors
/// What the policy denies; not found, when nobody takes part with that code; who may not answer.
pub fn find_own_response(
    conn: &mut DbConn,
    respondent: &Respondent,
    id: Id,
) -> Result<Versioned<EvaluationResponse>, ApiError> {
    let standing = find_readable(conn, respondent, id)?;
    let (_, stored) = find_own(conn, respondent, id, &standing)?;
    if stored.is_none() {
        asked_circle(conn, respondent, id, &standing)?;
    }
    own_response(conn, stored.as_ref())
}

/// Saves the caller's own response, if the round can be answered and no other device saved one meanwhile. What is saved
/// twice is saved once.
///
/// # Errors
/// As [`find_own_response`]; [`ProblemCode::EvaluationClosed`]; [`ProblemCode::Changed`]; [`ApiError::Invalid`] for answers
/// that do not fit the questions.
pub fn save_own_response(
    conn: &mut DbConn,
    respondent: &Respondent,
    id: Id,
    expected: IfMatch,
    changes: &EvaluationResponseChanges,
) -> Result<Versioned<EvaluationResponse>, ApiError> {
    hold_evaluation(conn, id.into(), Hold::Shared)?;
    let standing = find_readable(conn, respondent, id)?;
    if !is_answerable(standing.state, standing.days, today()) {
        return Err(ProblemCode::EvaluationClosed.into());
    }
    let (owner, before) = find_own(conn, respondent, id, &standing)?;
    // Of a response that there is, the circle is looked for only where it is not kept and is needed.
    let circle = match &before {
        None => Some(asked_circle(conn, respondent, id, &standing)?),
        Some(stored) => stored.circle,
    };
    let questions = list_questions(conn, id)?;
    check_answers(&questions, &changes.answers).map_err(ApiError::Invalid)?;
    let order: Vec<Id> = questions.iter().map(|question| question.id).collect();
    let answers = kept_answers(&changes.answers, &order);
    let version = before.map_or(0, |stored| stored.version);
    if expected.or(version) != version {
        let current = own_response(conn, before.as_ref())?;
        let sent = EvaluationResponse { answers, handed_in: changes.handed_in };
        return if current.value == sent { Ok(current) } else { Err(ProblemCode::Changed.into()) };
    }
    let response = match before {
        None => {
            let kept = kept_circle(conn, id, &standing, circle)?;
            begin(conn, id, &owner, (kept, changes.handed_in))?
        }
        Some(stored) => {
            update_response(conn, stored.id, version, changes.handed_in)?
                .map_err(|_| ProblemCode::Changed)?;
            stored.id
        }
    };
    write_answers(conn, response, &answers)?;
    let was = before.is_some_and(|stored| stored.handed_in);
    if was != changes.handed_in {
        let circle = match circle {
            Some(circle) => circle,
            None => asked_circle(conn, respondent, id, &standing)?,
        };
        add_to_response_count(conn, id, circle, if was { -1 } else { 1 })?;
    }
    let value = EvaluationResponse { answers, handed_in: changes.handed_in };
    Ok(Versioned { version: version + 1, value })
}

fn find_readable(conn: &mut DbConn, respondent: &Respondent, id: Id) -> Result<Standing, ApiError> {
    let caller = respondent.caller.as_ref();
    let standing = find_standing(conn, id, caller.map(|caller| caller.account_id))?;
    policies::evaluation::read(caller, standing.facts())?;
    Ok(standing)
}

/// Whose response it is or will be, and the response where there is one. Whoever has one goes on with it, also when the circles
/// that are asked are no longer theirs.
fn find_own(
    conn: &mut DbConn,
    respondent: &Respondent,
    id: Id,
    standing: &Standing,
) -> Result<(Owner, Option<Stored>), ApiError> {
    let owner = match (&respondent.code, &respondent.caller) {
        (Some(code), _) => Owner::Key(key_hash(id, code)),
        (None, _) if standing.anonymous => return Err(ApiError::field("resumeCode", FieldCode::Required)),
        (None, Some(caller)) => Owner::Account(caller.account_id),
        (None, None) => return Err(ProblemCode::SignInRequired.into()),
    };
    let stored = find_response(conn, id, &owner)?;
    Ok((owner, stored))
}

/// The circle in which the respondent is asked: by the account, by the code that somebody took part with, or by the link.
fn asked_circle(
    conn: &mut DbConn,
    respondent: &Respondent,
    id: Id,
    standing: &Standing,
) -> Result<Circle, ApiError> {
    let Some(code) = &respondent.code else {
        let caller = respondent.caller.as_ref().ok_or(ProblemCode::SignInRequired)?;
        return Ok(circle_of(conn, caller, id, standing)?.ok_or(ProblemCode::Forbidden)?);
    };
    let commitment = commitment(id, code);
    let all = list_participations(conn, id)?;
    if let Some(own) = all.iter().find(|one| one.commitment == commitment) {
        return Ok(own.circle);
    }
    match &respondent.link {
        Some(link) if find_linked_evaluation(conn, link)? == id => Ok(Circle::Link),
        _ => Err(ProblemCode::NotFound.into()),
    }
}

/// The circle that is kept with the answers. In an anonymous round that is none when so few were invited in it, or in what
/// is left without it, that no answer could hide among theirs.
fn kept_circle(
    conn: &mut DbConn,
    id: Id,
    standing: &Standing,
    circle: Option<Circle>,
) -> Result<Option<Circle>, ApiError> {
    let Some(circle) = circle.filter(|circle| standing.anonymous && *circle != Circle::Link) else {
        return Ok(circle);
    };
    let counts = list_circle_counts(conn, id)?;
    let invited: Vec<_> =
        counts.iter().filter_map(|count| Some((Some(count.circle), count.invited?))).collect();
    Ok(shown_circles(&invited).contains(&circle).then_some(circle))
}

fn begin(
    conn: &mut DbConn,
    id: Id,
    owner: &Owner,
    (circle, handed_in): (Option<Circle>, bool),
) -> Result<Id, ApiError> {
    let column = match owner {
        Owner::Account(_) => "evaluation_responses.account_id",
        Owner::Key(_) => "evaluation_responses.key_hash",
    };
    let response = timeless()?;
    create_response(conn, (response, id), owner, circle, handed_in)
        .on_unique(column, || ProblemCode::Changed.into())?;
    Ok(response)
}

/// Writes the answers of a response in place of those it had.
///
/// # Errors
/// When the system gives no randomness; those of the database.
pub fn write_answers(conn: &mut DbConn, response: Id, answers: &[EvaluationAnswer]) -> Result<(), ApiError> {
    let ids = answers.iter().map(|_| timeless()).collect::<Result<Vec<_>, _>>()?;
    Ok(replace_answers(conn, response, answers, &ids)?)
}

/// An id that tells no time.
fn timeless() -> Result<Id, ApiError> {
    random().map(Id::timeless).map_err(|error| ApiError::Internal(error.to_string()))
}

fn own_response(
    conn: &mut DbConn,
    stored: Option<&Stored>,
) -> Result<Versioned<EvaluationResponse>, ApiError> {
    let Some(stored) = stored else {
        let value = EvaluationResponse { answers: Vec::new(), handed_in: false };
        return Ok(Versioned { version: 0, value });
    };
    let answers = list_answers_of(conn, &[stored.id])?.remove(&stored.id).unwrap_or_default();
    let value = EvaluationResponse { answers, handed_in: stored.handed_in };
    Ok(Versioned { version: stored.version, value })
}
