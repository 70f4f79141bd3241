//! The table `evaluation_responses`: one response each.

use std::collections::HashSet;

use diesel::{QueryResult, prelude::*};
use shared::{
    evaluation::{Circle, NamedResponse},
    id::Id,
    page::Page,
};

use super::{Changed, account, evaluation_answer::list_answers_of};
use crate::db::{
    DbConn,
    keyset::Slice,
    schema::{accounts, evaluation_responses},
    types::{DbId, DbText},
};

/// Whose response it is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Owner {
    /// Somebody's, in a round that is not anonymous.
    Account(Id),
    /// Nobody's: it belongs to whoever has the code that this hash was made from.
    Key(Vec<u8>),
}

/// A response that is stored.
#[derive(Debug, Clone, Copy)]
pub struct Stored {
    /// Its identity.
    pub id: Id,
    /// The circle that is kept with it.
    pub circle: Option<Circle>,
    /// Whether it counts.
    pub handed_in: bool,
    /// Counts its changes from 1.
    pub version: i64,
}

type StoredRow = (DbId, Option<DbText<Circle>>, bool, i64);

/// Finds a response by whose it is.
///
/// # Errors
/// Those of the query.
pub fn find_response(conn: &mut DbConn, evaluation_id: Id, owner: &Owner) -> QueryResult<Option<Stored>> {
    let mut query = evaluation_responses::table
        .filter(evaluation_responses::evaluation_id.eq(DbId::from(evaluation_id)))
        .select((
            evaluation_responses::id,
            evaluation_responses::circle,
            evaluation_responses::handed_in,
            evaluation_responses::version,
        ))
        .into_boxed();
    query = match owner {
        Owner::Account(id) => query.filter(evaluation_responses::account_id.eq(DbId::from(*id))),
        Owner::Key(hash) => query.filter(evaluation_responses::key_hash.eq(hash)),
    };
    let row: Option<StoredRow> = query.first(conn).optional()?;
    Ok(row.map(|(id, circle, handed_in, version)| Stored {
        id: id.into(),
        circle: circle.map(|circle| circle.0),
        handed_in,
        version,
    }))
}

/// To which of these rounds somebody has a response by name.
///
/// # Errors
/// Those of the query.
pub fn list_own_responses(conn: &mut DbConn, account_id: Id, evaluations: &[Id]) -> QueryResult<HashSet<Id>> {
    let rows: Vec<DbId> = evaluation_responses::table
        .filter(evaluation_responses::account_id.eq(DbId::from(account_id)))
        .filter(evaluation_responses::evaluation_id.eq_any(evaluations.iter().copied().map(DbId::from)))
        .select(evaluation_responses::evaluation_id)
        .load(conn)?;
    Ok(rows.into_iter().map(Id::from).collect())
}

/// How many responses to a round were begun and not handed in.
///
/// # Errors
/// Those of the query.
pub fn count_unfinished_responses(conn: &mut DbConn, evaluation_id: Id) -> QueryResult<i64> {
    evaluation_responses::table
        .filter(evaluation_responses::evaluation_id.eq(DbId::from(evaluation_id)))
        .filter(evaluation_responses::handed_in.eq(false))
        .count()
        .get_result(conn)
}

/// Stores a response without its answers. Its id tells no time, so that nothing is learned from it.
///
/// # Errors
/// A violated unique constraint on `evaluation_responses.account_id` or `.key_hash` when there is one of that owner; any
/// other fault of the database.
pub fn create_response(
    conn: &mut DbConn,
    (id, evaluation_id): (Id, Id),
    owner: &Owner,
    circle: Option<Circle>,
    handed_in: bool,
) -> QueryResult<()> {
    let (account, key) = match owner {
        Owner::Account(account) => (Some(DbId::from(*account)), None),
        Owner::Key(hash) => (None, Some(hash)),
    };
    let row = (
        evaluation_responses::id.eq(DbId::from(id)),
        evaluation_responses::evaluation_id.eq(DbId::from(evaluation_id)),
        evaluation_responses::circle.eq(circle.map(DbText)),
        evaluation_responses::account_id.eq(account),
        evaluation_responses::key_hash.eq(key),
        evaluation_responses::handed_in.eq(handed_in),
        evaluation_responses::version.eq(1),
    );
    diesel::insert_into(evaluation_responses::table).values(row).execute(conn).map(drop)
}

