//! Who may ask for tasks and take them, say how far somebody is with one, and see what a volunteer was thanked with.

use shared::{
    permission::{Action, Caller, ProjectFacts},
    project::{TaskVolunteer, VolunteerState},
};

use super::{Denied, may, project};

/// Asking for one.
///
/// # Errors
/// [`Denied`]: not the caller's to ask, or the project has ended, so that nobody could take it.
pub fn ask(caller: &Caller, project: ProjectFacts) -> Result<(), Denied> {
    project::manage(caller, project)?;
    if project.stage.takes_part() { Ok(()) } else { Err(Denied::ProjectClosed) }
}

/// Taking one.
///
/// # Errors
/// [`Denied`]: no right, or the project has ended.
pub fn take(caller: &Caller, project: ProjectFacts) -> Result<(), Denied> {
    may(caller, Action::TakeTask)?;
    if caller.may_take_tasks(project) { Ok(()) } else { Err(Denied::ProjectClosed) }
}

/// Saying that somebody is so far with it.
///
/// # Errors
/// [`Denied`]: not the caller's to say, or no such step from where the volunteer is.
pub fn update_volunteer(
    caller: &Caller,
    project: ProjectFacts,
    part: &TaskVolunteer,
    to: VolunteerState,
) -> Result<(), Denied> {
    let person = part.person.as_ref().map(|person| person.id);
    let is_own_word = person == Some(caller.account_id) && to == VolunteerState::Done;
    if caller.may_move_volunteer(project, person, (part.state, to)) {
        Ok(())
    } else if is_own_word || caller.may_manage_project(project) {
        Err(Denied::TaskClosed)
    } else {
        Err(Denied::Forbidden)
    }
}

/// Taking somebody off it.
///
/// # Errors
/// [`Denied`]: not the caller's to do, or the volunteer has done it already.
pub fn delete_volunteer(caller: &Caller, project: ProjectFacts, part: &TaskVolunteer) -> Result<(), Denied> {
    if !caller.may_release_volunteer(project, part.person.as_ref().map(|person| person.id)) {
        Err(Denied::Forbidden)
    } else if part.state.has_done_it() {
        Err(Denied::HasHistory)
    } else {
        Ok(())
    }
}

/// Somebody's part as the caller may see it: the word of thanks is between the volunteer and those who lead.
#[must_use]
pub fn visible(caller: &Caller, project: ProjectFacts, part: TaskVolunteer) -> TaskVolunteer {
    let may_read = caller.may_read_thanks(project, part.person.as_ref().map(|person| person.id));
    TaskVolunteer { thanks: part.thanks.filter(|_| may_read), ..part }
}

#[cfg(test)]
mod tests {
    use shared::{
        account::Person,
        id::Id,
        project::{ProjectRole, ProjectStage},
    };

    use super::*;

    #[test]
    fn a_lead_is_told_that_there_is_no_such_step_and_a_stranger_that_it_is_not_theirs() {
        let caller = Caller { account_id: Id::new(), roles: Vec::new() };
        let facts = |role| ProjectFacts { stage: ProjectStage::Running, role };
        let part = |id, state| TaskVolunteer {
            id: Id::new(),
            person: Some(Person { id, name: "Griet".to_owned() }),
            state,
            thanks: Some("Dank je wel!".to_owned()),
            created_at: "2027-03-01T09:00:00Z".parse().unwrap(),
        };
        let (lead, stranger) = (facts(Some(ProjectRole::Lead)), facts(None));
        let taken = part(Id::new(), VolunteerState::Taken);
        let step = |project, part: &TaskVolunteer, to| update_volunteer(&caller, project, part, to);
        assert_eq!(step(lead, &taken, VolunteerState::Confirmed), Ok(()));
        assert_eq!(step(lead, &taken, VolunteerState::Thanked), Err(Denied::TaskClosed));
        assert_eq!(step(stranger, &taken, VolunteerState::Thanked), Err(Denied::Forbidden));
        let own = part(caller.account_id, VolunteerState::Done);
        assert_eq!(step(stranger, &own, VolunteerState::Done), Err(Denied::TaskClosed));
        assert_eq!(delete_volunteer(&caller, stranger, &own), Err(Denied::HasHistory));
        assert_eq!(delete_volunteer(&caller, stranger, &taken), Err(Denied::Forbidden));
        assert_eq!(visible(&caller, stranger, taken).thanks, None);
        assert!(visible(&caller, stranger, own).thanks.is_some());
    }
}
