//! Ideas: what residents send in, and where it is in its life.

use chrono::{DateTime, NaiveDate, Utc};
use serde::{Deserialize, Serialize};
use strum::{EnumString, IntoStaticStr, VariantArray};

use crate::{
    account::Person,
    association::AssociationRef,
    id::Id,
    theme::ThemeRef,
    validate::{Faults, Validate},
};

/// The fewest and the most characters of a title.
pub const TITLE_LENGTH: (usize, usize) = (5, 120);
/// The fewest and the most characters of the text.
pub const TEXT_LENGTH: (usize, usize) = (20, 10_000);
/// How many themes an idea can have.
pub const MAX_THEMES: usize = 3;

/// Where an idea is in its life.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, EnumString, IntoStaticStr, VariantArray,
)]
#[serde(rename_all = "camelCase")]
#[strum(serialize_all = "camelCase")]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub enum IdeaState {
    /// Being written; only its author sees it.
    Draft,
    /// Sent in; waits for moderation.
    Submitted,
    /// Everybody can see it, support it and talk about it.
    Open,
    /// A village board or the municipality is looking into it.
    UnderReview,
    /// It becomes a project.
    Adopted,
    /// It was answered; nothing more will be done.
    Answered,
    /// It was declined, with a reason.
    Declined,
    /// It waits, until a date at which it is looked at again.
    Parked,
    /// It repeats another idea and lives on in that one.
    Merged,
    /// Its author took it back.
    Withdrawn,
}

impl IdeaState {
    /// The states in which only the author, coordinators and administrators see an idea.
    pub const HIDDEN: [Self; 2] = [Self::Draft, Self::Submitted];

    /// The state as it is written in the API and in the database.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        self.into()
    }

    /// Whether everybody may see an idea in this state.
    #[must_use]
    pub fn is_public(self) -> bool {
        !Self::HIDDEN.contains(&self)
    }

    /// Whether the author may still change the words.
    #[must_use]
    pub const fn is_editable_by_author(self) -> bool {
        matches!(self, Self::Draft | Self::Submitted | Self::Open)
    }

    /// Whether people can support the idea and comment on it.
    #[must_use]
    pub const fn takes_part(self) -> bool {
        matches!(self, Self::Open | Self::UnderReview | Self::Adopted | Self::Parked)
    }
}

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
    #[serde(skip_serializing_if = "Option::is_none")]
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
    /// When it was sent in.
    pub created_at: DateTime<Utc>,
    /// When its words last changed.
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
    /// The newest first.
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
    /// In this state. Repeatable.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    #[cfg_attr(feature = "openapi", param(inline, max_items = 50))]
    pub state: Vec<IdeaState>,
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
}

impl Validate for SimilarFilter {
    fn check(&self, faults: &mut Faults) {
        faults.line("title", &self.title, 0, IdeaFilter::MAX_QUERY);
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
    pub created_at: DateTime<Utc>,
}
