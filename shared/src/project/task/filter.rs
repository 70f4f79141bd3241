//! Which tasks to list.

use serde::{Deserialize, Serialize};

use super::TaskState;
use crate::{
    id::Id,
    idea::IdeaFilter,
    validate::{Faults, Validate},
};

/// Which tasks to list: the one that must be done first comes first, those without a day last. Within a repeated key
/// any may hold; all different keys must hold.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[cfg_attr(feature = "openapi", derive(utoipa::IntoParams))]
#[cfg_attr(feature = "openapi", into_params(parameter_in = Query))]
pub struct TaskFilter {
    /// Words that must all be in the title, the text, the skill or the place; a part of a word is enough, and case
    /// and accents do not count.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "openapi", param(max_length = 200))]
    pub q: Option<String>,
    /// Only tasks that stand like this.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "openapi", param(inline))]
    pub state: Option<TaskState>,
    /// Of projects for this village. Repeatable.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    #[cfg_attr(feature = "openapi", param(max_items = 50))]
    pub association: Vec<Id>,
    /// Of projects about this theme. Repeatable.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    #[cfg_attr(feature = "openapi", param(max_items = 50))]
    pub theme: Vec<Id>,
    /// Only those that the caller took. Nobody's for a visitor.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub mine: Option<bool>,
    /// How many items at most: 1 to 100, 20 unless given.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "openapi", param(minimum = 1, maximum = 100))]
    pub limit: Option<u8>,
    /// The `nextCursor` of the page before.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "openapi", param(max_length = 500))]
    pub cursor: Option<String>,
}

impl Validate for TaskFilter {
    fn check(&self, faults: &mut Faults) {
        faults.text("q", self.q.as_deref().unwrap_or(""), 0, IdeaFilter::MAX_QUERY);
        faults.count("association", self.association.len(), IdeaFilter::MAX_REPEATS);
        faults.count("theme", self.theme.len(), IdeaFilter::MAX_REPEATS);
        crate::page::check_limit(faults, self.limit);
    }
}
