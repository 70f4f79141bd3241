//! The steps in the life of a project.

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};

use super::ProjectStage;
use crate::{
    account::Person,
    id::Id,
    idea::MAX_REASON,
    validate::{Faults, Validate},
};

/// A step that a project took.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct ProjectTransition {
    /// Its identity.
    pub id: Id,
    /// Where the project was before.
    pub from: ProjectStage,
    /// Where it was after.
    pub to: ProjectStage,
    /// Why, where somebody said so.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub reason: Option<String>,
    /// Who took it; absent when that account is gone.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub actor: Option<Person>,
    /// When it was taken.
    #[serde(deserialize_with = "crate::time::time")]
    pub created_at: DateTime<Utc>,
}

/// A step to take.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct NewProjectTransition {
    /// Where the project goes.
    pub to: ProjectStage,
    /// Why: required for stopped. At most 2,000 characters; everybody can read it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "openapi", schema(max_length = 2000))]
    pub reason: Option<String>,
}

impl Validate for NewProjectTransition {
    fn check(&self, faults: &mut Faults) {
        let least = usize::from(self.to.needs_reason());
        faults.text("reason", self.reason.as_deref().unwrap_or(""), least, MAX_REASON);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn who_stops_a_project_says_why() {
        let step = |to, reason: &str| NewProjectTransition { to, reason: Some(reason.to_owned()) };
        assert!(step(ProjectStage::Stopped, " ").validate().is_err());
        assert!(step(ProjectStage::Stopped, "Er was geen plek.").validate().is_ok());
        assert!(step(ProjectStage::Running, "").validate().is_ok());
    }
}
