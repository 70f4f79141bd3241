//! Evaluation rounds: people score a project or the whole network on the roots and answer questions.

mod answer;
mod change;
mod circle;
mod code;
mod filter;
mod follow_up;
mod kind;
mod question;
mod results;
mod small_groups;
mod state;
mod tally;
mod template;

use chrono::{DateTime, NaiveDate, Utc};
use serde::{Deserialize, Serialize};

pub use answer::{
    EvaluationAnswer, EvaluationResponse, EvaluationResponseChanges, MAX_REMARK, NamedResponse,
    check_answers, is_answered,
};
pub use change::{EvaluationChanges, NewEvaluation};
pub use circle::{Circle, CircleCount, CircleFacts, EvaluationParticipation, NewEvaluationParticipation};
pub use code::{Code, LinkCode, ResumeCode};
pub use filter::{EvaluationFilter, OpenAnswerFilter};
pub use follow_up::{
    EvaluationFollowUp, FollowUpWork, MAX_FOLLOW_UP, NewEvaluationFollowUp, WorkKind, WorkState,
};
pub use kind::EvaluationKind;
pub use question::{
    EvaluationQuestion, EvaluationQuestions, MAX_OPTION, MAX_OPTIONS, MAX_QUESTION, MAX_QUESTIONS,
    NewQuestion, QuestionKind, SCORES,
};
pub use results::{EvaluationResults, OpenAnswer, QuestionResult};
pub use small_groups::{SMALLEST_GROUP, is_large_enough, shown_circles, told_counts};
pub use state::{EvaluationState, NewEvaluationTransition, is_answerable, is_overdue};
pub use tally::{Tally, mean_hundredths, score_sum, tallies_of};
pub use template::{EvaluationTemplate, EvaluationTemplateChanges, NewEvaluationTemplate, TemplateSummary};

use crate::{
    association::AssociationRef,
    id::Id,
    project::{ProjectRef, ProjectRole},
};

/// An evaluation round where another thing names it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct EvaluationRef {
    /// Its identity.
    pub id: Id,
    /// Its name.
    pub title: String,
    /// The last day on which people could answer.
    #[serde(
        default,
        deserialize_with = "crate::time::optional_day",
        skip_serializing_if = "Option::is_none"
    )]
    pub end_date: Option<NaiveDate>,
}

/// An evaluation round in a list.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct EvaluationSummary {
    /// Its identity.
    pub id: Id,
    /// Its name.
    pub title: String,
    /// When in a life it comes.
    pub kind: EvaluationKind,
    /// Where the round is in its own life.
    pub state: EvaluationState,
    /// Whether nothing ties an answer to a person.
    pub anonymous: bool,
    /// The project that it is about; absent when it is about the whole network.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub project: Option<ProjectRef>,
    /// The first day on which people can answer.
    #[serde(
        default,
        deserialize_with = "crate::time::optional_day",
        skip_serializing_if = "Option::is_none"
    )]
    pub start_date: Option<NaiveDate>,
    /// The last day on which people can answer.
    #[serde(
        default,
        deserialize_with = "crate::time::optional_day",
        skip_serializing_if = "Option::is_none"
    )]
    pub end_date: Option<NaiveDate>,
    /// How many responses were handed in.
    pub response_count: i64,
    /// The circle in which the caller answers; absent for who is not asked.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub circle: Option<Circle>,
    /// Whether the caller has begun.
    pub takes_part: bool,
}

/// An evaluation round.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Evaluation {
    /// Its identity.
    pub id: Id,
    /// Its name.
    pub title: String,
    /// What people read before they begin: plain text, with line breaks.
    pub introduction: String,
    /// When in a life it comes.
    pub kind: EvaluationKind,
    /// Where the round is in its own life.
    pub state: EvaluationState,
    /// Whether nothing ties an answer to a person. If not, whoever manages the round sees names.
    pub anonymous: bool,
    /// The project that it is about; absent when it is about the whole network.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub project: Option<ProjectRef>,
    /// Who is asked, and as far as it can be told how many of them handed in a response.
    pub circles: Vec<CircleCount>,
    /// How many responses were handed in.
    pub response_count: i64,
    /// How many were begun and not handed in, so that they do not count; only while the round is open, for who manages it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub unfinished_count: Option<i64>,
    /// The villages whose residents and boards are asked; none when it is those of all.
    pub associations: Vec<AssociationRef>,
    /// The first day on which people can answer; absent when that is the day on which it is opened by hand.
    #[serde(
        default,
        deserialize_with = "crate::time::optional_day",
        skip_serializing_if = "Option::is_none"
    )]
    pub start_date: Option<NaiveDate>,
    /// The last day on which people can answer; absent as long as it is to be closed by hand.
    #[serde(
        default,
        deserialize_with = "crate::time::optional_day",
        skip_serializing_if = "Option::is_none"
    )]
    pub end_date: Option<NaiveDate>,
    /// On which day the results were published.
    #[serde(
        default,
        deserialize_with = "crate::time::optional_day",
        skip_serializing_if = "Option::is_none"
    )]
    pub published_date: Option<NaiveDate>,
    /// What is asked: the roots to score and the round's own questions.
    pub questions: Vec<EvaluationQuestion>,
    /// The code in the link for people without an account; only for who manages the round.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub link_code: Option<String>,
    /// What the caller is in the project; absent for who has no part in it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub role: Option<ProjectRole>,
    /// The circle in which the caller answers; absent for who is not asked.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub circle: Option<Circle>,
    /// Whether the caller has begun: on another device an anonymous round then asks for the resume code.
    pub takes_part: bool,
    /// When it was made.
    #[serde(deserialize_with = "crate::time::time")]
    pub created_at: DateTime<Utc>,
}
