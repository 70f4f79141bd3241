//! Identity: UUID version 7, so that an id carries the time at which its thing was made.

use std::{fmt, str::FromStr};

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};
use uuid::{ContextV7, Timestamp, Uuid};

/// The identity of anything stored: a UUIDv7 (RFC 9562).
///
/// Invariant: ids of one kind sort in the order in which those things were made, except of the few kinds where nobody
/// may learn that order: see [`Id::timeless`].
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Id(Uuid);

impl Id {
    /// A fresh id for a thing that is made now.
    #[must_use]
    #[expect(clippy::new_without_default, reason = "every call gives another value")]
    pub fn new() -> Self {
        Self(Uuid::now_v7())
    }

    /// A fresh id for a thing that was made at `time`, as when older records are loaded.
    #[must_use]
    pub fn made_at(time: DateTime<Utc>) -> Self {
        let seconds = u64::try_from(time.timestamp()).unwrap_or(0);
        // Without the additional precision two things of one millisecond would stand in any order.
        let precise = ContextV7::new().with_additional_precision();
        let stamp = Timestamp::from_unix(precise, seconds, time.timestamp_subsec_nanos());
        Self(Uuid::new_v7(stamp))
    }

    /// The id of a thing made at `time` that these random bytes give: for data that is the same each time.
    #[must_use]
    pub fn seeded(time: DateTime<Utc>, random: [u8; 10]) -> Self {
        let millis = u64::try_from(time.timestamp_millis()).unwrap_or(0);
        Self(uuid::Builder::from_unix_timestamp_millis(millis, &random).into_uuid())
    }

    /// The id that random bytes give, of a thing whose id must not tell when it was made (UUIDv4).
    #[must_use]
    pub fn timeless(random: [u8; 16]) -> Self {
        Self(uuid::Builder::from_random_bytes(random).into_uuid())
    }

    /// Its 16 bytes.
    #[must_use]
    pub const fn to_bytes(self) -> [u8; 16] {
        self.0.into_bytes()
    }

    /// The id that has these bytes.
    #[must_use]
    pub const fn from_bytes(bytes: [u8; 16]) -> Self {
        Self(Uuid::from_bytes(bytes))
    }

    /// The id as it is written: 36 ASCII characters, in lower case, without an allocation.
    #[must_use]
    pub fn encode(self) -> [u8; 36] {
        let mut text = [0; 36];
        self.0.hyphenated().encode_lower(&mut text);
        text
    }
}

impl fmt::Display for Id {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

/// The text is not a UUID.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct InvalidId;

impl fmt::Display for InvalidId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("not a UUID")
    }
}

impl std::error::Error for InvalidId {}

impl FromStr for Id {
    type Err = InvalidId;

    fn from_str(text: &str) -> Result<Self, InvalidId> {
        Uuid::try_parse(text).map(Self).map_err(|_| InvalidId)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ids_sort_by_the_time_they_carry() {
        let at = |text: &str| Id::made_at(text.parse().unwrap());
        assert!(at("2018-09-29T10:00:00Z") < at("2018-09-29T10:00:01Z"));
        assert!(at("2018-09-29T10:00:00.000001Z") < at("2018-09-29T10:00:00.000002Z"));
        assert!(at("2018-09-29T10:00:00Z") < Id::new());
    }

    #[test]
    fn text_and_back() {
        let id = Id::new();
        assert_eq!(id.to_string().parse(), Ok(id));
        assert_eq!("17".parse::<Id>(), Err(InvalidId));
    }
}
