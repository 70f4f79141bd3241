//! Ideas: what residents send in, and where it is in its life.

mod energy;
mod filter;
mod origin;
mod place;
mod reference;
mod state;
mod transition;

use chrono::{DateTime, NaiveDate, Utc};
use serde::{Deserialize, Serialize};

pub use energy::{Energy, EnergyKind};
pub use filter::{IdeaFilter, IdeaSort, SimilarFilter};
pub use origin::{NewOrigin, Origin, Source};
pub use place::Place;
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
/// The longest text of what is needed, in characters.
pub const MAX_NEEDS: usize = 1_000;

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
    /// When it was sent in; of a draft, when it was begun.
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
    /// Why it is in that state, where somebody said so; of a draft that was refused before, why.
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
    /// Where it would be.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub place: Option<Place>,
    /// What the author brings.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub energy: Option<Energy>,
    /// What is needed: plain text, with line breaks.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub needs: Option<String>,
    /// How it came in, and for whom.
    pub origin: Origin,
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
    /// When it was sent in; of a draft, when it was begun.
    #[serde(deserialize_with = "crate::time::time")]
    pub created_at: DateTime<Utc>,
    /// When its words last changed.
    #[serde(deserialize_with = "crate::time::time")]
    pub updated_at: DateTime<Utc>,
}

/// An idea to send in, or a draft to keep. Title, text and village are all that must be filled in; of a draft, title and
/// village.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct NewIdea {
    /// Whether it is a draft: only its author sees it, until it is sent in by the transition to `open`. What is sent in is
    /// open, or where ideas are moderated `submitted` until a coordinator places it.
    #[serde(default)]
    pub draft: bool,
    /// What it is, in a line: 5 to 120 characters; of a draft, 1 to 120.
    #[cfg_attr(feature = "openapi", schema(min_length = 1, max_length = 120))]
    pub title: String,
    /// All of it: plain text, 20 to 10,000 characters; of a draft, at most 10,000.
    #[serde(default)]
    #[cfg_attr(feature = "openapi", schema(max_length = 10000))]
    pub text: String,
    /// The village that it is for.
    pub association_id: Id,
    /// What it is about: at most 3 themes.
    #[serde(default)]
    #[cfg_attr(feature = "openapi", schema(max_items = 3))]
    pub theme_ids: Vec<Id>,
    /// Where it would be.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub place: Option<Place>,
    /// What the author brings.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub energy: Option<Energy>,
    /// What is needed: plain text, at most 1,000 characters.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "openapi", schema(max_length = 1000))]
    pub needs: Option<String>,
    /// How it came in, and for whom; by the page and for oneself unless given.
    #[serde(default)]
    pub origin: NewOrigin,
}

impl NewIdea {
    /// An idea that is nothing but its words.
    #[must_use]
    pub fn of_words(title: String, text: String, association_id: Id) -> Self {
        Self {
            draft: false,
            title,
            text,
            association_id,
            theme_ids: Vec::new(),
            place: None,
            energy: None,
            needs: None,
            origin: NewOrigin::default(),
        }
    }
}

impl From<&Idea> for NewIdea {
    /// The request that would send this idea in as it is now.
    fn from(idea: &Idea) -> Self {
        Self {
            theme_ids: idea.themes.iter().map(|theme| theme.id).collect(),
            place: idea.place.clone(),
            energy: idea.energy.clone(),
            needs: idea.needs.clone(),
            origin: (&idea.origin).into(),
            ..Self::of_words(idea.title.clone(), idea.text.clone(), idea.association.id)
        }
    }
}

impl Validate for NewIdea {
    fn check(&self, faults: &mut Faults) {
        let (title, text) = least(self.draft);
        faults.line("title", &self.title, title, TITLE_LENGTH.1);
        faults.text("text", &self.text, text, TEXT_LENGTH.1);
        faults.count("themeIds", self.theme_ids.len(), MAX_THEMES);
        check_details(faults, self.place.as_ref(), self.energy.as_ref(), self.needs.as_deref());
        self.origin.check(faults);
    }
}

/// The fewest characters of title and text: a draft only needs to be found again.
const fn least(draft: bool) -> (usize, usize) {
    if draft { (1, 0) } else { (TITLE_LENGTH.0, TEXT_LENGTH.0) }
}

fn check_details(faults: &mut Faults, place: Option<&Place>, energy: Option<&Energy>, needs: Option<&str>) {
    if let Some(place) = place {
        place.check(faults);
    }
    if let Some(energy) = energy {
        energy.check(faults);
    }
    faults.text("needs", needs.unwrap_or(""), 0, MAX_NEEDS);
}

/// Changes to an idea. A field that is left out stays as it is; null takes it away. Place, energy and origin change as a
/// whole.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct IdeaChanges {
    /// Whether the idea is a draft and stays one, so that its words need not be whole yet. 409 when it is not.
    #[serde(default)]
    pub draft: bool,
    /// What it is, in a line: 5 to 120 characters; of a draft, 1 to 120.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "openapi", schema(min_length = 1, max_length = 120))]
    pub title: Option<String>,
    /// All of it: plain text, 20 to 10,000 characters; of a draft, at most 10,000.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "openapi", schema(max_length = 10000))]
    pub text: Option<String>,
    /// The village that it is for.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub association_id: Option<Id>,
    /// What it is about: at most 3 themes, in place of those it had.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "openapi", schema(max_items = 3))]
    pub theme_ids: Option<Vec<Id>>,
    /// Where it would be.
    #[serde(default, deserialize_with = "crate::merge::present", skip_serializing_if = "Option::is_none")]
    pub place: Option<Option<Place>>,
    /// What the author brings.
    #[serde(default, deserialize_with = "crate::merge::present", skip_serializing_if = "Option::is_none")]
    pub energy: Option<Option<Energy>>,
    /// What is needed: plain text, at most 1,000 characters.
    #[serde(default, deserialize_with = "crate::merge::present", skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "openapi", schema(max_length = 1000))]
    pub needs: Option<Option<String>>,
    /// How it came in, and for whom.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub origin: Option<NewOrigin>,
}

impl Validate for IdeaChanges {
    fn check(&self, faults: &mut Faults) {
        let (least_title, least_text) = least(self.draft);
        if let Some(title) = &self.title {
            faults.line("title", title, least_title, TITLE_LENGTH.1);
        }
        if let Some(text) = &self.text {
            faults.text("text", text, least_text, TEXT_LENGTH.1);
        }
        if let Some(themes) = &self.theme_ids {
            faults.count("themeIds", themes.len(), MAX_THEMES);
        }
        let needs = self.needs.as_ref().and_then(Option::as_deref);
        check_details(
            faults,
            self.place.as_ref().and_then(Option::as_ref),
            self.energy.as_ref().and_then(Option::as_ref),
            needs,
        );
        if let Some(origin) = &self.origin {
            origin.check(faults);
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
