//! Tasks: what anybody can do for a project without knowing it.

mod filter;
mod state;
mod volunteer;

use chrono::{DateTime, Months, NaiveDate, Utc};
use serde::{Deserialize, Serialize};

pub use filter::{TaskFilter, TaskGroup};
pub use state::{TaskFacts, TaskState};
pub use volunteer::{MAX_THANKS, TaskVolunteer, TaskVolunteerChanges, VolunteerState};

use super::ProjectRef;
use crate::{
    evaluation::EvaluationRef,
    id::Id,
    idea::TITLE_LENGTH,
    problem::{FieldCode, FieldError},
    validate::{Faults, Validate},
};

/// The longest text of a task or of a milestone, in characters.
pub const MAX_WORK_TEXT: usize = 2_000;
/// The longest place and the longest skill, in characters.
pub const MAX_WORK_LINE: usize = 120;
/// Most people that one task can ask for.
pub const MAX_PEOPLE: i32 = 100;
/// The least and the most minutes that a task can ask of one person: a quarter of an hour, a hundred hours.
pub const MINUTES: (i32, i32) = (15, 6_000);
/// How many years from now a task can be: later is a slip of the hand.
pub const MAX_YEARS_AHEAD: u32 = 5;

/// A task.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Task {
    /// Its identity.
    pub id: Id,
    /// What it is for.
    pub project: ProjectRef,
    /// What is to be done, in a line.
    pub title: String,
    /// More about it: plain text, with line breaks.
    pub text: String,
    /// Whether it can be taken.
    pub state: TaskState,
    /// How many people it asks for.
    pub people: i32,
    /// How many took it.
    pub taken_count: i32,
    /// How many of those have done it.
    pub done_count: i32,
    /// What one should be good at.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub skill: Option<String>,
    /// On which day, or from which day on.
    #[serde(
        default,
        deserialize_with = "crate::time::optional_day",
        skip_serializing_if = "Option::is_none"
    )]
    pub start_date: Option<NaiveDate>,
    /// The last day on which it can be done.
    #[serde(
        default,
        deserialize_with = "crate::time::optional_day",
        skip_serializing_if = "Option::is_none"
    )]
    pub end_date: Option<NaiveDate>,
    /// Where.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub place: Option<String>,
    /// How long it takes one person, in minutes.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub minutes: Option<i32>,
    /// The evaluation round after which it was agreed; absent where it was not.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub evaluation: Option<EvaluationRef>,
    /// The caller's own part in it; absent for who did not take it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub mine: Option<TaskVolunteer>,
    /// When it was asked.
    #[serde(deserialize_with = "crate::time::time")]
    pub created_at: DateTime<Utc>,
}

/// A task to ask for.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct NewTask {
    /// What is to be done: 5 to 120 characters.
    #[cfg_attr(feature = "openapi", schema(min_length = 5, max_length = 120))]
    pub title: String,
    /// More about it: plain text, at most 2,000 characters.
    #[serde(default)]
    #[cfg_attr(feature = "openapi", schema(max_length = 2000))]
    pub text: String,
    /// How many people it asks for: 1 to 100.
    #[cfg_attr(feature = "openapi", schema(minimum = 1, maximum = 100))]
    pub people: i32,
    /// What one should be good at: at most 120 characters.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "openapi", schema(max_length = 120))]
    pub skill: Option<String>,
    /// On which day, or from which day on; at most five years from now.
    #[serde(
        default,
        deserialize_with = "crate::time::optional_day",
        skip_serializing_if = "Option::is_none"
    )]
    pub start_date: Option<NaiveDate>,
    /// The last day on which it can be done; not before `startDate`, nor in the past, and at most five years from now.
    #[serde(
        default,
        deserialize_with = "crate::time::optional_day",
        skip_serializing_if = "Option::is_none"
    )]
    pub end_date: Option<NaiveDate>,
    /// Where: at most 120 characters.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "openapi", schema(max_length = 120))]
    pub place: Option<String>,
    /// How long it takes one person, in minutes: 15 to 6,000.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "openapi", schema(minimum = 15, maximum = 6000))]
    pub minutes: Option<i32>,
    /// What was agreed after an evaluation round and becomes this task. The round is about this project or about the whole
    /// network, and the caller manages it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub follow_up_id: Option<Id>,
}

