//! The table `projects`: one project, and changes to it.

use chrono::{DateTime, NaiveDate, Utc};
use diesel::{QueryResult, prelude::*};
use shared::{
    id::Id,
    permission::ProjectFacts,
    project::{Health, Money, NewProject, Project, ProjectRole, ProjectStage, is_health_outdated, is_silent},
};

use super::{Versioned, project_association, project_idea, project_member, project_theme};
use crate::{
    day::day_of,
    db::{
        DbConn,
        schema::projects,
        types::{DbId, DbText, DbTime, now},
    },
    text,
};

/// The rule by which a project is silent, at a moment.
#[derive(Debug, Clone, Copy)]
pub struct Silence {
    /// The moment.
    pub now: DateTime<Utc>,
    /// How many weeks are too many.
    pub weeks: u16,
}

impl Silence {
    /// The rule now.
    #[must_use]
    pub fn after(weeks: u16) -> Self {
        Self { now: now(), weeks }
    }

    /// Since which day nothing was heard of a project, if that is too long.
    #[must_use]
    pub fn since(self, stage: ProjectStage, active_at: DateTime<Utc>) -> Option<NaiveDate> {
        is_silent(stage, active_at, self.now, self.weeks).then(|| day_of(active_at))
    }

    /// Whether what was said on that day of how a project goes is too long ago.
    #[must_use]
    pub fn outdates(self, stage: ProjectStage, said_on: Option<NaiveDate>) -> bool {
        is_health_outdated(stage, said_on, day_of(self.now), self.weeks)
    }
}

#[derive(HasQuery)]
#[diesel(table_name = projects)]
struct ProjectRow {
    title: String,
    text: String,
    stage: DbText<ProjectStage>,
    stage_reason: Option<String>,
    next_step: Option<String>,
    next_step_date: Option<NaiveDate>,
    need: Option<String>,
    health: Option<DbText<Health>>,
    health_note: Option<String>,
    health_date: Option<NaiveDate>,
    start_date: Option<NaiveDate>,
    end_date: Option<NaiveDate>,
    helper_count: i64,
    created_at: DbTime,
    active_at: DbTime,
    version: i64,
    granted_cents: i64,
    spent_cents: i64,
}

/// A project to store.
#[derive(Insertable)]
#[diesel(table_name = projects)]
pub struct NewProjectRow {
    /// Its identity, which carries its time.
    pub id: DbId,
    /// Where it is in its life.
    pub stage: DbText<ProjectStage>,
    title: String,
    text: String,
    folded: String,
    next_step: Option<String>,
    need: Option<String>,
    created_at: DbTime,
    active_at: DbTime,
}

impl NewProjectRow {
    /// A project that begins at `made`.
    #[must_use]
    pub fn new(new: &NewProject, made: DateTime<Utc>) -> Self {
        let (title, text) = (text::line(&new.title), text::lines(&new.text));
        Self {
            id: Id::made_at(made).into(),
            stage: DbText(ProjectStage::Preparing),
            folded: text::search_text(&title, &text),
            title,
            text,
            next_step: new.next_step.as_deref().and_then(text::said),
            need: new.need.as_deref().and_then(text::said),
            created_at: made.into(),
            active_at: made.into(),
        }
    }
}

/// Finds a project with all that its page shows. `role` is what this caller is in it.
///
/// # Errors
/// `NotFound`, or those of the queries.
pub fn find_project(
    conn: &mut DbConn,
    id: Id,
    caller: Option<Id>,
    silence: Silence,
) -> QueryResult<Versioned<Project>> {
    let row: ProjectRow = ProjectRow::query().find(DbId::from(id)).first(conn)?;
    let themes = project_theme::list_themes_of(conn, &[id])?.remove(&id).unwrap_or_default();
    let associations =
        project_association::list_associations_of(conn, &[id])?.remove(&id).unwrap_or_default();
    let ideas = project_idea::list_ideas_of(conn, id)?;
    let mut people = project_member::list_people_of(conn, &[id])?.remove(&id).unwrap_or_default();
    let role = caller.map(|caller| project_member::find_role(conn, id, caller)).transpose()?.flatten();
    let version = row.version;
    let active_at = row.active_at.into();
    let value = Project {
        id,
        title: row.title,
        text: row.text,
        stage: row.stage.0,
        stage_reason: row.stage_reason,
        next_step: row.next_step,
        next_step_date: row.next_step_date,
        need: row.need,
        health: row.health.map(|health| health.0),
        health_note: row.health_note,
        health_date: row.health_date,
        health_outdated: silence.outdates(row.stage.0, row.health_date),
        start_date: row.start_date,
        end_date: row.end_date,
        associations,
        themes,
        ideas,
        leads: people.remove(&ProjectRole::Lead).unwrap_or_default(),
        supporters: people.remove(&ProjectRole::Supporter).unwrap_or_default(),
        helper_count: row.helper_count,
        silent_since_date: silence.since(row.stage.0, active_at),
        money: Money::new(row.granted_cents, row.spent_cents),
        role,
        created_at: row.created_at.into(),
        active_at,
    };
    Ok(Versioned { version, value })
}

