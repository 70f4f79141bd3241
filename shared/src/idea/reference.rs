//! An idea where another thing names it.

use serde::{Deserialize, Serialize};

use crate::id::Id;

/// What it takes to name an idea and to lead to it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct IdeaRef {
    /// Its identity.
    pub id: Id,
    /// Its short number, for paper and telephone.
    pub number: i64,
    /// What it is, in a line.
    pub title: String,
}
