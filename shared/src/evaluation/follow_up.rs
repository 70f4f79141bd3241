//! What was agreed after a round, and what became of that.

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};
use strum::VariantArray;

use crate::{
    account::Person,
    id::Id,
    project::{ProjectRef, TaskState},
    validate::{Faults, Validate},
};

/// The longest follow-up, in characters.
pub const MAX_FOLLOW_UP: usize = 500;

/// Something that was agreed after a round.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct EvaluationFollowUp {
    /// Its identity.
    pub id: Id,
    /// What was agreed: plain text.
    pub text: String,
    /// The work that it became; absent until then.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub work: Option<FollowUpWork>,
    /// Who wrote it down; absent when that account is gone.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub author: Option<Person>,
    /// When it was written down.
    #[serde(deserialize_with = "crate::time::time")]
    pub created_at: DateTime<Utc>,
}

/// The task or the milestone that a follow-up became.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct FollowUpWork {
    /// Which of the two.
    pub kind: WorkKind,
    /// Its identity.
    pub id: Id,
    /// Whose work it is.
    pub project: ProjectRef,
    /// What is to be done or reached, in a line.
    pub title: String,
    /// How far it is.
    pub state: WorkState,
}

/// What a follow-up can become.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, VariantArray)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub enum WorkKind {
    /// Something that people can take on.
    Task,
    /// Something to have reached on a day.
    Milestone,
}

/// How far the work is that a follow-up became.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, VariantArray)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub enum WorkState {
    /// Not done or reached yet, also when its day is past.
    Open,
    /// Done or reached.
    Done,
    /// Called off.
    Cancelled,
}

impl From<TaskState> for WorkState {
    fn from(state: TaskState) -> Self {
        match state {
            TaskState::Open | TaskState::Full | TaskState::Over => Self::Open,
            TaskState::Done => Self::Done,
            TaskState::Cancelled => Self::Cancelled,
        }
    }
}

/// A follow-up to write down.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct NewEvaluationFollowUp {
    /// Plain text, 5 to 500 characters.
    #[cfg_attr(feature = "openapi", schema(min_length = 5, max_length = 500))]
    pub text: String,
}

impl Validate for NewEvaluationFollowUp {
    fn check(&self, faults: &mut Faults) {
        faults.text("text", &self.text, 5, MAX_FOLLOW_UP);
    }
}
