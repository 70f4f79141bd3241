//! The table `milestones`.

use chrono::{DateTime, NaiveDate, Utc};
use diesel::{QueryResult, prelude::*};
use shared::{
    id::Id,
    page::Page,
    project::{Milestone, MilestoneChanges, MilestoneMove, NewMilestone},
};

use super::{Versioned, evaluation_list::to_ref, milestone_move::list_moves_of};
use crate::{
    db::{
        DbConn,
        keyset::{Slice, day_after},
        schema::{evaluation_follow_ups, evaluations, milestones},
        types::{DbId, DbTime},
    },
    text,
};

#[derive(HasQuery)]
#[diesel(base_query = milestones::table
    .left_join(evaluation_follow_ups::table)
    .left_join(evaluations::table.on(evaluations::id.eq(evaluation_follow_ups::evaluation_id))))]
#[diesel(table_name = milestones)]
struct MilestoneRow {
    id: DbId,
    title: String,
    text: Option<String>,
    planned_date: NaiveDate,
    done_date: Option<NaiveDate>,
    #[diesel(select_expression = (evaluations::id, evaluations::title, evaluations::end_date).nullable())]
    evaluation: Option<(DbId, String, Option<NaiveDate>)>,
    created_at: DbTime,
    version: i64,
}

#[derive(Insertable)]
#[diesel(table_name = milestones)]
struct NewRow {
    id: DbId,
    project_id: DbId,
    title: String,
    text: Option<String>,
    planned_date: NaiveDate,
    created_at: DbTime,
}

/// Lists the milestones of a project by their days.
///
/// # Errors
/// Those of the queries.
pub fn list_milestones(
    conn: &mut DbConn,
    project_id: Id,
    slice: &Slice<(NaiveDate, Id)>,
) -> QueryResult<Page<Milestone>> {
    let mut query = MilestoneRow::query()
        .filter(milestones::project_id.eq(DbId::from(project_id)))
        .order((milestones::planned_date, milestones::id))
        .limit(slice.rows())
        .into_boxed();
    if let Some(after) = slice.after {
        query = query.filter(day_after("milestones.planned_date", "milestones.id", after));
    }
    let page = slice.page(query.load(conn)?, |row: &MilestoneRow| (row.planned_date, row.id.into()));
    let ids: Vec<Id> = page.items.iter().map(|row| row.id.into()).collect();
    let mut moves = list_moves_of(conn, &ids)?;
    Ok(page.map(|row| {
        let moves = moves.remove(&row.id.into()).unwrap_or_default();
        row.with_moves(moves)
    }))
}

/// Finds a milestone of a project.
///
/// # Errors
/// `NotFound`, also when it is another project's; those of the queries.
pub fn find_milestone(conn: &mut DbConn, project_id: Id, id: Id) -> QueryResult<Versioned<Milestone>> {
    let row: MilestoneRow = MilestoneRow::query()
        .filter(milestones::id.eq(DbId::from(id)))
        .filter(milestones::project_id.eq(DbId::from(project_id)))
        .first(conn)?;
    let moves = list_moves_of(conn, &[id])?.remove(&id).unwrap_or_default();
    Ok(Versioned { version: row.version, value: row.with_moves(moves) })
}

/// Plans a milestone and gives its id.
///
/// # Errors
/// Those of the statement.
pub fn create_milestone(
    conn: &mut DbConn,
    project_id: Id,
    new: &NewMilestone,
    made: DateTime<Utc>,
) -> QueryResult<Id> {
    let id = Id::made_at(made);
    let row = NewRow {
        id: id.into(),
        project_id: project_id.into(),
        title: text::line(&new.title),
        text: new.text.as_deref().and_then(text::said),
        planned_date: new.planned_date,
        created_at: made.into(),
    };
    diesel::insert_into(milestones::table).values(row).execute(conn)?;
    Ok(id)
}

/// Changes a milestone of a project that is held, `before`. Says whether anything is other than it was. That its day moved
/// is another table's matter.
///
/// # Errors
/// Those of the statement.
pub fn update_milestone(
    conn: &mut DbConn,
    before: &Milestone,
    changes: &MilestoneChanges,
) -> QueryResult<bool> {
    let after = Milestone {
        title: changes.title.as_deref().map_or_else(|| before.title.clone(), text::line),
        text: match &changes.text {
            Some(text) => text.as_deref().and_then(text::said),
            None => before.text.clone(),
        },
        planned_date: changes.planned_date.unwrap_or(before.planned_date),
        done_date: changes.done_date.unwrap_or(before.done_date),
        ..before.clone()
    };
    if after == *before {
        return Ok(false);
    }
    let changes = (
        milestones::title.eq(after.title),
        milestones::text.eq(after.text),
        milestones::planned_date.eq(after.planned_date),
        milestones::done_date.eq(after.done_date),
        milestones::version.eq(milestones::version + 1),
    );
    diesel::update(milestones::table.find(DbId::from(before.id))).set(changes).execute(conn)?;
    Ok(true)
}

/// Removes a milestone.
///
/// # Errors
/// Those of the statement.
pub fn delete_milestone(conn: &mut DbConn, id: Id) -> QueryResult<()> {
    diesel::delete(milestones::table.find(DbId::from(id))).execute(conn).map(drop)
}

impl MilestoneRow {
    fn with_moves(self, moves: Vec<MilestoneMove>) -> Milestone {
        Milestone {
            id: self.id.into(),
            title: self.title,
            text: self.text,
            planned_date: self.planned_date,
            done_date: self.done_date,
            evaluation: self.evaluation.map(to_ref),
            moves,
            created_at: self.created_at.into(),
        }
    }
}
