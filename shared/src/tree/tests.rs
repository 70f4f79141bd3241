//! What holds for every drawing, whatever is on the tree and for whatever screen.

use super::*;
use crate::theme::ThemeColor;

/// Corners of a box: left, top, right, bottom.
type Box = (i32, i32, i32, i32);

const FRAMES: [Frame; 3] = [Frame::Narrow, Frame::Medium, Frame::Wide];

fn tree(themes: usize, leaves: usize, roots: usize) -> Tree {
    let labels = ["Vervoer", "Wonen en leefomgeving", "Allerlei onderwerpen die niemand anders wilde"];
    let mut branches: Vec<Branch> = (0..themes)
        .map(|nth| Branch {
            theme: ThemeRef {
                id: Id::new(),
                label: labels[nth % labels.len()].to_owned(),
                color: ThemeColor::Green,
            },
            idea_count: 7,
            projects: Vec::new(),
            ideas: Vec::new(),
        })
        .collect();
    for nth in 0..leaves {
        // Half of all hang on the first branch: branches are seldom alike.
        let branch = &mut branches[if nth.is_multiple_of(2) { 0 } else { nth % themes }];
        let count = (nth as i64 * 37) % 101;
        if nth.is_multiple_of(5) {
            let stage = ProjectStage::Running;
            branch.projects.push(ProjectLeaf {
                id: Id::new(),
                title: "Project".to_owned(),
                stage,
                helper_count: count,
            });
        } else {
            let state = IdeaState::Open;
            branch.ideas.push(IdeaLeaf {
                id: Id::new(),
                title: "Idee".to_owned(),
                state,
                support_count: count,
            });
        }
    }
    let names =
        ["Vertrouwen", "Vrijwilligers hebben professionele begeleiding nodig", "Goede voorwaarden (koffie)"];
    let root = |nth: usize| TreeRoot {
        newest_result: None,
        id: Id::new(),
        name: names[nth % names.len()].to_owned(),
        summary: String::new(),
        mean_hundredths: (!nth.is_multiple_of(4)).then_some(100 + nth as i64 * 17),
        answer_count: 3,
    };
    Tree { branches, roots: (0..roots).map(root).collect() }
}

/// Every kind of tree in every frame.
fn drawings() -> Vec<(String, Tree, Drawing)> {
    let mut drawings = Vec::new();
    for (themes, leaves, roots) in [
        (6, 15, 18),
        (6, 300, 18),
        (12, 15, 18),
        (12, 300, 24),
        (1, 300, 1),
        (1, 0, 18),
        (6, 0, 0),
        (0, 0, 18),
    ] {
        for frame in FRAMES {
            let tree = tree(themes, leaves, roots);
            let drawing = layout(&tree, frame);
            drawings.push((
                format!("{themes} themes, {leaves} leaves, {roots} roots, {frame:?}"),
                tree,
                drawing,
            ));
        }
    }
    drawings
}

fn spot_box(spot: Spot) -> Box {
    (spot.x - spot.radius, spot.y - spot.radius, spot.x + spot.radius, spot.y + spot.radius)
}

fn label_box(label: &Label) -> Box {
    (label.left, label.top, label.left + label.width, label.top + label.height)
}

fn overlap(a: Box, b: Box) -> bool {
    a.0 < b.2 && b.0 < a.2 && a.1 < b.3 && b.1 < a.3
}

fn leaves(drawing: &Drawing) -> Vec<Spot> {
    drawing.branches.iter().flat_map(|branch| branch.leaves.iter().map(|leaf| leaf.spot)).collect()
}

#[test]
fn everything_on_the_tree_is_drawn() {
    for (name, tree, drawing) in drawings() {
        let counts: Vec<usize> = tree.branches.iter().map(Branch::leaf_count).collect();
        let drawn: Vec<usize> = drawing.branches.iter().map(|branch| branch.leaves.len()).collect();
        assert_eq!(counts, drawn, "{name}");
        assert_eq!(drawing.roots.len(), tree.roots.len(), "{name}");
    }
}

#[test]
fn no_two_leaves_overlap() {
    for (name, _, drawing) in drawings() {
        let leaves = leaves(&drawing);
        for (nth, a) in leaves.iter().enumerate() {
            for b in &leaves[nth + 1..] {
                let apart = f64::from(a.x - b.x).hypot(f64::from(a.y - b.y));
                assert!(apart >= f64::from(a.radius + b.radius), "{name}: {a:?} {b:?}");
            }
        }
    }
}

#[test]
fn everything_is_inside_the_frame_and_on_its_side_of_the_ground() {
    for (name, _, drawing) in drawings() {
        let above = (0, 0, drawing.width, drawing.ground);
        let below = (0, drawing.ground, drawing.width, drawing.height);
        let inside = |a: Box, b: Box| a.0 >= b.0 && a.1 >= b.1 && a.2 <= b.2 && a.3 <= b.3;
        for spot in leaves(&drawing) {
            assert!(inside(spot_box(spot), above), "{name}: {spot:?}");
        }
        for branch in &drawing.branches {
            assert!(inside(label_box(&branch.label), above), "{name}: {:?}", branch.label);
        }
        for root in &drawing.roots {
            assert!(inside(label_box(&root.label), below), "{name}: {:?}", root.label);
        }
    }
}

#[test]
fn labels_overlap_neither_each_other_nor_leaves() {
    for (name, _, drawing) in drawings() {
        let of_branches = drawing.branches.iter().map(|branch| &branch.label);
        let labels: Vec<&Label> = of_branches.chain(drawing.roots.iter().map(|root| &root.label)).collect();
        for (nth, label) in labels.iter().enumerate() {
            for other in &labels[nth + 1..] {
                assert!(!overlap(label_box(label), label_box(other)), "{name}: {label:?} {other:?}");
            }
            for leaf in leaves(&drawing) {
                assert!(!overlap(label_box(label), spot_box(leaf)), "{name}: {label:?} {leaf:?}");
            }
        }
    }
}

#[test]
fn every_leaf_is_within_the_round_of_its_own_branch() {
    for (name, _, drawing) in drawings() {
        for branch in &drawing.branches {
            for leaf in &branch.leaves {
                let far =
                    f64::from(leaf.spot.x - branch.round.x).hypot(f64::from(leaf.spot.y - branch.round.y));
                assert!(far <= f64::from(branch.round.radius), "{name}: {leaf:?}");
            }
        }
    }
}

#[test]
fn the_same_tree_gives_the_same_drawing() {
    let tree = tree(6, 120, 18);
    for frame in FRAMES {
        assert_eq!(layout(&tree, frame), layout(&tree, frame));
    }
}

#[test]
fn what_more_people_stand_behind_is_larger() {
    let tree = tree(1, 100, 0);
    let drawing = layout(&tree, Frame::Wide);
    let mut by_weight: Vec<(i64, i32)> = tree.branches[0]
        .leaves()
        .map(|(_, weight)| weight)
        .zip(drawing.branches[0].leaves.iter().map(|leaf| leaf.spot.radius))
        .collect();
    by_weight.sort_unstable();
    assert!(by_weight.is_sorted_by_key(|(_, radius)| *radius));
    assert!(by_weight[0].1 < by_weight[99].1);
}

#[test]
fn a_leaf_can_be_hit_and_a_name_can_be_read() {
    for (name, _, drawing) in drawings() {
        for leaf in leaves(&drawing) {
            assert!(leaf.radius >= 55, "{name}: {leaf:?}");
        }
        for root in &drawing.roots {
            assert!(
                root.label.lines.iter().all(|line| line.chars().count() >= 3),
                "{name}: {:?}",
                root.label
            );
        }
    }
}
