//! The table `evaluation_tallies`: answers counted at the close, once, since none can change after it.

use std::collections::HashMap;

use diesel::{
    QueryResult, QueryableByName,
    dsl::{count, count_star},
    prelude::*,
    sql_query,
    sql_types::{BigInt, Text},
};
use shared::{
    evaluation::{Circle, QuestionKind, Tally, mean_hundredths, score_sum},
    id::Id,
    tree::RootResult,
};

use crate::db::{
    DbConn,
    dialect::insert_many,
    schema::{evaluation_answers, evaluation_questions, evaluation_responses, evaluation_tallies},
    types::{DbId, DbJson, DbText, to_json},
};

/// The circle of a response; none where it is not kept.
pub type Group = Option<Circle>;

/// A circle, an answer, and how often it was given there.
pub type GivenHere = (Group, i32, i64);

type Counted = (DbId, Option<DbText<Circle>>, i64);
type Given = (DbId, Option<DbText<Circle>>, i32, i64);

/// How many people answered each question with a number, by circle.
///
/// # Errors
/// Those of the query.
pub fn count_answers(conn: &mut DbConn, evaluation_id: Id) -> QueryResult<HashMap<Id, Vec<(Group, i64)>>> {
    let rows: Vec<Counted> = evaluation_answers::table
        .inner_join(evaluation_responses::table)
        .filter(evaluation_responses::evaluation_id.eq(DbId::from(evaluation_id)))
        .group_by((evaluation_answers::question_id, evaluation_responses::circle))
        .select((
            evaluation_answers::question_id,
            evaluation_responses::circle,
            count(evaluation_answers::response_id).aggregate_distinct(),
        ))
        .load(conn)?;
    let mut counts = HashMap::<Id, Vec<_>>::new();
    for (question, circle, count) in rows {
        counts.entry(question.into()).or_default().push((circle.map(|circle| circle.0), count));
    }
    Ok(counts)
}

/// How often each answer was given to each question, by circle.
///
/// # Errors
/// Those of the query.
pub fn count_values(conn: &mut DbConn, evaluation_id: Id) -> QueryResult<HashMap<Id, Vec<GivenHere>>> {
    let rows: Vec<Given> = evaluation_answers::table
        .inner_join(evaluation_responses::table)
        .filter(evaluation_responses::evaluation_id.eq(DbId::from(evaluation_id)))
        .group_by((evaluation_answers::question_id, evaluation_responses::circle, evaluation_answers::value))
        .select((
            evaluation_answers::question_id,
            evaluation_responses::circle,
            evaluation_answers::value,
            count_star(),
        ))
        .load(conn)?;
    let mut counts = HashMap::<Id, Vec<_>>::new();
    for (question, circle, value, count) in rows {
        counts.entry(question.into()).or_default().push((circle.map(|circle| circle.0), value, count));
    }
    Ok(counts)
}

/// How many responses there are to a round.
///
/// # Errors
/// Those of the query.
pub fn count_responses(conn: &mut DbConn, evaluation_id: Id) -> QueryResult<i64> {
    evaluation_responses::table
        .filter(evaluation_responses::evaluation_id.eq(DbId::from(evaluation_id)))
        .count()
        .get_result(conn)
}

/// Keeps what was counted.
///
/// # Errors
/// Those of the statement.
pub fn create_tallies(conn: &mut DbConn, tallies: &[(Id, Tally)]) -> QueryResult<()> {
    let row = |(question, tally): &(Id, Tally)| {
        let sum = tally.mean_hundredths.map_or(0, |_| score_sum(&tally.counts));
        Ok((
            evaluation_tallies::id.eq(DbId::from(Id::new())),
            evaluation_tallies::question_id.eq(DbId::from(*question)),
            evaluation_tallies::circle.eq(tally.circle.map(DbText)),
            evaluation_tallies::answer_count.eq(tally.answer_count),
            evaluation_tallies::score_sum.eq(sum),
            evaluation_tallies::counts.eq(to_json(&tally.counts)?),
        ))
    };
    let rows = tallies.iter().map(row).collect::<QueryResult<Vec<_>>>()?;
    insert_many!(conn, evaluation_tallies::table, &rows)
}

type TallyRow = (DbId, Option<DbId>, DbText<QuestionKind>, Option<DbText<Circle>>, i64, DbJson<Vec<i64>>);

