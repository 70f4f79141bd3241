//! What each part of the tree is called, the same in the picture and in the list.

use shared::tree::{Branch, IdeaLeaf, Look, ProjectLeaf, TreeRoot};

use crate::{
    locales::Texts,
    route::{Route, ideas_of_theme},
};

/// A leaf in words, and where it leads.
pub struct LeafWords {
    pub title: String,
    pub look: Look,
    /// Where it is in its life.
    pub state: &'static str,
    /// How many people stand behind it.
    pub people: String,
    pub address: String,
}

impl LeafWords {
    /// All of it in a line.
    pub fn line(&self) -> String {
        format!("{}: {}, {}", self.title, self.state, self.people)
    }
}

/// The leaves of a branch, in the order in which they are drawn.
pub fn leaves<'a>(t: &'static Texts, branch: &'a Branch) -> impl Iterator<Item = LeafWords> + 'a {
    let projects = branch.projects.iter().map(|leaf| project(t, leaf));
    projects.chain(branch.ideas.iter().map(|leaf| idea(t, leaf)))
}

fn idea(t: &Texts, leaf: &IdeaLeaf) -> LeafWords {
    LeafWords {
        title: leaf.title.clone(),
        look: Look::of_idea(leaf.state),
        state: (t.ideas.state)(leaf.state),
        people: (t.ideas.supports)(leaf.support_count),
        address: Route::Idea { id: leaf.id }.to_path(),
    }
}

fn project(t: &Texts, leaf: &ProjectLeaf) -> LeafWords {
    LeafWords {
        title: leaf.title.clone(),
        look: Look::of_project(leaf.stage),
        state: (t.projects.stage)(leaf.stage),
        people: (t.projects.helpers)(leaf.helper_count),
        address: Route::Project { id: leaf.id }.to_path(),
    }
}

/// Where a branch leads.
pub fn branch_address(branch: &Branch) -> String {
    ideas_of_theme(branch.theme.id)
}

/// What evaluations say of a root.
pub fn score(t: &Texts, root: &TreeRoot) -> String {
    match root.mean_hundredths {
        Some(mean) => (t.tree.score)((mean + 5) / 10, root.answer_count),
        None => t.tree.no_score.into(),
    }
}

/// The id of a root in the list, to which its drawing leads.
pub fn root_id(nth: usize) -> String {
    format!("wortel-{}", nth + 1)
}
