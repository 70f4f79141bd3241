//! The states of an idea.

use serde::{Deserialize, Serialize};
use strum::{EnumString, IntoStaticStr, VariantArray};

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
    /// The states in which not everybody sees an idea: a draft is its author's alone, and what waits for moderation is for
    /// coordinators and administrators too.
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
