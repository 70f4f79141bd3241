//! The table `tasks`: one task, changes to it, and its counts.

use chrono::{DateTime, NaiveDate, Utc};
use diesel::{QueryResult, prelude::*};
use shared::{
    id::Id,
    project::{NewTask, ProjectRef, ProjectStage, Task, TaskChanges, TaskFacts, TaskState, TaskVolunteer},
};

use super::{Versioned, evaluation_list::to_ref, task_volunteer};
use crate::{
    day::today,
    db::{
        DbConn,
        schema::{evaluation_follow_ups, evaluations, projects, tasks},
        types::{DbId, DbText, DbTime},
    },
    text,
};

/// The last day of a task that has none: after all others.
const NEVER: NaiveDate = match NaiveDate::from_ymd_opt(9999, 12, 31) {
    Some(day) => day,
    None => NaiveDate::MAX,
};

#[derive(HasQuery)]
#[diesel(base_query = tasks::table
    .inner_join(projects::table)
    .left_join(evaluation_follow_ups::table)
    .left_join(evaluations::table.on(evaluations::id.eq(evaluation_follow_ups::evaluation_id))))]
#[diesel(table_name = tasks)]
pub(super) struct TaskRow {
    pub(super) id: DbId,
    #[diesel(select_expression = (projects::id, projects::title))]
    project: (DbId, String),
    #[diesel(select_expression = projects::stage)]
    stage: DbText<ProjectStage>,
    title: String,
    text: String,
    people: i32,
    skill: Option<String>,
    start_date: Option<NaiveDate>,
    end_date: Option<NaiveDate>,
    pub(super) last_date: NaiveDate,
    place: Option<String>,
    minutes: Option<i32>,
    taken_count: i32,
    done_count: i32,
    cancelled_at: Option<DbTime>,
    #[diesel(select_expression = (evaluations::id, evaluations::title, evaluations::end_date).nullable())]
    evaluation: Option<(DbId, String, Option<NaiveDate>)>,
    created_at: DbTime,
    version: i64,
}

#[derive(Insertable)]
#[diesel(table_name = tasks)]
struct NewRow {
    id: DbId,
    project_id: DbId,
    title: String,
    text: String,
    folded: String,
    people: i32,
    skill: Option<String>,
    start_date: Option<NaiveDate>,
    end_date: Option<NaiveDate>,
    last_date: NaiveDate,
    place: Option<String>,
    minutes: Option<i32>,
    created_at: DbTime,
}

/// Finds a task, with the part that `caller` has in it.
///
/// # Errors
/// `NotFound`, or those of the queries.
pub fn find_task(conn: &mut DbConn, id: Id, caller: Option<Id>) -> QueryResult<Versioned<Task>> {
    let row: TaskRow = TaskRow::query().filter(tasks::id.eq(DbId::from(id))).first(conn)?;
    let mine = match caller {
        Some(caller) => task_volunteer::find_part_of(conn, id, caller)?,
        None => None,
    };
    Ok(Versioned { version: row.version, value: row.with_part(mine, today()) })
}

/// Which project a task belongs to.
///
/// # Errors
/// `NotFound`, or those of the query.
pub fn find_project_of(conn: &mut DbConn, id: Id) -> QueryResult<Id> {
    let project: DbId = tasks::table.find(DbId::from(id)).select(tasks::project_id).first(conn)?;
    Ok(project.into())
}

/// Asks for a task and gives its id.
///
/// # Errors
/// Those of the statement.
pub fn create_task(conn: &mut DbConn, project_id: Id, new: &NewTask, made: DateTime<Utc>) -> QueryResult<Id> {
    let id = Id::made_at(made);
    let (title, text) = (text::line(&new.title), text::lines(&new.text));
    let (skill, place) =
        (new.skill.as_deref().and_then(text::said), new.place.as_deref().and_then(text::said));
    let row = NewRow {
        id: id.into(),
        project_id: project_id.into(),
        folded: folded(&title, &text, &skill, &place),
        title,
        text,
        people: new.people,
        skill,
        start_date: new.start_date,
        end_date: new.end_date,
        last_date: last_date(new.start_date, new.end_date),
        place,
        minutes: new.minutes,
        created_at: made.into(),
    };
    diesel::insert_into(tasks::table).values(row).execute(conn)?;
    Ok(id)
}

