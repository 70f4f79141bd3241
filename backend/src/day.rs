//! Days as the villages live them: those of the Netherlands, wherever the server stands and whatever its clock is set to.
//! A promise is not overdue at eleven in the evening, and a round ends at midnight.

use chrono::{DateTime, NaiveDate, Utc};
use chrono_tz::Europe::Amsterdam;

use crate::db::types::now;

/// The day on which a time is.
#[must_use]
pub fn day_of(time: DateTime<Utc>) -> NaiveDate {
    time.with_timezone(&Amsterdam).date_naive()
}

/// The day that it is now.
#[must_use]
pub fn today() -> NaiveDate {
    day_of(now())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_day_begins_at_midnight_in_the_villages() {
        for (time, day) in [
            ("2026-01-31T22:59:59Z", "2026-01-31"),
            ("2026-01-31T23:00:00Z", "2026-02-01"),
            ("2026-06-30T21:59:59Z", "2026-06-30"),
            ("2026-06-30T22:00:00Z", "2026-07-01"),
        ] {
            assert_eq!(day_of(time.parse().unwrap()), day.parse().unwrap(), "{time}");
        }
    }
}
