//! Answers, counted: whole numbers only.

use serde::{Deserialize, Serialize};

use super::{Circle, EvaluationQuestion, QuestionKind, is_large_enough, shown_circles};

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

/// The tallies of one question: of all together, and of each circle that can be shown apart; in an anonymous round none at
/// all when too few answered. `people` says how many answered it in each circle, `given` how often each answer was given
/// there: a score, or the place of an option.
#[must_use]
pub fn tallies_of(
    question: &EvaluationQuestion,
    anonymous: bool,
    people: &[(Option<Circle>, i64)],
    given: &[(Option<Circle>, i32, i64)],
) -> Vec<Tally> {
    let all: i64 = people.iter().map(|(_, count)| count).sum();
    if all == 0 || anonymous && !is_large_enough(all) {
        return Vec::new();
    }
    let shown = if anonymous {
        shown_circles(people)
    } else {
        Circle::ALL
            .iter()
            .copied()
            .filter(|circle| people.iter().any(|(at, _)| *at == Some(*circle)))
            .collect()
    };
    let first = if question.kind.has_score() { 1 } else { 0 };
    let tally = |circle: Option<Circle>| {
        let counts_here = |at: Option<Circle>| circle.is_none() || at == circle;
        let mut counts = vec![0; question.values()];
        for (_, value, count) in given.iter().filter(|(at, ..)| counts_here(*at)) {
            let place = usize::try_from(value - first).ok();
            if let Some(sum) = place.and_then(|place| counts.get_mut(place)) {
                *sum += count;
            }
        }
        let answers = people.iter().filter(|(at, _)| counts_here(*at)).map(|(_, count)| count).sum();
        Tally::new(circle, question.kind, answers, counts)
    };
    std::iter::once(None).chain(shown.into_iter().map(Some)).map(tally).collect()
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
    use crate::id::Id;

    fn question(kind: QuestionKind) -> EvaluationQuestion {
        let options = vec!["Binnen".to_owned(), "Buiten".to_owned()];
        EvaluationQuestion { id: Id::new(), kind, root_id: None, text: "Waar?".to_owned(), options }
    }

    #[test]
    fn small_circles_are_in_the_whole_only() {
        let (boards, residents) = (Some(Circle::Boards), Some(Circle::Residents));
        let people = [(boards, 4), (residents, 6), (None, 2)];
        let given = [(boards, 5, 4), (residents, 3, 6), (None, 1, 2)];
        let of =
            |anonymous, people: &[_]| tallies_of(&question(QuestionKind::Scale), anonymous, people, &given);
        let tallies = of(true, &people);
        let circles: Vec<_> = tallies.iter().map(|tally| tally.circle).collect();
        assert_eq!(circles, [None, residents]);
        assert_eq!((tallies[0].answer_count, &tallies[0].counts[..]), (12, &[2, 0, 6, 0, 4][..]));
        assert_eq!((tallies[1].mean_hundredths, &tallies[1].counts[..]), (Some(300), &[0, 0, 6, 0, 0][..]));
        let named: Vec<_> = of(false, &people).iter().map(|tally| tally.circle).collect();
        assert_eq!(named, [None, boards, residents]);
        assert_eq!(of(true, &[(boards, 4)]), []);
        assert_eq!(of(false, &[]), []);
    }

    #[test]
    fn who_chooses_several_counts_once() {
        let people = [(None, 6)];
        let given = [(None, 0, 6), (None, 1, 3)];
        let tallies = tallies_of(&question(QuestionKind::SeveralOf), true, &people, &given);
        assert_eq!((tallies[0].answer_count, &tallies[0].counts[..]), (6, &[6, 3][..]));
        assert_eq!(tallies[0].mean_hundredths, None);
    }

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
