//! The crown: every branch has a round of leaves about its label, and the rounds are packed close above the trunk.

use super::{
    Branch,
    frame::Measures,
    label::{Label, Letters},
    path::{Point, at},
};

/// A branch's leaves and label, before anything is drawn.
pub(super) struct Round {
    /// Where its middle is.
    pub middle: Point,
    /// How far its leaves reach.
    pub radius: f32,
    /// Where its leaves are, seen from the middle.
    pub leaves: Vec<Point>,
    lines: Vec<String>,
    size: (f32, f32),
    letters: Letters,
}

/// Sine and cosine of the golden angle, by which each leaf is turned from the one before: so they lie evenly.
const TURN: (f32, f32) = (0.675_490_3, -0.737_368_9);

impl Round {
    /// The leaves of a branch about its label, `gap` being half of what two leaves are apart.
    fn new(branch: &Branch, gap: f32, measures: &Measures) -> Self {
        let letters = measures.branch_letters;
        let lines = letters.lines(&branch.theme.label, measures.branch_width);
        let size = letters.size(&lines, 0.9);
        let (free_x, free_y) = (size.0 / 2.0 + gap * 0.85, size.1 / 2.0 + gap * 0.85);
        let edge = measures.half - measures.margin - gap;
        let mut leaves = Vec::with_capacity(branch.leaf_count());
        let mut radius = free_x.hypot(free_y * 0.7);
        let (mut turned, mut nth) = (at(1.0, 0.0), 0.5_f32);
        while leaves.len() < branch.leaf_count() {
            let far = gap * nth.sqrt();
            let leaf = at(turned.x * far, turned.y * far);
            // Not under the label, and not beyond the edge of the picture either.
            if (leaf.x.abs() > free_x || leaf.y.abs() > free_y) && leaf.x.abs() < edge {
                leaves.push(leaf);
                radius = radius.max(far + gap);
            }
            turned = at(turned.x * TURN.1 - turned.y * TURN.0, turned.x * TURN.0 + turned.y * TURN.1);
            nth += 1.0;
        }
        Self { middle: at(0.0, 0.0), radius, leaves, lines, size, letters }
    }

    /// The label, where its branch is now.
    pub fn label(&self) -> Label {
        let corner = self.middle.plus(-self.size.0 / 2.0, -self.size.1 / 2.0);
        Label::new(self.lines.clone(), corner, self.size, self.letters)
    }
}

/// Half of what leaves are apart, so that all of them fill the crown, but none is too small to hit or too large.
pub(super) fn leaf_gap(branches: &[Branch], measures: &Measures) -> f32 {
    let leaves: usize = branches.iter().map(|branch| branch.leaf_count() + measures.label_leaves).sum();
    let room = measures.crown_area / (std::f32::consts::PI * leaves.max(1) as f32);
    room.sqrt().clamp(measures.leaf_gap.0, measures.leaf_gap.1)
}

/// Packs the branches' rounds about the top of a trunk that stands at `x = 0` on `y = 0`; above is negative.
pub(super) fn pack(branches: &[Branch], gap: f32, measures: &Measures) -> Vec<Round> {
    let mut rounds: Vec<Round> = branches.iter().map(|branch| Round::new(branch, gap, measures)).collect();
    // The widest first: they find their place low and near the trunk, and the others fill in about them.
    let mut order: Vec<usize> = (0..rounds.len()).collect();
    order.sort_by(|a, b| rounds[*b].radius.total_cmp(&rounds[*a].radius));
    let mut placed: Vec<(Point, f32)> = Vec::with_capacity(order.len());
    for nth in order {
        let radius = rounds[nth].radius;
        let middle = lowest_place(&placed, radius, measures);
        placed.push((middle, radius));
        rounds[nth].middle = middle;
    }
    rounds
}

/// How many places from the left edge to the right are tried.
const TRIED: u8 = 48;

/// The place for a round that is nearest to the middle of the crown, where it lies on others or on the trunk.
fn lowest_place(placed: &[(Point, f32)], radius: f32, measures: &Measures) -> Point {
    let reach = (measures.half - measures.margin - radius).max(0.0);
    let focus = at(0.0, -measures.trunk);
    let mut best = (f32::INFINITY, focus);
    for tried in 0..=TRIED {
        let x = reach * (f32::from(tried) * 2.0 / f32::from(TRIED) - 1.0);
        // Beside the trunk it may hang lower than above it.
        let floor = if x.abs() < radius + measures.trunk_width { measures.trunk } else { measures.clearance };
        let mut y = -floor - radius;
        for (other, other_radius) in placed {
            let apart = radius + other_radius + measures.margin;
            let beside = (x - other.x).abs();
            if beside < apart {
                y = y.min(other.y - (apart * apart - beside * beside).sqrt());
            }
        }
        // A crown is wider than it is high; the smallest lean to one side decides between two equal places.
        let away = ((x - focus.x) / measures.spread).hypot(y - focus.y) + f32::from(tried) * 0.01;
        if away < best.0 {
            best = (away, at(x, y));
        }
    }
    best.1
}
