//! The table `evaluation_participations`: who takes part in an anonymous round that is open.

use std::collections::HashSet;

use diesel::{QueryResult, prelude::*};
use shared::{evaluation::Circle, id::Id};

use crate::db::{DbConn, schema::evaluation_participations, types::DbId};

/// How many bytes tell a code that was given out from others.
pub const COMMITMENT: usize = 16;
const ACCOUNT: usize = 16;
const ENTRY: usize = ACCOUNT + 1 + COMMITMENT;

/// Somebody who takes part.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Participation {
    /// Who.
    pub account_id: Id,
    /// In which circle.
    pub circle: Circle,
    /// Made from the code that the person goes on with, by a function that nobody can turn round.
    pub commitment: [u8; COMMITMENT],
}

impl Participation {
    fn encode(&self) -> Vec<u8> {
        let circle = Circle::ALL.iter().position(|circle| *circle == self.circle);
        let circle = circle.and_then(|place| u8::try_from(place).ok()).unwrap_or_default();
        [&self.account_id.to_bytes()[..], &[circle], &self.commitment].concat()
    }

    fn decode(entry: &[u8]) -> Option<Self> {
        Some(Self {
            account_id: Id::from_bytes(entry.get(..ACCOUNT)?.try_into().ok()?),
            circle: *Circle::ALL.get(usize::from(*entry.get(ACCOUNT)?))?,
            commitment: entry.get(ACCOUNT + 1..ENTRY)?.try_into().ok()?,
        })
    }
}

/// Lists who takes part in a round, in the order of the accounts.
///
/// # Errors
/// Those of the query.
pub fn list_participations(conn: &mut DbConn, evaluation_id: Id) -> QueryResult<Vec<Participation>> {
    let row: Option<Vec<u8>> = evaluation_participations::table
        .find(DbId::from(evaluation_id))
        .select(evaluation_participations::entries)
        .first(conn)
        .optional()?;
    Ok(row.unwrap_or_default().chunks(ENTRY).filter_map(Participation::decode).collect())
}

/// In which of these rounds somebody takes part.
///
/// # Errors
/// Those of the query.
pub fn list_own_participations(
    conn: &mut DbConn,
    account_id: Id,
    evaluations: &[Id],
) -> QueryResult<HashSet<Id>> {
    let rows: Vec<(DbId, Vec<u8>)> = evaluation_participations::table
        .filter(evaluation_participations::evaluation_id.eq_any(evaluations.iter().copied().map(DbId::from)))
        .select((evaluation_participations::evaluation_id, evaluation_participations::entries))
        .load(conn)?;
    let account = account_id.to_bytes();
    let is_in = |entries: &[u8]| entries.chunks(ENTRY).any(|entry| entry.starts_with(&account));
    Ok(rows.into_iter().filter(|(_, entries)| is_in(entries)).map(|(id, _)| id.into()).collect())
}

/// Writes all of a round's participations anew, in the order of the accounts. The caller holds the round alone.
///
/// # Errors
/// Those of the statements.
pub fn replace_participations(
    conn: &mut DbConn,
    evaluation_id: Id,
    mut participations: Vec<Participation>,
) -> QueryResult<()> {
    participations.sort_unstable_by_key(|participation| participation.account_id);
    let entries: Vec<u8> = participations.iter().flat_map(Participation::encode).collect();
    delete_participations(conn, evaluation_id)?;
    let row = (
        evaluation_participations::evaluation_id.eq(DbId::from(evaluation_id)),
        evaluation_participations::entries.eq(entries),
    );
    diesel::insert_into(evaluation_participations::table).values(row).execute(conn).map(drop)
}

/// Forgets who takes part in a round.
///
/// # Errors
/// Those of the statement.
pub fn delete_participations(conn: &mut DbConn, evaluation_id: Id) -> QueryResult<()> {
    diesel::delete(evaluation_participations::table.find(DbId::from(evaluation_id))).execute(conn).map(drop)
}
