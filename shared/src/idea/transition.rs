//! The steps in the life of an idea: which there are, and what each must say.

use chrono::{DateTime, NaiveDate, Utc};
use serde::{Deserialize, Serialize};

use super::{IdeaRef, IdeaState};
use crate::{
    account::Person,
    id::Id,
    problem::FieldCode,
    validate::{Faults, Validate},
};

/// The longest reason, in characters.
pub const MAX_REASON: usize = 2_000;

impl IdeaState {
    /// The states that an idea can go to from here, in the order in which they are offered.
    #[must_use]
    pub const fn next(self) -> &'static [Self] {
        match self {
            // A draft that is not wanted any more is deleted: nobody else ever saw it.
            // Where ideas are moderated, one that is sent in waits: see `sent_in`.
            Self::Draft => &[Self::Open],
            // Taken back it is a draft again and not withdrawn: that is read by everybody.
            Self::Submitted => &[Self::Open, Self::Refused, Self::Draft],
            Self::Refused => &[Self::Open, Self::Draft],
            Self::Open => &[Self::UnderReview, Self::Merged, Self::Withdrawn],
            Self::UnderReview => &[
                Self::Adopted,
                Self::Answered,
                Self::Parked,
                Self::Declined,
                Self::Merged,
                Self::Open,
                Self::Withdrawn,
            ],
            Self::Parked => &[Self::UnderReview, Self::Declined, Self::Merged, Self::Withdrawn],
            Self::Answered | Self::Declined => &[Self::UnderReview],
            Self::Withdrawn => &[Self::Open],
            Self::Adopted | Self::Merged => &[],
        }
    }

    /// Whether the step from here to `to` is the author's own, and nobody else's: sending in, taking back, and
    /// thinking better of it.
    #[must_use]
    pub fn is_authors_step(self, to: Self) -> bool {
        matches!(to, Self::Withdrawn | Self::Draft) || matches!(self, Self::Draft | Self::Withdrawn)
    }

    /// Whether the step from here to `to` is moderation: an idea that was sent in is placed, or it is not.
    #[must_use]
    pub fn is_moderation(self, to: Self) -> bool {
        matches!(self, Self::Submitted | Self::Refused) && matches!(to, Self::Open | Self::Refused)
    }

    /// Whether going to this state needs a reason that everybody can read.
    #[must_use]
    pub const fn needs_reason(self) -> bool {
        matches!(self, Self::Refused | Self::Answered | Self::Declined | Self::Parked)
    }
}

/// A step that an idea took.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct IdeaTransition {
    /// Its identity.
    pub id: Id,
    /// Where the idea was before.
    pub from: IdeaState,
    /// Where it was after.
    pub to: IdeaState,
    /// Why, where somebody said so.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub reason: Option<String>,
    /// When a parked idea is looked at again.
    #[serde(
        default,
        deserialize_with = "crate::time::optional_day",
        skip_serializing_if = "Option::is_none"
    )]
    pub review_date: Option<NaiveDate>,
    /// The idea that it was merged into by this step.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub merged_into: Option<IdeaRef>,
    /// The idea that was merged into this one, whose state stayed what it was.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub merged_from: Option<IdeaRef>,
    /// Who took it; absent when that account is gone.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub actor: Option<Person>,
    /// When it was taken.
    #[serde(deserialize_with = "crate::time::time")]
    pub created_at: DateTime<Utc>,
}

/// A step to take.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct NewIdeaTransition {
    /// Where the idea goes.
    pub to: IdeaState,
    /// Why: required for refused, answered, declined and parked. At most 2,000 characters; whoever sees the idea can read
    /// it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "openapi", schema(max_length = 2000))]
    pub reason: Option<String>,
    /// When a parked idea is looked at again, today at the earliest: required for parked, and for nothing else.
    #[serde(
        default,
        deserialize_with = "crate::time::optional_day",
        skip_serializing_if = "Option::is_none"
    )]
    pub review_date: Option<NaiveDate>,
    /// The idea that this one repeats: required for merged, and for nothing else.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub merged_into_id: Option<Id>,
}

impl NewIdeaTransition {
    /// Whether the day on which the idea is looked at again is over already.
    #[must_use]
    pub fn is_too_early(&self, today: NaiveDate) -> bool {
        self.review_date.is_some_and(|day| day < today)
    }
}

