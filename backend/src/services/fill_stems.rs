//! Ideas from before there were stems get theirs: SQL can't stem, so a migration can't do it.

use crate::{db::Db, error::ApiError, models::idea_stems::fill_stems};

/// How many ideas get theirs in one transaction, so that nobody waits long for the one writer.
const BATCH: usize = 500;

/// Fills in all stems that are missing, and gives how many there were.
///
/// # Errors
/// Those of the database; what was filled in before stays so.
pub fn fill_missing_stems(db: &Db) -> Result<usize, ApiError> {
    let mut filled = 0;
    loop {
        let batch = db.write_now(|conn| fill_stems(conn, i64::try_from(BATCH).unwrap_or(i64::MAX)))?;
        filled += batch;
        if batch < BATCH {
            return Ok(filled);
        }
    }
}
