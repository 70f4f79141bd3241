//! Bytes that belong to nothing any more are removed: of things that were deleted, and of uploads that were cut short.

use std::collections::BTreeSet;

use chrono::{DateTime, TimeDelta, Utc};
use futures_util::StreamExt;
use shared::id::Id;

use crate::{db::Db, error::ApiError, files::Store, models::attachment::list_known};

/// Younger bytes may be those of an upload whose row is still to come.
pub const GRACE: TimeDelta = TimeDelta::days(1);
/// How many are looked up at once.
const CHUNK: usize = 500;

/// Removes what was kept before that time and belongs to nothing. Says of how many files.
///
/// # Errors
/// Those of the store and the database; what was removed by then stays so.
pub async fn sweep_files(db: &Db, store: &Store, before: DateTime<Utc>) -> Result<usize, ApiError> {
    let mut removed = 0;
    let mut kept = store.list_ids(before).chunks(CHUNK);
    while let Some(chunk) = kept.next().await {
        let ids = chunk.into_iter().collect::<Result<BTreeSet<Id>, _>>()?;
        let asked = ids.clone();
        let known = db.read(move |conn| list_known(conn, &asked)).await?;
        for id in ids.difference(&known) {
            store.delete(*id).await?;
            removed += 1;
        }
    }
    Ok(removed)
}
