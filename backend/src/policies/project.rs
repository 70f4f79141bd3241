//! Who may start a project, change it and take part in it. Everybody may see all projects.

use shared::{
    id::Id,
    idea::IdeaState,
    permission::{Action, Caller, IdeaFacts, ProjectFacts},
    project::ProjectStage,
};

use super::{Denied, may};

/// Starting one for these villages.
///
/// # Errors
/// [`Denied::Forbidden`].
pub fn start(caller: &Caller, association_ids: &[Id]) -> Result<(), Denied> {
    if caller.may_start_project(association_ids) { Ok(()) } else { Err(Denied::Forbidden) }
}

/// Making it out of this idea, which the caller may see.
///
/// # Errors
/// [`Denied`]: not the caller's to do, or an idea that nobody looked into.
pub fn grow(caller: &Caller, idea: IdeaFacts) -> Result<(), Denied> {
    let is_ready = matches!(idea.state, IdeaState::UnderReview | IdeaState::Adopted);
    if caller.may_grow_project(idea) {
        Ok(())
    } else if !is_ready && caller.may_in(Action::StartProject, idea.association_id) {
        Err(Denied::Closed)
    } else {
        Err(Denied::Forbidden)
    }
}

/// Changing it, its people and what belongs to it.
///
/// # Errors
/// [`Denied::Forbidden`].
pub fn manage(caller: &Caller, project: ProjectFacts) -> Result<(), Denied> {
    if caller.may_manage_project(project) { Ok(()) } else { Err(Denied::Forbidden) }
}

/// Taking it to another stage.
///
/// # Errors
/// [`Denied`]: not the caller's to take, or no such step from where it is.
pub fn transition(caller: &Caller, project: ProjectFacts, to: ProjectStage) -> Result<(), Denied> {
    manage(caller, project)?;
    if project.stage.next().contains(&to) { Ok(()) } else { Err(Denied::ProjectClosed) }
}

/// Joining it, or taking on something in it.
///
/// # Errors
/// [`Denied`]: no right, or the project has ended.
pub fn take_part(caller: &Caller, project: ProjectFacts) -> Result<(), Denied> {
    may(caller, Action::JoinProject)?;
    if project.stage.takes_part() { Ok(()) } else { Err(Denied::ProjectClosed) }
}

#[cfg(test)]
mod tests {
    use shared::project::ProjectRole;

    use super::*;

    #[test]
    fn a_lead_is_told_that_there_is_no_such_step_and_a_stranger_that_it_is_not_theirs() {
        let caller = Caller { account_id: Id::new(), roles: Vec::new() };
        let facts = |role| ProjectFacts { stage: ProjectStage::Preparing, role };
        let lead = Some(ProjectRole::Lead);
        assert_eq!(transition(&caller, facts(lead), ProjectStage::Running), Ok(()));
        assert_eq!(transition(&caller, facts(lead), ProjectStage::Completed), Err(Denied::ProjectClosed));
        assert_eq!(transition(&caller, facts(None), ProjectStage::Completed), Err(Denied::Forbidden));
    }
}
