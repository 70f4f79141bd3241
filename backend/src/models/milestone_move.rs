//! The table `milestone_moves`: the days that milestones had before.

use std::collections::HashMap;

use chrono::{DateTime, NaiveDate, Utc};
use diesel::{QueryResult, prelude::*};
use shared::{id::Id, project::MilestoneMove};

use super::account;
use crate::{
    db::{
        DbConn,
        schema::{accounts, milestone_moves},
        types::{DbId, DbTime},
    },
    text,
};

#[derive(HasQuery)]
#[diesel(base_query = milestone_moves::table.left_join(accounts::table), table_name = milestone_moves)]
struct MoveRow {
    milestone_id: DbId,
    from_date: NaiveDate,
    to_date: NaiveDate,
    reason: Option<String>,
    #[diesel(select_expression = (accounts::id, accounts::name).nullable())]
    actor: Option<(DbId, String)>,
    created_at: DbTime,
}

#[derive(Insertable)]
#[diesel(table_name = milestone_moves)]
struct NewRow {
    id: DbId,
    milestone_id: DbId,
    from_date: NaiveDate,
    to_date: NaiveDate,
    reason: Option<String>,
    actor_id: DbId,
    created_at: DbTime,
}

/// The moves of these milestones, each milestone's from the oldest on. One has at most
/// [`shared::project::MAX_MOVES`].
///
/// # Errors
/// Those of the query.
pub fn list_moves_of(conn: &mut DbConn, milestones: &[Id]) -> QueryResult<HashMap<Id, Vec<MilestoneMove>>> {
    if milestones.is_empty() {
        return Ok(HashMap::new());
    }
    let rows: Vec<MoveRow> = MoveRow::query()
        .filter(milestone_moves::milestone_id.eq_any(milestones.iter().copied().map(DbId::from)))
        .order(milestone_moves::id)
        .load(conn)?;
    let mut by_milestone = HashMap::<Id, Vec<MilestoneMove>>::new();
    for row in rows {
        by_milestone.entry(row.milestone_id.into()).or_default().push(row.into());
    }
    Ok(by_milestone)
}

/// Notes that a milestone moved from one day to another, by whom and when.
///
/// # Errors
/// Those of the statement.
pub fn create_milestone_move(
    conn: &mut DbConn,
    milestone_id: Id,
    (from_date, to_date): (NaiveDate, NaiveDate),
    reason: Option<&str>,
    (actor, made): (Id, DateTime<Utc>),
) -> QueryResult<()> {
    let row = NewRow {
        id: Id::made_at(made).into(),
        milestone_id: milestone_id.into(),
        from_date,
        to_date,
        reason: reason.and_then(text::said),
        actor_id: actor.into(),
        created_at: made.into(),
    };
    diesel::insert_into(milestone_moves::table).values(row).execute(conn).map(drop)
}

impl From<MoveRow> for MilestoneMove {
    fn from(row: MoveRow) -> Self {
        Self {
            from_date: row.from_date,
            to_date: row.to_date,
            reason: row.reason,
            actor: row.actor.map(account::to_person),
            created_at: row.created_at.into(),
        }
    }
}
