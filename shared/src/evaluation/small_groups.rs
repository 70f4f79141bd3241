//! Groups too small to break out: in an anonymous round nobody can be found by who else answered.

use super::{Circle, CircleCount};

/// The smallest group whose answers are shown apart, and the fewest answers that are shown at all.
pub const SMALLEST_GROUP: i64 = 5;

/// Whether so many answers together are enough to be shown.
#[must_use]
pub const fn is_large_enough(answers: i64) -> bool {
    answers >= SMALLEST_GROUP
}

/// Which circles can be shown apart, given how many answered in each, and how many whose circle is not known. A small
/// one is not, and since the whole is shown too, neither is the next smallest if what is left could be found by
/// subtracting: the rest is nobody, or at least [`SMALLEST_GROUP`].
#[must_use]
pub fn shown_circles(answers: &[(Option<Circle>, i64)]) -> Vec<Circle> {
    let known = answers.iter().filter_map(|(circle, count)| Some(((*circle)?, *count)));
    let mut shown: Vec<_> = known.filter(|(_, count)| is_large_enough(*count)).collect();
    shown.sort_by_key(|(circle, count)| (*count, *circle));
    let total: i64 = answers.iter().map(|(_, count)| count).sum();
    let rest = |shown: &[(Circle, i64)]| total - shown.iter().map(|(_, count)| count).sum::<i64>();
    while !shown.is_empty() && (1..SMALLEST_GROUP).contains(&rest(&shown)) {
        shown.remove(0);
    }
    shown.sort_by_key(|(circle, _)| *circle);
    shown.into_iter().map(|(circle, _)| circle).collect()
}

/// How many answered in each circle, as far as it can be told. In an anonymous round that is nothing while it is open, since
/// who looks twice would see in which circle somebody answered in between, and after it the circles that can be shown apart.
#[must_use]
pub fn told_counts(counts: Vec<CircleCount>, anonymous: bool, counted: bool) -> Vec<CircleCount> {
    if !anonymous {
        return counts;
    }
    let answers: Vec<_> =
        counts.iter().filter_map(|count| Some((Some(count.circle), count.answered?))).collect();
    let shown = if counted { shown_circles(&answers) } else { Vec::new() };
    let tell = |count: CircleCount| CircleCount {
        answered: count.answered.filter(|_| shown.contains(&count.circle)),
        ..count
    };
    counts.into_iter().map(tell).collect()
}

#[cfg(test)]
mod tests {
    use super::{Circle::*, *};

    fn shown(answers: &[(Circle, i64)]) -> Vec<Circle> {
        let answers: Vec<_> = answers.iter().map(|(circle, count)| (Some(*circle), *count)).collect();
        shown_circles(&answers)
    }

    #[test]
    fn fewer_than_five_are_not_broken_out() {
        assert_eq!(shown(&[(Helpers, 5), (Boards, 8)]), [Helpers, Boards]);
        assert_eq!(shown(&[(Helpers, 4), (Boards, 4)]), []);
        assert_eq!(shown(&[]), []);
        assert!(is_large_enough(5) && !is_large_enough(4));
    }

    #[test]
    fn nor_can_they_be_found_by_subtracting() {
        // Without the second rule: 30 - 20 - 7 gives the three.
        assert_eq!(shown(&[(Helpers, 7), (Boards, 20), (Residents, 3)]), [Boards]);
        assert_eq!(shown(&[(Boards, 20), (Residents, 3)]), []);
        assert_eq!(shown_circles(&[(Some(Boards), 20), (None, 3)]), []);
        // Two small ones together are a group of five.
        assert_eq!(shown(&[(Helpers, 2), (Boards, 20), (Residents, 3)]), [Boards]);
        assert_eq!(shown(&[(Helpers, 0), (Boards, 6), (Residents, 9)]), [Boards, Residents]);
    }

    #[test]
    fn of_an_anonymous_round_only_large_groups_are_told_and_only_afterwards() {
        let count = |(circle, answered)| CircleCount { circle, invited: Some(20), answered: Some(answered) };
        let told = |anonymous, counted| -> Vec<_> {
            let counts = [(Helpers, 7), (Boards, 20), (Residents, 3)].map(count).to_vec();
            told_counts(counts, anonymous, counted).iter().map(|count| count.answered).collect()
        };
        assert_eq!(told(false, false), [Some(7), Some(20), Some(3)]);
        assert_eq!(told(true, false), [None; 3]);
        assert_eq!(told(true, true), [None, Some(20), None]);
    }

    #[test]
    fn what_is_left_is_nobody_or_a_group() {
        let circles = [None, Some(Boards), Some(Municipality), Some(Residents)];
        for code in 0..12_i64.pow(4) {
            let answers: Vec<_> =
                (0..).zip(circles).map(|(nth, circle)| (circle, code / 12_i64.pow(nth) % 12)).collect();
            let shown = shown_circles(&answers);
            let is_shown = |circle: Option<Circle>| circle.is_some_and(|circle| shown.contains(&circle));
            let rest: i64 =
                answers.iter().filter(|(circle, _)| !is_shown(*circle)).map(|(_, count)| count).sum();
            let large = answers.iter().all(|(circle, count)| !is_shown(*circle) || is_large_enough(*count));
            assert!(large, "{answers:?}");
            assert!(shown.is_empty() || rest == 0 || is_large_enough(rest), "{answers:?}");
        }
    }
}