/// Changes whether a response that still has that version counts.
///
/// # Errors
/// [`Changed`] inside when it has another version by now; those of the statement.
pub fn update_response(
    conn: &mut DbConn,
    id: Id,
    version: i64,
    handed_in: bool,
) -> QueryResult<Result<(), Changed>> {
    let row =
        evaluation_responses::table.find(DbId::from(id)).filter(evaluation_responses::version.eq(version));
    let changes =
        (evaluation_responses::handed_in.eq(handed_in), evaluation_responses::version.eq(version + 1));
    Changed::unless_one(diesel::update(row).set(changes).execute(conn)?)
}

type NamedRow = (DbId, Option<(DbId, String)>, DbText<Circle>);

/// Lists the responses to a round that is not anonymous, by their ids.
///
/// # Errors
/// Those of the queries.
pub fn list_named_responses(
    conn: &mut DbConn,
    evaluation_id: Id,
    slice: &Slice<Id>,
) -> QueryResult<Page<NamedResponse>> {
    let mut query = evaluation_responses::table
        .left_join(accounts::table)
        .filter(evaluation_responses::evaluation_id.eq(DbId::from(evaluation_id)))
        .filter(evaluation_responses::circle.is_not_null())
        .order(evaluation_responses::id)
        .limit(slice.rows())
        .select((
            evaluation_responses::id,
            (accounts::id, accounts::name).nullable(),
            evaluation_responses::circle.assume_not_null(),
        ))
        .into_boxed();
    if let Some(after) = slice.after {
        query = query.filter(evaluation_responses::id.gt(DbId::from(after)));
    }
    let rows: Vec<NamedRow> = query.load(conn)?;
    let page = slice.page(rows, |row| row.0.into());
    let ids: Vec<Id> = page.items.iter().map(|row| row.0.into()).collect();
    let mut answers = list_answers_of(conn, &ids)?;
    Ok(page.map(|(id, person, circle)| NamedResponse {
        id: id.into(),
        person: person.map(account::to_person),
        circle: circle.0,
        answers: answers.remove(&id.into()).unwrap_or_default(),
    }))
}

/// Forgets the responses to a round that were not handed in.
///
/// # Errors
/// Those of the statement.
pub fn delete_unfinished_responses(conn: &mut DbConn, evaluation_id: Id) -> QueryResult<()> {
    let rows = evaluation_responses::table
        .filter(evaluation_responses::evaluation_id.eq(DbId::from(evaluation_id)))
        .filter(evaluation_responses::handed_in.eq(false));
    diesel::delete(rows).execute(conn).map(drop)
}

/// Forgets all responses to a round, with what still belongs to them.
///
/// # Errors
/// Those of the statement.
pub fn delete_responses(conn: &mut DbConn, evaluation_id: Id) -> QueryResult<()> {
    let rows = evaluation_responses::evaluation_id.eq(DbId::from(evaluation_id));
    diesel::delete(evaluation_responses::table.filter(rows)).execute(conn).map(drop)
}

/// Forgets which codes the responses to a round belong to.
///
/// # Errors
/// Those of the statement.
pub fn forget_keys(conn: &mut DbConn, evaluation_id: Id) -> QueryResult<()> {
    let rows = evaluation_responses::evaluation_id.eq(DbId::from(evaluation_id));
    diesel::update(evaluation_responses::table.filter(rows))
        .set(evaluation_responses::key_hash.eq(None::<Vec<u8>>))
        .execute(conn)
        .map(drop)
}
