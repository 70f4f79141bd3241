//! When a project is silent: its lead is asked how it goes, and everybody can see why.

use chrono::{DateTime, NaiveDate, TimeDelta, Utc};

use super::{Project, ProjectStage, ProjectSummary};
use crate::{account::Person, id::Id};

/// After how many weeks without a sign of life a project is silent, unless the installation says otherwise.
pub const SILENT_WEEKS: u16 = 4;

/// Whether nothing was heard of a project for `weeks` or more at `now`, where something should be.
#[must_use]
pub fn is_silent(stage: ProjectStage, active_at: DateTime<Utc>, now: DateTime<Utc>, weeks: u16) -> bool {
    ProjectStage::HEARD_OF.contains(&stage) && now - active_at >= TimeDelta::weeks(i64::from(weeks))
}

/// Who is asked for a word about a project: all who lead it, once it is silent. Those who support it or help in it, and
/// those who look after all projects, see that it is silent and are not asked.
#[must_use]
pub fn nudged(silent_since: Option<NaiveDate>, leads: &[Person]) -> &[Person] {
    if silent_since.is_some() { leads } else { &[] }
}

impl Project {
    /// Whether this person is asked for a word about it.
    #[must_use]
    pub fn nudges(&self, account_id: Id) -> bool {
        nudged(self.silent_since_date, &self.leads).iter().any(|lead| lead.id == account_id)
    }
}

impl ProjectSummary {
    /// Whether this person is asked for a word about it.
    #[must_use]
    pub fn nudges(&self, account_id: Id) -> bool {
        nudged(self.silent_since_date, &self.leads).iter().any(|lead| lead.id == account_id)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_leads_of_a_silent_project_are_asked_and_nobody_else() {
        let leads = ["Griet", "Jan"].map(|name| Person { id: Id::new(), name: name.to_owned() });
        assert_eq!(nudged(Some("2026-03-02".parse().unwrap()), &leads), leads);
        assert_eq!(nudged(None, &leads), []);
        assert_eq!(nudged(Some("2026-03-02".parse().unwrap()), &[]), []);
    }

    #[test]
    fn a_running_project_is_silent_after_the_weeks_and_not_before() {
        let active: DateTime<Utc> = "2026-03-02T09:00:00Z".parse().unwrap();
        let after = |days, hours| active + TimeDelta::days(days) + TimeDelta::hours(hours);
        assert!(!is_silent(ProjectStage::Running, active, after(28, -1), 4));
        assert!(is_silent(ProjectStage::Running, active, after(28, 0), 4));
        assert!(!is_silent(ProjectStage::Running, active, after(28, 0), 5));
    }

    #[test]
    fn what_rests_or_ended_may_be_silent() {
        let active: DateTime<Utc> = "2026-03-02T09:00:00Z".parse().unwrap();
        let later = active + TimeDelta::weeks(100);
        for stage in
            [ProjectStage::Paused, ProjectStage::Completed, ProjectStage::Continuing, ProjectStage::Stopped]
        {
            assert!(!is_silent(stage, active, later, 4), "{stage:?}");
        }
    }
}
