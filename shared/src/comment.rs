//! Comments under an idea.

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};

use crate::{
    account::Person,
    id::Id,
    validate::{Faults, Validate},
};

/// The longest comment, in characters.
pub const MAX_COMMENT: usize = 4_000;

/// A comment.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Comment {
    /// Its identity.
    pub id: Id,
    /// Who wrote it; absent when that account is gone.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub author: Option<Person>,
    /// What was written: plain text, with line breaks.
    pub text: String,
    /// When it was written.
    #[serde(deserialize_with = "crate::time::time")]
    pub created_at: DateTime<Utc>,
}

/// A comment to write.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct NewComment {
    /// Plain text, 2 to 4,000 characters.
    #[cfg_attr(feature = "openapi", schema(min_length = 2, max_length = 4000))]
    pub text: String,
}

impl Validate for NewComment {
    fn check(&self, faults: &mut Faults) {
        faults.text("text", &self.text, 2, MAX_COMMENT);
    }
}
