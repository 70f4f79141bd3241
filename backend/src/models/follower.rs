//! The table `followers`: who wants to know how an idea goes on.

use chrono::{DateTime, Utc};
use diesel::{QueryResult, prelude::*};
use shared::id::Id;

use super::moving::move_people;
use crate::db::{
    DbConn,
    dialect::insert_new,
    schema::followers,
    types::{DbId, DbTime},
};

/// Notes that somebody follows an idea; it stays as it is for who does already.
///
/// # Errors
/// Those of the statement.
pub fn create_follower(
    conn: &mut DbConn,
    idea_id: Id,
    account_id: Id,
    made: DateTime<Utc>,
) -> QueryResult<()> {
    let row = (
        followers::idea_id.eq(DbId::from(idea_id)),
        followers::account_id.eq(DbId::from(account_id)),
        followers::created_at.eq(DbTime::from(made)),
    );
    insert_new!(conn, followers::table, row)
}

/// Notes that somebody follows an idea no more; doing that twice changes nothing.
///
/// # Errors
/// Those of the statement.
pub fn delete_follower(conn: &mut DbConn, idea_id: Id, account_id: Id) -> QueryResult<()> {
    let row = followers::table.find((DbId::from(idea_id), DbId::from(account_id)));
    diesel::delete(row).execute(conn).map(drop)
}

/// Whether somebody follows an idea.
///
/// # Errors
/// Those of the query.
pub fn follower_exists(conn: &mut DbConn, idea_id: Id, account_id: Id) -> QueryResult<bool> {
    let row = followers::table.find((DbId::from(idea_id), DbId::from(account_id)));
    diesel::select(diesel::dsl::exists(row)).get_result(conn)
}

/// Moves who follows an idea to another one.
///
/// # Errors
/// Those of the statements.
pub fn move_followers(conn: &mut DbConn, from: Id, to: Id) -> QueryResult<i64> {
    move_people!(conn, followers, from, to)
}
