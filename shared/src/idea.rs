//! Ideas: what residents send in, and where it is in its life.

mod filter;
mod reference;
mod state;
mod transition;

use chrono::{DateTime, NaiveDate, Utc};
use serde::{Deserialize, Serialize};

pub use filter::{IdeaFilter, IdeaSort, SimilarFilter};
pub use reference::IdeaRef;
pub use state::IdeaState;
pub use transition::{IdeaTransition, MAX_REASON, NewIdeaTransition};

use crate::{
    account::Person,
    association::AssociationRef,
    id::Id,
    project::ProjectRef,
    theme::ThemeRef,
    validate::{Faults, Validate},
};

/// The fewest and the most characters of a title.
pub const TITLE_LENGTH: (usize, usize) = (5, 120);
/// The fewest and the most characters of the text.
pub const TEXT_LENGTH: (usize, usize) = (20, 10_000);
/// How many themes an idea can have.
pub const MAX_THEMES: usize = 3;

/// An idea in a list.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct IdeaSummary {
    /// Its identity.
    pub id: Id,
    /// Its short number, for paper and telephone.
    pub number: i64,
    /// What it is, in a line.
    pub title: String,
    /// How its text begins.
    pub excerpt: String,
    /// Where it is in its life.
    pub state: IdeaState,
    /// The village that it is for.
    pub association: AssociationRef,
    /// What it is about.
    pub themes: Vec<ThemeRef>,
    /// Who sent it in; absent when that account is gone.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub author: Option<Person>,
    /// How many people support it.
    pub support_count: i64,
    /// How many comments it has.
    pub comment_count: i64,
    /// When it was sent in.
    #[serde(deserialize_with = "crate::time::time")]
    pub created_at: DateTime<Utc>,
}

/// An idea.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Idea {
    /// Its identity.
    pub id: Id,
    /// Its short number, for paper and telephone.
    pub number: i64,
    /// What it is, in a line.
    pub title: String,
    /// All of it: plain text, with line breaks.
    pub text: String,
    /// Where it is in its life.
    pub state: IdeaState,
    /// Why it is in that state, where somebody said so.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub state_reason: Option<String>,
    /// When a parked idea is looked at again.
    #[serde(
        default,
        deserialize_with = "crate::time::optional_day",
        skip_serializing_if = "Option::is_none"
    )]
    pub review_date: Option<NaiveDate>,
    /// The village that it is for.
    pub association: AssociationRef,
    /// What it is about.
    pub themes: Vec<ThemeRef>,
    /// Who sent it in; absent when that account is gone.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub author: Option<Person>,
    /// How many people support it.
    pub support_count: i64,
    /// How many comments it has.
    pub comment_count: i64,
    /// Whether the caller supports it; absent for a caller who is not signed in.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub supported: Option<bool>,
    /// The project that it became.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub project: Option<ProjectRef>,
    /// How many people join in.
    pub joiner_count: i64,
    /// Whether the caller joins in; absent for a caller who is not signed in.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub joined: Option<bool>,
    /// Whether the caller follows it; absent for a caller who is not signed in.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub following: Option<bool>,
    /// The idea that it repeats and lives on in.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub merged_into: Option<IdeaRef>,
    /// The ideas that repeated it, the oldest first: at most 20.
    pub merged_from: Vec<IdeaRef>,
    /// When it was sent in.
    #[serde(deserialize_with = "crate::time::time")]
    pub created_at: DateTime<Utc>,
    /// When its words last changed.
    #[serde(deserialize_with = "crate::time::time")]
    pub updated_at: DateTime<Utc>,
}

/// An idea to send in. Title, text and village are all that must be filled in.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct NewIdea {
    /// What it is, in a line: 5 to 120 characters.
    #[cfg_attr(feature = "openapi", schema(min_length = 5, max_length = 120))]
    pub title: String,
    /// All of it: plain text, 20 to 10,000 characters.
    #[cfg_attr(feature = "openapi", schema(min_length = 20, max_length = 10000))]
    pub text: String,
    /// The village that it is for.
    pub association_id: Id,
    /// What it is about: at most 3 themes.
    #[serde(default)]
    #[cfg_attr(feature = "openapi", schema(max_items = 3))]
    pub theme_ids: Vec<Id>,
}

impl Validate for NewIdea {
    fn check(&self, faults: &mut Faults) {
        faults.line("title", &self.title, TITLE_LENGTH.0, TITLE_LENGTH.1);
        faults.text("text", &self.text, TEXT_LENGTH.0, TEXT_LENGTH.1);
        faults.count("themeIds", self.theme_ids.len(), MAX_THEMES);
    }
}

/// Changes to an idea. A field that is left out stays as it is.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct IdeaChanges {
    /// What it is, in a line: 5 to 120 characters.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "openapi", schema(min_length = 5, max_length = 120))]
    pub title: Option<String>,
    /// All of it: plain text, 20 to 10,000 characters.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "openapi", schema(min_length = 20, max_length = 10000))]
    pub text: Option<String>,
    /// The village that it is for.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub association_id: Option<Id>,
    /// What it is about: at most 3 themes, in place of those it had.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "openapi", schema(max_items = 3))]
    pub theme_ids: Option<Vec<Id>>,
}

impl Validate for IdeaChanges {
    fn check(&self, faults: &mut Faults) {
        if let Some(title) = &self.title {
            faults.line("title", title, TITLE_LENGTH.0, TITLE_LENGTH.1);
        }
        if let Some(text) = &self.text {
            faults.text("text", text, TEXT_LENGTH.0, TEXT_LENGTH.1);
        }
        if let Some(themes) = &self.theme_ids {
            faults.count("themeIds", themes.len(), MAX_THEMES);
        }
    }
}

/// How the caller and the idea stand after supporting it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Support {
    /// How many people support the idea now.
    pub support_count: i64,
    /// When the caller began to support it.
    #[serde(deserialize_with = "crate::time::time")]
    pub created_at: DateTime<Utc>,
}
