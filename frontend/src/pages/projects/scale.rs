//! Where days stand on the timeline: in whole units from left to right.

use chrono::{Datelike, Months, NaiveDate};
use shared::project::ProjectSummary;

/// From when to when a project goes, as far as its dates say.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Span {
    /// The first day.
    pub start: NaiveDate,
    /// The last day; where there is none yet, today.
    pub end: NaiveDate,
    /// Whether it has no last day yet.
    pub is_open: bool,
}

impl Span {
    /// The span of a project; nothing where it has neither a first nor a last day.
    pub fn of(project: &ProjectSummary, today: NaiveDate) -> Option<Self> {
        let start = project.start_date.or(project.end_date)?;
        let end = project.end_date.unwrap_or_else(|| today.max(start));
        Some(Self { start, end: end.max(start), is_open: project.end_date.is_none() })
    }
}

/// The days between the two ends of the drawing, spread over its width.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Scale {
    first: NaiveDate,
    days: i64,
    width: i64,
}

impl Scale {
    /// A scale of this width for these spans and today, from the first day of a month to that of another.
    pub fn over(spans: &[Span], today: NaiveDate, width: i64) -> Self {
        let first = spans.iter().map(|span| span.start).fold(today, NaiveDate::min);
        let last = spans.iter().map(|span| span.end).fold(today, NaiveDate::max);
        let first = month_of(first);
        let last = month_of(last).checked_add_months(Months::new(1)).unwrap_or(last);
        Self { first, days: (last - first).num_days().max(1), width }
    }

    /// How far a day stands from the left.
    pub fn place(&self, day: NaiveDate) -> i64 {
        ((day - self.first).num_days() * self.width / self.days).clamp(0, self.width)
    }

    /// The first days of months that are worth a mark: at most about a dozen.
    pub fn marks(&self) -> Vec<NaiveDate> {
        let months = (self.days / 30).max(1);
        let every = [1, 3, 6, 12, 24, 60, 120].into_iter().find(|every| months / every <= 12).unwrap_or(600);
        let months = (0..=months).filter_map(|count| {
            let day = self.first.checked_add_months(Months::new(u32::try_from(count).ok()?))?;
            let number = i64::from(day.year()) * 12 + i64::from(day.month0());
            (number % every == 0 && (day - self.first).num_days() < self.days).then_some(day)
        });
        months.collect()
    }
}

fn month_of(day: NaiveDate) -> NaiveDate {
    day.with_day(1).unwrap_or(day)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    fn span(start: &str, end: &str) -> Span {
        Span { start: day(start), end: day(end), is_open: false }
    }

    #[test]
    fn the_first_month_begins_at_the_left_and_the_last_ends_at_the_right() {
        let scale = Scale::over(&[span("2026-03-10", "2026-09-20")], day("2026-05-04"), 1000);
        assert_eq!(scale.place(day("2026-03-01")), 0);
        assert_eq!(scale.place(day("2026-10-01")), 1000);
        assert!(scale.place(day("2026-05-04")) > scale.place(day("2026-05-01")));
        assert_eq!(scale.marks().len(), 7);
        assert_eq!(scale.marks()[0], day("2026-03-01"));
    }

    #[test]
    fn today_is_always_on_it() {
        let scale = Scale::over(&[span("2020-03-10", "2020-04-20")], day("2026-05-04"), 1000);
        assert!((900..1000).contains(&scale.place(day("2026-05-04"))));
        let alone = Scale::over(&[], day("2026-05-31"), 1000);
        assert_eq!(alone.marks(), [day("2026-05-01")]);
    }

    #[test]
    fn many_years_have_few_marks() {
        for end in ["2027-01-01", "2031-06-01", "2049-01-01", "2299-01-01"] {
            let marks = Scale::over(&[span("2018-02-10", end)], day("2026-05-04"), 1000).marks();
            assert!((2..=14).contains(&marks.len()), "{end}: {}", marks.len());
        }
    }
}
