//! Under the ground: a root to the left and to the right in turn, each below its name.

use super::{
    TreeRoot,
    frame::Measures,
    label::Label,
    path::{Curve, Pen, Point, along, at},
};

/// A root at its place.
pub(super) struct Placed {
    pub label: Label,
    /// Whether it lies to the left of the trunk.
    pub is_left: bool,
    /// The points along it.
    pub points: Vec<Point>,
}

/// Places the roots of a trunk that stands there, and tells how deep they reach.
pub(super) fn place(roots: &[TreeRoot], foot: Point, measures: &Measures) -> (Vec<Placed>, f32) {
    let letters = measures.root_letters;
    let rows = roots.chunks(2);
    let last_row = rows.len().saturating_sub(1).max(1) as f32;
    let mut placed = Vec::with_capacity(roots.len());
    let mut depth = foot.y + measures.root_top;
    for (row, pair) in rows.enumerate() {
        // The deeper, the nearer to the trunk: so no root has to pass through the name of another.
        let inner =
            measures.root_inner.0 + (measures.root_inner.1 - measures.root_inner.0) * row as f32 / last_row;
        let outer = (inner + measures.root_width).min(measures.half - measures.margin);
        let lines: Vec<Vec<String>> =
            pair.iter().map(|root| letters.lines(&root.name, outer - inner)).collect();
        let high = lines.iter().map(|lines| letters.size(lines, 0.0).1).fold(0.0, f32::max);
        let y = depth + high;
        for (is_left, lines) in [true, false].into_iter().zip(lines) {
            let side = if is_left { -1.0 } else { 1.0 };
            let size = letters.size(&lines, 0.0);
            let left = if is_left { foot.x - outer } else { foot.x + outer - size.0 };
            let label = Label::new(lines, at(left, y - size.1), size, letters);
            let end = at(foot.x + side * outer, y + 5.0 + if row % 2 == 0 { 3.0 } else { 0.0 });
            let elbow = at(foot.x + side * inner, y + 5.0);
            // The shallow roots leave the foot at its edge, the deep ones in its middle: none crosses another.
            let aside = measures.trunk_width * (0.85 - 0.75 * row as f32 / last_row);
            let start = foot.plus(side * aside, -3.0);
            placed.push(Placed { label, is_left, points: way(start, elbow, end) });
        }
        depth = y + measures.root_gap;
    }
    (placed, depth)
}

/// From the foot of the trunk down to the elbow below the name's inner end, and flat on to the end.
fn way(start: Point, elbow: Point, end: Point) -> Vec<Point> {
    let down = elbow.y - start.y;
    let dive: Curve =
        [start, start.plus(0.0, down * 0.6), at(start.towards(elbow, 0.45).x, elbow.y - 1.0), elbow];
    let flat: Curve =
        [elbow, elbow.towards(end, 0.3).plus(0.0, 3.0), elbow.towards(end, 0.7).plus(0.0, -2.0), end];
    let mut points = along(dive);
    points.extend(&along(flat)[1..]);
    points
}

/// A root as thick as its score, with two hairs at its end.
pub(super) fn thick(points: &[Point], score: i64, measures: &Measures) -> String {
    let part = (score.clamp(100, 500) - 100) as f32 / 400.0;
    let width = measures.root_stroke * (0.3 + 0.7 * part);
    let mut pen = Pen::default();
    pen.taper(points, |along| 0.8 + width * (1.0 - along).powf(0.7));
    pen.0
}

/// A root of which nothing is known: a line to be dashed.
pub(super) fn thin(points: &[Point]) -> String {
    let mut pen = Pen::default();
    pen.draw('M', &points[..1]);
    pen.smooth(&points[1..]);
    pen.0
}
