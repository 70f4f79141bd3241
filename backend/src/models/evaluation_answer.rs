//! The tables `evaluation_answers` and `evaluation_remarks`: what was answered, in numbers and in words.

use std::collections::{BTreeMap, HashMap};

use diesel::{QueryResult, prelude::*};
use shared::{
    evaluation::{EvaluationAnswer, OpenAnswer, QuestionKind},
    id::Id,
    page::Page,
};

use crate::{
    db::{
        DbConn,
        dialect::insert_many,
        keyset::Slice,
        schema::{evaluation_answers, evaluation_questions, evaluation_remarks},
        types::{DbId, DbText},
    },
    text,
};

/// How many remarks are written at once: PostgreSQL takes 65,535 values in a statement.
const AT_ONCE: usize = 10_000;

type NumberRow = (DbId, DbId, i32, i32, DbText<QuestionKind>);
type WordRow = (DbId, DbId, i32, String);

/// The answers of these responses, each in the order of the questions.
///
/// # Errors
/// Those of the queries.
pub fn list_answers_of(
    conn: &mut DbConn,
    responses: &[Id],
) -> QueryResult<HashMap<Id, Vec<EvaluationAnswer>>> {
    let ids = || responses.iter().copied().map(DbId::from);
    let numbers: Vec<NumberRow> = evaluation_answers::table
        .inner_join(evaluation_questions::table)
        .filter(evaluation_answers::response_id.eq_any(ids()))
        .order(evaluation_answers::value)
        .select((
            evaluation_answers::response_id,
            evaluation_answers::question_id,
            evaluation_questions::position,
            evaluation_answers::value,
            evaluation_questions::kind,
        ))
        .load(conn)?;
    let words: Vec<WordRow> = evaluation_remarks::table
        .inner_join(evaluation_questions::table)
        .filter(evaluation_remarks::response_id.eq_any(ids()))
        .select((
            evaluation_remarks::response_id.assume_not_null(),
            evaluation_remarks::question_id,
            evaluation_questions::position,
            evaluation_remarks::text,
        ))
        .load(conn)?;
    let mut found = HashMap::<Id, BTreeMap<i32, EvaluationAnswer>>::new();
    let mut answer = |response: DbId, question: DbId, position, change: &dyn Fn(&mut EvaluationAnswer)| {
        let empty = || EvaluationAnswer {
            question_id: question.into(),
            score: None,
            choices: Vec::new(),
            text: None,
        };
        change(found.entry(response.into()).or_default().entry(position).or_insert_with(empty));
    };
    for (response, question, position, value, kind) in numbers {
        answer(response, question, position, &|answer| {
            if kind.0.has_score() { answer.score = Some(value) } else { answer.choices.push(value) }
        });
    }
    for (response, question, position, text) in words {
        answer(response, question, position, &|answer| answer.text = Some(text.clone()));
    }
    Ok(found.into_iter().map(|(id, answers)| (id, answers.into_values().collect())).collect())
}

/// Answers as they are kept: in the order of the questions, without what says nothing.
#[must_use]
pub fn kept_answers(answers: &[EvaluationAnswer], order: &[Id]) -> Vec<EvaluationAnswer> {
    let find = |id: &Id| answers.iter().find(|answer| answer.question_id == *id);
    let keep = |answer: &EvaluationAnswer| {
        let mut choices = answer.choices.clone();
        choices.sort_unstable();
        let text = answer.text.as_deref().map(text::lines).filter(|text| !text.is_empty());
        EvaluationAnswer { choices, text, ..answer.clone() }
    };
    order.iter().filter_map(find).map(keep).filter(shared::evaluation::is_answered).collect()
}

