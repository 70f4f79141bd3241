//! Which ideas to list, and in which order.

use serde::{Deserialize, Serialize};
use strum::{EnumString, IntoStaticStr, VariantArray};

use super::IdeaState;
use crate::{
    id::Id,
    validate::{Faults, Validate},
};

/// In which order ideas are listed.
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
pub enum IdeaSort {
    /// The newest first: by when everybody could see them.
    #[default]
    #[serde(rename = "-createdAt")]
    #[strum(serialize = "-createdAt")]
    Newest,
    /// The oldest first.
    #[serde(rename = "createdAt")]
    #[strum(serialize = "createdAt")]
    Oldest,
    /// The most supported first.
    #[serde(rename = "-supportCount")]
    #[strum(serialize = "-supportCount")]
    MostSupported,
}

impl IdeaSort {
    /// The order as it is written in the query.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        self.into()
    }
}

/// Which ideas to list. Within a repeated key any may hold; all different keys must hold.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[cfg_attr(feature = "openapi", derive(utoipa::IntoParams))]
#[cfg_attr(feature = "openapi", into_params(parameter_in = Query))]
pub struct IdeaFilter {
    /// Words that must all be in the title or the text; the beginning of a word is enough, and case and
    /// accents do not count. A number alone finds the idea with that short number too.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "openapi", param(max_length = 200))]
    pub q: Option<String>,
    /// With this short number.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub number: Option<i64>,
    /// For this village. Repeatable.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    #[cfg_attr(feature = "openapi", param(max_items = 50))]
    pub association: Vec<Id>,
    /// About this theme. Repeatable.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    #[cfg_attr(feature = "openapi", param(max_items = 50))]
    pub theme: Vec<Id>,
    /// In this state. Repeatable. What is not public is listed only where its state is asked for: one's own, and for
    /// coordinators and administrators what others sent in.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    #[cfg_attr(feature = "openapi", param(inline, max_items = 50))]
    pub state: Vec<IdeaState>,
    /// Parked until a day that has come; false asks for nothing.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub review_due: bool,
    /// Sent in by this person.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub author: Option<Id>,
    /// The order; the newest first unless given.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "openapi", param(inline))]
    pub sort: Option<IdeaSort>,
    /// How many items at most: 1 to 100, 20 unless given.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "openapi", param(minimum = 1, maximum = 100))]
    pub limit: Option<u8>,
    /// The `nextCursor` of the page before.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "openapi", param(max_length = 500))]
    pub cursor: Option<String>,
}

impl IdeaFilter {
    /// The longest search that is answered, in characters.
    pub const MAX_QUERY: usize = 200;
    /// How often a key can be repeated.
    pub const MAX_REPEATS: usize = 50;
}

impl Validate for IdeaFilter {
    fn check(&self, faults: &mut Faults) {
        faults.text("q", self.q.as_deref().unwrap_or(""), 0, Self::MAX_QUERY);
        faults.count("association", self.association.len(), Self::MAX_REPEATS);
        faults.count("theme", self.theme.len(), Self::MAX_REPEATS);
        faults.count("state", self.state.len(), Self::MAX_REPEATS);
        crate::page::check_limit(faults, self.limit);
    }
}

/// What a person is writing, to find ideas that are like it.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[cfg_attr(feature = "openapi", derive(utoipa::IntoParams))]
#[cfg_attr(feature = "openapi", into_params(parameter_in = Query))]
pub struct SimilarFilter {
    /// The title as far as it is written.
    #[cfg_attr(feature = "openapi", param(max_length = 200))]
    pub title: String,
    /// Only ideas for this village.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub association: Option<Id>,
    /// Not this idea, which is like itself.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub except: Option<Id>,
}

impl Validate for SimilarFilter {
    fn check(&self, faults: &mut Faults) {
        faults.line("title", &self.title, 0, IdeaFilter::MAX_QUERY);
    }
}
