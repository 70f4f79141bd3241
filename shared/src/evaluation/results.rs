//! What came out of a round.

use serde::{Deserialize, Serialize};

use super::{CircleCount, EvaluationRef, Tally};
use crate::id::Id;

/// The results of a round that is closed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct EvaluationResults {
    /// How many people answered, out of how many, as far as that can be told of each circle.
    pub circles: Vec<CircleCount>,
    /// How many people answered in all.
    pub response_count: i64,
    /// Each question of the round, in its order.
    pub questions: Vec<QuestionResult>,
    /// The newest published round of the same subject that people answered before this one and that tells of one of its
    /// roots, which are compared with it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub previous: Option<EvaluationRef>,
}

/// What was answered to one question.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct QuestionResult {
    /// Which question.
    pub question_id: Id,
    /// All together first, then each circle that can be shown apart. Empty for an open question, for one that nobody
    /// answered, and, in an anonymous round, for one that fewer than five people answered.
    pub tallies: Vec<Tally>,
    /// How all together scored the same root in the previous round.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub previous: Option<Tally>,
    /// How many open answers and explanations can be read.
    pub open_answer_count: i64,
}

/// An open answer or an explanation: without who, from which circle or when, in no order that tells anything.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct OpenAnswer {
    /// Its identity: random, so that it tells no time either.
    pub id: Id,
    /// To which question.
    pub question_id: Id,
    /// What was said: plain text, with line breaks.
    pub text: String,
}
