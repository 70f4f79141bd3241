//! Screens, and what sizes things have on each.

use super::label::Letters;

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
    pub(super) fn measures(self) -> Measures {
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
