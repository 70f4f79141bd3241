//! Who may do what in a project: by a role on the platform, or by what somebody is in the project itself.

use super::{Action, Caller};
use crate::{
    id::Id,
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
