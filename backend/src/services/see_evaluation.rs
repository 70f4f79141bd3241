//! What somebody sees of a round: the round itself, and how that person stands to it.

use shared::{
    evaluation::{
        Circle, CircleFacts, Evaluation, EvaluationResults, EvaluationState, QuestionResult, Tally,
        told_counts,
    },
    id::Id,
    permission::Caller,
    project::ProjectRole,
};

use crate::{
    db::DbConn,
    error::ApiError,
    models::{
        Versioned,
        evaluation::{self, Standing, find_standing},
        evaluation_circle::{list_asked_associations, list_circle_counts},
        evaluation_list::find_previous_evaluation,
        evaluation_member::{find_village, list_project_roles},
        evaluation_participation::list_participations,
        evaluation_question::{list_open_answer_counts, list_questions},
        evaluation_response::{Owner, count_unfinished_responses, find_response},
        evaluation_tally::list_tallies,
    },
    policies,
};

/// The round as the caller may see it.
///
/// # Errors
/// What the policy denies; not found.
pub fn see_evaluation(
    conn: &mut DbConn,
    caller: Option<&Caller>,
    id: Id,
) -> Result<Versioned<Evaluation>, ApiError> {
    let standing = find_standing(conn, id, caller.map(|caller| caller.account_id))?;
    policies::evaluation::read(caller, standing.facts())?;
    let mut found = evaluation::find_evaluation(conn, id)?;
    let round = &mut found.value;
    let asks_by_link = round.circles.iter().any(|count| count.circle == Circle::Link);
    let manages = caller.is_some_and(|caller| caller.may_manage_evaluation(standing.facts()));
    if !(manages && asks_by_link) {
        round.link_code = None;
    }
    if manages && round.state == EvaluationState::Open {
        round.unfinished_count = Some(count_unfinished_responses(conn, id)?);
    }
    if let Some(caller) = caller {
        round.role = standing.role;
        let asked: Vec<Circle> = round.circles.iter().map(|count| count.circle).collect();
        let villages: Vec<Id> = round.associations.iter().map(|place| place.id).collect();
        round.circle = circle_among(conn, caller, &standing, (&asked, &villages))?;
        round.takes_part = takes_part(conn, caller, id, &standing)?;
    }
    Ok(found)
}

/// The circle in which the caller answers a round; none for who is not asked.
///
/// # Errors
/// Those of the queries.
pub fn circle_of(
    conn: &mut DbConn,
    caller: &Caller,
    id: Id,
    standing: &Standing,
) -> Result<Option<Circle>, ApiError> {
    let asked: Vec<Circle> = list_circle_counts(conn, id)?.iter().map(|count| count.circle).collect();
    let villages: Vec<Id> = list_asked_associations(conn, id)?.iter().map(|place| place.id).collect();
    circle_among(conn, caller, standing, (&asked, &villages))
}

/// The circle in which the caller answers a round that asks these circles, and these villages of residents and boards.
fn circle_among(
    conn: &mut DbConn,
    caller: &Caller,
    standing: &Standing,
    (asked, villages): (&[Circle], &[Id]),
) -> Result<Option<Circle>, ApiError> {
    let project_roles: Vec<ProjectRole> = match standing.project_id {
        Some(_) => standing.role.into_iter().collect(),
        None => list_project_roles(conn, caller.account_id)?.into_iter().map(|(_, role)| role).collect(),
    };
    let village = find_village(conn, caller.account_id)?;
    let facts = CircleFacts { roles: &caller.roles, village, project_roles: &project_roles };
    Ok(facts.circle(asked, villages))
}

fn takes_part(conn: &mut DbConn, caller: &Caller, id: Id, standing: &Standing) -> Result<bool, ApiError> {
    if standing.anonymous {
        let all = list_participations(conn, id)?;
        return Ok(all.iter().any(|participation| participation.account_id == caller.account_id));
    }
    Ok(find_response(conn, id, &Owner::Account(caller.account_id))?.is_some())
}

/// What came out of a round, beside what came out of the one before.
///
/// # Errors
/// What the policy denies; not found.
pub fn see_results(
    conn: &mut DbConn,
    caller: Option<&Caller>,
    id: Id,
) -> Result<EvaluationResults, ApiError> {
    let standing = find_standing(conn, id, caller.map(|caller| caller.account_id))?;
    policies::evaluation::read_results(caller, standing.facts())?;
    let asked = list_questions(conn, id)?;
    let roots: Vec<Id> = asked.iter().filter_map(|question| question.root_id).collect();
    let previous = match standing.days.1 {
        Some(end) => find_previous_evaluation(conn, (id, end), standing.project_id, &roots)?,
        None => None,
    };
    let before = match &previous {
        Some(previous) => list_tallies(conn, previous.id)?,
        None => Vec::new(),
    };
    let scored_before = |root: Id| -> Option<Tally> {
        let whole = |tallied: &&crate::models::evaluation_tally::Tallied| {
            tallied.root_id == Some(root) && tallied.tally.circle.is_none()
        };
        before.iter().find(whole).map(|tallied| tallied.tally.clone())
    };
    let (tallies, words) = (list_tallies(conn, id)?, list_open_answer_counts(conn, id)?);
    let questions = asked.into_iter().map(|question| QuestionResult {
        question_id: question.id,
        tallies: tallies
            .iter()
            .filter(|tallied| tallied.question_id == question.id)
            .map(|tallied| tallied.tally.clone())
            .collect(),
        previous: question.root_id.and_then(scored_before),
        open_answer_count: words.get(&question.id).copied().unwrap_or_default(),
    });
    let questions = questions.collect();
    let counts = list_circle_counts(conn, id)?;
    let response_count = counts.iter().filter_map(|count| count.answered).sum();
    let circles = told_counts(counts, standing.anonymous, standing.state.is_counted());
    Ok(EvaluationResults { circles, response_count, questions, previous })
}

/// The round that a link leads to, as a visitor sees it.
///
/// # Errors
/// Not found, also when the round asks nobody by a link or is not open yet.
pub fn see_linked_evaluation(
    conn: &mut DbConn,
    code: &shared::evaluation::LinkCode,
) -> Result<Versioned<Evaluation>, ApiError> {
    let id = evaluation::find_linked_evaluation(conn, code)?;
    let mut found = see_evaluation(conn, None, id)?;
    found.value.link_code = Some(code.as_str().to_owned());
    Ok(found)
}
