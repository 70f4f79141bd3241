//! The table `supports`: who supports which idea. Only counts of it leave the server.

use chrono::{DateTime, Utc};
use diesel::{QueryResult, prelude::*};
use shared::id::Id;

use super::moving::move_people;
use crate::db::{
    DbConn,
    dialect::insert_many,
    schema::supports,
    types::{DbId, DbTime},
};

/// Notes that somebody supports an idea.
///
/// # Errors
/// A violated unique constraint on `supports.account_id` for a second time; any other fault of the database.
pub fn create_support(
    conn: &mut DbConn,
    idea_id: Id,
    account_id: Id,
    made: DateTime<Utc>,
) -> QueryResult<()> {
    let row = (
        supports::idea_id.eq(DbId::from(idea_id)),
        supports::account_id.eq(DbId::from(account_id)),
        supports::created_at.eq(DbTime::from(made)),
    );
    diesel::insert_into(supports::table).values(row).execute(conn).map(drop)
}

/// Notes that each of these accounts supports that idea.
///
/// # Errors
/// Those of the statement.
pub fn create_supports(conn: &mut DbConn, pairs: &[(Id, Id)], made: DateTime<Utc>) -> QueryResult<()> {
    let row = |(idea, account): &(Id, Id)| {
        (
            supports::idea_id.eq(DbId::from(*idea)),
            supports::account_id.eq(DbId::from(*account)),
            supports::created_at.eq(DbTime::from(made)),
        )
    };
    insert_many!(conn, supports::table, pairs.iter().map(row).collect::<Vec<_>>())
}

/// Takes the support back. Says whether there was one.
///
/// # Errors
/// Those of the statement.
pub fn delete_support(conn: &mut DbConn, idea_id: Id, account_id: Id) -> QueryResult<bool> {
    let row = supports::table.find((DbId::from(idea_id), DbId::from(account_id)));
    Ok(diesel::delete(row).execute(conn)? == 1)
}

/// Whether somebody supports an idea.
///
/// # Errors
/// Those of the query.
pub fn support_exists(conn: &mut DbConn, idea_id: Id, account_id: Id) -> QueryResult<bool> {
    let row = supports::table.find((DbId::from(idea_id), DbId::from(account_id)));
    diesel::select(diesel::dsl::exists(row)).get_result(conn)
}

/// Moves who supports an idea to another one, and gives how many that one has more.
///
/// # Errors
/// Those of the statements.
pub fn move_supports(conn: &mut DbConn, from: Id, to: Id) -> QueryResult<i64> {
    move_people!(conn, supports, from, to)
}
