//! What each part of the tree is called, the same in the picture and in the list.

use shared::{
    project::ProjectFilter,
    tree::{Branch, IdeaLeaf, Look, ProjectLeaf, TreeRoot},
};

use crate::{
    locales::Texts,
    route::{Route, ideas_of_theme, projects_address, root_result_address},
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

/// Where all projects of a branch are.
pub fn projects_of(branch: &Branch) -> String {
    projects_address(&ProjectFilter { theme: vec![branch.theme.id], ..ProjectFilter::default() })
}

/// What evaluations say of a root.
pub fn score(t: &Texts, root: &TreeRoot) -> String {
    match root.mean_hundredths {
        Some(mean) => (t.tree.score)((mean + 5) / 10, root.answer_count),
        None => t.tree.no_score.into(),
    }
}

/// Where a root leads: to what people answered last, or else to the root in the list.
pub fn root_address(nth: usize, root: &TreeRoot) -> String {
    root.newest_result.map_or_else(|| format!("#{}", root_id(nth)), root_result_address)
}

/// The id of a root in the list.
pub fn root_id(nth: usize) -> String {
    format!("wortel-{}", nth + 1)
}
