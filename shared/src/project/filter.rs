//! Which projects to list, and in which order.

use serde::{Deserialize, Serialize};
use strum::{EnumString, IntoStaticStr, VariantArray};

use super::{Health, ProjectStage};
use crate::{
    id::Id,
    idea::IdeaFilter,
    validate::{Faults, Validate},
};

/// In which order projects are listed.
#[derive(
    Debug,
    Clone,
    Copy,
    Default,
    PartialEq,
    Eq,
    Serialize,
    Deserialize,
    EnumString,
    IntoStaticStr,
    VariantArray,
)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub enum ProjectSort {
    /// Where something happened last comes first.
    #[default]
    #[serde(rename = "-activeAt")]
    #[strum(serialize = "-activeAt")]
    LastActive,
    /// The longest silent first.
    #[serde(rename = "activeAt")]
    #[strum(serialize = "activeAt")]
    LongestSilent,
    /// The newest first.
    #[serde(rename = "-createdAt")]
    #[strum(serialize = "-createdAt")]
    Newest,
}

impl ProjectSort {
    /// The order as it is written in the query.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        self.into()
    }
}

/// Which projects to list. Within a repeated key any may hold; all different keys must hold.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[cfg_attr(feature = "openapi", derive(utoipa::IntoParams))]
#[cfg_attr(feature = "openapi", into_params(parameter_in = Query))]
pub struct ProjectFilter {
    /// Words that must all be in the title or the text; the beginning of a word is enough, and case and
    /// accents do not count.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "openapi", param(max_length = 200))]
    pub q: Option<String>,
    /// For this village. Repeatable.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    #[cfg_attr(feature = "openapi", param(max_items = 50))]
    pub association: Vec<Id>,
    /// About this theme. Repeatable.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    #[cfg_attr(feature = "openapi", param(max_items = 50))]
    pub theme: Vec<Id>,
    /// In this stage. Repeatable.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    #[cfg_attr(feature = "openapi", param(inline, max_items = 50))]
    pub stage: Vec<ProjectStage>,
    /// Of which the leads say this. Repeatable.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    #[cfg_attr(feature = "openapi", param(inline, max_items = 50))]
    pub health: Vec<Health>,
    /// Led by this person.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub lead: Option<Id>,
    /// Only those that the caller takes part in, in any role. Nobody's for a visitor.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub mine: Option<bool>,
    /// Only those that are silent.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub silent: Option<bool>,
    /// The order; where something happened last comes first unless given.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "openapi", param(inline))]
    pub sort: Option<ProjectSort>,
    /// How many items at most: 1 to 100, 20 unless given.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "openapi", param(minimum = 1, maximum = 100))]
    pub limit: Option<u8>,
    /// The `nextCursor` of the page before.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "openapi", param(max_length = 500))]
    pub cursor: Option<String>,
}

impl Validate for ProjectFilter {
    fn check(&self, faults: &mut Faults) {
        faults.text("q", self.q.as_deref().unwrap_or(""), 0, IdeaFilter::MAX_QUERY);
        faults.count("association", self.association.len(), IdeaFilter::MAX_REPEATS);
        faults.count("theme", self.theme.len(), IdeaFilter::MAX_REPEATS);
        faults.count("stage", self.stage.len(), IdeaFilter::MAX_REPEATS);
        faults.count("health", self.health.len(), IdeaFilter::MAX_REPEATS);
        crate::page::check_limit(faults, self.limit);
    }
}
