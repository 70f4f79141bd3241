//! How the domain's values lie in a column: ids and closed enums and sets of them as text, times as timestamps in UTC.

use std::{error::Error, str};

use chrono::{DateTime, NaiveDateTime, SubsecRound, Utc};
use diesel::{
    QueryResult,
    backend::Backend,
    deserialize::{self, FromSql, FromSqlRow},
    expression::AsExpression,
    serialize::{self, Output, ToSql},
    sql_types::{Text, Timestamp},
};
use serde::{Serialize, de::DeserializeOwned};
use shared::id::Id;

/// The time now, as precise as both databases keep it: to the microsecond.
#[must_use]
pub fn now() -> DateTime<Utc> {
    Utc::now().trunc_subsecs(6)
}

/// An [`Id`] in a text column.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, AsExpression, FromSqlRow)]
#[diesel(sql_type = Text)]
pub struct DbId {
    id: Id,
    /// The column's content, kept so that it can be bound without an allocation.
    text: [u8; 36],
}

impl From<Id> for DbId {
    fn from(id: Id) -> Self {
        Self { id, text: id.encode() }
    }
}

impl From<DbId> for Id {
    fn from(column: DbId) -> Self {
        column.id
    }
}

impl<DB: Backend> FromSql<Text, DB> for DbId
where
    String: FromSql<Text, DB>,
{
    fn from_sql(bytes: DB::RawValue<'_>) -> deserialize::Result<Self> {
        Ok(Self::from(String::from_sql(bytes)?.parse::<Id>()?))
    }
}

impl<DB: Backend> ToSql<Text, DB> for DbId
where
    str: ToSql<Text, DB>,
{
    fn to_sql<'b>(&'b self, out: &mut Output<'b, '_, DB>) -> serialize::Result {
        str::from_utf8(&self.text)?.to_sql(out)
    }
}

/// A closed enum in a text column, in the words of the API.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, AsExpression, FromSqlRow)]
#[diesel(sql_type = Text)]
pub struct DbText<T: Word>(pub T);

/// An enum whose variants are words.
pub trait Word:
    Copy + std::fmt::Debug + Into<&'static str> + str::FromStr<Err: Error + Send + Sync> + 'static
{
}

impl<T> Word for T where
    T: Copy + std::fmt::Debug + Into<&'static str> + str::FromStr<Err: Error + Send + Sync> + 'static
{
}

impl<DB: Backend, T: Word> FromSql<Text, DB> for DbText<T>
where
    String: FromSql<Text, DB>,
{
    fn from_sql(bytes: DB::RawValue<'_>) -> deserialize::Result<Self> {
        Ok(Self(String::from_sql(bytes)?.parse::<T>()?))
    }
}

impl<DB: Backend, T: Word> ToSql<Text, DB> for DbText<T>
where
    str: ToSql<Text, DB>,
{
    fn to_sql<'b>(&'b self, out: &mut Output<'b, '_, DB>) -> serialize::Result {
        let word: &'static str = self.0.into();
        word.to_sql(out)
    }
}

/// A set of a closed enum's values in a text column: their words in the order of the enum, a space between them.
#[derive(Debug, Clone, PartialEq, Eq, AsExpression, FromSqlRow)]
#[diesel(sql_type = Text)]
pub struct DbWords<T: Word> {
    values: Vec<T>,
    /// The column's content.
    text: String,
}

impl<T: Word + Ord> From<&[T]> for DbWords<T> {
    fn from(values: &[T]) -> Self {
        let mut values = values.to_vec();
        values.sort_unstable();
        values.dedup();
        let words: Vec<&'static str> = values.iter().map(|value| (*value).into()).collect();
        Self { values, text: words.join(" ") }
    }
}

impl<T: Word> DbWords<T> {
    /// The values, each once.
    #[must_use]
    pub fn into_values(self) -> Vec<T> {
        self.values
    }
}

impl<DB: Backend, T: Word> FromSql<Text, DB> for DbWords<T>
where
    String: FromSql<Text, DB>,
{
    fn from_sql(bytes: DB::RawValue<'_>) -> deserialize::Result<Self> {
        let text = String::from_sql(bytes)?;
        let values = text.split_whitespace().map(str::parse).collect::<Result<_, _>>()?;
        Ok(Self { values, text })
    }
}

impl<DB: Backend, T: Word> ToSql<Text, DB> for DbWords<T>
where
    str: ToSql<Text, DB>,
{
    fn to_sql<'b>(&'b self, out: &mut Output<'b, '_, DB>) -> serialize::Result {
        self.text.as_str().to_sql(out)
    }
}

/// What is read and written whole, as JSON in a text column. [`to_json`] writes it.
#[derive(Debug, Clone, PartialEq, Eq, FromSqlRow)]
pub struct DbJson<T>(pub T);

impl<DB: Backend, T: DeserializeOwned> FromSql<Text, DB> for DbJson<T>
where
    String: FromSql<Text, DB>,
{
    fn from_sql(bytes: DB::RawValue<'_>) -> deserialize::Result<Self> {
        Ok(Self(serde_json::from_str(&String::from_sql(bytes)?)?))
    }
}

/// What [`DbJson`] reads.
///
/// # Errors
/// When it can't be written as JSON.
pub fn to_json<T: Serialize>(value: &T) -> QueryResult<String> {
    serde_json::to_string(value).map_err(|error| diesel::result::Error::SerializationError(Box::new(error)))
}

/// A time in a timestamp column; always UTC.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, AsExpression, FromSqlRow)]
#[diesel(sql_type = Timestamp)]
pub struct DbTime(NaiveDateTime);

impl From<DateTime<Utc>> for DbTime {
    fn from(time: DateTime<Utc>) -> Self {
        Self(time.naive_utc())
    }
}

impl From<DbTime> for DateTime<Utc> {
    fn from(column: DbTime) -> Self {
        column.0.and_utc()
    }
}

impl<DB: Backend> FromSql<Timestamp, DB> for DbTime
where
    NaiveDateTime: FromSql<Timestamp, DB>,
{
    fn from_sql(bytes: DB::RawValue<'_>) -> deserialize::Result<Self> {
        NaiveDateTime::from_sql(bytes).map(Self)
    }
}

impl<DB: Backend> ToSql<Timestamp, DB> for DbTime
where
    NaiveDateTime: ToSql<Timestamp, DB>,
{
    fn to_sql<'b>(&'b self, out: &mut Output<'b, '_, DB>) -> serialize::Result {
        self.0.to_sql(out)
    }
}
