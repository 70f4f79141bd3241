//! The table `ideas`: what becomes of drafts, until everybody sees them.

use chrono::{DateTime, Utc};
use diesel::{QueryResult, prelude::*};
use shared::{id::Id, idea::IdeaState};

use super::Changed;
use crate::db::{
    DbConn,
    schema::ideas,
    types::{DbId, DbText, DbTime},
};

/// Notes that a draft was sent in at that time: in lists it stands there.
///
/// # Errors
/// Those of the statement.
pub fn update_sent_in(conn: &mut DbConn, id: Id, sent: DateTime<Utc>) -> QueryResult<()> {
    let changes = (
        ideas::order_id.eq(DbId::from(Id::made_at(sent))),
        ideas::created_at.eq(DbTime::from(sent)),
        ideas::updated_at.eq(DbTime::from(sent)),
    );
    diesel::update(ideas::table.find(DbId::from(id))).set(changes).execute(conn).map(drop)
}

/// Notes that an idea that waited is placed at that time: in lists it stands there, as the newest.
///
/// # Errors
/// Those of the statement.
pub fn update_placed(conn: &mut DbConn, id: Id, placed: DateTime<Utc>) -> QueryResult<()> {
    let change = ideas::order_id.eq(DbId::from(Id::made_at(placed)));
    diesel::update(ideas::table.find(DbId::from(id))).set(change).execute(conn).map(drop)
}

/// Finds why an idea is in its state, where somebody said so.
///
/// # Errors
/// `NotFound`, or those of the query.
pub fn find_said(conn: &mut DbConn, id: Id) -> QueryResult<Option<String>> {
    ideas::table.find(DbId::from(id)).select(ideas::state_reason).first(conn)
}

/// Deletes an idea that is still a draft, with its themes.
///
/// # Errors
/// [`Changed`] inside when it is no draft any more; those of the statement.
pub fn delete_draft(conn: &mut DbConn, id: Id) -> QueryResult<Result<(), Changed>> {
    let draft = ideas::table.find(DbId::from(id)).filter(ideas::state.eq(DbText(IdeaState::Draft)));
    Changed::unless_one(diesel::delete(draft).execute(conn)?)
}