impl NewTask {
    /// All faults of a task that is asked for on that day: nobody could take one whose last day is past.
    ///
    /// # Errors
    /// Those of [`Validate::validate`], and of its days.
    pub fn validate_on(&self, today: NaiveDate) -> Result<(), Vec<FieldError>> {
        let mut faults = Faults::default();
        self.check(&mut faults);
        let last = if self.end_date.is_some() { "endDate" } else { "startDate" };
        if self.end_date.or(self.start_date).is_some_and(|day| day < today) {
            faults.add(last, FieldCode::TooEarly);
        }
        check_far_days(&mut faults, (self.start_date, self.end_date), today);
        faults.into_result()
    }
}

impl Validate for NewTask {
    fn check(&self, faults: &mut Faults) {
        faults.line("title", &self.title, TITLE_LENGTH.0, TITLE_LENGTH.1);
        faults.text("text", &self.text, 0, MAX_WORK_TEXT);
        faults.number("people", i64::from(self.people), 1, i64::from(MAX_PEOPLE));
        check_details(faults, &self.skill, &self.place, self.minutes, (self.start_date, self.end_date));
    }
}

/// Changes to a task. A field that is left out stays as it is; null takes away what can be absent.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct TaskChanges {
    /// What is to be done: 5 to 120 characters.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "openapi", schema(min_length = 5, max_length = 120))]
    pub title: Option<String>,
    /// More about it: plain text, at most 2,000 characters.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "openapi", schema(max_length = 2000))]
    pub text: Option<String>,
    /// How many people it asks for: 1 to 100, and no fewer than took it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "openapi", schema(minimum = 1, maximum = 100))]
    pub people: Option<i32>,
    /// What one should be good at: at most 120 characters.
    #[serde(default, deserialize_with = "crate::merge::present", skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "openapi", schema(max_length = 120))]
    pub skill: Option<Option<String>>,
    /// On which day, or from which day on; at most five years from now.
    #[serde(default, deserialize_with = "crate::time::present_day", skip_serializing_if = "Option::is_none")]
    pub start_date: Option<Option<NaiveDate>>,
    /// The last day on which it can be done; not before `startDate`, and at most five years from now.
    #[serde(default, deserialize_with = "crate::time::present_day", skip_serializing_if = "Option::is_none")]
    pub end_date: Option<Option<NaiveDate>>,
    /// Where: at most 120 characters.
    #[serde(default, deserialize_with = "crate::merge::present", skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "openapi", schema(max_length = 120))]
    pub place: Option<Option<String>>,
    /// How long it takes one person, in minutes: 15 to 6,000.
    #[serde(default, deserialize_with = "crate::merge::present", skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "openapi", schema(minimum = 15, maximum = 6000))]
    pub minutes: Option<Option<i32>>,
    /// Whether it is called off.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub cancelled: Option<bool>,
}

impl TaskChanges {
    /// All faults of a change that is made on that day. A day that is past can be put right.
    ///
    /// # Errors
    /// Those of [`Validate::validate`], and of its days.
    pub fn validate_on(&self, today: NaiveDate) -> Result<(), Vec<FieldError>> {
        let mut faults = Faults::default();
        self.check(&mut faults);
        check_far_days(&mut faults, (self.start_date.flatten(), self.end_date.flatten()), today);
        faults.into_result()
    }
}

impl Validate for TaskChanges {
    fn check(&self, faults: &mut Faults) {
        if let Some(title) = &self.title {
            faults.line("title", title, TITLE_LENGTH.0, TITLE_LENGTH.1);
        }
        faults.text("text", self.text.as_deref().unwrap_or(""), 0, MAX_WORK_TEXT);
        if let Some(people) = self.people {
            faults.number("people", i64::from(people), 1, i64::from(MAX_PEOPLE));
        }
        let (skill, place) = (self.skill.clone().flatten(), self.place.clone().flatten());
        let days = (self.start_date.flatten(), self.end_date.flatten());
        check_details(faults, &skill, &place, self.minutes.flatten(), days);
    }
}

