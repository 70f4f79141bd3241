//! A session begins, and goes on with a new refresh token each time one is used.

use chrono::{DateTime, Utc};
use shared::{
    account::{AccountStatus, Me},
    id::Id,
};

use crate::{
    auth::refresh::{IDLE, LIFETIME, RefreshToken},
    day::day_of,
    db::{DbConn, types::now},
    error::ApiError,
    models::{
        account::find_me,
        session::{
            SessionRow, create_session, delete_session, find_session, find_session_account, rotate_session,
        },
    },
};

/// A session that can be answered with.
pub struct Kept {
    /// Its identity.
    pub session: Id,
    /// The refresh token that is good from now on.
    pub token: RefreshToken,
    /// Whose it is.
    pub me: Me,
}

/// Begins a session of an account.
///
/// # Errors
/// Those of the database, or of a system that gives no randomness.
pub fn begin_session(conn: &mut DbConn, account: Id, user_agent: &str) -> Result<Kept, ApiError> {
    let (session, made) = (Id::new(), now());
    let token = fresh_token(session)?;
    let row = SessionRow {
        id: session.into(),
        account_id: account.into(),
        refresh_hash: token.hash(),
        user_agent: user_agent.chars().take(200).collect(),
        created_at: made.into(),
        last_used_at: made.into(),
        expires_at: (made + LIFETIME).into(),
    };
    create_session(conn, &row)?;
    Ok(Kept { session, token, me: find_me(conn, account, day_of(made))?.value })
}

/// How a refresh ended. It is no error of the transaction: ending a session must be kept.
pub enum Refreshed {
    /// With a new token.
    Kept(Box<Kept>),
    /// The token was used before, by whoever had it first: the whole session has ended.
    Ended,
}

/// Takes a refresh token and gives the next one.
///
/// # Errors
/// Those of the database, or of a system that gives no randomness.
pub fn refresh_session(conn: &mut DbConn, old: &RefreshToken) -> Result<Refreshed, ApiError> {
    let made = now();
    let Some(row) = find_session(conn, old.session)? else { return Ok(Refreshed::Ended) };
    let account = row.account_id.into();
    let fresh = fresh_token(old.session)?;
    let good = is_alive(&row, made)
        && find_session_account(conn, old.session, made)? == Some((account, AccountStatus::Active))
        && rotate_session(conn, old.session, (&old.hash(), &fresh.hash()), made)?;
    if !good {
        delete_session(conn, account, old.session)?;
        return Ok(Refreshed::Ended);
    }
    let me = find_me(conn, account, day_of(made))?.value;
    Ok(Refreshed::Kept(Box::new(Kept { session: old.session, token: fresh, me })))
}

fn is_alive(row: &SessionRow, now: DateTime<Utc>) -> bool {
    DateTime::<Utc>::from(row.last_used_at) + IDLE > now
}

fn fresh_token(session: Id) -> Result<RefreshToken, ApiError> {
    RefreshToken::new(session).map_err(|error| ApiError::Internal(error.to_string()))
}
