//! The table `evaluation_questions`.

use std::collections::HashMap;

use diesel::{QueryResult, prelude::*};
use shared::{
    evaluation::{EvaluationQuestion, NewQuestion, QuestionKind},
    id::Id,
};

use crate::{
    db::{
        DbConn,
        dialect::insert_many,
        schema::{evaluation_questions, evaluation_remarks, roots},
        types::{DbId, DbJson, DbText, to_json},
    },
    text,
};

#[derive(HasQuery)]
#[diesel(table_name = evaluation_questions)]
struct QuestionRow {
    id: DbId,
    kind: DbText<QuestionKind>,
    root_id: Option<DbId>,
    text: String,
    options: DbJson<Vec<String>>,
}

#[derive(Insertable)]
#[diesel(table_name = evaluation_questions)]
struct NewRow {
    id: DbId,
    evaluation_id: DbId,
    position: i32,
    kind: DbText<QuestionKind>,
    root_id: Option<DbId>,
    text: String,
    options: String,
}

/// Lists the questions of a round in the order in which they are asked. A round has few of them.
///
/// # Errors
/// Those of the query.
pub fn list_questions(conn: &mut DbConn, evaluation_id: Id) -> QueryResult<Vec<EvaluationQuestion>> {
    let rows: Vec<QuestionRow> = QuestionRow::query()
        .filter(evaluation_questions::evaluation_id.eq(DbId::from(evaluation_id)))
        .order(evaluation_questions::position)
        .load(conn)?;
    Ok(rows.into_iter().map(Into::into).collect())
}

/// The names of these roots. One that is not there has none.
///
/// # Errors
/// Those of the query.
pub fn list_root_names(conn: &mut DbConn, ids: &[Id]) -> QueryResult<HashMap<Id, String>> {
    let rows: Vec<(DbId, String)> = roots::table
        .filter(roots::id.eq_any(ids.iter().copied().map(DbId::from)))
        .select((roots::id, roots::name))
        .load(conn)?;
    Ok(rows.into_iter().map(|(id, name)| (id.into(), name)).collect())
}

/// Asks these questions in place of those that were asked; a root is asked by its name.
///
/// # Errors
/// Those of the statements.
pub fn replace_questions(
    conn: &mut DbConn,
    evaluation_id: Id,
    questions: &[NewQuestion],
    root_names: &HashMap<Id, String>,
) -> QueryResult<()> {
    let old = evaluation_questions::evaluation_id.eq(DbId::from(evaluation_id));
    diesel::delete(evaluation_questions::table.filter(old)).execute(conn)?;
    let row = |(position, question): (i32, &NewQuestion)| {
        let root = question.root_id.and_then(|id| root_names.get(&id)).cloned();
        let options: Vec<String> = question.options.iter().map(|option| text::line(option)).collect();
        Ok(NewRow {
            id: Id::new().into(),
            evaluation_id: evaluation_id.into(),
            position,
            kind: DbText(question.kind),
            root_id: question.root_id.map(DbId::from),
            text: root.unwrap_or_else(|| text::line(&question.text)),
            options: to_json(&options)?,
        })
    };
    let rows = (1..).zip(questions).map(row).collect::<QueryResult<Vec<_>>>()?;
    insert_many!(conn, evaluation_questions::table, &rows)
}

impl From<QuestionRow> for EvaluationQuestion {
    fn from(row: QuestionRow) -> Self {
        Self {
            id: row.id.into(),
            kind: row.kind.0,
            root_id: row.root_id.map(Id::from),
            text: row.text,
            options: row.options.0,
        }
    }
}

/// Counts the open answers and explanations to each question of a round, once, since none comes after the close.
///
/// # Errors
/// Those of the statement.
pub fn keep_open_answer_counts(conn: &mut DbConn, evaluation_id: Id) -> QueryResult<()> {
    let count = evaluation_remarks::table
        .filter(evaluation_remarks::question_id.eq(evaluation_questions::id))
        .count()
        .single_value()
        .assume_not_null();
    let questions = evaluation_questions::evaluation_id.eq(DbId::from(evaluation_id));
    diesel::update(evaluation_questions::table.filter(questions))
        .set(evaluation_questions::open_answer_count.eq(count))
        .execute(conn)
        .map(drop)
}

/// How many open answers and explanations there are to each question of a round that is closed.
///
/// # Errors
/// Those of the query.
pub fn list_open_answer_counts(conn: &mut DbConn, evaluation_id: Id) -> QueryResult<HashMap<Id, i64>> {
    let rows: Vec<(DbId, i64)> = evaluation_questions::table
        .filter(evaluation_questions::evaluation_id.eq(DbId::from(evaluation_id)))
        .select((evaluation_questions::id, evaluation_questions::open_answer_count))
        .load(conn)?;
    Ok(rows.into_iter().map(|(id, count)| (id.into(), count)).collect())
}
