//! The table `sessions`: the places where somebody is signed in. A session that has ended is gone from it.

use chrono::{DateTime, Utc};
use diesel::{QueryResult, prelude::*};
use shared::{account::AccountStatus, id::Id, page::Page, session::Session};

use crate::db::{
    DbConn,
    keyset::Slice,
    schema::{accounts, sessions},
    types::{DbId, DbText, DbTime},
};

/// A session as it is stored.
#[derive(Debug, Clone, HasQuery, Insertable)]
#[diesel(table_name = sessions)]
pub struct SessionRow {
    /// Its identity; also the family of all its refresh tokens.
    pub id: DbId,
    /// Whose it is.
    pub account_id: DbId,
    /// SHA-256 of the one refresh token that is good now.
    pub refresh_hash: Vec<u8>,
    /// The program that signed in, as it calls itself.
    pub user_agent: String,
    /// When it began.
    pub created_at: DbTime,
    /// When a token was last fetched in it.
    pub last_used_at: DbTime,
    /// When it ends at the latest.
    pub expires_at: DbTime,
}

/// Stores a session.
///
/// # Errors
/// Those of the statement.
pub fn create_session(conn: &mut DbConn, session: &SessionRow) -> QueryResult<()> {
    diesel::insert_into(sessions::table).values(session).execute(conn).map(drop)
}

/// Finds the account of a session that has not ended, and its status.
///
/// # Errors
/// Those of the query; a session that is not there is `None`.
pub fn find_session_account(
    conn: &mut DbConn,
    id: Id,
    now: DateTime<Utc>,
) -> QueryResult<Option<(Id, AccountStatus)>> {
    let row: Option<(DbId, DbText<AccountStatus>)> = sessions::table
        .inner_join(accounts::table)
        .filter(sessions::id.eq(DbId::from(id)))
        .filter(sessions::expires_at.gt(DbTime::from(now)))
        .select((accounts::id, accounts::status))
        .first(conn)
        .optional()?;
    Ok(row.map(|(account, status)| (account.into(), status.0)))
}

/// Finds a session.
///
/// # Errors
/// Those of the query; a session that is not there is `None`.
pub fn find_session(conn: &mut DbConn, id: Id) -> QueryResult<Option<SessionRow>> {
    SessionRow::query().find(DbId::from(id)).first(conn).optional()
}

/// Puts a new refresh token in the place of the old one, unless another request was faster.
///
/// # Errors
/// Those of the statement.
pub fn rotate_session(
    conn: &mut DbConn,
    id: Id,
    (old, new): (&[u8], &[u8]),
    now: DateTime<Utc>,
) -> QueryResult<bool> {
    let row = sessions::table.find(DbId::from(id)).filter(sessions::refresh_hash.eq(old));
    let changes = (sessions::refresh_hash.eq(new), sessions::last_used_at.eq(DbTime::from(now)));
    Ok(diesel::update(row).set(changes).execute(conn)? == 1)
}

/// Lists the sessions of an account that have not ended, the newest first.
///
/// # Errors
/// Those of the query.
pub fn list_sessions(
    conn: &mut DbConn,
    account_id: Id,
    current: Id,
    slice: &Slice<Id>,
    now: DateTime<Utc>,
) -> QueryResult<Page<Session>> {
    let mut query = SessionRow::query()
        .filter(sessions::account_id.eq(DbId::from(account_id)))
        .filter(sessions::expires_at.gt(DbTime::from(now)))
        .order(sessions::id.desc())
        .limit(slice.rows())
        .into_boxed();
    if let Some(after) = slice.after {
        query = query.filter(sessions::id.lt(DbId::from(after)));
    }
    let page = slice.page(query.load(conn)?, |row: &SessionRow| row.id.into());
    Ok(page.map(|row| row.seen_from(current)))
}

/// Ends a session of that account. Says whether there was one.
///
/// # Errors
/// Those of the statement.
pub fn delete_session(conn: &mut DbConn, account_id: Id, id: Id) -> QueryResult<bool> {
    let row = sessions::table.find(DbId::from(id)).filter(sessions::account_id.eq(DbId::from(account_id)));
    Ok(diesel::delete(row).execute(conn)? == 1)
}

/// Ends all sessions of an account, except one if it is named.
///
/// # Errors
/// Those of the statement.
pub fn delete_sessions_of(conn: &mut DbConn, account_id: Id, except: Option<Id>) -> QueryResult<()> {
    let mut rows =
        diesel::delete(sessions::table).filter(sessions::account_id.eq(DbId::from(account_id))).into_boxed();
    if let Some(id) = except {
        rows = rows.filter(sessions::id.ne(DbId::from(id)));
    }
    rows.execute(conn).map(drop)
}

/// Removes sessions that ended before `now`.
///
/// # Errors
/// Those of the statement.
pub fn delete_expired_sessions(conn: &mut DbConn, now: DateTime<Utc>) -> QueryResult<usize> {
    diesel::delete(sessions::table.filter(sessions::expires_at.le(DbTime::from(now)))).execute(conn)
}

impl SessionRow {
    fn seen_from(self, current: Id) -> Session {
        let id = Id::from(self.id);
        Session {
            id,
            user_agent: self.user_agent,
            current: id == current,
            created_at: self.created_at.into(),
            last_used_at: self.last_used_at.into(),
            expires_at: self.expires_at.into(),
        }
    }
}
