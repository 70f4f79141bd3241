//! How an idea or a project looks on the tree.

use strum::{IntoStaticStr, VariantArray};

use crate::{idea::IdeaState, project::ProjectStage};

/// What something has grown into; each has its own form and colour.
#[derive(Debug, Clone, Copy, PartialEq, Eq, IntoStaticStr, VariantArray)]
#[strum(serialize_all = "camelCase")]
pub enum Look {
    /// A green leaf: an idea that everybody can support.
    Fresh,
    /// A golden leaf: an idea that is being looked at.
    Considered,
    /// A bud: an idea that was adopted, or a project that is being prepared.
    Bud,
    /// A blossom: a project that runs.
    Blossom,
    /// A fruit: a project that is done, or that became something that stays.
    Fruit,
    /// A pale leaf: it waits.
    Resting,
}

impl Look {
    /// How an idea looks.
    #[must_use]
    pub const fn of_idea(state: IdeaState) -> Self {
        match state {
            IdeaState::Draft | IdeaState::Submitted | IdeaState::Refused | IdeaState::Open => Self::Fresh,
            IdeaState::UnderReview => Self::Considered,
            IdeaState::Adopted => Self::Bud,
            IdeaState::Answered
            | IdeaState::Declined
            | IdeaState::Parked
            | IdeaState::Merged
            | IdeaState::Withdrawn => Self::Resting,
        }
    }

    /// How a project looks.
    #[must_use]
    pub const fn of_project(stage: ProjectStage) -> Self {
        match stage {
            ProjectStage::Preparing | ProjectStage::Recruiting => Self::Bud,
            ProjectStage::Running | ProjectStage::Evaluating => Self::Blossom,
            ProjectStage::Completed | ProjectStage::Continuing => Self::Fruit,
            ProjectStage::Paused | ProjectStage::Stopped => Self::Resting,
        }
    }
}