/// Writes the answers of a response in place of those it had. `remark_ids` are as many ids as there are answers, which tell
/// no time.
///
/// # Errors
/// Those of the statements.
pub fn replace_answers(
    conn: &mut DbConn,
    response_id: Id,
    answers: &[EvaluationAnswer],
    remark_ids: &[Id],
) -> QueryResult<()> {
    let response = DbId::from(response_id);
    let numbers = evaluation_answers::response_id.eq(response);
    diesel::delete(evaluation_answers::table.filter(numbers)).execute(conn)?;
    let words = evaluation_remarks::response_id.eq(response);
    diesel::delete(evaluation_remarks::table.filter(words)).execute(conn)?;
    let rows: Vec<_> = answers
        .iter()
        .flat_map(|answer| {
            let values = answer.score.iter().chain(&answer.choices);
            values.map(|value| {
                (
                    evaluation_answers::response_id.eq(response),
                    evaluation_answers::question_id.eq(DbId::from(answer.question_id)),
                    evaluation_answers::value.eq(*value),
                )
            })
        })
        .collect();
    insert_many!(conn, evaluation_answers::table, &rows)?;
    let rows: Vec<_> = answers
        .iter()
        .zip(remark_ids)
        .filter_map(|(answer, id)| {
            Some((
                evaluation_remarks::id.eq(DbId::from(*id)),
                evaluation_remarks::question_id.eq(DbId::from(answer.question_id)),
                evaluation_remarks::response_id.eq(response),
                evaluation_remarks::text.eq(answer.text.clone()?),
            ))
        })
        .collect();
    insert_many!(conn, evaluation_remarks::table, &rows)
}

/// Lists the open answers and explanations to a question, by their ids: of an anonymous round that is no order at all.
///
/// # Errors
/// Those of the query.
pub fn list_open_answers(
    conn: &mut DbConn,
    (evaluation_id, question_id): (Id, Id),
    slice: &Slice<Id>,
) -> QueryResult<Page<OpenAnswer>> {
    let mut query = evaluation_remarks::table
        .inner_join(evaluation_questions::table)
        .filter(evaluation_questions::evaluation_id.eq(DbId::from(evaluation_id)))
        .filter(evaluation_remarks::question_id.eq(DbId::from(question_id)))
        .order(evaluation_remarks::id)
        .limit(slice.rows())
        .select((evaluation_remarks::id, evaluation_remarks::text))
        .into_boxed();
    if let Some(after) = slice.after {
        query = query.filter(evaluation_remarks::id.gt(DbId::from(after)));
    }
    let rows: Vec<(DbId, String)> = query.load(conn)?;
    let answer = |(id, text): (DbId, String)| OpenAnswer { id: id.into(), question_id, text };
    Ok(slice.page(rows, |row| row.0.into()).map(answer))
}

/// Cuts the words of a round loose from the responses that they came with: but for those to `hidden` questions, which go. They
/// are written anew in the order of their random ids, since changed in their place they would go on lying as they came in.
///
/// # Errors
/// Those of the statements.
pub fn cut_remarks_loose(conn: &mut DbConn, evaluation_id: Id, hidden: &[Id]) -> QueryResult<()> {
    let questions = evaluation_questions::table
        .filter(evaluation_questions::evaluation_id.eq(DbId::from(evaluation_id)))
        .select(evaluation_questions::id);
    let of_round = evaluation_remarks::question_id.eq_any(questions);
    let words: Vec<(DbId, DbId, String)> = evaluation_remarks::table
        .filter(of_round)
        .filter(evaluation_remarks::question_id.ne_all(hidden.iter().copied().map(DbId::from)))
        .order(evaluation_remarks::id)
        .select((evaluation_remarks::id, evaluation_remarks::question_id, evaluation_remarks::text))
        .load(conn)?;
    diesel::delete(evaluation_remarks::table.filter(of_round)).execute(conn)?;
    for some in words.chunks(AT_ONCE) {
        let loose = some.iter().map(|(id, question, text)| {
            (
                evaluation_remarks::id.eq(id),
                evaluation_remarks::question_id.eq(question),
                evaluation_remarks::text.eq(text),
            )
        });
        insert_many!(conn, evaluation_remarks::table, &loose.collect::<Vec<_>>())?;
    }
    Ok(())
}
