//! The states of an evaluation round, the steps between them, and when it can be answered.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use strum::{EnumString, IntoStaticStr, VariantArray};

use crate::validate::{Faults, Validate};

/// Where an evaluation round is in its life.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, EnumString, IntoStaticStr, VariantArray,
)]
#[serde(rename_all = "camelCase")]
#[strum(serialize_all = "camelCase")]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub enum EvaluationState {
    /// Being made; only those who manage it see it.
    Draft,
    /// Everybody sees it; people answer from its first day to its last.
    Open,
    /// Counted; those who manage it see the results.
    Closed,
    /// Everybody sees the results.
    Published,
}

impl EvaluationState {
    /// The state as it is written in the API and in the database.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        self.into()
    }

    /// The state that a round can go to from here. There is no way back: an anonymous round forgets at its close
    /// who answered what.
    #[must_use]
    pub const fn next(self) -> Option<Self> {
        match self {
            Self::Draft => Some(Self::Open),
            Self::Open => Some(Self::Closed),
            Self::Closed => Some(Self::Published),
            Self::Published => None,
        }
    }

    /// Whether everybody may see a round in this state.
    #[must_use]
    pub const fn is_public(self) -> bool {
        !matches!(self, Self::Draft)
    }

    /// Whether the answers are counted.
    #[must_use]
    pub const fn is_counted(self) -> bool {
        matches!(self, Self::Closed | Self::Published)
    }
}

/// Whether people can answer on `today`: the round is open, and `today` is not before its first day nor after its last.
#[must_use]
pub fn is_answerable(
    state: EvaluationState,
    (start, end): (Option<NaiveDate>, Option<NaiveDate>),
    today: NaiveDate,
) -> bool {
    state == EvaluationState::Open
        && start.is_none_or(|start| start <= today)
        && end.is_none_or(|end| today <= end)
}

/// Whether an open round is past its last day, so that it is to be closed.
#[must_use]
pub fn is_overdue(state: EvaluationState, end: Option<NaiveDate>, today: NaiveDate) -> bool {
    state == EvaluationState::Open && end.is_some_and(|end| end < today)
}

/// A step to take with an evaluation round.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct NewEvaluationTransition {
    /// Where the round goes.
    pub to: EvaluationState,
}

impl Validate for NewEvaluationTransition {
    fn check(&self, _: &mut Faults) {}
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_steps_are_what_we_agreed() {
        let steps = EvaluationState::VARIANTS.iter().map(|state| {
            let next = state.next().map_or("", EvaluationState::as_str);
            format!("{} → {next}", state.as_str())
        });
        let agreed = ["draft → open", "open → closed", "closed → published", "published → "];
        assert_eq!(steps.collect::<Vec<_>>(), agreed);
    }

    #[test]
    fn a_round_is_answered_from_its_first_day_to_its_last() {
        let day = |text: &str| text.parse::<NaiveDate>().ok();
        let days = (day("2026-11-02"), day("2026-11-30"));
        let on = |today| is_answerable(EvaluationState::Open, days, day(today).unwrap());
        assert_eq!(
            ["2026-11-01", "2026-11-02", "2026-11-30", "2026-12-01"].map(on),
            [false, true, true, false]
        );
        assert!(is_answerable(EvaluationState::Open, (None, None), day("2026-11-01").unwrap()));
        assert!(!is_answerable(EvaluationState::Closed, (None, None), day("2026-11-01").unwrap()));
        assert!(is_overdue(EvaluationState::Open, days.1, day("2026-12-01").unwrap()));
        assert!(!is_overdue(EvaluationState::Open, days.1, day("2026-11-30").unwrap()));
        assert!(!is_overdue(EvaluationState::Closed, days.1, day("2026-12-01").unwrap()));
    }
}
