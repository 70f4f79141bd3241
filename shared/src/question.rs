//! Questions about an idea, with a clock: who is to answer, by which day, and what the answer is.

use chrono::{DateTime, Days, NaiveDate, Utc};
use serde::{Deserialize, Serialize};
use strum::{EnumString, IntoStaticStr, VariantArray};

use crate::{
    account::Person,
    association::AssociationRef,
    id::Id,
    idea::IdeaRef,
    permission::Action,
    validate::{Faults, Validate},
};

/// The fewest and the most characters of a question.
pub const QUESTION_LENGTH: (usize, usize) = (10, 2_000);
/// The fewest and the most characters of an answer.
pub const ANSWER_LENGTH: (usize, usize) = (2, 10_000);
/// Within how many days an answer is promised, unless whoever answers says another day.
pub const ANSWER_TERM: u64 = 14;

/// The day by which a question that is asked on this day is answered, unless another day is promised.
#[must_use]
pub fn usual_promise(asked: NaiveDate) -> NaiveDate {
    asked.checked_add_days(Days::new(ANSWER_TERM)).unwrap_or(asked)
}

/// Who is to answer.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, EnumString, IntoStaticStr, VariantArray,
)]
#[serde(rename_all = "camelCase")]
#[strum(serialize_all = "camelCase")]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub enum Addressee {
    /// The association of the idea's village: its board.
    Association,
    /// The municipality: its liaison.
    Municipality,
    /// Welfare work: the supporters.
    Welfare,
}

impl Addressee {
    /// The addressee as it is written in the API and in the database.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        self.into()
    }

    /// What somebody who answers for this addressee must be allowed.
    #[must_use]
    pub const fn action(self) -> Action {
        match self {
            Self::Association => Action::AnswerAssociation,
            Self::Municipality => Action::AnswerMunicipality,
            Self::Welfare => Action::AnswerWelfare,
        }
    }
}

/// How a question stands on a day.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, EnumString, IntoStaticStr, VariantArray,
)]
#[serde(rename_all = "camelCase")]
#[strum(serialize_all = "camelCase")]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub enum QuestionState {
    /// The promised day has passed without an answer.
    Overdue,
    /// It waits for its answer; the promised day is today or later.
    Waiting,
    /// It was answered.
    Answered,
}

impl QuestionState {
    /// How a question stands on `today`. Days are those of UTC.
    #[must_use]
    pub fn on(today: NaiveDate, promised: NaiveDate, is_answered: bool) -> Self {
        if is_answered {
            Self::Answered
        } else if promised < today {
            Self::Overdue
        } else {
            Self::Waiting
        }
    }

    /// The state as it is written in the API.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        self.into()
    }
}

/// The answer to a question.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct QuestionAnswer {
    /// Plain text, with line breaks.
    pub text: String,
    /// Who answered; absent when that account is gone.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub author: Option<Person>,
    /// When it was answered.
    #[serde(deserialize_with = "crate::time::time")]
    pub created_at: DateTime<Utc>,
    /// When the answer was last corrected; the same as `createdAt` until it is.
    #[serde(deserialize_with = "crate::time::time")]
    pub updated_at: DateTime<Utc>,
}

/// A question about an idea.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Question {
    /// Its identity.
    pub id: Id,
    /// What it is about.
    pub idea: IdeaRef,
    /// The village that the idea is for.
    pub association: AssociationRef,
    /// Who is to answer.
    pub addressee: Addressee,
    /// What is asked: plain text, with line breaks.
    pub text: String,
    /// Who asks; absent when that account is gone.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub author: Option<Person>,
    /// When it was asked.
    #[serde(deserialize_with = "crate::time::time")]
    pub created_at: DateTime<Utc>,
    /// The day by which an answer is promised.
    #[serde(deserialize_with = "crate::time::day")]
    pub promised_date: NaiveDate,
    /// The day that was promised at first; another one when the promise was moved.
    #[serde(deserialize_with = "crate::time::day")]
    pub first_promised_date: NaiveDate,
    /// How it stands today.
    pub state: QuestionState,
    /// The answer, once there is one.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub answer: Option<QuestionAnswer>,
}

