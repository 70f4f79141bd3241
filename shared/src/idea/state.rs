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
    /// Sent in; waits until a coordinator places it.
    Submitted,
    /// It was not placed, with a reason; its author can go on with it as a draft.
    Refused,
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
    /// The states in which not everybody sees an idea: a draft is its author's alone, and what waits to be placed or was
    /// not is for coordinators and administrators too. What everybody saw once never becomes hidden again.
    pub const HIDDEN: [Self; 3] = [Self::Draft, Self::Submitted, Self::Refused];

    /// The state of an idea that is sent in now. Where ideas are moderated, each of them waits for a coordinator, whoever
    /// sends it in: those of coordinators and administrators too, since nobody moderates their own.
    #[must_use]
    pub const fn sent_in(is_moderated: bool) -> Self {
        if is_moderated { Self::Submitted } else { Self::Open }
    }

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
