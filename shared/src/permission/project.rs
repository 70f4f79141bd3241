//! Who may do what in a project: by a role on the platform, or by what somebody is in the project itself.

use super::{Action, Caller, IdeaFacts};
use crate::{
    id::Id,
    idea::IdeaState,
    project::{Project, ProjectRole, ProjectStage},
};

/// What permissions need to know of a project.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ProjectFacts {
    /// Where it is in its life.
    pub stage: ProjectStage,
    /// What the caller is in it.
    pub role: Option<ProjectRole>,
}

impl From<&Project> for ProjectFacts {
    fn from(project: &Project) -> Self {
        Self { stage: project.stage, role: project.role }
    }
}

impl Caller {
    /// Whether the caller may start a project for these villages. One for all villages is not for a board to start.
    #[must_use]
    pub fn may_start_project(&self, association_ids: &[Id]) -> bool {
        self.may(Action::StartProject)
            || !association_ids.is_empty()
                && association_ids.iter().all(|id| self.may_in(Action::StartProject, *id))
    }

    /// Whether the caller may make a project out of this idea: of one that was adopted, whoever may start projects in its
    /// village; one that is under review is adopted with that, which is for those who decide on it.
    #[must_use]
    pub fn may_grow_project(&self, idea: IdeaFacts) -> bool {
        let is_theirs = |action| self.may_in(action, idea.association_id);
        match idea.state {
            IdeaState::Adopted => is_theirs(Action::StartProject),
            IdeaState::UnderReview => is_theirs(Action::StartProject) && is_theirs(Action::ReviewIdea),
            _ => false,
        }
    }

    /// Whether the caller may change the project, its people and what belongs to it.
    #[must_use]
    pub fn may_manage_project(&self, project: ProjectFacts) -> bool {
        matches!(project.role, Some(ProjectRole::Lead | ProjectRole::Supporter))
            || self.may(Action::ManageAnyProject)
    }

    /// Whether the caller may take the project to that stage.
    #[must_use]
    pub fn may_transition_project(&self, project: ProjectFacts, to: ProjectStage) -> bool {
        project.stage.next().contains(&to) && self.may_manage_project(project)
    }

    /// Whether the caller may join the project as a helper.
    #[must_use]
    pub fn may_join_project(&self, project: ProjectFacts) -> bool {
        project.stage.takes_part() && project.role.is_none() && self.may(Action::JoinProject)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::role::Role;

    fn caller(roles: &[(Role, Option<Id>)]) -> Caller {
        Caller { account_id: Id::new(), roles: roles.to_vec() }
    }

    #[test]
    fn boards_start_projects_for_their_own_villages_only() {
        let (own, other) = (Id::new(), Id::new());
        let chair = caller(&[(Role::Chair, Some(own))]);
        assert!(chair.may_start_project(&[own]));
        assert!(!chair.may_start_project(&[own, other]));
        assert!(!chair.may_start_project(&[]));
        assert!(caller(&[(Role::Supporter, None)]).may_start_project(&[]));
        assert!(!caller(&[(Role::Member, Some(own))]).may_start_project(&[own]));
    }

    #[test]
    fn who_decides_on_an_idea_makes_a_project_of_it_and_of_an_adopted_one_others_too() {
        let (own, other) = (Id::new(), Id::new());
        let idea = |state| IdeaFacts { author_id: None, association_id: own, state };
        let (chair, stranger) = (caller(&[(Role::Chair, Some(own))]), caller(&[(Role::Chair, Some(other))]));
        let (supporter, member) = (caller(&[(Role::Supporter, None)]), caller(&[(Role::Member, Some(own))]));
        let may = |idea| [&chair, &supporter, &stranger, &member].map(|one| one.may_grow_project(idea));
        assert_eq!(may(idea(IdeaState::UnderReview)), [true, false, false, false]);
        assert_eq!(may(idea(IdeaState::Adopted)), [true, true, false, false]);
        assert_eq!(may(idea(IdeaState::Open)), [false; 4]);
    }

    #[test]
    fn a_project_is_managed_from_within_and_by_those_who_support_all() {
        let running = |role| ProjectFacts { stage: ProjectStage::Running, role };
        let member = caller(&[]);
        assert!(member.may_manage_project(running(Some(ProjectRole::Lead))));
        assert!(member.may_manage_project(running(Some(ProjectRole::Supporter))));
        assert!(!member.may_manage_project(running(Some(ProjectRole::Helper))));
        assert!(!member.may_manage_project(running(None)));
        assert!(caller(&[(Role::Supporter, None)]).may_manage_project(running(None)));
        assert!(!caller(&[(Role::Chair, Some(Id::new()))]).may_manage_project(running(None)));
    }

    #[test]
    fn nobody_joins_twice_or_what_has_ended() {
        let facts = |stage, role| ProjectFacts { stage, role };
        let member = caller(&[]);
        assert!(member.may_join_project(facts(ProjectStage::Recruiting, None)));
        assert!(!member.may_join_project(facts(ProjectStage::Recruiting, Some(ProjectRole::Helper))));
        assert!(!member.may_join_project(facts(ProjectStage::Completed, None)));
    }
}
