//! Comments under an idea: what people say, to whom, and what they answer each other.

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};

use crate::{
    account::Person,
    id::Id,
    idea::IdeaRef,
    validate::{Faults, Validate},
};

/// The longest comment, in characters.
pub const MAX_COMMENT: usize = 4_000;
/// How many people a comment can mention.
pub const MAX_MENTIONS: usize = 10;

/// A comment. Those on top have answers; answers have none.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Comment {
    /// Its identity.
    pub id: Id,
    /// The comment on top that it answers; absent for one that is itself on top.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub parent_id: Option<Id>,
    /// Who wrote it; absent when that account is gone, or the comment was removed.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub author: Option<Person>,
    /// What was written: plain text, with line breaks. Empty when the comment was removed.
    pub text: String,
    /// Whether it was removed and only keeps the place of its answers.
    pub deleted: bool,
    /// Whom it speaks to.
    pub mentions: Vec<Person>,
    /// How many answers it has.
    pub answer_count: i64,
    /// Its first answers, the oldest first, in a list of the comments on top; the others come with `parent`.
    #[cfg_attr(feature = "openapi", schema(no_recursion))]
    pub answers: Vec<Comment>,
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
    /// The comment that it answers. An answer to an answer stands under the same comment on top.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub parent_id: Option<Id>,
    /// Whom it speaks to: at most 10 of the idea's participants.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    #[cfg_attr(feature = "openapi", schema(max_items = 10))]
    pub mention_ids: Vec<Id>,
}

impl Validate for NewComment {
    fn check(&self, faults: &mut Faults) {
        faults.text("text", &self.text, 2, MAX_COMMENT);
        faults.count("mentionIds", self.mention_ids.len(), MAX_MENTIONS);
    }
}

/// Which comments of an idea to list, the oldest first.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[cfg_attr(feature = "openapi", derive(utoipa::IntoParams))]
#[cfg_attr(feature = "openapi", into_params(parameter_in = Query))]
pub struct CommentFilter {
    /// The answers to this comment; unless given, the comments on top.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub parent: Option<Id>,
    /// How many items at most: 1 to 100, 20 unless given.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "openapi", param(minimum = 1, maximum = 100))]
    pub limit: Option<u8>,
    /// The `nextCursor` of the page before.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "openapi", param(max_length = 500))]
    pub cursor: Option<String>,
}

impl Validate for CommentFilter {
    fn check(&self, faults: &mut Faults) {
        crate::page::check_limit(faults, self.limit);
    }
}

/// A comment that speaks to the caller.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Mention {
    /// The comment.
    pub comment_id: Id,
    /// The idea that it is under.
    pub idea: IdeaRef,
    /// Who wrote it; absent when that account is gone.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub author: Option<Person>,
    /// What was written: plain text, with line breaks.
    pub text: String,
    /// When it was written.
    #[serde(deserialize_with = "crate::time::time")]
    pub created_at: DateTime<Utc>,
}
