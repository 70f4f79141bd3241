//! The table `evaluations`: one round, and changes to it.

use chrono::{DateTime, NaiveDate, Utc};
use diesel::{QueryResult, prelude::*};
use shared::{
    evaluation::{
        Circle, Evaluation, EvaluationChanges, EvaluationKind, EvaluationState, LinkCode, NewEvaluation,
        told_counts,
    },
    id::Id,
    permission::EvaluationFacts,
    project::{ProjectRef, ProjectRole},
};

use super::{Changed, Versioned, evaluation_circle, evaluation_question, project_member::find_role};
use crate::{
    db::{
        DbConn,
        schema::{evaluation_circles, evaluations, projects},
        types::{DbId, DbText, DbTime},
    },
    text,
};

#[derive(HasQuery)]
#[diesel(base_query = evaluations::table.left_join(projects::table), table_name = evaluations)]
struct EvaluationRow {
    title: String,
    introduction: String,
    kind: DbText<EvaluationKind>,
    state: DbText<EvaluationState>,
    anonymous: bool,
    #[diesel(select_expression = (projects::id, projects::title).nullable())]
    project: Option<(DbId, String)>,
    start_date: Option<NaiveDate>,
    end_date: Option<NaiveDate>,
    published_date: Option<NaiveDate>,
    link_code: String,
    created_at: DbTime,
    version: i64,
}

#[derive(Insertable)]
#[diesel(table_name = evaluations)]
struct NewRow {
    id: DbId,
    project_id: Option<DbId>,
    title: String,
    introduction: String,
    kind: DbText<EvaluationKind>,
    state: DbText<EvaluationState>,
    anonymous: bool,
    start_date: Option<NaiveDate>,
    end_date: Option<NaiveDate>,
    link_code: String,
    created_at: DbTime,
}

/// Finds a round as everybody sees it: what is the caller's own or for who manages it is left open, and the link's code is in
/// it.
///
/// # Errors
/// `NotFound`, or those of the queries.
pub fn find_evaluation(conn: &mut DbConn, id: Id) -> QueryResult<Versioned<Evaluation>> {
    let row: EvaluationRow = EvaluationRow::query().filter(evaluations::id.eq(DbId::from(id))).first(conn)?;
    let circles = evaluation_circle::list_circle_counts(conn, id)?;
    let value = Evaluation {
        id,
        title: row.title,
        introduction: row.introduction,
        kind: row.kind.0,
        state: row.state.0,
        anonymous: row.anonymous,
        project: row.project.map(to_project_ref),
        response_count: circles.iter().filter_map(|count| count.answered).sum(),
        circles: told_counts(circles, row.anonymous, row.state.0.is_counted()),
        unfinished_count: None,
        associations: evaluation_circle::list_asked_associations(conn, id)?,
        start_date: row.start_date,
        end_date: row.end_date,
        published_date: row.published_date,
        questions: evaluation_question::list_questions(conn, id)?,
        link_code: Some(row.link_code),
        role: None,
        circle: None,
        takes_part: false,
        created_at: row.created_at.into(),
    };
    Ok(Versioned { version: row.version, value })
}

/// A project where a round names it.
pub fn to_project_ref((id, title): (DbId, String)) -> ProjectRef {
    ProjectRef { id: id.into(), title }
}

/// What of a round must be known to change it or to answer it.
#[derive(Debug, Clone, Copy)]
pub struct Standing {
    /// Where it is in its life.
    pub state: EvaluationState,
    /// The project that it is about.
    pub project_id: Option<Id>,
    /// What the caller is in that project.
    pub role: Option<ProjectRole>,
    /// Whether nothing ties an answer to a person.
    pub anonymous: bool,
    /// Its first and its last day.
    pub days: (Option<NaiveDate>, Option<NaiveDate>),
    /// Counts its changes.
    pub version: i64,
}

impl Standing {
    /// What permissions need.
    #[must_use]
    pub const fn facts(&self) -> EvaluationFacts {
        EvaluationFacts {
            state: self.state,
            is_of_project: self.project_id.is_some(),
            anonymous: self.anonymous,
            role: self.role,
        }
    }
}

type StandingRow = (DbText<EvaluationState>, Option<DbId>, bool, Option<NaiveDate>, Option<NaiveDate>, i64);

