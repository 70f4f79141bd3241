//! The table `joiners`: who joins in with which idea, and what they bring.

use chrono::{DateTime, Utc};
use diesel::{QueryResult, prelude::*};
use shared::{id::Id, joiner::Joiner, page::Page};

use super::{account, moving::move_people};
use crate::{
    db::{
        DbConn,
        keyset::Slice,
        schema::{accounts, joiners},
        types::{DbId, DbTime},
    },
    text,
};

#[derive(HasQuery)]
#[diesel(base_query = joiners::table.inner_join(accounts::table), table_name = joiners)]
struct JoinerRow {
    id: DbId,
    #[diesel(select_expression = (accounts::id, accounts::name))]
    person: (DbId, String),
    offer: Option<String>,
    created_at: DbTime,
}

/// Notes that somebody joins in.
///
/// # Errors
/// A violated unique constraint on `joiners.account_id` for a second time; any other fault of the database.
pub fn create_joiner(
    conn: &mut DbConn,
    idea_id: Id,
    account_id: Id,
    offer: Option<&str>,
    made: DateTime<Utc>,
) -> QueryResult<()> {
    let row = (
        joiners::id.eq(DbId::from(Id::made_at(made))),
        joiners::idea_id.eq(DbId::from(idea_id)),
        joiners::account_id.eq(DbId::from(account_id)),
        joiners::offer.eq(offer.map(text::line).filter(|offer| !offer.is_empty())),
        joiners::created_at.eq(DbTime::from(made)),
    );
    diesel::insert_into(joiners::table).values(row).execute(conn).map(drop)
}

/// Notes that somebody joins in no more. Says whether they did.
///
/// # Errors
/// Those of the statement.
pub fn delete_joiner(conn: &mut DbConn, idea_id: Id, account_id: Id) -> QueryResult<bool> {
    let row = joiners::table
        .filter(joiners::idea_id.eq(DbId::from(idea_id)))
        .filter(joiners::account_id.eq(DbId::from(account_id)));
    Ok(diesel::delete(row).execute(conn)? == 1)
}

/// Whether somebody joins in with an idea.
///
/// # Errors
/// Those of the query.
pub fn joiner_exists(conn: &mut DbConn, idea_id: Id, account_id: Id) -> QueryResult<bool> {
    let row = joiners::table
        .filter(joiners::idea_id.eq(DbId::from(idea_id)))
        .filter(joiners::account_id.eq(DbId::from(account_id)));
    diesel::select(diesel::dsl::exists(row)).get_result(conn)
}

/// Lists who joins in with an idea, the first to do so first.
///
/// # Errors
/// Those of the query.
pub fn list_joiners(conn: &mut DbConn, idea_id: Id, slice: &Slice<Id>) -> QueryResult<Page<Joiner>> {
    let mut query = JoinerRow::query()
        .filter(joiners::idea_id.eq(DbId::from(idea_id)))
        .order(joiners::id)
        .limit(slice.rows())
        .into_boxed();
    if let Some(after) = slice.after {
        query = query.filter(joiners::id.gt(DbId::from(after)));
    }
    Ok(slice.page(query.load(conn)?, |row: &JoinerRow| row.id.into()).map(Into::into))
}

/// Moves who joins in to another idea, and gives how many that one has more.
///
/// # Errors
/// Those of the statements.
pub fn move_joiners(conn: &mut DbConn, from: Id, to: Id) -> QueryResult<i64> {
    move_people!(conn, joiners, from, to)
}

impl From<JoinerRow> for Joiner {
    fn from(row: JoinerRow) -> Self {
        Self {
            id: row.id.into(),
            person: account::to_person(row.person),
            offer: row.offer,
            created_at: row.created_at.into(),
        }
    }
}