/// What of a project a change must know.
pub struct Standing {
    /// What permissions need.
    pub facts: ProjectFacts,
    /// Counts its changes.
    pub version: i64,
}

/// Finds what permissions need to know of a project, and what this caller is in it.
///
/// # Errors
/// `NotFound`, or those of the queries.
pub fn find_standing(conn: &mut DbConn, id: Id, caller: Option<Id>) -> QueryResult<Standing> {
    let (stage, version): (DbText<ProjectStage>, i64) =
        projects::table.find(DbId::from(id)).select((projects::stage, projects::version)).first(conn)?;
    let role = caller.map(|caller| project_member::find_role(conn, id, caller)).transpose()?.flatten();
    Ok(Standing { facts: ProjectFacts { stage: stage.0, role }, version })
}

/// Stores a project, without its people and what it refers to.
///
/// # Errors
/// Those of the statement.
pub fn create_project(conn: &mut DbConn, project: &NewProjectRow) -> QueryResult<()> {
    diesel::insert_into(projects::table).values(project).execute(conn).map(drop)
}

/// Notes that a project that is held was changed: who read it before has an old version.
///
/// # Errors
/// Those of the statement.
pub fn renew_project(conn: &mut DbConn, id: Id, at: DateTime<Utc>) -> QueryResult<()> {
    let changes = (projects::active_at.eq(DbTime::from(at)), projects::version.eq(projects::version + 1));
    diesel::update(projects::table.find(DbId::from(id))).set(changes).execute(conn).map(drop)
}

/// The days on which a project begins and ends.
///
/// # Errors
/// `NotFound`, or those of the query.
pub fn find_days(conn: &mut DbConn, id: Id) -> QueryResult<(Option<NaiveDate>, Option<NaiveDate>)> {
    projects::table.find(DbId::from(id)).select((projects::start_date, projects::end_date)).first(conn)
}

/// Takes a project that is held to another stage.
///
/// # Errors
/// Those of the statement.
pub fn update_project_stage(
    conn: &mut DbConn,
    id: Id,
    stage: ProjectStage,
    reason: Option<&str>,
) -> QueryResult<()> {
    let changes = (projects::stage.eq(DbText(stage)), projects::stage_reason.eq(reason));
    diesel::update(projects::table.find(DbId::from(id))).set(changes).execute(conn).map(drop)
}

/// Sets the days of a project's plan and, for what was brought in from elsewhere, the time of its last sign of life.
///
/// # Errors
/// Those of the statement.
pub fn update_project_days(
    conn: &mut DbConn,
    id: Id,
    (start, end): (Option<NaiveDate>, Option<NaiveDate>),
    active_at: DateTime<Utc>,
) -> QueryResult<()> {
    let changes = (
        projects::start_date.eq(start),
        projects::end_date.eq(end),
        projects::active_at.eq(DbTime::from(active_at)),
    );
    diesel::update(projects::table.find(DbId::from(id))).set(changes).execute(conn).map(drop)
}

/// Notes that something happened in a project.
///
/// # Errors
/// Those of the statement.
pub fn touch_project(conn: &mut DbConn, id: Id, at: DateTime<Utc>) -> QueryResult<()> {
    diesel::update(projects::table.find(DbId::from(id)))
        .set(projects::active_at.eq(DbTime::from(at)))
        .execute(conn)
        .map(drop)
}

/// Counts helpers in or out.
///
/// # Errors
/// Those of the statement.
pub fn add_to_helper_count(conn: &mut DbConn, id: Id, by: i64) -> QueryResult<()> {
    diesel::update(projects::table.find(DbId::from(id)))
        .set(projects::helper_count.eq(projects::helper_count + by))
        .execute(conn)
        .map(drop)
}
