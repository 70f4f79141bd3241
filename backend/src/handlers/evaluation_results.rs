//! `/evaluations/{id}/results` and `/evaluations/{id}/open-answers`.

use actix_web::{HttpRequest, get, web::Data};
use shared::{
    evaluation::{
        Circle, EvaluationQuestion, EvaluationResults, OpenAnswer, OpenAnswerFilter, QuestionKind,
        QuestionResult, SCORES, Tally,
    },
    id::Id,
    page::Page,
};

use crate::{
    answer::{self, Answer, Audience, Ready},
    app::AppState,
    cache, csv,
    db::keyset::Slice,
    error::ApiError,
    extract::{MaybeActor, PathId, ValidQuery},
    models::{evaluation::find_standing, evaluation_answer, evaluation_question::list_questions},
    policies,
    services::see_evaluation::see_results,
};

/// Read the results of an evaluation
///
/// For everybody once they are published, and before that, from the close on, for who manages it. In an anonymous evaluation
/// no group of fewer than five is shown apart.
#[utoipa::path(tag = "evaluations", params(("id" = Id,)), responses((status = 200, body = EvaluationResults)), security((), ("bearer" = [])))]
#[get("/evaluations/{id}/results")]
pub async fn find_evaluation_results(
    request: HttpRequest,
    state: Data<AppState>,
    actor: MaybeActor,
    PathId(id): PathId,
) -> Answer {
    let audience = Audience::of(&actor);
    let read = move |conn: &mut _| see_results(conn, actor.caller(), id);
    cache::find_or_read(&request, &state, audience, read, |_, results| Ready::of(results)).await
}

/// Export the results of an evaluation
///
/// As comma-separated values for a spreadsheet: a row for each answer that could be given, of each group that is shown.
#[utoipa::path(tag = "evaluations", params(("id" = Id,)), responses((status = 200, content_type = "text/csv", body = String)), security((), ("bearer" = [])))]
#[get("/evaluations/{id}/results/_export")]
pub async fn find_evaluation_export(state: Data<AppState>, actor: MaybeActor, PathId(id): PathId) -> Answer {
    let read = move |conn: &mut _| {
        let results = see_results(conn, actor.caller(), id)?;
        Ok::<_, ApiError>((list_questions(conn, id)?, results))
    };
    let (questions, results) = state.db.read(read).await?;
    let outcomes = questions.iter().zip(&results.questions);
    let rows = outcomes.flat_map(|(question, result)| rows(question, result, &results));
    Ok(answer::document("text/csv; charset=utf-8", csv::table(&HEADER, rows)))
}

/// The columns of the export. Of the round before there is the mean of all together.
const HEADER: [&str; 10] = [
    "question",
    "kind",
    "circle",
    "answer",
    "count",
    "answers",
    "mean",
    "previousMean",
    "responses",
    "invited",
];

fn rows(
    question: &EvaluationQuestion,
    result: &QuestionResult,
    results: &EvaluationResults,
) -> Vec<[String; 10]> {
    // With the comma that goes with semicolons between the cells.
    let decimal = |mean: i64| format!("{},{:02}", mean / 100, mean % 100);
    let figure = |count: Option<i64>| count.map(|count| count.to_string()).unwrap_or_default();
    let row = |tally: &Tally, place: usize| {
        let circle = tally.circle.map_or("all", |circle| circle.as_str());
        let before = result.previous.as_ref().filter(|_| tally.circle.is_none());
        let (responses, invited) = taking_part(results, tally.circle);
        [
            question.text.clone(),
            question.kind.as_str().to_owned(),
            circle.to_owned(),
            answer_in_words(question, place),
            tally.counts.get(place).copied().unwrap_or_default().to_string(),
            tally.answer_count.to_string(),
            tally.mean_hundredths.map(decimal).unwrap_or_default(),
            before.and_then(|before| before.mean_hundredths).map(decimal).unwrap_or_default(),
            figure(responses),
            figure(invited),
        ]
    };
    let of = |tally: &Tally| (0..question.values()).map(|place| row(tally, place)).collect::<Vec<_>>();
    result.tallies.iter().flat_map(of).collect()
}

/// How many took part in the round and how many were invited, in a circle or in all, as far as that is known and told.
fn taking_part(results: &EvaluationResults, circle: Option<Circle>) -> (Option<i64>, Option<i64>) {
    match circle {
        None => (Some(results.response_count), results.circles.iter().map(|count| count.invited).sum()),
        Some(circle) => {
            let count = results.circles.iter().find(|count| count.circle == circle);
            (count.and_then(|count| count.answered), count.and_then(|count| count.invited))
        }
    }
}

fn answer_in_words(question: &EvaluationQuestion, place: usize) -> String {
    match question.kind {
        QuestionKind::Root | QuestionKind::Scale => {
            i32::try_from(place).map(|place| (place + SCORES.0).to_string()).unwrap_or_default()
        }
        QuestionKind::YesNo => if place == 0 { "yes" } else { "no" }.to_owned(),
        _ => question.options.get(place).cloned().unwrap_or_default(),
    }
}

/// List the open answers of an evaluation
///
/// To one question, in no order that tells anything, and without who said it.
#[utoipa::path(tag = "evaluations", params(("id" = Id,), OpenAnswerFilter), responses((status = 200, body = Page<OpenAnswer>)), security((), ("bearer" = [])))]
#[get("/evaluations/{id}/open-answers")]
pub async fn list_open_answers(
    request: HttpRequest,
    state: Data<AppState>,
    actor: MaybeActor,
    PathId(id): PathId,
    ValidQuery(filter): ValidQuery<OpenAnswerFilter>,
) -> Answer {
    let audience = Audience::of(&actor);
    let slice = Slice::new(filter.limit, filter.cursor.as_deref())?;
    let list = move |conn: &mut _| {
        let standing = find_standing(conn, id, actor.caller().map(|caller| caller.account_id))?;
        policies::evaluation::read_results(actor.caller(), standing.facts())?;
        Ok::<_, ApiError>(evaluation_answer::list_open_answers(conn, (id, filter.question), &slice)?)
    };
    answer::page(&request, audience, &state.db.read(list).await?)
}