fn check_details(
    faults: &mut Faults,
    skill: &Option<String>,
    place: &Option<String>,
    minutes: Option<i32>,
    (start, end): (Option<NaiveDate>, Option<NaiveDate>),
) {
    faults.line("skill", skill.as_deref().unwrap_or(""), 0, MAX_WORK_LINE);
    for (field, day) in [("startDate", start), ("endDate", end)] {
        if let Some(day) = day {
            faults.day(field, day);
        }
    }
    if !days_are_in_order(start, end) {
        faults.add("endDate", FieldCode::TooEarly);
    }
    faults.line("place", place.as_deref().unwrap_or(""), 0, MAX_WORK_LINE);
    if let Some(minutes) = minutes {
        faults.number("minutes", i64::from(minutes), i64::from(MINUTES.0), i64::from(MINUTES.1));
    }
}

fn check_far_days(
    faults: &mut Faults,
    (start, end): (Option<NaiveDate>, Option<NaiveDate>),
    today: NaiveDate,
) {
    let last = today.checked_add_months(Months::new(MAX_YEARS_AHEAD * 12)).unwrap_or(NaiveDate::MAX);
    for (field, day) in [("startDate", start), ("endDate", end)] {
        if day.is_some_and(|day| day > last) {
            faults.add(field, FieldCode::TooLate);
        }
    }
}

/// Whether a task can be from the one day to the other.
#[must_use]
pub fn days_are_in_order(start: Option<NaiveDate>, end: Option<NaiveDate>) -> bool {
    start.zip(end).is_none_or(|(start, end)| start <= end)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn faults(json: &str) -> Vec<(String, FieldCode)> {
        let task: NewTask = serde_json::from_str(json).unwrap();
        let faults = task.validate().err().unwrap_or_default();
        faults.into_iter().map(|fault| (fault.field, fault.code)).collect()
    }

    #[test]
    fn a_task_has_people_and_days_in_order() {
        assert_eq!(faults(r#"{"title": "Soep koken", "people": 2, "endDate": "2027-03-20"}"#), []);
        let wrong = r#"{"title": "Soep koken", "people": 0, "minutes": 5,
            "startDate": "2027-03-21", "endDate": "2027-03-20"}"#;
        let expected = [
            ("people", FieldCode::OutOfRange),
            ("endDate", FieldCode::TooEarly),
            ("minutes", FieldCode::OutOfRange),
        ];
        assert_eq!(faults(wrong), expected.map(|(field, code)| (field.to_owned(), code)));
    }

    #[test]
    fn a_task_is_asked_for_days_to_come_but_not_for_another_age() {
        let today = "2027-03-20".parse().unwrap();
        let faults = |start: &str, end: &str| -> Vec<(String, FieldCode)> {
            let day = |day: &str| if day.is_empty() { "null".to_owned() } else { format!("\"{day}\"") };
            let json = format!(
                r#""title": "Soep koken", "people": 1, "startDate": {}, "endDate": {}"#,
                day(start),
                day(end)
            );
            let task: NewTask = serde_json::from_str(&format!("{{{json}}}")).unwrap();
            let faults = task.validate_on(today).err().unwrap_or_default();
            faults.into_iter().map(|fault| (fault.field, fault.code)).collect()
        };
        for (start, end) in [
            ("", ""),
            ("2027-03-20", ""),
            ("", "2027-03-20"),
            ("2027-01-01", "2027-03-20"),
            ("2032-03-20", "2032-03-20"),
        ] {
            assert_eq!(faults(start, end), [], "{start} {end}");
        }
        let one = |field: &str, code| [(field.to_owned(), code)];
        assert_eq!(faults("2027-03-19", ""), one("startDate", FieldCode::TooEarly));
        assert_eq!(faults("2027-03-01", "2027-03-19"), one("endDate", FieldCode::TooEarly));
        assert_eq!(faults("2032-03-21", ""), one("startDate", FieldCode::TooLate));
        assert_eq!(faults("2027-03-21", "2072-03-21"), one("endDate", FieldCode::TooLate));
        let put_right = TaskChanges { end_date: Some("2027-03-01".parse().ok()), ..TaskChanges::default() };
        assert!(put_right.validate_on(today).is_ok());
        let slip = TaskChanges { end_date: Some("3027-03-01".parse().ok()), ..TaskChanges::default() };
        assert!(slip.validate_on(today).is_err());
    }
}
