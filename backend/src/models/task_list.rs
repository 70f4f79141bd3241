//! The table `tasks`: lists of tasks, filtered and searched.

use chrono::NaiveDate;
use diesel::{
    QueryResult,
    dsl::{Eq, InnerJoinQuerySource, LeftJoinQuerySource, exists, not},
    prelude::*,
    sql_types::Bool,
};
use serde::{Deserialize, Serialize};
use shared::{
    id::Id,
    page::Page,
    project::{ProjectStage, Task, TaskFilter, TaskGroup, TaskState},
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

/// Where the last task of a page stands: in which group of the list, and in it.
#[derive(Debug, Clone, Copy, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct TaskKey {
    group: u8,
    day: NaiveDate,
    id: Id,
}

/// Lists tasks, of one project or of all, in the groups of the filter: in each the one that must be done first comes first.
/// `caller` is who `mine` are.
///
/// # Errors
/// Those of the queries.
pub fn list_tasks(
    conn: &mut DbConn,
    project_id: Option<Id>,
    filter: &TaskFilter,
    slice: &Slice<TaskKey>,
    caller: Option<Id>,
) -> QueryResult<Page<Task>> {
    let today = today();
    let groups = filter.groups(project_id.is_some());
    let mut query = TaskRow::query().limit(slice.rows()).into_boxed();
    if let [before @ .., _] = groups {
        for group in before {
            query = query.then_order_by(in_any_state(group, today).desc());
        }
    }
    query = query.then_order_by((tasks::last_date, tasks::id));
    if let Some(after) = slice.after {
        query = query.filter(comes_after(groups, after, today));
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
    let page = slice.page(query.load(conn)?, |row: &TaskRow| TaskKey {
        group: group_of(groups, row.state(today)),
        day: row.last_date,
        id: row.id.into(),
    });
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

/// What comes after that place in a list with these groups. A cursor may name any group: after those that there are comes
/// nothing.
fn comes_after(groups: &[TaskGroup], after: TaskKey, today: NaiveDate) -> Condition {
    let here = usize::from(after.group);
    let rest = day_after("tasks.last_date", "tasks.id", (after.day, after.id));
    if groups.len() == 1 {
        return Box::new(rest);
    }
    let states = groups.get(here).copied().unwrap_or_default();
    let later = groups.get(here.saturating_add(1)..).unwrap_or_default().concat();
    Box::new(in_any_state(states, today).and(rest).or(in_any_state(&later, today)))
}

fn group_of(groups: &[TaskGroup], state: TaskState) -> u8 {
    let position = groups.iter().position(|group| group.contains(&state));
    position.and_then(|position| u8::try_from(position).ok()).unwrap_or_default()
}

fn in_any_state(states: &[TaskState], today: NaiveDate) -> Condition {
    let none: Condition = Box::new(false.into_sql::<Bool>());
    states.iter().fold(none, |any, state| Box::new(any.or(in_state(*state, today))))
}

/// The same rule as [`shared::project::TaskFacts::state`], as a condition; `last_date` is the end of the calendar for a task
/// without a day. A test holds the one against the other.
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
