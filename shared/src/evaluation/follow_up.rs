//! What was agreed after a round.

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};

use crate::{
    account::Person,
    id::Id,
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
    /// Who wrote it down; absent when that account is gone.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub author: Option<Person>,
    /// When it was written down.
    #[serde(deserialize_with = "crate::time::time")]
    pub created_at: DateTime<Utc>,
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
