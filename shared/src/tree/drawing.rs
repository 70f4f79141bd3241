//! Where everything of the tree stands in a picture: worked out from the tree alone, the same each time.

use super::{
    Tree,
    crown::{self, Round},
    label::{Label, Letters},
    look::Look,
    path::{Point, at, tenths},
    underground, wood,
};

/// For what kind of screen the tree is drawn.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Frame {
    /// A telephone that is held upright.
    Narrow,
    /// A tablet, or half a screen.
    Medium,
    /// A large screen or a projector.
    Wide,
}

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

/// What the sizes in a frame are, in pixels.
pub(super) struct Measures {
    /// Half of the width.
    pub half: f32,
    /// What stays free at the edges and between rounds.
    pub margin: f32,
    /// How high the trunk is under the crown, and how wide.
    pub trunk: f32,
    pub trunk_width: f32,
    /// How high the crown stays above the ground beside the trunk.
    pub clearance: f32,
    /// How much wider than high the crown is.
    pub spread: f32,
    /// What the leaves and labels of the crown take together, in square pixels.
    pub crown_area: f32,
    /// The least and the most that half the way between two leaves is.
    pub leaf_gap: (f32, f32),
    pub branch_letters: Letters,
    pub branch_width: f32,
    /// How many leaves a branch's label takes the place of.
    pub label_leaves: usize,
    pub root_letters: Letters,
    pub root_width: f32,
    /// How far from the trunk names begin, in the first row and in the last.
    pub root_inner: (f32, f32),
    pub root_top: f32,
    pub root_gap: f32,
    pub root_stroke: f32,
}

impl Frame {
    fn measures(self) -> Measures {
        match self {
            Self::Narrow => Measures {
                half: 180.0,
                margin: 5.0,
                trunk: 96.0,
                trunk_width: 38.0,
                clearance: 34.0,
                spread: 1.0,
                crown_area: 110_000.0,
                leaf_gap: (10.0, 17.0),
                branch_letters: Letters { width: 9.8, line: 17.0, padding: 8.0 },
                branch_width: 142.0,
                label_leaves: 14,
                root_letters: Letters { width: 8.4, line: 17.0, padding: 2.0 },
                root_width: 200.0,
                root_inner: (30.0, 24.0),
                root_top: 26.0,
                root_gap: 16.0,
                root_stroke: 11.0,
            },
            Self::Medium => Measures {
                half: 360.0,
                margin: 8.0,
                trunk: 150.0,
                trunk_width: 64.0,
                clearance: 46.0,
                spread: 1.35,
                crown_area: 260_000.0,
                leaf_gap: (13.0, 24.0),
                branch_letters: Letters { width: 10.6, line: 19.0, padding: 9.0 },
                branch_width: 170.0,
                label_leaves: 10,
                root_letters: Letters { width: 9.0, line: 19.0, padding: 3.0 },
                root_width: 250.0,
                root_inner: (95.0, 44.0),
                root_top: 26.0,
                root_gap: 20.0,
                root_stroke: 17.0,
            },
            Self::Wide => Measures {
                half: 600.0,
                margin: 10.0,
                trunk: 150.0,
                trunk_width: 84.0,
                clearance: 52.0,
                spread: 2.1,
                crown_area: 360_000.0,
                leaf_gap: (15.0, 27.0),
                branch_letters: Letters { width: 10.6, line: 20.0, padding: 10.0 },
                branch_width: 190.0,
                label_leaves: 9,
                root_letters: Letters { width: 9.0, line: 20.0, padding: 3.0 },
                root_width: 300.0,
                root_inner: (280.0, 70.0),
                root_top: 24.0,
                root_gap: 19.0,
                root_stroke: 22.0,
            },
        }
    }
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
