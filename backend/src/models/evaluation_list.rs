//! Lists of rounds.

use chrono::NaiveDate;
use diesel::{QueryResult, dsl::exists, prelude::*};
use shared::{
    evaluation::{EvaluationFilter, EvaluationKind, EvaluationRef, EvaluationState, EvaluationSummary},
    id::Id,
    page::Page,
    project::ProjectRole,
};

use super::evaluation::to_project_ref;
use crate::db::{
    DbConn,
    keyset::{Slice, day_before},
    schema::{evaluation_questions, evaluation_tallies, evaluations, project_members, projects},
    types::{DbId, DbText},
};

/// Which rounds somebody may see.
#[derive(Debug, Clone, Copy)]
pub enum Sight {
    /// Those that are no drafts.
    Public,
    /// And the drafts about projects that this person leads or supports.
    Own(Id),
    /// And the drafts about all projects.
    Projects,
    /// All.
    All,
}

#[derive(HasQuery)]
#[diesel(base_query = evaluations::table.left_join(projects::table), table_name = evaluations)]
struct SummaryRow {
    id: DbId,
    title: String,
    kind: DbText<EvaluationKind>,
    state: DbText<EvaluationState>,
    anonymous: bool,
    #[diesel(select_expression = (projects::id, projects::title).nullable())]
    project: Option<(DbId, String)>,
    start_date: Option<NaiveDate>,
    end_date: Option<NaiveDate>,
}

/// Lists rounds, the newest first. How many answered and how the caller stands to them is left open.
///
/// # Errors
/// Those of the query.
pub fn list_evaluations(
    conn: &mut DbConn,
    filter: &EvaluationFilter,
    slice: &Slice<Id>,
    sight: Sight,
) -> QueryResult<Page<EvaluationSummary>> {
    let mut query = SummaryRow::query().order(evaluations::id.desc()).limit(slice.rows()).into_boxed();
    let public = evaluations::state.ne(DbText(EvaluationState::Draft));
    query = match sight {
        Sight::All => query,
        Sight::Public => query.filter(public),
        Sight::Projects => query.filter(public.or(evaluations::project_id.is_not_null())),
        Sight::Own(account) => {
            let own = project_members::table
                .filter(project_members::account_id.eq(DbId::from(account)))
                .filter(
                    project_members::role.eq_any([DbText(ProjectRole::Lead), DbText(ProjectRole::Supporter)]),
                )
                .select(project_members::project_id.nullable());
            query.filter(public.nullable().or(evaluations::project_id.eq_any(own)))
        }
    };
    if !filter.state.is_empty() {
        query = query.filter(evaluations::state.eq_any(filter.state.iter().copied().map(DbText)));
    }
    if let Some(project) = filter.project {
        query = query.filter(evaluations::project_id.eq(DbId::from(project)));
    }
    query = match filter.network {
        None => query,
        Some(true) => query.filter(evaluations::project_id.is_null()),
        Some(false) => query.filter(evaluations::project_id.is_not_null()),
    };
    if let Some(after) = slice.after {
        query = query.filter(evaluations::id.lt(DbId::from(after)));
    }
    let page = slice.page(query.load(conn)?, |row: &SummaryRow| row.id.into());
    Ok(page.map(|row| EvaluationSummary {
        id: row.id.into(),
        title: row.title,
        kind: row.kind.0,
        state: row.state.0,
        anonymous: row.anonymous,
        project: row.project.map(to_project_ref),
        start_date: row.start_date,
        end_date: row.end_date,
        response_count: 0,
        circle: None,
        takes_part: false,
    }))
}

/// Finds the newest published round of the same subject that people answered before the one that ended on that day, and that
/// tells of any of these roots. Of two that ended on one day, the one that was made later is newer.
///
/// # Errors
/// Those of the query.
pub fn find_previous_evaluation(
    conn: &mut DbConn,
    (id, end): (Id, NaiveDate),
    project_id: Option<Id>,
    roots: &[Id],
) -> QueryResult<Option<EvaluationRef>> {
    let tells = evaluation_questions::table
        .inner_join(evaluation_tallies::table)
        .filter(evaluation_questions::evaluation_id.eq(evaluations::id))
        .filter(evaluation_questions::root_id.eq_any(roots.iter().copied().map(DbId::from)))
        .filter(evaluation_tallies::circle.is_null());
    let mut query = evaluations::table
        .filter(day_before("evaluations.end_date", "evaluations.id", (end, id)))
        .filter(evaluations::state.eq(DbText(EvaluationState::Published)))
        .filter(exists(tells))
        .order((evaluations::end_date.desc(), evaluations::id.desc()))
        .select((evaluations::id, evaluations::title, evaluations::end_date))
        .into_boxed();
    query = match project_id {
        Some(project) => query.filter(evaluations::project_id.eq(DbId::from(project))),
        None => query.filter(evaluations::project_id.is_null()),
    };
    Ok(query.first(conn).optional()?.map(to_ref))
}

/// A round where another thing names it.
pub fn to_ref((id, title, end_date): (DbId, String, Option<NaiveDate>)) -> EvaluationRef {
    EvaluationRef { id: id.into(), title, end_date }
}

/// The open rounds whose last day is past, some of them if there are many.
///
/// # Errors
/// Those of the query.
pub fn list_overdue_evaluations(conn: &mut DbConn, today: NaiveDate) -> QueryResult<Vec<Id>> {
    let rows: Vec<DbId> = evaluations::table
        .filter(evaluations::state.eq(DbText(EvaluationState::Open)))
        .filter(evaluations::end_date.lt(today))
        .select(evaluations::id)
        .limit(100)
        .load(conn)?;
    Ok(rows.into_iter().map(Id::from).collect())
}