/// A tally with its question and that question's root.
#[derive(Debug, Clone)]
pub struct Tallied {
    /// Of which question.
    pub question_id: Id,
    /// Of which root, where it is one.
    pub root_id: Option<Id>,
    /// What was counted.
    pub tally: Tally,
}

/// Lists the tallies of a round: of each question all together first, then the circles in their own order.
///
/// # Errors
/// Those of the query.
pub fn list_tallies(conn: &mut DbConn, evaluation_id: Id) -> QueryResult<Vec<Tallied>> {
    let rows: Vec<TallyRow> = evaluation_tallies::table
        .inner_join(evaluation_questions::table)
        .filter(evaluation_questions::evaluation_id.eq(DbId::from(evaluation_id)))
        .select((
            evaluation_tallies::question_id,
            evaluation_questions::root_id,
            evaluation_questions::kind,
            evaluation_tallies::circle,
            evaluation_tallies::answer_count,
            evaluation_tallies::counts,
        ))
        .load(conn)?;
    let tallied = |(question, root, kind, circle, answers, counts): TallyRow| Tallied {
        question_id: question.into(),
        root_id: root.map(Id::from),
        tally: Tally::new(circle.map(|circle| circle.0), kind.0, answers, counts.0),
    };
    let mut tallies: Vec<_> = rows.into_iter().map(tallied).collect();
    tallies.sort_by_key(|tallied| tallied.tally.circle);
    Ok(tallies)
}

/// How a root stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct RootScore {
    /// Which root.
    pub root_id: Id,
    /// The mean score times a hundred, rounded.
    pub mean_hundredths: i64,
    /// How many people scored it.
    pub answer_count: i64,
    /// What told of it last, of all subjects.
    pub newest: RootResult,
}

#[derive(QueryableByName)]
struct ScoreRow {
    #[diesel(sql_type = Text)]
    root_id: DbId,
    #[diesel(sql_type = Text)]
    evaluation_id: DbId,
    #[diesel(sql_type = Text)]
    question_id: DbId,
    #[diesel(sql_type = BigInt)]
    score_sum: i64,
    #[diesel(sql_type = BigInt)]
    answer_count: i64,
}

/// All who scored a root in the round that told of it last, of each subject: a round that did not ask a root, or that too few
/// answered, takes nothing away. PostgreSQL's sum of whole numbers is a decimal one.
const NEWEST: &str = "\
    SELECT root_id, CAST(sum(score_sum) AS BIGINT) AS score_sum, CAST(sum(answer_count) AS BIGINT) AS answer_count, \
        max(CASE WHEN nth = 1 THEN evaluation_id END) AS evaluation_id, \
        max(CASE WHEN nth = 1 THEN question_id END) AS question_id \
    FROM (SELECT evaluation_questions.root_id, evaluation_tallies.score_sum, evaluation_tallies.answer_count, \
        evaluations.id AS evaluation_id, evaluation_questions.id AS question_id, \
        row_number() OVER (PARTITION BY evaluations.project_id, evaluation_questions.root_id \
            ORDER BY evaluations.end_date DESC, evaluations.id DESC) AS place, \
        row_number() OVER (PARTITION BY evaluation_questions.root_id \
            ORDER BY evaluations.end_date DESC, evaluations.id DESC) AS nth \
        FROM evaluation_tallies \
        JOIN evaluation_questions ON evaluation_questions.id = evaluation_tallies.question_id \
        JOIN evaluations ON evaluations.id = evaluation_questions.evaluation_id \
        WHERE evaluations.state = 'published' AND evaluation_questions.root_id IS NOT NULL \
        AND evaluation_tallies.circle IS NULL) AS told \
    WHERE place = 1 GROUP BY root_id";

/// How the roots stand over the whole network: all who scored them in the newest published round about the network that
/// tells of them, and in that of each project. The newest is the one that people answered last. A root that nobody scored is
/// not in it.
///
/// # Errors
/// Those of the query.
pub fn list_newest_root_scores(conn: &mut DbConn) -> QueryResult<Vec<RootScore>> {
    let rows: Vec<ScoreRow> = sql_query(NEWEST).load(conn)?;
    let score = |row: ScoreRow| {
        let mean_hundredths = mean_hundredths(row.score_sum, row.answer_count)?;
        let newest =
            RootResult { evaluation_id: row.evaluation_id.into(), question_id: row.question_id.into() };
        Some(RootScore {
            root_id: row.root_id.into(),
            mean_hundredths,
            answer_count: row.answer_count,
            newest,
        })
    };
    Ok(rows.into_iter().filter_map(score).collect())
}