impl Validate for NewIdeaTransition {
    fn check(&self, faults: &mut Faults) {
        let least = usize::from(self.to.needs_reason());
        faults.text("reason", self.reason.as_deref().unwrap_or(""), least, MAX_REASON);
        match (self.to, self.review_date) {
            (IdeaState::Parked, None) => faults.add("reviewDate", FieldCode::Required),
            (IdeaState::Parked, Some(day)) => faults.day("reviewDate", day),
            (_, Some(_)) => faults.add("reviewDate", FieldCode::Invalid),
            (_, None) => {}
        }
        match (self.to == IdeaState::Merged, self.merged_into_id) {
            (true, None) => faults.add("mergedIntoId", FieldCode::Required),
            (false, Some(_)) => faults.add("mergedIntoId", FieldCode::Invalid),
            _ => {}
        }
    }
}

#[cfg(test)]
mod tests {
    use strum::VariantArray;

    use super::*;

    #[test]
    fn the_steps_are_what_we_agreed() {
        let steps = IdeaState::VARIANTS.iter().map(|state| {
            let next: Vec<_> = state.next().iter().map(|to| to.as_str()).collect();
            format!("{} → {}", state.as_str(), next.join(" "))
        });
        let agreed = "\
draft → open
submitted → open refused draft
refused → open draft
open → underReview merged withdrawn
underReview → adopted answered parked declined merged open withdrawn
adopted → \n\
answered → underReview
declined → underReview
parked → underReview declined merged withdrawn
merged → \n\
withdrawn → open";
        assert_eq!(steps.collect::<Vec<_>>().join("\n"), agreed);
    }

    #[test]
    fn an_idea_is_placed_or_refused_by_moderation_and_taken_back_by_its_author() {
        let steps = |is_so: fn(IdeaState, IdeaState) -> bool| {
            let all = IdeaState::VARIANTS.iter().flat_map(|from| from.next().iter().map(|to| (*from, *to)));
            all.filter(|(from, to)| is_so(*from, *to)).collect::<Vec<_>>()
        };
        let moderation = [
            (IdeaState::Submitted, IdeaState::Open),
            (IdeaState::Submitted, IdeaState::Refused),
            (IdeaState::Refused, IdeaState::Open),
        ];
        assert_eq!(steps(IdeaState::is_moderation), moderation);
        assert!(moderation.iter().all(|(from, to)| !from.is_authors_step(*to)));
        // What everybody saw once is never hidden again.
        assert_eq!(steps(|from, to| from.is_public() && !to.is_public()), []);
        assert_eq!(IdeaState::sent_in(true), IdeaState::Submitted);
        assert_eq!(IdeaState::sent_in(false), IdeaState::Open);
    }

    #[test]
    fn a_decision_says_why_and_a_parked_idea_says_until_when() {
        let step = |to, reason: Option<&str>, day: Option<&str>| NewIdeaTransition {
            to,
            reason: reason.map(str::to_owned),
            review_date: day.map(|day| day.parse().unwrap()),
            merged_into_id: None,
        };
        let faults = |step: NewIdeaTransition| step.validate().err().map_or(0, |faults| faults.len());
        assert_eq!(faults(step(IdeaState::UnderReview, None, None)), 0);
        assert_eq!(faults(step(IdeaState::Declined, Some(" "), None)), 1);
        assert_eq!(faults(step(IdeaState::Parked, None, None)), 2);
        assert_eq!(faults(step(IdeaState::Parked, Some("Eerst de weg."), Some("2027-05-01"))), 0);
        assert_eq!(faults(step(IdeaState::Adopted, None, Some("2027-05-01"))), 1);
        let parked = step(IdeaState::Parked, Some("Eerst de weg."), Some("2027-05-01"));
        let is_too_early = |today: &str| parked.is_too_early(today.parse().unwrap());
        assert!(!is_too_early("2027-05-01") && is_too_early("2027-05-02"));
        assert_eq!(faults(step(IdeaState::Merged, None, None)), 1);
        let into = Some(Id::new());
        assert_eq!(
            faults(NewIdeaTransition { merged_into_id: into, ..step(IdeaState::Merged, None, None) }),
            0
        );
        assert_eq!(
            faults(NewIdeaTransition { merged_into_id: into, ..step(IdeaState::Adopted, None, None) }),
            1
        );
    }
}
