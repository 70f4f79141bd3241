//! Which rounds and which open answers to list.

use serde::{Deserialize, Serialize};

use super::EvaluationState;
use crate::{
    id::Id,
    idea::IdeaFilter,
    validate::{Faults, Validate},
};

/// Which evaluation rounds to list. Within a repeated key any may hold; all different keys must hold.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[cfg_attr(feature = "openapi", derive(utoipa::IntoParams))]
#[cfg_attr(feature = "openapi", into_params(parameter_in = Query))]
pub struct EvaluationFilter {
    /// In this state. Repeatable.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    #[cfg_attr(feature = "openapi", param(inline, max_items = 50))]
    pub state: Vec<EvaluationState>,
    /// About this project.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub project: Option<Id>,
    /// Only those about the whole network, or only those about a project.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub network: Option<bool>,
    /// How many items at most: 1 to 100, 20 unless given.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "openapi", param(minimum = 1, maximum = 100))]
    pub limit: Option<u8>,
    /// The `nextCursor` of the page before.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "openapi", param(max_length = 500))]
    pub cursor: Option<String>,
}

impl Validate for EvaluationFilter {
    fn check(&self, faults: &mut Faults) {
        faults.count("state", self.state.len(), IdeaFilter::MAX_REPEATS);
        crate::page::check_limit(faults, self.limit);
    }
}

/// Which open answers to list.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[cfg_attr(feature = "openapi", derive(utoipa::IntoParams))]
#[cfg_attr(feature = "openapi", into_params(parameter_in = Query))]
pub struct OpenAnswerFilter {
    /// To this question.
    pub question: Id,
    /// How many items at most: 1 to 100, 20 unless given.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "openapi", param(minimum = 1, maximum = 100))]
    pub limit: Option<u8>,
    /// The `nextCursor` of the page before.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "openapi", param(max_length = 500))]
    pub cursor: Option<String>,
}

impl Validate for OpenAnswerFilter {
    fn check(&self, faults: &mut Faults) {
        crate::page::check_limit(faults, self.limit);
    }
}
