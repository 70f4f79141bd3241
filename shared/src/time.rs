//! Times and days as the API writes them. chrono's own reader knows every format there is, which costs each visitor of
//! the page 15 kB; these know one.

use std::fmt;

use chrono::{DateTime, NaiveDate, NaiveTime, Timelike, Utc};
use serde::{
    Deserialize, Deserializer,
    de::{Error, Visitor},
};

/// A day as `2026-11-23` (RFC 3339, `full-date`).
#[must_use]
pub fn parse_day(text: &str) -> Option<NaiveDate> {
    let (year, rest) = text.split_once('-')?;
    let (month, day) = rest.split_once('-')?;
    if (year.len(), month.len(), day.len()) != (4, 2, 2) {
        return None;
    }
    NaiveDate::from_ymd_opt(i32::try_from(digits(year)?).ok()?, digits(month)?, digits(day)?)
}

/// A time in UTC as `2026-11-23T13:31:48.123456Z`, with any number of decimals or none.
#[must_use]
pub fn parse_time(text: &str) -> Option<DateTime<Utc>> {
    let (day, time) = text.strip_suffix('Z')?.split_once('T')?;
    let (time, decimals) = time.split_once('.').unwrap_or((time, "0"));
    let mut parts = time.split(':').map(|part| if part.len() == 2 { digits(part) } else { None });
    let (hour, minute, second) = (parts.next()??, parts.next()??, parts.next()??);
    let nanos = digits(format!("{decimals:0<9}").get(..9)?)?;
    let time = NaiveTime::from_hms_opt(hour, minute, second)?.with_nanosecond(nanos)?;
    if parts.next().is_some() { None } else { Some(parse_day(day)?.and_time(time).and_utc()) }
}

fn digits(text: &str) -> Option<u32> {
    if text.bytes().all(|byte| byte.is_ascii_digit()) { text.parse().ok() } else { None }
}

struct Text<T>(&'static str, fn(&str) -> Option<T>);

impl<T> Visitor<'_> for Text<T> {
    type Value = T;

    fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(self.0)
    }

    fn visit_str<E: Error>(self, text: &str) -> Result<T, E> {
        (self.1)(text).ok_or_else(|| E::custom(self.0))
    }
}

/// Reads a time, for serde.
pub(crate) fn time<'de, D: Deserializer<'de>>(deserializer: D) -> Result<DateTime<Utc>, D::Error> {
    deserializer.deserialize_str(Text("a time in UTC, such as 2026-11-23T13:31:48Z", parse_time))
}

/// Reads a time that may be null, for serde.
pub(crate) fn optional_time<'de, D: Deserializer<'de>>(
    deserializer: D,
) -> Result<Option<DateTime<Utc>>, D::Error> {
    struct Time(DateTime<Utc>);
    impl<'de> Deserialize<'de> for Time {
        fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
            time(deserializer).map(Self)
        }
    }
    Ok(Option::<Time>::deserialize(deserializer)?.map(|time| time.0))
}

/// Reads a day, for serde.
pub(crate) fn day<'de, D: Deserializer<'de>>(deserializer: D) -> Result<NaiveDate, D::Error> {
    deserializer.deserialize_str(Text("a day, such as 2026-11-23", parse_day))
}

/// Reads a day that may be null, for serde.
pub(crate) fn optional_day<'de, D: Deserializer<'de>>(
    deserializer: D,
) -> Result<Option<NaiveDate>, D::Error> {
    struct Day(NaiveDate);
    impl<'de> Deserialize<'de> for Day {
        fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
            day(deserializer).map(Self)
        }
    }
    Ok(Option::<Day>::deserialize(deserializer)?.map(|day| day.0))
}

/// Reads a day of a change, for serde: null takes it away, as in [`crate::merge`].
pub(crate) fn present_day<'de, D: Deserializer<'de>>(
    deserializer: D,
) -> Result<Option<Option<NaiveDate>>, D::Error> {
    optional_day(deserializer).map(Some)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn times_are_read_as_chrono_writes_them() {
        for text in ["2026-11-23T13:31:48.123456Z", "2019-02-28T00:00:00Z", "2024-02-29T23:59:59.5Z"] {
            assert_eq!(parse_time(text), Some(text.parse().unwrap()), "{text}");
        }
        for text in [
            "",
            "2026-11-23",
            "2026-11-23T13:31:48",
            "2026-11-23T25:00:00Z",
            "2026-11-23T1:02:03Z",
            "2026-11-23T01:02:03:04Z",
            "2026-11-23T01:02:03.éééééZ",
            "2026-11-23T01:02:03+01:00",
        ] {
            assert_eq!(parse_time(text), None, "{text}");
        }
    }

    #[test]
    fn days_are_four_two_and_two_digits() {
        assert_eq!(parse_day("2024-02-29"), NaiveDate::from_ymd_opt(2024, 2, 29));
        for text in ["", "2023-02-29", "2023-2-1", "-999-01-01", "12023-01-01", "2023-01-01x", "+023-01-01"] {
            assert_eq!(parse_day(text), None, "{text}");
        }
    }
}
