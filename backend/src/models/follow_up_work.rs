//! What follow-ups of evaluation rounds became, out of the tables `tasks` and `milestones`.

use std::collections::HashMap;

use chrono::NaiveDate;
use diesel::{QueryResult, prelude::*};
use shared::{
    evaluation::{FollowUpWork, WorkKind, WorkState},
    id::Id,
};

use super::{evaluation::to_project_ref, task::TaskRow};
use crate::{
    day::today,
    db::{
        DbConn,
        schema::{milestones, projects, tasks},
        types::DbId,
    },
};

/// Its identity, its title, when it was reached, and its project.
type MilestoneRow = (DbId, String, Option<NaiveDate>, (DbId, String));

/// These tasks and milestones by their ids, as follow-ups show them.
///
/// # Errors
/// Those of the queries.
pub fn list_work(
    conn: &mut DbConn,
    task_ids: &[DbId],
    milestone_ids: &[DbId],
) -> QueryResult<HashMap<Id, FollowUpWork>> {
    let mut work = HashMap::new();
    if !task_ids.is_empty() {
        let rows: Vec<TaskRow> = TaskRow::query().filter(tasks::id.eq_any(task_ids.to_vec())).load(conn)?;
        let today = today();
        work.extend(rows.into_iter().map(|row| {
            let task = row.with_part(None, today);
            let (kind, state) = (WorkKind::Task, task.state.into());
            (task.id, FollowUpWork { kind, id: task.id, project: task.project, title: task.title, state })
        }));
    }
    if !milestone_ids.is_empty() {
        let rows: Vec<MilestoneRow> = milestones::table
            .inner_join(projects::table)
            .filter(milestones::id.eq_any(milestone_ids.to_vec()))
            .select((
                milestones::id,
                milestones::title,
                milestones::done_date,
                (projects::id, projects::title),
            ))
            .load(conn)?;
        work.extend(rows.into_iter().map(|(id, title, done, project)| {
            let (id, kind) = (id.into(), WorkKind::Milestone);
            let state = if done.is_some() { WorkState::Done } else { WorkState::Open };
            (id, FollowUpWork { kind, id, project: to_project_ref(project), title, state })
        }));
    }
    Ok(work)
}
