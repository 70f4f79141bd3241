//! Answers, counted: whole numbers only.

use serde::{Deserialize, Serialize};

use super::{Circle, QuestionKind};

/// The answers to one question, counted.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Tally {
    /// Of which circle; absent when it is of all together.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub circle: Option<Circle>,
    /// How many people answered the question.
    pub answer_count: i64,
    /// The mean score times a hundred, rounded; for roots and scales.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub mean_hundredths: Option<i64>,
    /// How often each answer was given: the scores 1 to 5, the options in their order, or yes and no.
    pub counts: Vec<i64>,
}

impl Tally {
    /// The tally of what was counted.
    #[must_use]
    pub fn new(circle: Option<Circle>, kind: QuestionKind, answer_count: i64, counts: Vec<i64>) -> Self {
        let sum = if kind.has_score() { score_sum(&counts) } else { 0 };
        let mean_hundredths = if kind.has_score() { mean_hundredths(sum, answer_count) } else { None };
        Self { circle, answer_count, mean_hundredths, counts }
    }
}

/// The sum of the scores that were given so often each, from 1 on.
#[must_use]
pub fn score_sum(counts: &[i64]) -> i64 {
    (1..).zip(counts).map(|(score, count)| score * count).sum()
}

/// The mean times a hundred, rounded half up; none where there is nothing to take a mean of.
#[must_use]
pub fn mean_hundredths(sum: i64, count: i64) -> Option<i64> {
    (count > 0).then(|| (sum * 200 + count) / (count * 2))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_mean_is_rounded_to_a_hundredth() {
        let mean = |counts: &[i64]| {
            Tally::new(None, QuestionKind::Root, counts.iter().sum(), counts.to_vec()).mean_hundredths
        };
        assert_eq!(mean(&[0, 0, 0, 0, 0]), None);
        assert_eq!(mean(&[1, 0, 0, 0, 1]), Some(300));
        assert_eq!(mean(&[0, 1, 2, 0, 0]), Some(267));
        assert_eq!(mean(&[2, 1, 0, 0, 0]), Some(133));
        assert_eq!(Tally::new(None, QuestionKind::YesNo, 3, vec![2, 1]).mean_hundredths, None);
    }
}
