//! The tree: themes are its branches, ideas and projects its leaves, and the conditions for success its roots.

mod crown;
mod drawing;
mod frame;
mod label;
mod look;
mod path;
#[cfg(test)]
mod tests;
mod underground;
mod wood;

use serde::{Deserialize, Serialize};

pub use drawing::{Drawing, DrawnBranch, DrawnLeaf, DrawnRoot, Spot, layout};
pub use frame::Frame;
pub use label::Label;
pub use look::Look;

use crate::{id::Id, idea::IdeaState, project::ProjectStage, theme::ThemeRef};

/// Most branches that are drawn: the first themes by position.
pub const MAX_BRANCHES: usize = 12;
/// Most leaves that are drawn; the branches share them.
pub const MAX_LEAVES: usize = 300;
/// Most roots that are drawn: the first by position.
pub const MAX_ROOTS: usize = 24;

/// The whole tree.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Tree {
    /// The themes, by position: at most 12.
    pub branches: Vec<Branch>,
    /// The conditions for success, by position: at most 24.
    pub roots: Vec<TreeRoot>,
}

/// A theme with what is about it now. All branches together have at most 300 leaves.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Branch {
    /// The theme.
    pub theme: ThemeRef,
    /// How many public ideas are about it, those that are not on the tree included.
    pub idea_count: i64,
    /// Its newest projects, the newest first.
    pub projects: Vec<ProjectLeaf>,
    /// Its newest ideas that can still become something, the newest first. One that became a project is in that.
    pub ideas: Vec<IdeaLeaf>,
}

/// An idea on the tree.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct IdeaLeaf {
    /// Its identity.
    pub id: Id,
    /// What it is, in a line.
    pub title: String,
    /// Where it is in its life.
    pub state: IdeaState,
    /// How many people support it.
    pub support_count: i64,
}

/// A project on the tree.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct ProjectLeaf {
    /// Its identity.
    pub id: Id,
    /// Its name.
    pub title: String,
    /// Where it is in its life.
    pub stage: ProjectStage,
    /// How many people help.
    pub helper_count: i64,
}

/// A condition for success, and what the newest published evaluations say of it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct TreeRoot {
    /// Its identity.
    pub id: Id,
    /// The condition in a few words.
    pub name: String,
    /// What it means, in a sentence.
    pub summary: String,
    /// The mean score times a hundred, 100 to 500; absent where no evaluation was published.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub mean_hundredths: Option<i64>,
    /// How many answers that is the mean of.
    pub answer_count: i64,
    /// Where the newest of those answers can be read; absent where no evaluation was published.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub newest_result: Option<RootResult>,
}

/// What a published evaluation tells of a root.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct RootResult {
    /// Of which evaluation.
    pub evaluation_id: Id,
    /// By which of its questions.
    pub question_id: Id,
}

impl Branch {
    /// How many leaves it has.
    #[must_use]
    pub fn leaf_count(&self) -> usize {
        self.projects.len() + self.ideas.len()
    }

    /// How its leaves look and how much each weighs, projects first.
    fn leaves(&self) -> impl Iterator<Item = (Look, i64)> {
        let projects = self.projects.iter().map(|leaf| (Look::of_project(leaf.stage), leaf.helper_count));
        projects.chain(self.ideas.iter().map(|leaf| (Look::of_idea(leaf.state), leaf.support_count)))
    }
}