/// A question to ask.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct NewQuestion {
    /// Who is to answer.
    pub addressee: Addressee,
    /// What is asked: plain text, 10 to 2,000 characters.
    #[cfg_attr(feature = "openapi", schema(min_length = 10, max_length = 2000))]
    pub text: String,
}

impl Validate for NewQuestion {
    fn check(&self, faults: &mut Faults) {
        faults.text("text", &self.text, QUESTION_LENGTH.0, QUESTION_LENGTH.1);
    }
}

/// What whoever answers says of a question. A field that is left out stays as it is.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct QuestionChanges {
    /// The day by which the answer comes: today or later, and only while there is no answer.
    #[serde(
        default,
        deserialize_with = "crate::time::optional_day",
        skip_serializing_if = "Option::is_none"
    )]
    pub promised_date: Option<NaiveDate>,
    /// The answer, or its correction: plain text, 2 to 10,000 characters.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "openapi", schema(min_length = 2, max_length = 10000))]
    pub answer: Option<String>,
}

impl Validate for QuestionChanges {
    fn check(&self, faults: &mut Faults) {
        if let Some(day) = self.promised_date {
            faults.day("promisedDate", day);
        }
        if let Some(answer) = &self.answer {
            faults.text("answer", answer, ANSWER_LENGTH.0, ANSWER_LENGTH.1);
        }
    }
}

/// In which order questions are listed.
#[derive(
    Debug,
    Clone,
    Copy,
    Default,
    PartialEq,
    Eq,
    Serialize,
    Deserialize,
    EnumString,
    IntoStaticStr,
    VariantArray,
)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub enum QuestionSort {
    /// Those with the earliest promised day first: among the unanswered ones, the overdue.
    #[default]
    #[serde(rename = "promisedDate")]
    #[strum(serialize = "promisedDate")]
    Promised,
    /// The newest first.
    #[serde(rename = "-createdAt")]
    #[strum(serialize = "-createdAt")]
    Newest,
}

impl QuestionSort {
    /// The order as it is written in the query.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        self.into()
    }
}

/// Which questions to list. Within a repeated key any may hold; all
/// different keys must hold.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[cfg_attr(feature = "openapi", derive(utoipa::IntoParams))]
#[cfg_attr(feature = "openapi", into_params(parameter_in = Query))]
pub struct QuestionFilter {
    /// For this addressee.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "openapi", param(inline))]
    pub addressee: Option<Addressee>,
    /// In this state today. Repeatable.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    #[cfg_attr(feature = "openapi", param(inline, max_items = 50))]
    pub state: Vec<QuestionState>,
    /// About ideas for this village. Repeatable.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    #[cfg_attr(feature = "openapi", param(max_items = 50))]
    pub association: Vec<Id>,
    /// The order; those with the earliest promised day first unless given.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "openapi", param(inline))]
    pub sort: Option<QuestionSort>,
    /// How many items at most: 1 to 100, 20 unless given.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "openapi", param(minimum = 1, maximum = 100))]
    pub limit: Option<u8>,
    /// The `nextCursor` of the page before.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "openapi", param(max_length = 500))]
    pub cursor: Option<String>,
}

impl QuestionFilter {
    /// How often a key can be repeated.
    pub const MAX_REPEATS: usize = 50;
}

impl Validate for QuestionFilter {
    fn check(&self, faults: &mut Faults) {
        faults.count("state", self.state.len(), Self::MAX_REPEATS);
        faults.count("association", self.association.len(), Self::MAX_REPEATS);
        crate::page::check_limit(faults, self.limit);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    #[test]
    fn a_question_is_overdue_from_the_day_after_the_promised_one() {
        let on = |today, is_answered| QuestionState::on(day(today), day("2026-12-07"), is_answered);
        assert_eq!(on("2026-12-07", false), QuestionState::Waiting);
        assert_eq!(on("2026-12-08", false), QuestionState::Overdue);
        assert_eq!(on("2026-12-08", true), QuestionState::Answered);
    }

    #[test]
    fn orders_are_written_alike_by_both_derives() {
        for sort in QuestionSort::VARIANTS {
            assert_eq!(serde_json::to_value(sort).unwrap(), sort.as_str());
            assert_eq!(sort.as_str().parse(), Ok(*sort));
        }
    }

    #[test]
    fn two_weeks_are_promised() {
        assert_eq!(usual_promise(day("2026-11-23")), day("2026-12-07"));
    }
}
