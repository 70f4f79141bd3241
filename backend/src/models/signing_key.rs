//! The table `signing_keys`: the secrets that access tokens are signed with.

use diesel::{QueryResult, prelude::*};
use shared::id::Id;

use crate::db::{
    DbConn,
    dialect::lock_table,
    schema::signing_keys,
    types::{DbId, DbTime, now},
};

/// A key as it is stored.
#[derive(HasQuery, Insertable)]
#[diesel(table_name = signing_keys)]
pub struct SigningKeyRow {
    /// Named in each token that it signed.
    pub id: DbId,
    /// 32 random bytes.
    pub secret: Vec<u8>,
    created_at: DbTime,
}

/// Finds the newest key, which all servers of one database sign with; makes the first out of `secret`.
///
/// # Errors
/// Those of the statements.
pub fn find_or_create_signing_key(conn: &mut DbConn, secret: [u8; 32]) -> QueryResult<SigningKeyRow> {
    let newest = || SigningKeyRow::query().order(signing_keys::id.desc());
    if let Some(key) = newest().first(conn).optional()? {
        return Ok(key);
    }
    // Of servers that start together on an empty database only the first may make one.
    lock_table(conn, "signing_keys")?;
    if let Some(key) = newest().first(conn).optional()? {
        return Ok(key);
    }
    let first = SigningKeyRow { id: Id::new().into(), secret: secret.to_vec(), created_at: now().into() };
    diesel::insert_into(signing_keys::table).values(&first).execute(conn)?;
    newest().first(conn)
}
