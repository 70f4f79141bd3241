//! Milestones: what a project wants to have reached, and by when. A day that moves stays visible.

use chrono::{DateTime, NaiveDate, Utc};
use serde::{Deserialize, Serialize};

use super::task::MAX_WORK_TEXT;
use crate::{
    account::Person,
    evaluation::EvaluationRef,
    id::Id,
    idea::TITLE_LENGTH,
    problem::FieldCode,
    validate::{Faults, Validate},
};

/// How often a milestone can be moved. Whoever needs more has another plan, and so another milestone.
pub const MAX_MOVES: usize = 50;
/// The longest reason for a move, in characters.
pub const MAX_MOVE_REASON: usize = 500;

/// A milestone.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Milestone {
    /// Its identity.
    pub id: Id,
    /// What will have been reached, in a line.
    pub title: String,
    /// More about it: plain text, with line breaks.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub text: Option<String>,
    /// On which day, as planned now.
    #[serde(deserialize_with = "crate::time::day")]
    pub planned_date: NaiveDate,
    /// On which day it was reached; absent until then.
    #[serde(
        default,
        deserialize_with = "crate::time::optional_day",
        skip_serializing_if = "Option::is_none"
    )]
    pub done_date: Option<NaiveDate>,
    /// The evaluation round after which it was agreed; absent where it was not.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub evaluation: Option<EvaluationRef>,
    /// How its day moved, the oldest move first: at most 50.
    pub moves: Vec<MilestoneMove>,
    /// When it was planned.
    #[serde(deserialize_with = "crate::time::time")]
    pub created_at: DateTime<Utc>,
}

impl Milestone {
    /// Whether its day is past and it was not reached.
    #[must_use]
    pub fn is_late(&self, today: NaiveDate) -> bool {
        self.done_date.is_none() && self.planned_date < today
    }
}

/// That a milestone's day moved.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct MilestoneMove {
    /// Which day it was.
    #[serde(deserialize_with = "crate::time::day")]
    pub from_date: NaiveDate,
    /// Which day it became.
    #[serde(deserialize_with = "crate::time::day")]
    pub to_date: NaiveDate,
    /// Why, where somebody said so.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub reason: Option<String>,
    /// Who moved it; absent when that account is gone.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub actor: Option<Person>,
    /// When it was moved.
    #[serde(deserialize_with = "crate::time::time")]
    pub created_at: DateTime<Utc>,
}

/// A milestone to plan.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct NewMilestone {
    /// What will have been reached: 5 to 120 characters.
    #[cfg_attr(feature = "openapi", schema(min_length = 5, max_length = 120))]
    pub title: String,
    /// More about it: plain text, at most 2,000 characters.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "openapi", schema(max_length = 2000))]
    pub text: Option<String>,
    /// On which day.
    #[serde(deserialize_with = "crate::time::day")]
    pub planned_date: NaiveDate,
    /// What was agreed after an evaluation round and becomes this milestone. The round is about this project or about the whole
    /// network, and the caller manages it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub follow_up_id: Option<Id>,
}

impl Validate for NewMilestone {
    fn check(&self, faults: &mut Faults) {
        faults.line("title", &self.title, TITLE_LENGTH.0, TITLE_LENGTH.1);
        faults.text("text", self.text.as_deref().unwrap_or(""), 0, MAX_WORK_TEXT);
        faults.day("plannedDate", self.planned_date);
    }
}

/// Changes to a milestone. A field that is left out stays as it is; null takes away what can be absent.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct MilestoneChanges {
    /// What will have been reached: 5 to 120 characters.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "openapi", schema(min_length = 5, max_length = 120))]
    pub title: Option<String>,
    /// More about it: plain text, at most 2,000 characters.
    #[serde(default, deserialize_with = "crate::merge::present", skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "openapi", schema(max_length = 2000))]
    pub text: Option<Option<String>>,
    /// To which day it moves. The day that it had stays visible. What was reached does not move.
    #[serde(
        default,
        deserialize_with = "crate::time::optional_day",
        skip_serializing_if = "Option::is_none"
    )]
    pub planned_date: Option<NaiveDate>,
    /// Why it moves: only together with `plannedDate`, at most 500 characters.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "openapi", schema(max_length = 500))]
    pub move_reason: Option<String>,
    /// On which day it was reached; null when it was not after all.
    #[serde(default, deserialize_with = "crate::time::present_day", skip_serializing_if = "Option::is_none")]
    pub done_date: Option<Option<NaiveDate>>,
}

impl Validate for MilestoneChanges {
    fn check(&self, faults: &mut Faults) {
        if let Some(title) = &self.title {
            faults.line("title", title, TITLE_LENGTH.0, TITLE_LENGTH.1);
        }
        faults.text("text", self.text.as_ref().and_then(Option::as_deref).unwrap_or(""), 0, MAX_WORK_TEXT);
        if let Some(day) = self.planned_date {
            faults.day("plannedDate", day);
        }
        match &self.move_reason {
            Some(_) if self.planned_date.is_none() => faults.add("moveReason", FieldCode::Invalid),
            reason => faults.text("moveReason", reason.as_deref().unwrap_or(""), 0, MAX_MOVE_REASON),
        }
        if let Some(day) = self.done_date.flatten() {
            faults.day("doneDate", day);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn faults(json: &str) -> Vec<(String, FieldCode)> {
        let changes: MilestoneChanges = serde_json::from_str(json).unwrap();
        let faults = changes.validate().err().unwrap_or_default();
        faults.into_iter().map(|fault| (fault.field, fault.code)).collect()
    }

    #[test]
    fn a_reason_belongs_to_a_move() {
        assert_eq!(faults(r#"{"plannedDate": "2027-04-01", "moveReason": "Te nat."}"#), []);
        assert_eq!(faults(r#"{"moveReason": "Te nat."}"#), [("moveReason".to_owned(), FieldCode::Invalid)]);
        let slips = faults(r#"{"plannedDate": "0027-04-01", "doneDate": "0027-04-01"}"#);
        assert_eq!(slips.len(), 2, "{slips:?}");
    }

    #[test]
    fn late_is_what_was_not_reached_on_its_day() {
        let day = |text: &str| text.parse::<NaiveDate>().unwrap();
        let planned = Milestone {
            id: Id::new(),
            title: "De eerste boom staat".to_owned(),
            text: None,
            planned_date: day("2027-03-21"),
            done_date: None,
            evaluation: None,
            moves: Vec::new(),
            created_at: "2027-01-01T09:00:00Z".parse().unwrap(),
        };
        assert!(!planned.is_late(day("2027-03-21")));
        assert!(planned.is_late(day("2027-03-22")));
        let done = Milestone { done_date: Some(day("2027-03-23")), ..planned };
        assert!(!done.is_late(day("2027-04-01")));
    }
}
