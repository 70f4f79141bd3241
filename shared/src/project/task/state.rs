//! Whether a task can be taken: it follows from counts and days, so that nobody has to keep it.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use strum::{EnumString, IntoStaticStr, VariantArray};

use crate::project::ProjectStage;

/// Where a task stands.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, EnumString, IntoStaticStr, VariantArray,
)]
#[serde(rename_all = "camelCase")]
#[strum(serialize_all = "camelCase")]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub enum TaskState {
    /// There is a place for somebody.
    Open,
    /// Enough people took it.
    Full,
    /// All who took it have done it, and nobody else can take it.
    Done,
    /// Its last day is past, or its project has ended, before it was done.
    Over,
    /// It was called off.
    Cancelled,
}

impl TaskState {
    /// The state as it is written in the API.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        self.into()
    }
}

/// What the state of a task follows from.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct TaskFacts {
    /// How many people it asks for.
    pub people: i32,
    /// How many took it.
    pub taken: i32,
    /// How many of those have done it.
    pub done: i32,
    /// The last day on which it can be done, if there is one.
    pub last_day: Option<NaiveDate>,
    /// Whether it was called off.
    pub is_cancelled: bool,
    /// Where its project is in its life.
    pub stage: ProjectStage,
}

impl TaskFacts {
    /// Where the task stands on that day.
    #[must_use]
    pub fn state(self, today: NaiveDate) -> TaskState {
        let is_full = self.taken >= self.people;
        let is_over = self.last_day.is_some_and(|day| day < today) || !self.stage.takes_part();
        let all_did_it = self.taken > 0 && self.done == self.taken;
        if self.is_cancelled {
            TaskState::Cancelled
        } else if all_did_it && (is_full || is_over) {
            TaskState::Done
        } else if is_over {
            TaskState::Over
        } else if is_full {
            TaskState::Full
        } else {
            TaskState::Open
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_state_follows_from_counts_and_days() {
        let day = |text: &str| text.parse::<NaiveDate>().unwrap();
        let today = day("2027-03-21");
        let running = ProjectStage::Running;
        let state = |people, taken, done, last: Option<&str>, stage| {
            let last_day = last.map(day);
            TaskFacts { people, taken, done, last_day, is_cancelled: false, stage }.state(today)
        };
        assert_eq!(state(2, 0, 0, None, running), TaskState::Open);
        assert_eq!(state(2, 1, 1, Some("2027-03-21"), running), TaskState::Open);
        assert_eq!(state(2, 2, 1, None, running), TaskState::Full);
        assert_eq!(state(2, 2, 2, None, running), TaskState::Done);
        assert_eq!(state(2, 1, 1, Some("2027-03-20"), running), TaskState::Done);
        assert_eq!(state(2, 1, 0, Some("2027-03-20"), running), TaskState::Over);
        assert_eq!(state(2, 0, 0, Some("2027-03-20"), running), TaskState::Over);
        assert_eq!(state(2, 0, 0, None, ProjectStage::Stopped), TaskState::Over);
        let facts =
            TaskFacts { people: 1, taken: 1, done: 1, last_day: None, is_cancelled: true, stage: running };
        assert_eq!(facts.state(today), TaskState::Cancelled);
    }
}
