//! Roots: the conditions for success, which evaluations score.

use serde::{Deserialize, Serialize};

use crate::{
    id::Id,
    validate::{Faults, Validate},
};

/// A root.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Root {
    /// Its identity.
    pub id: Id,
    /// The condition in a few words.
    pub name: String,
    /// What it means, in a sentence.
    pub summary: String,
    /// Where it stands among the roots: lower comes first.
    pub position: i32,
}

/// A root to add.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct NewRoot {
    /// The condition in a few words, 2 to 120 characters; no two alike.
    #[cfg_attr(feature = "openapi", schema(min_length = 2, max_length = 120))]
    pub name: String,
    /// What it means, at most 500 characters.
    #[serde(default)]
    #[cfg_attr(feature = "openapi", schema(max_length = 500))]
    pub summary: String,
    /// Where it stands among the roots: 0 to 1,000, lower comes first.
    #[serde(default)]
    #[cfg_attr(feature = "openapi", schema(minimum = 0, maximum = 1000))]
    pub position: i32,
}

impl Validate for NewRoot {
    fn check(&self, faults: &mut Faults) {
        faults.line("name", &self.name, 2, 120);
        faults.text("summary", &self.summary, 0, 500);
        faults.number("position", i64::from(self.position), 0, 1_000);
    }
}

/// Changes to a root. A field that is left out stays as it is.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct RootChanges {
    /// The condition in a few words, 2 to 120 characters; no two alike.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "openapi", schema(min_length = 2, max_length = 120))]
    pub name: Option<String>,
    /// What it means, at most 500 characters.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "openapi", schema(max_length = 500))]
    pub summary: Option<String>,
    /// Where it stands among the roots: 0 to 1,000, lower comes first.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "openapi", schema(minimum = 0, maximum = 1000))]
    pub position: Option<i32>,
}

impl Validate for RootChanges {
    fn check(&self, faults: &mut Faults) {
        if let Some(name) = &self.name {
            faults.line("name", name, 2, 120);
        }
        if let Some(summary) = &self.summary {
            faults.text("summary", summary, 0, 500);
        }
        if let Some(position) = self.position {
            faults.number("position", i64::from(position), 0, 1_000);
        }
    }
}
