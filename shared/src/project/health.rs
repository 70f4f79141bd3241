//! How a project goes, as its leads say.

use chrono::{NaiveDate, TimeDelta};
use serde::{Deserialize, Serialize};
use strum::{EnumString, IntoStaticStr, VariantArray};

use super::ProjectStage;

/// The longest note beside it, in characters.
pub const MAX_HEALTH_NOTE: usize = 1_000;

/// How a project goes.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, EnumString, IntoStaticStr, VariantArray,
)]
#[serde(rename_all = "camelCase")]
#[strum(serialize_all = "camelCase")]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub enum Health {
    /// As planned.
    OnCourse,
    /// Something may go wrong.
    AtRisk,
    /// It does not go on without help.
    Stuck,
}

impl Health {
    /// The word as it is written in the API and in the database.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        self.into()
    }
}

/// Whether what was said on that day of how a project goes is too long ago to rely on: `weeks` or more, where something
/// should be heard of it.
#[must_use]
pub fn is_health_outdated(
    stage: ProjectStage,
    said_on: Option<NaiveDate>,
    today: NaiveDate,
    weeks: u16,
) -> bool {
    ProjectStage::HEARD_OF.contains(&stage)
        && said_on.is_some_and(|day| today - day >= TimeDelta::weeks(i64::from(weeks)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_was_said_holds_for_some_weeks_and_after_the_end() {
        let day = |text: &str| text.parse::<NaiveDate>().unwrap();
        let said = Some(day("2026-03-02"));
        let is_outdated = |stage, said, today: &str| is_health_outdated(stage, said, day(today), 4);
        assert!(!is_outdated(ProjectStage::Running, said, "2026-03-29"));
        assert!(is_outdated(ProjectStage::Running, said, "2026-03-30"));
        assert!(!is_outdated(ProjectStage::Running, None, "2026-03-30"));
        assert!(!is_outdated(ProjectStage::Paused, said, "2027-03-30"));
        assert!(!is_outdated(ProjectStage::Completed, said, "2027-03-30"));
    }
}
