//! Where a moment stands, seen from today.

use chrono::NaiveDate;

use super::Moment;

/// Where a moment stands, seen from a day.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum When {
    /// It is over.
    Past,
    /// It is that day, or goes on then.
    Now,
    /// It comes later.
    Ahead,
    /// Its day is open.
    Open,
}

impl Moment {
    /// Where it stands on that day.
    #[must_use]
    pub fn when(&self, today: NaiveDate) -> When {
        match self.date {
            None => When::Open,
            Some(first) if today < first => When::Ahead,
            Some(first) if self.end_date.unwrap_or(first) < today => When::Past,
            Some(_) => When::Now,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{id::Id, timeline::MomentKind};

    #[test]
    fn a_moment_is_now_from_its_first_day_to_its_last() {
        let day = |text: &str| text.parse::<NaiveDate>().unwrap();
        let moment = |date: Option<&str>, end: Option<&str>| Moment {
            id: Id::new(),
            title: "Krachttoer".into(),
            text: String::new(),
            kind: MomentKind::Tour,
            date: date.map(day),
            end_date: end.map(day),
            place: String::new(),
        };
        let today = day("2026-11-23");
        for (date, end, when) in [
            (Some("2026-11-22"), None, When::Past),
            (Some("2026-11-23"), None, When::Now),
            (Some("2026-11-24"), None, When::Ahead),
            (Some("2026-11-01"), Some("2026-11-22"), When::Past),
            (Some("2026-11-01"), Some("2026-11-23"), When::Now),
            (Some("2026-11-23"), Some("2026-12-23"), When::Now),
            (Some("2026-11-24"), Some("2026-12-23"), When::Ahead),
            (None, None, When::Open),
        ] {
            assert_eq!(moment(date, end).when(today), when, "{date:?} {end:?}");
        }
    }
}
