//! The table `tasks`: lists of tasks, filtered and searched.

use chrono::NaiveDate;
use diesel::{
    QueryResult,
    dsl::{Eq, InnerJoinQuerySource, LeftJoinQuerySource, exists, not},
    prelude::*,
    sql_types::Bool,
};
use shared::{
    id::Id,
    page::Page,
    project::{ProjectStage, Task, TaskFilter, TaskState},
};

use super::{task::TaskRow, task_volunteer};
use crate::{
    day::today,
    db::{
        DbConn,
        keyset::{Slice, day_after},
        schema::{
            evaluation_follow_ups, evaluations, project_associations, project_themes, projects,
            task_volunteers, tasks,
        },
        types::{DbId, DbText},
    },
    text,
};

/// Lists tasks, of one project or of all: the one that must be done first comes first. `caller` is who `mine` are.
///
/// # Errors
/// Those of the queries.
pub fn list_tasks(
    conn: &mut DbConn,
    project_id: Option<Id>,
    filter: &TaskFilter,
    slice: &Slice<(NaiveDate, Id)>,
    caller: Option<Id>,
) -> QueryResult<Page<Task>> {
    let today = today();
    let mut query = TaskRow::query().order((tasks::last_date, tasks::id)).limit(slice.rows()).into_boxed();
    if let Some(after) = slice.after {
        query = query.filter(day_after("tasks.last_date", "tasks.id", after));
    }
    if let Some(project) = project_id {
        query = query.filter(tasks::project_id.eq(DbId::from(project)));
    }
    if let Some(state) = filter.state {
        query = query.filter(in_state(state, today));
    }
    if !filter.association.is_empty() {
        let there = project_associations::table
            .filter(project_associations::project_id.eq(tasks::project_id))
            .filter(
                project_associations::association_id
                    .eq_any(filter.association.iter().copied().map(DbId::from)),
            );
        query = query.filter(exists(there));
    }
    if !filter.theme.is_empty() {
        let themed = project_themes::table
            .filter(project_themes::project_id.eq(tasks::project_id))
            .filter(project_themes::theme_id.eq_any(filter.theme.iter().copied().map(DbId::from)));
        query = query.filter(exists(themed));
    }
    if filter.mine == Some(true) {
        let Some(caller) = caller else {
            return Ok(Page { items: Vec::new(), next_cursor: None, total: None });
        };
        let taken = task_volunteers::table
            .filter(task_volunteers::task_id.eq(tasks::id))
            .filter(task_volunteers::account_id.eq(DbId::from(caller)));
        query = query.filter(exists(taken));
    }
    for word in filter.q.as_deref().map(text::words).unwrap_or_default() {
        query = query.filter(tasks::folded.like(format!("% {word}%")));
    }
    let page = slice.page(query.load(conn)?, |row: &TaskRow| (row.last_date, row.id.into()));
    let ids: Vec<Id> = page.items.iter().map(|row| row.id.into()).collect();
    let mut parts = match caller {
        Some(caller) => task_volunteer::list_parts_of(conn, &ids, caller)?,
        None => std::collections::HashMap::new(),
    };
    Ok(page.map(|row| {
        let mine = parts.remove(&row.id.into());
        row.with_part(mine, today)
    }))
}

/// What [`TaskRow`] reads: tasks and their projects, and the rounds after which they were agreed.
type Joined = LeftJoinQuerySource<
    LeftJoinQuerySource<InnerJoinQuerySource<tasks::table, projects::table>, evaluation_follow_ups::table>,
    evaluations::table,
    Eq<evaluations::id, evaluation_follow_ups::evaluation_id>,
>;

/// A condition on tasks and their projects.
type Condition = Box<dyn BoxableExpression<Joined, <DbConn as Connection>::Backend, SqlType = Bool>>;

/// The same rule as [`shared::project::TaskFacts::state`], as a condition: a test holds the one against the other.
fn in_state(state: TaskState, today: NaiveDate) -> Condition {
    let lives = || tasks::cancelled_at.is_null();
    let is_full = || tasks::taken_count.ge(tasks::people);
    let is_over = || tasks::last_date.lt(today).or(projects::stage.eq_any(ProjectStage::ENDED.map(DbText)));
    let all_did_it = || tasks::taken_count.gt(0).and(tasks::done_count.eq(tasks::taken_count));
    match state {
        TaskState::Open => Box::new(lives().and(not(is_over())).and(not(is_full()))),
        TaskState::Full => Box::new(lives().and(not(is_over())).and(is_full()).and(not(all_did_it()))),
        TaskState::Over => Box::new(lives().and(is_over()).and(not(all_did_it()))),
        TaskState::Done => Box::new(lives().and(all_did_it()).and(is_full().or(is_over()))),
        TaskState::Cancelled => Box::new(tasks::cancelled_at.is_not_null()),
    }
}