/// Finds what permissions and changes need to know of a round, for this caller.
///
/// # Errors
/// `NotFound`, or those of the queries.
pub fn find_standing(conn: &mut DbConn, id: Id, caller: Option<Id>) -> QueryResult<Standing> {
    let (state, project, anonymous, start, end, version): StandingRow = evaluations::table
        .find(DbId::from(id))
        .select((
            evaluations::state,
            evaluations::project_id,
            evaluations::anonymous,
            evaluations::start_date,
            evaluations::end_date,
            evaluations::version,
        ))
        .first(conn)?;
    let project_id = project.map(Id::from);
    let role = match (project_id, caller) {
        (Some(project), Some(account)) => find_role(conn, project, account)?,
        _ => None,
    };
    Ok(Standing { state: state.0, project_id, role, anonymous, days: (start, end), version })
}

/// Finds the round that a link leads to. A round that asks nobody by a link has none.
///
/// # Errors
/// `NotFound`, or those of the query.
pub fn find_linked_evaluation(conn: &mut DbConn, code: &LinkCode) -> QueryResult<Id> {
    let row: DbId = evaluations::table
        .inner_join(evaluation_circles::table)
        .filter(evaluations::link_code.eq(code.as_str()))
        .filter(evaluation_circles::circle.eq(DbText(Circle::Link)))
        .select(evaluations::id)
        .first(conn)?;
    Ok(row.into())
}

/// Stores a draft that was made at `made` and gives its id: without its circles, villages and questions.
///
/// # Errors
/// Those of the statement.
pub fn create_evaluation(
    conn: &mut DbConn,
    new: &NewEvaluation,
    link_code: &LinkCode,
    made: DateTime<Utc>,
) -> QueryResult<Id> {
    let id = Id::made_at(made);
    let row = NewRow {
        id: id.into(),
        project_id: new.project_id.map(DbId::from),
        title: text::line(&new.title),
        introduction: text::lines(&new.introduction),
        kind: DbText(new.kind),
        state: DbText(EvaluationState::Draft),
        anonymous: new.anonymous,
        start_date: new.start_date,
        end_date: new.end_date,
        link_code: link_code.as_str().to_owned(),
        created_at: made.into(),
    };
    diesel::insert_into(evaluations::table).values(row).execute(conn)?;
    Ok(id)
}

#[derive(AsChangeset)]
#[diesel(table_name = evaluations)]
struct Changeset {
    title: Option<String>,
    introduction: Option<String>,
    kind: Option<DbText<EvaluationKind>>,
    anonymous: Option<bool>,
    start_date: Option<Option<NaiveDate>>,
    end_date: Option<Option<NaiveDate>>,
    version: i64,
}

/// Changes a round that still has that version: all but its circles and villages.
///
/// # Errors
/// [`Changed`] inside when it has another version by now; those of the statement.
pub fn update_evaluation(
    conn: &mut DbConn,
    id: Id,
    version: i64,
    changes: &EvaluationChanges,
) -> QueryResult<Result<(), Changed>> {
    let changeset = Changeset {
        title: changes.title.as_deref().map(text::line),
        introduction: changes.introduction.as_deref().map(text::lines),
        kind: changes.kind.map(DbText),
        anonymous: changes.anonymous,
        start_date: changes.start_date,
        end_date: changes.end_date,
        version: version + 1,
    };
    let row = evaluations::table.find(DbId::from(id)).filter(evaluations::version.eq(version));
    Changed::unless_one(diesel::update(row).set(changeset).execute(conn)?)
}

/// Takes a round that still has that version to another state; `days` are its first, its last and its published day.
///
/// # Errors
/// [`Changed`] inside when it has another version by now; those of the statement.
pub fn update_evaluation_state(
    conn: &mut DbConn,
    id: Id,
    version: i64,
    state: EvaluationState,
    (start, end, published): (Option<NaiveDate>, Option<NaiveDate>, Option<NaiveDate>),
) -> QueryResult<Result<(), Changed>> {
    let row = evaluations::table.find(DbId::from(id)).filter(evaluations::version.eq(version));
    let changes = (
        evaluations::state.eq(DbText(state)),
        evaluations::start_date.eq(start),
        evaluations::end_date.eq(end),
        evaluations::published_date.eq(published),
        evaluations::version.eq(version + 1),
    );
    Changed::unless_one(diesel::update(row).set(changes).execute(conn)?)
}

/// Removes a round and all that belongs to it.
///
/// # Errors
/// Those of the statement.
pub fn delete_evaluation(conn: &mut DbConn, id: Id) -> QueryResult<()> {
    diesel::delete(evaluations::table.find(DbId::from(id))).execute(conn).map(drop)
}
