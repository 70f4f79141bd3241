//! The wood: the trunk, a limb to every branch, and a twig to every leaf.

use super::{
    crown::Round,
    frame::Measures,
    path::{Curve, Pen, Point, along, at},
};

/// The trunk from its foot up to `top`, and some lines in its bark.
pub(super) fn trunk(foot: Point, top: f32, measures: &Measures) -> (String, String) {
    let (wide, lean) = (measures.trunk_width, measures.trunk_width * 0.3);
    let rise = top - foot.y;
    let curve: Curve = [foot, foot.plus(0.0, rise * 0.3), foot.plus(lean, rise * 0.6), foot.plus(0.0, rise)];
    let points = along(curve);
    let width = |part: f32| {
        let left = 1.0 - part;
        wide * (left * 7.0).min(1.0) * (0.36 + 0.3 * left + 0.34 * left.powi(3) + 1.3 * left.powi(16))
    };
    let mut body = Pen::default();
    body.taper(&points, width);
    let mut lines = Pen::default();
    for (side, from, to) in [(-0.3_f32, 1, 8), (-0.1, 3, 11), (0.12, 1, 6), (0.3, 2, 9)] {
        let line: Vec<Point> = (from..to)
            .map(|nth| {
                let waver = if nth % 3 == 0 { 0.05 } else { -0.02 };
                points[nth].plus(width(nth as f32 / 14.0) * (side + waver), 0.0)
            })
            .collect();
        lines.draw('M', &line[..1]);
        lines.smooth(&line[1..]);
    }
    (body.0, lines.0)
}

/// What the trunk becomes under the ground, down to `depth`.
pub(super) fn taproot(foot: Point, depth: f32, measures: &Measures) -> String {
    let (wide, down) = (measures.trunk_width, depth - foot.y);
    let mut pen = Pen::default();
    pen.draw('M', &[foot.plus(-wide, -2.0)]);
    for side in [-1.0, 1.0] {
        let curve =
            [(0.75, 0.05), (0.3, 0.3)].map(|(aside, part)| foot.plus(side * wide * aside, down * part));
        let tip = foot.plus(0.0, down);
        if side < 0.0 {
            pen.draw('C', &[curve[0], curve[1], tip]);
        } else {
            pen.draw('C', &[curve[1], curve[0], foot.plus(wide, -2.0)]);
        }
    }
    pen.0.push('Z');
    pen.0
}

/// A limb from the trunk into the round that it carries, and the points along it.
pub(super) fn limb(round: &Round, foot: Point, top: f32, measures: &Measures) -> (String, Vec<Point>) {
    let aside = round.middle.x - foot.x;
    // Low branches leave the trunk low, and none above its top.
    let lowest = foot.y - measures.trunk * 0.55;
    let from = round.middle.y + aside.abs() * 0.55 + round.radius * 0.4;
    let from = at(foot.x, from.clamp(top + (foot.y - top) * 0.22, lowest));
    let far = from.distance(round.middle);
    let out = round.middle.towards(from, -0.55 * round.radius / far.max(1.0));
    // It rises first and bends outward then, as wood does.
    let curve = [
        from,
        from.plus(aside * 0.12, -far * 0.32),
        round.middle.towards(from, 0.35).plus(0.0, -far * 0.06),
        out,
    ];
    let points = along(curve);
    let thick = measures.trunk_width * (0.24 + 0.025 * (round.leaves.len() as f32).sqrt().min(8.0));
    let mut pen = Pen::default();
    // Its beginning is inside the trunk, and no wider there than the trunk is.
    pen.taper(&points, |part| {
        thick * (0.2 + part * 7.0).min(1.0) * (1.0 - part).powf(0.8) * (1.0 - part * 0.35) + 1.6
    });
    (pen.0, points)
}

/// A twig to every leaf, from the part of the limb that lies a little before it; and which way each leaf points, in
/// degrees from the right, clockwise.
pub(super) fn twigs(round: &Round, limb: &[Point]) -> (String, Vec<i32>) {
    let mut pen = Pen::default();
    let mut angles = Vec::with_capacity(round.leaves.len());
    for leaf in &round.leaves {
        let leaf = round.middle.plus(leaf.x, leaf.y);
        let near = (0..limb.len()).min_by(|a, b| limb[*a].distance(leaf).total_cmp(&limb[*b].distance(leaf)));
        let near = near.unwrap_or(0);
        let (from, ahead) = (limb[near.saturating_sub(2)], limb[near]);
        // It leaves along the limb and bends towards the leaf.
        let bend = ahead.towards(leaf, 0.3);
        pen.draw('M', &[from]);
        pen.draw('Q', &[bend, leaf]);
        angles.push((leaf.y - bend.y).atan2(leaf.x - bend.x).to_degrees().round() as i32);
    }
    (pen.0, angles)
}

/// The foliage behind a branch's leaves: an edge of bows, none quite like the next.
pub(super) fn foliage(round: &Round) -> String {
    let bows = 9 + round.leaves.len() / 16;
    let edge = |nth: usize| {
        let (sine, cosine) = (std::f32::consts::TAU * (nth % bows) as f32 / bows as f32 + 0.4).sin_cos();
        let far = round.radius * [0.93, 0.99, 0.9, 0.97, 0.95][(nth % bows) % 5];
        round.middle.plus(cosine * far, sine * far)
    };
    let mut pen = Pen::default();
    pen.draw('M', &[edge(0)]);
    for nth in 1..=bows {
        let (from, to) = (edge(nth - 1), edge(nth));
        let middle = from.towards(to, 0.5);
        // Outward from the middle of the straight line between them.
        let out = round.middle.towards(middle, 1.0 + 0.36 * from.distance(to) / round.radius);
        pen.draw('Q', &[out, to]);
    }
    pen.0.push('Z');
    pen.0
}
