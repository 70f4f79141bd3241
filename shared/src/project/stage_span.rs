//! How long a project was in each of its stages.

use chrono::NaiveDate;

use super::ProjectStage;

/// The time that a project was in a stage.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct StageSpan {
    /// The stage.
    pub stage: ProjectStage,
    /// The day on which it came there.
    pub since: NaiveDate,
    /// The day on which it went on; absent for the stage that it is in now.
    pub until: Option<NaiveDate>,
    /// How many days that took, or takes so far: none where it went on the same day.
    pub days: i64,
}

/// The stages that a project was in, the first first: how it began and on which day, and the steps that it took, the oldest
/// first.
#[must_use]
pub fn stage_spans(
    first: (ProjectStage, NaiveDate),
    steps: &[(ProjectStage, NaiveDate)],
    today: NaiveDate,
) -> Vec<StageSpan> {
    let ends = steps.iter().map(|(_, day)| Some(*day)).chain([None]);
    let span = |((stage, since), until): ((ProjectStage, NaiveDate), Option<NaiveDate>)| StageSpan {
        stage,
        since,
        until,
        days: (until.unwrap_or(today) - since).num_days().max(0),
    };
    std::iter::once(first).chain(steps.iter().copied()).zip(ends).map(span).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_stage_lasts_until_the_next_step_and_the_last_one_until_today() {
        use ProjectStage::{Paused, Preparing, Running};
        let day = |text: &str| text.parse::<NaiveDate>().unwrap();
        let steps = [(Running, day("2026-03-01")), (Paused, day("2026-03-01")), (Running, day("2026-12-31"))];
        let spans = stage_spans((Preparing, day("2026-02-01")), &steps, day("2027-01-10"));
        let facts: Vec<_> = spans.iter().map(|span| (span.stage, span.until, span.days)).collect();
        let until = |text| Some(day(text));
        let expected = [
            (Preparing, until("2026-03-01"), 28),
            (Running, until("2026-03-01"), 0),
            (Paused, until("2026-12-31"), 305),
            (Running, None, 10),
        ];
        assert_eq!(facts, expected);
        let new = stage_spans((Preparing, day("2026-02-01")), &[], day("2026-01-31"));
        assert_eq!((new.len(), new[0].days), (1, 0), "a clock that is behind gives no fewer than none");
    }
}
