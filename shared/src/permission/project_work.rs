//! Who may do what with that which belongs to a project: its tasks, the people who took them, and its news.

use super::{Action, Caller, ProjectFacts};
use crate::{id::Id, project::VolunteerState};

impl Caller {
    /// Whether the caller may take tasks of the project: nobody needs to know it for that.
    #[must_use]
    pub fn may_take_tasks(&self, project: ProjectFacts) -> bool {
        project.stage.takes_part() && self.may(Action::TakeTask)
    }

    /// Whether the caller may take that volunteer's part in a task from one state to the other: whoever manages the
    /// project each step there is, a volunteer that the work is done.
    #[must_use]
    pub fn may_move_volunteer(
        &self,
        project: ProjectFacts,
        volunteer_id: Option<Id>,
        (from, to): (VolunteerState, VolunteerState),
    ) -> bool {
        let is_own = self.is(volunteer_id) && to == VolunteerState::Done;
        from.next().contains(&to) && (is_own || self.may_manage_project(project))
    }

    /// Whether the caller may take that volunteer off a task: one's own part, or whoever manages the project.
    #[must_use]
    pub fn may_release_volunteer(&self, project: ProjectFacts, volunteer_id: Option<Id>) -> bool {
        self.is(volunteer_id) || self.may_manage_project(project)
    }

    /// Whether the caller may read the thanks that this volunteer got.
    #[must_use]
    pub fn may_read_thanks(&self, project: ProjectFacts, volunteer_id: Option<Id>) -> bool {
        self.is(volunteer_id) || self.may_manage_project(project)
    }

    /// Whether the caller may change or remove news of that author.
    #[must_use]
    pub fn may_edit_update(&self, project: ProjectFacts, author_id: Option<Id>) -> bool {
        self.is(author_id) || self.may_manage_project(project)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::project::{ProjectRole, ProjectStage};

    fn facts(role: Option<ProjectRole>) -> ProjectFacts {
        ProjectFacts { stage: ProjectStage::Running, role }
    }

    #[test]
    fn volunteers_say_that_their_own_work_is_done_and_leads_the_rest() {
        use VolunteerState::{Confirmed, Done, Taken, Thanked};
        let caller = Caller { account_id: Id::new(), roles: Vec::new() };
        let (own, other) = (Some(caller.account_id), Some(Id::new()));
        let helper = facts(Some(ProjectRole::Helper));
        assert!(caller.may_move_volunteer(helper, own, (Confirmed, Done)));
        assert!(!caller.may_move_volunteer(helper, own, (Taken, Confirmed)));
        assert!(!caller.may_move_volunteer(helper, own, (Done, Thanked)));
        assert!(!caller.may_move_volunteer(helper, other, (Confirmed, Done)));
        assert!(!caller.may_move_volunteer(helper, None, (Confirmed, Done)));
        let lead = facts(Some(ProjectRole::Lead));
        assert!(caller.may_move_volunteer(lead, other, (Done, Thanked)));
        assert!(!caller.may_move_volunteer(lead, other, (Taken, Thanked)));
    }

    #[test]
    fn anybody_takes_tasks_while_the_project_lives() {
        let caller = Caller { account_id: Id::new(), roles: Vec::new() };
        assert!(caller.may_take_tasks(facts(None)));
        assert!(!caller.may_take_tasks(ProjectFacts { stage: ProjectStage::Completed, role: None }));
    }

    #[test]
    fn thanks_and_news_are_their_own_and_the_leads() {
        let caller = Caller { account_id: Id::new(), roles: Vec::new() };
        let (own, other) = (Some(caller.account_id), Some(Id::new()));
        assert!(caller.may_read_thanks(facts(None), own) && caller.may_edit_update(facts(None), own));
        assert!(!caller.may_read_thanks(facts(None), other) && !caller.may_edit_update(facts(None), other));
        let lead = facts(Some(ProjectRole::Lead));
        assert!(caller.may_read_thanks(lead, other) && caller.may_edit_update(lead, other));
        assert!(
            caller.may_release_volunteer(lead, other) && !caller.may_release_volunteer(facts(None), other)
        );
    }
}
