//! Who took a task, and how far they are with it.

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};
use strum::{EnumString, IntoStaticStr, VariantArray};

use crate::{
    account::Person,
    id::Id,
    problem::FieldCode,
    validate::{Faults, Validate},
};

/// The longest word of thanks, in characters.
pub const MAX_THANKS: usize = 1_000;

/// How far somebody is with a task.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, EnumString, IntoStaticStr, VariantArray,
)]
#[serde(rename_all = "camelCase")]
#[strum(serialize_all = "camelCase")]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub enum VolunteerState {
    /// Wants to do it.
    Taken,
    /// Is counted on.
    Confirmed,
    /// Has done it.
    Done,
    /// Has been thanked for it.
    Thanked,
}

impl VolunteerState {
    /// The state as it is written in the API and in the database.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        self.into()
    }

    /// The states that can come after this one, in the order in which they are offered.
    #[must_use]
    pub const fn next(self) -> &'static [Self] {
        match self {
            Self::Taken => &[Self::Confirmed, Self::Done],
            Self::Confirmed => &[Self::Done],
            // Back again, where somebody was said to have done what they did not.
            Self::Done => &[Self::Thanked, Self::Confirmed],
            Self::Thanked => &[],
        }
    }

    /// Whether the work is behind them. Then it is a part of the project's history, and can't be given back.
    #[must_use]
    pub const fn has_done_it(self) -> bool {
        matches!(self, Self::Done | Self::Thanked)
    }
}

/// Somebody who took a task.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct TaskVolunteer {
    /// Its identity.
    pub id: Id,
    /// Who it is; absent when that account is gone.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub person: Option<Person>,
    /// How far they are with it.
    pub state: VolunteerState,
    /// The word of thanks. Only the volunteer and those who manage the project see it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub thanks: Option<String>,
    /// When they took it.
    #[serde(deserialize_with = "crate::time::time")]
    pub created_at: DateTime<Utc>,
}

/// How far somebody is with a task now.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct TaskVolunteerChanges {
    /// How far.
    pub state: VolunteerState,
    /// A word of thanks: only together with `thanked`, at most 1,000 characters.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "openapi", schema(max_length = 1000))]
    pub thanks: Option<String>,
}

impl Validate for TaskVolunteerChanges {
    fn check(&self, faults: &mut Faults) {
        match &self.thanks {
            Some(_) if self.state != VolunteerState::Thanked => faults.add("thanks", FieldCode::Invalid),
            thanks => faults.text("thanks", thanks.as_deref().unwrap_or(""), 0, MAX_THANKS),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_steps_are_what_we_agreed() {
        let steps = VolunteerState::VARIANTS.iter().map(|state| {
            let next: Vec<_> = state.next().iter().map(|to| to.as_str()).collect();
            format!("{} → {}", state.as_str(), next.join(" "))
        });
        let agreed = "\
taken → confirmed done
confirmed → done
done → thanked confirmed
thanked → ";
        assert_eq!(steps.collect::<Vec<_>>().join("\n"), agreed);
    }

    #[test]
    fn thanks_are_for_what_was_done() {
        let change = |state| TaskVolunteerChanges { state, thanks: Some("Dank je wel!".to_owned()) };
        assert!(change(VolunteerState::Thanked).validate().is_ok());
        assert!(change(VolunteerState::Confirmed).validate().is_err());
    }
}
