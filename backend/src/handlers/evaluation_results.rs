//! `/evaluations/{id}/results` and `/evaluations/{id}/open-answers`.

use actix_web::{HttpRequest, get, web::Data};
use shared::{
    evaluation::{
        EvaluationQuestion, EvaluationResults, OpenAnswer, OpenAnswerFilter, QuestionKind, QuestionResult,
        SCORES, Tally,
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
    services::{close_evaluation::close_overdue, see_evaluation::see_results},
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
    close_overdue(&state.db).await?;
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
    close_overdue(&state.db).await?;
    let read = move |conn: &mut _| {
        let results = see_results(conn, actor.caller(), id)?;
        Ok::<_, ApiError>((list_questions(conn, id)?, results))
    };
    let (questions, results) = state.db.read(read).await?;
    let rows = questions.iter().zip(&results.questions).flat_map(|(question, result)| rows(question, result));
    let header = ["question", "kind", "circle", "answer", "count", "answers", "mean"];
    Ok(answer::document("text/csv; charset=utf-8", csv::table(&header, rows)))
}

fn rows(question: &EvaluationQuestion, result: &QuestionResult) -> Vec<[String; 7]> {
    let row = |tally: &Tally, place: usize| {
        let circle = tally.circle.map_or("all", |circle| circle.as_str());
        // With the comma that goes with semicolons between the cells.
        let mean = tally.mean_hundredths.map(|mean| format!("{},{:02}", mean / 100, mean % 100));
        [
            question.text.clone(),
            question.kind.as_str().to_owned(),
            circle.to_owned(),
            answer_in_words(question, place),
            tally.counts.get(place).copied().unwrap_or_default().to_string(),
            tally.answer_count.to_string(),
            mean.unwrap_or_default(),
        ]
    };
    let of = |tally: &Tally| (0..question.values()).map(|place| row(tally, place)).collect::<Vec<_>>();
    result.tallies.iter().flat_map(of).collect()
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
    close_overdue(&state.db).await?;
    let audience = Audience::of(&actor);
    let slice = Slice::new(filter.limit, filter.cursor.as_deref())?;
    let list = move |conn: &mut _| {
        let standing = find_standing(conn, id, actor.caller().map(|caller| caller.account_id))?;
        policies::evaluation::read_results(actor.caller(), standing.facts())?;
        Ok::<_, ApiError>(evaluation_answer::list_open_answers(conn, (id, filter.question), &slice)?)
    };
    answer::page(&request, audience, &state.db.read(list).await?)
}
