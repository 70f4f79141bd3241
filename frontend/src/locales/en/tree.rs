//! The tree on the home page.

use shared::tree::Look;

use super::counted;
use crate::locales::tree::Tree;

/// The tree on the home page, in English.
pub const TREE: Tree = Tree {
    skip: "Skip the tree",
    title: "The tree as a list",
    lead: "Each branch is a theme. Each leaf is an idea or a project. The roots are what it takes to make something \
           succeed together.",
    legend: "What the leaves mean",
    look: |look| match look {
        Look::Fresh => "New idea",
        Look::Considered => "Being looked at",
        Look::Bud => "Becoming a project",
        Look::Blossom => "Project under way",
        Look::Fruit => "Project that worked",
        Look::Resting => "Waiting",
    },
    sizes: "The larger the leaf, the more people stand behind it. The thicker and darker the root, the better that goes. \
            A dashed line: we do not know yet.",
    branches: "Branches: the themes",
    all_of: |theme| format!("All ideas about {theme}"),
    projects_of: |theme| format!("All projects about {theme}"),
    no_branches: "There are no themes yet. The administrator adds them under Villages and themes.",
    no_leaves: "There is no idea or project about this now.",
    roots: "Roots: what makes a project succeed",
    score: |tenths, answers| {
        format!("{}.{} out of 5, {}", tenths / 10, tenths % 10, counted(answers, "answer", "answers"))
    },
    no_score: "No evaluation yet",
};
