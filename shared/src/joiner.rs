//! Joining in with an idea: "Ik doe mee!". Unlike supporters, those who join in are known by name to each other and to
//! those who take the idea further.

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};

use crate::{
    account::Person,
    id::Id,
    validate::{Faults, Validate},
};

/// The longest line about what somebody brings, in characters.
pub const MAX_OFFER: usize = 200;

/// Somebody who joins in.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Joiner {
    /// The identity of this joining in.
    pub id: Id,
    /// Who joins in.
    pub person: Person,
    /// What the person brings, in a line.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub offer: Option<String>,
    /// Since when.
    #[serde(deserialize_with = "crate::time::time")]
    pub created_at: DateTime<Utc>,
}

/// Joining in oneself.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct NewJoiner {
    /// What one brings, in a line of at most 200 characters: tools, time, experience.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "openapi", schema(max_length = 200))]
    pub offer: Option<String>,
}

impl Validate for NewJoiner {
    fn check(&self, faults: &mut Faults) {
        faults.line("offer", self.offer.as_deref().unwrap_or(""), 0, MAX_OFFER);
    }
}

/// How the caller and the idea stand after joining in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Joined {
    /// How many people join in now.
    pub joiner_count: i64,
    /// Since when the caller is one of them.
    #[serde(deserialize_with = "crate::time::time")]
    pub created_at: DateTime<Utc>,
}