/// Changes a task of a project that is held, `before`. Says whether anything is other than it was.
///
/// # Errors
/// Those of the statement.
pub fn update_task(
    conn: &mut DbConn,
    before: &Task,
    changes: &TaskChanges,
    at: DateTime<Utc>,
) -> QueryResult<bool> {
    let said = |change: &Option<Option<String>>, before: &Option<String>| match change {
        Some(change) => change.as_deref().and_then(text::said),
        None => before.clone(),
    };
    let after = Task {
        title: changes.title.as_deref().map_or_else(|| before.title.clone(), text::line),
        text: changes.text.as_deref().map_or_else(|| before.text.clone(), text::lines),
        people: changes.people.unwrap_or(before.people),
        skill: said(&changes.skill, &before.skill),
        start_date: changes.start_date.unwrap_or(before.start_date),
        end_date: changes.end_date.unwrap_or(before.end_date),
        place: said(&changes.place, &before.place),
        minutes: changes.minutes.unwrap_or(before.minutes),
        ..before.clone()
    };
    let was_cancelled = before.state == TaskState::Cancelled;
    let cancelled = changes.cancelled.filter(|is_cancelled| *is_cancelled != was_cancelled);
    if after == *before && cancelled.is_none() {
        return Ok(false);
    }
    let row = tasks::table.find(DbId::from(before.id));
    let changes = (
        tasks::folded.eq(folded(&after.title, &after.text, &after.skill, &after.place)),
        tasks::title.eq(after.title),
        tasks::text.eq(after.text),
        tasks::people.eq(after.people),
        tasks::skill.eq(after.skill),
        tasks::start_date.eq(after.start_date),
        tasks::end_date.eq(after.end_date),
        tasks::last_date.eq(last_date(after.start_date, after.end_date)),
        tasks::place.eq(after.place),
        tasks::minutes.eq(after.minutes),
        cancelled.map(|is_cancelled| tasks::cancelled_at.eq(is_cancelled.then(|| DbTime::from(at)))),
        tasks::version.eq(tasks::version + 1),
    );
    diesel::update(row).set(changes).execute(conn)?;
    Ok(true)
}

/// Removes a task.
///
/// # Errors
/// Those of the statement.
pub fn delete_task(conn: &mut DbConn, id: Id) -> QueryResult<()> {
    diesel::delete(tasks::table.find(DbId::from(id))).execute(conn).map(drop)
}

/// Takes a place in a task, if there is one left. Says whether there was.
///
/// # Errors
/// Those of the statement.
pub fn take_place(conn: &mut DbConn, id: Id) -> QueryResult<bool> {
    let row = tasks::table.find(DbId::from(id)).filter(tasks::taken_count.lt(tasks::people));
    let taken = diesel::update(row).set(tasks::taken_count.eq(tasks::taken_count + 1)).execute(conn)?;
    Ok(taken == 1)
}

/// Gives a place in a task back.
///
/// # Errors
/// Those of the statement.
pub fn give_place_back(conn: &mut DbConn, id: Id) -> QueryResult<()> {
    diesel::update(tasks::table.find(DbId::from(id)))
        .set(tasks::taken_count.eq(tasks::taken_count - 1))
        .execute(conn)
        .map(drop)
}

/// Counts those who did a task in or out.
///
/// # Errors
/// Those of the statement.
pub fn add_to_done_count(conn: &mut DbConn, id: Id, by: i32) -> QueryResult<()> {
    diesel::update(tasks::table.find(DbId::from(id)))
        .set(tasks::done_count.eq(tasks::done_count + by))
        .execute(conn)
        .map(drop)
}

fn last_date(start: Option<NaiveDate>, end: Option<NaiveDate>) -> NaiveDate {
    end.or(start).unwrap_or(NEVER)
}

fn folded(title: &str, text: &str, skill: &Option<String>, place: &Option<String>) -> String {
    let details = [Some(text), skill.as_deref(), place.as_deref()];
    text::search_text(title, &details.into_iter().flatten().collect::<Vec<_>>().join("\n"))
}

impl TaskRow {
    pub(super) fn state(&self, today: NaiveDate) -> TaskState {
        let facts = TaskFacts {
            people: self.people,
            taken: self.taken_count,
            done: self.done_count,
            last_day: self.end_date.or(self.start_date),
            is_cancelled: self.cancelled_at.is_some(),
            stage: self.stage.0,
        };
        facts.state(today)
    }

    pub(super) fn with_part(self, mine: Option<TaskVolunteer>, today: NaiveDate) -> Task {
        Task {
            id: self.id.into(),
            state: self.state(today),
            project: ProjectRef { id: self.project.0.into(), title: self.project.1 },
            title: self.title,
            text: self.text,
            people: self.people,
            taken_count: self.taken_count,
            done_count: self.done_count,
            skill: self.skill,
            start_date: self.start_date,
            end_date: self.end_date,
            place: self.place,
            minutes: self.minutes,
            evaluation: self.evaluation.map(to_ref),
            mine,
            created_at: self.created_at.into(),
        }
    }
}
