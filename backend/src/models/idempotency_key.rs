//! The table `idempotency_keys`: answers kept for a day, so that a request sent twice is carried out once.

use chrono::{DateTime, Utc};
use diesel::{QueryResult, prelude::*};
use shared::id::Id;

use crate::db::{
    DbConn,
    schema::idempotency_keys,
    types::{DbId, DbTime, now},
};

/// Finds what was answered to this key: the hash of the request and the answer.
///
/// # Errors
/// Those of the query; a key that did not come before is `None`.
pub fn find_answer(
    conn: &mut DbConn,
    account_id: Id,
    key: &str,
    since: DateTime<Utc>,
) -> QueryResult<Option<(Vec<u8>, String)>> {
    idempotency_keys::table
        .find((DbId::from(account_id), key))
        .filter(idempotency_keys::created_at.gt(DbTime::from(since)))
        .select((idempotency_keys::request_hash, idempotency_keys::answer))
        .first(conn)
        .optional()
}

/// Keeps an answer, in the place of one that is past.
///
/// # Errors
/// A violated unique constraint on `idempotency_keys.key` when the same request is carried out at this very
/// moment; any other fault of the database.
pub fn create_answer(
    conn: &mut DbConn,
    account_id: Id,
    key: &str,
    request_hash: &[u8],
    answer: &str,
    past: DateTime<Utc>,
) -> QueryResult<()> {
    let old = idempotency_keys::table
        .find((DbId::from(account_id), key))
        .filter(idempotency_keys::created_at.le(DbTime::from(past)));
    diesel::delete(old).execute(conn)?;
    let row = (
        idempotency_keys::account_id.eq(DbId::from(account_id)),
        idempotency_keys::key.eq(key),
        idempotency_keys::request_hash.eq(request_hash),
        idempotency_keys::answer.eq(answer),
        idempotency_keys::created_at.eq(DbTime::from(now())),
    );
    diesel::insert_into(idempotency_keys::table).values(row).execute(conn).map(drop)
}

/// Removes answers that are past.
///
/// # Errors
/// Those of the statement.
pub fn delete_past_answers(conn: &mut DbConn, past: DateTime<Utc>) -> QueryResult<usize> {
    let rows = idempotency_keys::table.filter(idempotency_keys::created_at.le(DbTime::from(past)));
    diesel::delete(rows).execute(conn)
}
