//! Making and changing a round.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::{Circle, EvaluationKind, NewQuestion, question::check_questions};
use crate::{
    id::Id,
    idea::TITLE_LENGTH,
    problem::FieldCode,
    project::MAX_ASSOCIATIONS,
    validate::{Faults, Validate},
};

/// The longest introduction, in characters.
pub const MAX_INTRODUCTION: usize = 4_000;

/// A round to make. It begins as a draft.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct NewEvaluation {
    /// Its name: 5 to 120 characters.
    #[cfg_attr(feature = "openapi", schema(min_length = 5, max_length = 120))]
    pub title: String,
    /// What people read before they begin: at most 4,000 characters.
    #[serde(default)]
    #[cfg_attr(feature = "openapi", schema(max_length = 4000))]
    pub introduction: String,
    /// When in a life it comes.
    pub kind: EvaluationKind,
    /// Whether nothing is to tie an answer to a person.
    pub anonymous: bool,
    /// The project that it is about; absent for the whole network.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub project_id: Option<Id>,
    /// Who is asked: each circle once.
    pub circles: Vec<Circle>,
    /// The villages whose residents and boards are asked: at most 30; none means all.
    #[serde(default)]
    #[cfg_attr(feature = "openapi", schema(max_items = 30))]
    pub association_ids: Vec<Id>,
    /// The first day on which people can answer; when it is left out, the day on which the round is opened.
    #[serde(
        default,
        deserialize_with = "crate::time::optional_day",
        skip_serializing_if = "Option::is_none"
    )]
    pub start_date: Option<NaiveDate>,
    /// The last day on which people can answer; when it is left out, the round is closed by hand.
    #[serde(
        default,
        deserialize_with = "crate::time::optional_day",
        skip_serializing_if = "Option::is_none"
    )]
    pub end_date: Option<NaiveDate>,
    /// What is asked: at most 60; each root once.
    #[serde(default)]
    #[cfg_attr(feature = "openapi", schema(max_items = 60))]
    pub questions: Vec<NewQuestion>,
}

impl Validate for NewEvaluation {
    fn check(&self, faults: &mut Faults) {
        faults.line("title", &self.title, TITLE_LENGTH.0, TITLE_LENGTH.1);
        faults.text("introduction", &self.introduction, 0, MAX_INTRODUCTION);
        check_circles(faults, &self.circles);
        faults.count("associationIds", self.association_ids.len(), MAX_ASSOCIATIONS);
        check_days(faults, self.start_date, self.end_date);
        check_questions(faults, &self.questions);
    }
}

/// Changes to a round. A field that is left out stays as it is; null takes away what can be absent. Of a round that is
/// open only title, introduction and last day can change; of one that is closed, nothing.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct EvaluationChanges {
    /// Its name: 5 to 120 characters.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "openapi", schema(min_length = 5, max_length = 120))]
    pub title: Option<String>,
    /// What people read before they begin: at most 4,000 characters.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "openapi", schema(max_length = 4000))]
    pub introduction: Option<String>,
    /// When in a life it comes.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub kind: Option<EvaluationKind>,
    /// Whether nothing is to tie an answer to a person.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub anonymous: Option<bool>,
    /// Who is asked, in place of those who were.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub circles: Option<Vec<Circle>>,
    /// The villages whose residents and boards are asked, in place of those that were: at most 30; none means all.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "openapi", schema(max_items = 30))]
    pub association_ids: Option<Vec<Id>>,
    /// The first day on which people can answer.
    #[serde(default, deserialize_with = "crate::time::present_day", skip_serializing_if = "Option::is_none")]
    pub start_date: Option<Option<NaiveDate>>,
    /// The last day on which people can answer.
    #[serde(default, deserialize_with = "crate::time::present_day", skip_serializing_if = "Option::is_none")]
    pub end_date: Option<Option<NaiveDate>>,
}

impl EvaluationChanges {
    /// Whether they touch only what can change after the opening.
    #[must_use]
    pub const fn fit_an_open_round(&self) -> bool {
        self.kind.is_none()
            && self.anonymous.is_none()
            && self.circles.is_none()
            && self.association_ids.is_none()
            && self.start_date.is_none()
    }
}

impl Validate for EvaluationChanges {
    fn check(&self, faults: &mut Faults) {
        if let Some(title) = &self.title {
            faults.line("title", title, TITLE_LENGTH.0, TITLE_LENGTH.1);
        }
        faults.text("introduction", self.introduction.as_deref().unwrap_or(""), 0, MAX_INTRODUCTION);
        if let Some(circles) = &self.circles {
            check_circles(faults, circles);
        }
        faults.count("associationIds", self.association_ids.as_ref().map_or(0, Vec::len), MAX_ASSOCIATIONS);
        check_days(faults, self.start_date.flatten(), self.end_date.flatten());
    }
}

fn check_circles(faults: &mut Faults, circles: &[Circle]) {
    let again = |nth: usize| circles[..nth].contains(&circles[nth]);
    if circles.is_empty() {
        faults.add("circles", FieldCode::Required);
    } else if (1..circles.len()).any(again) {
        faults.add("circles", FieldCode::Taken);
    }
}

fn check_days(faults: &mut Faults, start: Option<NaiveDate>, end: Option<NaiveDate>) {
    for (field, day) in [("startDate", start), ("endDate", end)] {
        if let Some(day) = day {
            faults.day(field, day);
        }
    }
    if let (Some(start), Some(end)) = (start, end)
        && end < start
    {
        faults.add("endDate", FieldCode::TooEarly);
    }
}
