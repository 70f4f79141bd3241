//! Where everything of the tree stands in a picture: worked out from the tree alone, the same each time.

use super::{
    Tree,
    crown::{self, Round},
    frame::{Frame, Measures},
    label::Label,
    look::Look,
    path::{Point, at, tenths},
    underground, wood,
};

/// A picture of the tree. All numbers are tenths of a pixel, from the upper left corner.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Drawing {
    /// How wide it is.
    pub width: i32,
    /// How high it is.
    pub height: i32,
    /// Where the ground is.
    pub ground: i32,
    /// The middle of the crown and how far it reaches to the side.
    pub crown: Spot,
    /// The trunk, as a path to fill.
    pub trunk: String,
    /// What it becomes under the ground, as a path to fill.
    pub taproot: String,
    /// The lines in its bark, as a path to stroke.
    pub bark: String,
    /// The branches, in the tree's order.
    pub branches: Vec<DrawnBranch>,
    /// The roots, in the tree's order.
    pub roots: Vec<DrawnRoot>,
}

/// A branch in the picture.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DrawnBranch {
    /// The round that its leaves fill.
    pub round: Spot,
    /// The foliage behind its leaves, as a path to fill.
    pub foliage: String,
    /// Its limb, as a path to fill.
    pub limb: String,
    /// Its twigs, as a path to stroke.
    pub twigs: String,
    /// Its label; the lowest line is left free for a count.
    pub label: Label,
    /// Its leaves: projects first, then ideas.
    pub leaves: Vec<DrawnLeaf>,
}

/// A leaf in the picture.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct DrawnLeaf {
    /// What it looks like.
    pub look: Look,
    /// Where its middle is, and how far it reaches.
    pub spot: Spot,
    /// Which way it points, in degrees from the right, clockwise.
    pub angle: i32,
}

/// A circle in the picture.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Spot {
    /// Its middle from the left.
    pub x: i32,
    /// Its middle from above.
    pub y: i32,
    /// How far it reaches.
    pub radius: i32,
}

/// A root in the picture.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DrawnRoot {
    /// A path to fill; where there is no score, a path to stroke with dashes.
    pub path: String,
    /// Its label.
    pub label: Label,
    /// Whether it lies to the left of the trunk, where labels begin at the left.
    pub is_left: bool,
}

/// Draws the tree in a frame. Its width is the frame's, its height follows from what there is to draw.
#[must_use]
pub fn layout(tree: &Tree, frame: Frame) -> Drawing {
    let measures = frame.measures();
    let gap = crown::leaf_gap(&tree.branches, &measures);
    let mut rounds = crown::pack(&tree.branches, gap, &measures);
    let highest =
        rounds.iter().map(|round| round.middle.y - round.radius).fold(-2.0 * measures.trunk, f32::min);
    let reach = rounds.iter().map(|round| round.middle.x.abs() + round.radius).fold(0.0, f32::max);
    let ground = measures.margin * 3.0 - highest;
    // So far the foot of the trunk was the origin.
    let top = ground - measures.trunk - (ground - measures.trunk) * 0.4;
    for round in &mut rounds {
        round.middle = round.middle.plus(measures.half, ground);
    }
    let foot = at(measures.half, ground);
    let (trunk, bark) = wood::trunk(foot, top, &measures);
    let heaviest = tree.branches.iter().flat_map(super::Branch::leaves).map(|(_, weight)| weight).max();
    let branches = tree.branches.iter().zip(&rounds).map(|(branch, round)| {
        let leaves = branch.leaves().map(|(look, weight)| (look, size(weight, heaviest.unwrap_or(0)) * gap));
        draw_branch(round, leaves, foot, top, &measures)
    });
    let branches = branches.collect();
    let (placed, depth) = underground::place(&tree.roots, foot, &measures);
    let roots = tree.roots.iter().zip(placed).map(|(root, placed)| DrawnRoot {
        path: match root.mean_hundredths {
            Some(score) => underground::thick(&placed.points, score, &measures),
            None => underground::thin(&placed.points),
        },
        label: placed.label,
        is_left: placed.is_left,
    });
    Drawing {
        width: tenths(2.0 * measures.half),
        height: tenths(depth + measures.margin),
        ground: tenths(ground),
        crown: Spot {
            x: tenths(measures.half),
            y: tenths(ground * 0.5),
            radius: tenths(reach.min(ground * 0.52)),
        },
        trunk,
        taproot: wood::taproot(foot, ground + (depth - ground) * 0.8, &measures),
        bark,
        branches,
        roots: roots.collect(),
    }
}

/// How large a leaf is, as a part of half the way to the next: the heaviest reach a third further than the lightest.
fn size(weight: i64, heaviest: i64) -> f32 {
    let part = weight.max(0) as f32 / heaviest.max(1) as f32;
    0.58 + 0.22 * part.sqrt()
}

fn draw_branch(
    round: &Round,
    leaves: impl Iterator<Item = (Look, f32)>,
    foot: Point,
    top: f32,
    measures: &Measures,
) -> DrawnBranch {
    let (limb, points) = wood::limb(round, foot, top, measures);
    let (twigs, angles) = wood::twigs(round, &points);
    let leaves = leaves.zip(&round.leaves).zip(angles).map(|(((look, radius), from), angle)| {
        let middle = round.middle.plus(from.x, from.y);
        let spot = Spot { x: tenths(middle.x), y: tenths(middle.y), radius: tenths(radius) };
        DrawnLeaf { look, spot, angle }
    });
    DrawnBranch {
        round: Spot { x: tenths(round.middle.x), y: tenths(round.middle.y), radius: tenths(round.radius) },
        foliage: wood::foliage(round),
        label: round.label(),
        leaves: leaves.collect(),
        limb,
        twigs,
    }
}
