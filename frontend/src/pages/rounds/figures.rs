//! The figures of results, reckoned for charts and words: whole numbers only.

use shared::evaluation::CircleCount;

/// A part of a stacked bar. Places and widths are in tenths of a percent.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Segment {
    /// Which score, from 1.
    pub score: i64,
    /// How often it was given.
    pub count: i64,
    pub start: i64,
    pub width: i64,
}

/// The parts of the bar for these scores, from 1 on. They join without gaps and fill the whole; what was not given has none.
pub fn segments(counts: &[i64]) -> Vec<Segment> {
    let total: i64 = counts.iter().sum();
    let mut before = 0;
    let mut segments = Vec::new();
    for (score, count) in (1..).zip(counts.iter().copied()).filter(|(_, count)| *count > 0) {
        let (start, end) = (before * 1000 / total, (before + count) * 1000 / total);
        segments.push(Segment { score, count, start, width: end - start });
        before += count;
    }
    segments
}

/// Tenths of a percent, as SVG writes it.
pub fn in_percent(tenths: i64) -> String {
    format!("{}.{}%", tenths / 10, tenths % 10)
}

/// How many percent of `whole`, rounded.
pub fn percent(count: i64, whole: i64) -> i64 {
    if whole == 0 { 0 } else { (count * 200 + whole) / (whole * 2) }
}

/// A mean in tenths, which is how it is told.
pub const fn in_tenths(hundredths: i64) -> i64 {
    (hundredths + 5) / 10
}

/// How a mean went from one round to the next, in tenths.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Trend {
    Higher(i64),
    Lower(i64),
    Same,
}

/// The trend between two means in hundredths: the difference of what is told of both, so that readers find the same.
pub fn trend(now: i64, before: i64) -> Trend {
    match in_tenths(now) - in_tenths(before) {
        0 => Trend::Same,
        more @ 1.. => Trend::Higher(more),
        less => Trend::Lower(-less),
    }
}

/// How many were invited, unless anybody could answer by a link. While a round is open more may answer than it counted at its
/// opening.
pub fn all_invited(answered: i64, circles: &[CircleCount]) -> Option<i64> {
    let invited: Option<i64> = circles.iter().map(|circle| circle.invited).sum();
    invited.map(|invited| invited.max(answered))
}

#[cfg(test)]
mod tests {
    use shared::evaluation::Circle;

    use super::*;

    #[test]
    fn a_bar_is_filled_without_gaps() {
        for counts in [[1, 1, 1, 0, 0], [0, 2, 5, 13, 7], [0, 0, 0, 0, 9]] {
            let parts = segments(&counts);
            let mut end = 0;
            for part in &parts {
                assert_eq!(part.start, end, "{counts:?}");
                end += part.width;
            }
            assert_eq!(end, 1000, "{counts:?}");
        }
        let scores: Vec<_> = segments(&[0, 2, 0, 1, 0]).iter().map(|part| (part.score, part.count)).collect();
        assert_eq!(scores, [(2, 2), (4, 1)]);
        assert_eq!(segments(&[0; 5]), []);
    }

    #[test]
    fn a_difference_is_that_of_the_means_as_told() {
        assert_eq!(trend(412, 405), Trend::Same);
        assert_eq!(trend(415, 414), Trend::Higher(1));
        assert_eq!(trend(380, 410), Trend::Lower(3));
    }

    #[test]
    fn shares_are_rounded() {
        assert_eq!([percent(1, 3), percent(2, 3), percent(0, 0)], [33, 67, 0]);
        assert_eq!(in_percent(125), "12.5%");
    }

    #[test]
    fn by_a_link_nobody_knows_how_many_were_asked() {
        let circle = |circle, invited| CircleCount { circle, invited, answered: Some(3) };
        let (boards, link) = (circle(Circle::Boards, Some(10)), circle(Circle::Link, None));
        assert_eq!(all_invited(6, &[boards, boards]), Some(20));
        assert_eq!(all_invited(21, &[boards, boards]), Some(21));
        assert_eq!(all_invited(6, &[boards, link]), None);
    }
}
