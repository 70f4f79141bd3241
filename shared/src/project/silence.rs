//! When a project is silent: its lead is asked how it goes, and everybody can see why.

use chrono::{DateTime, NaiveDate, TimeDelta, Utc};

use super::ProjectStage;

/// After how many weeks without a sign of life a project is silent, unless the installation says otherwise.
pub const SILENT_WEEKS: u16 = 4;

/// Since which day nothing was heard of a project, if that is `weeks` ago or more at `now` and something should be.
#[must_use]
pub fn silent_since(
    stage: ProjectStage,
    active_at: DateTime<Utc>,
    now: DateTime<Utc>,
    weeks: u16,
) -> Option<NaiveDate> {
    let is_silent =
        ProjectStage::HEARD_OF.contains(&stage) && now - active_at >= TimeDelta::weeks(i64::from(weeks));
    is_silent.then(|| active_at.date_naive())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_running_project_is_silent_after_the_weeks_and_not_before() {
        let active: DateTime<Utc> = "2026-03-02T09:00:00Z".parse().unwrap();
        let after = |days, hours| active + TimeDelta::days(days) + TimeDelta::hours(hours);
        assert_eq!(silent_since(ProjectStage::Running, active, after(28, -1), 4), None);
        assert_eq!(
            silent_since(ProjectStage::Running, active, after(28, 0), 4),
            Some("2026-03-02".parse().unwrap())
        );
        assert_eq!(silent_since(ProjectStage::Running, active, after(28, 0), 5), None);
    }

    #[test]
    fn what_rests_or_ended_may_be_silent() {
        let active: DateTime<Utc> = "2026-03-02T09:00:00Z".parse().unwrap();
        let later = active + TimeDelta::weeks(100);
        for stage in
            [ProjectStage::Paused, ProjectStage::Completed, ProjectStage::Continuing, ProjectStage::Stopped]
        {
            assert_eq!(silent_since(stage, active, later, 4), None, "{stage:?}");
        }
    }
}
