//! Keyset paging: a cursor is the sort key of the last item given, so that a deep page costs what the first does.

use base64::{Engine, prelude::BASE64_URL_SAFE_NO_PAD};
use chrono::{DateTime, NaiveDate, Utc};
use diesel::{
    dsl::{AsExprOf, sql},
    expression::{SqlLiteral, UncheckedBind},
    sql_types::{BigInt, Bool, Date, Integer, Text, Timestamp},
};
use serde::{Serialize, de::DeserializeOwned};
use shared::{
    id::Id,
    page::{DEFAULT_LIMIT, Page},
};

use super::types::{DbId, DbTime};

/// A cursor that this list never gave out.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct InvalidCursor;

/// The part of a list that is asked for.
#[derive(Debug, Clone, Copy)]
pub struct Slice<K> {
    /// The sort key of the last item of the page before.
    pub after: Option<K>,
    /// How many items at most.
    pub limit: usize,
}

impl<K: Serialize + DeserializeOwned> Slice<K> {
    /// Reads a request's `limit` and `cursor`.
    ///
    /// # Errors
    /// [`InvalidCursor`] when the cursor is not this list's.
    pub fn new(limit: Option<u8>, cursor: Option<&str>) -> Result<Self, InvalidCursor> {
        let after = cursor.map(decode).transpose()?;
        Ok(Self { after, limit: usize::from(limit.unwrap_or(DEFAULT_LIMIT)) })
    }

    /// How many rows to ask for: one more than the page holds tells whether there is a next page.
    #[must_use]
    pub fn rows(&self) -> i64 {
        i64::try_from(self.limit).unwrap_or(i64::MAX).saturating_add(1)
    }

    /// Makes the page out of [`Self::rows`] rows.
    #[must_use]
    pub fn page<R>(&self, mut rows: Vec<R>, key: impl Fn(&R) -> K) -> Page<R> {
        let more = rows.len() > self.limit;
        rows.truncate(self.limit);
        let next_cursor = rows.last().filter(|_| more).map(|last| encode(&key(last)));
        Page { items: rows, next_cursor, total: None }
    }
}

/// A comparison of row values with a number and an id.
///
/// Only row values use the index from the right place on: `a < x OR (a = x AND id < y)` walks through all ties.
pub type RowAfter<N, S> = SqlLiteral<Bool, UncheckedBind<RowBegun<N, S>, AsExprOf<DbId, Text>>>;
type RowBegun<N, S> = SqlLiteral<Bool, UncheckedBind<SqlLiteral<Bool>, AsExprOf<N, S>>>;

/// What comes after that position and id in `table`, in ascending order.
pub fn position_after(table: &str, (position, id): (i32, Id)) -> RowAfter<i32, Integer> {
    sql::<Bool>(&format!("({table}.position, {table}.id) > ("))
        .bind::<Integer, _>(position)
        .sql(", ")
        .bind::<Text, _>(DbId::from(id))
        .sql(")")
}

/// The ideas that come after that number of supports and id, in descending order.
pub fn less_supported((count, id): (i64, Id)) -> RowAfter<i64, BigInt> {
    sql::<Bool>("(ideas.support_count, ideas.order_id) < (")
        .bind::<BigInt, _>(count)
        .sql(", ")
        .bind::<Text, _>(DbId::from(id))
        .sql(")")
}

/// What comes after that time and id in those columns, in ascending order.
pub fn time_after(time: &str, id: &str, position: (DateTime<Utc>, Id)) -> RowAfter<DbTime, Timestamp> {
    time_compared(time, id, ">", position)
}

/// What comes after that time and id in those columns, in descending order.
pub fn time_before(time: &str, id: &str, position: (DateTime<Utc>, Id)) -> RowAfter<DbTime, Timestamp> {
    time_compared(time, id, "<", position)
}

fn time_compared(
    time_column: &str,
    id_column: &str,
    operator: &str,
    (time, id): (DateTime<Utc>, Id),
) -> RowAfter<DbTime, Timestamp> {
    sql::<Bool>(&format!("({time_column}, {id_column}) {operator} ("))
        .bind::<Timestamp, _>(DbTime::from(time))
        .sql(", ")
        .bind::<Text, _>(DbId::from(id))
        .sql(")")
}

/// What comes after that day and id in those columns, in ascending order. A cursor may hold any day: it is kept to years
/// of four digits, since PostgreSQL refuses some of the others.
pub fn day_after(day: &str, id: &str, position: (NaiveDate, Id)) -> RowAfter<NaiveDate, Date> {
    day_compared(day, id, ">", position)
}

/// What comes before that day and id in those columns, in ascending order.
pub fn day_before(day: &str, id: &str, position: (NaiveDate, Id)) -> RowAfter<NaiveDate, Date> {
    day_compared(day, id, "<", position)
}

fn day_compared(
    day_column: &str,
    id_column: &str,
    operator: &str,
    (day, id): (NaiveDate, Id),
) -> RowAfter<NaiveDate, Date> {
    let first = NaiveDate::from_ymd_opt(1, 1, 1).unwrap_or_default();
    let last = NaiveDate::from_ymd_opt(9999, 12, 31).unwrap_or_default();
    sql::<Bool>(&format!("({day_column}, {id_column}) {operator} ("))
        .bind::<Date, _>(day.clamp(first, last))
        .sql(", ")
        .bind::<Text, _>(DbId::from(id))
        .sql(")")
}

/// The questions that come after that promised day and id, in ascending order.
pub fn promised_after(position: (NaiveDate, Id)) -> RowAfter<NaiveDate, Date> {
    day_after("questions.promised_date", "questions.id", position)
}

fn encode<K: Serialize>(key: &K) -> String {
    BASE64_URL_SAFE_NO_PAD.encode(serde_json::to_vec(key).unwrap_or_default())
}

fn decode<K: DeserializeOwned>(cursor: &str) -> Result<K, InvalidCursor> {
    let bytes = BASE64_URL_SAFE_NO_PAD.decode(cursor).map_err(|_| InvalidCursor)?;
    // PostgreSQL takes no text with a NUL in it, and nothing that is listed has one.
    if bytes.windows(6).any(|part| part == b"\\u0000") {
        return Err(InvalidCursor);
    }
    serde_json::from_slice(&bytes).map_err(|_| InvalidCursor)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_page_knows_whether_there_is_another() {
        let slice = Slice::<u32>::new(Some(2), None).unwrap();
        assert_eq!(slice.page(vec![1, 2], |n| *n).next_cursor, None);
        let page = slice.page(vec![1, 2, 3], |n| *n);
        assert_eq!(page.items, [1, 2]);
        let next = Slice::<u32>::new(None, page.next_cursor.as_deref()).unwrap();
        assert_eq!((next.after, next.limit), (Some(2), 20));
    }

    #[test]
    fn strange_cursors_are_refused() {
        for cursor in ["", "!!!", "bm90IGpzb24", &encode(&"text"), &encode(&"a\0b")] {
            assert!(Slice::<u32>::new(None, Some(cursor)).is_err(), "{cursor}");
        }
    }
}
