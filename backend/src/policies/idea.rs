//! Who may see, change and take part in an idea.

use shared::{
    id::Id,
    idea::IdeaState,
    permission::{Action, Caller, IdeaFacts},
};

use super::{Denied, may};

/// Seeing it, signed in or not.
///
/// # Errors
/// [`Denied::Hidden`] for an idea that is not public.
pub fn read(caller: Option<&Caller>, idea: IdeaFacts) -> Result<(), Denied> {
    let seen = caller.map_or_else(|| idea.state.is_public(), |caller| caller.may_read_idea(idea));
    if seen { Ok(()) } else { Err(Denied::Hidden) }
}

/// Changing its words.
///
/// # Errors
/// [`Denied`]: hidden, not the caller's, or closed for its author.
pub fn update(caller: &Caller, idea: IdeaFacts) -> Result<(), Denied> {
    read(Some(caller), idea)?;
    if caller.may_edit_idea(idea) {
        Ok(())
    } else if idea.author_id == Some(caller.account_id) {
        Err(Denied::Closed)
    } else {
        Err(Denied::Forbidden)
    }
}

/// Sending it in for that village: one's own idea on the page, or one that is entered for others.
///
/// # Errors
/// [`Denied::Forbidden`].
pub fn enter(caller: &Caller, for_others: bool, association_id: Id) -> Result<(), Denied> {
    if !for_others || caller.may_in(Action::EnterForOthers, association_id) {
        Ok(())
    } else {
        Err(Denied::Forbidden)
    }
}

/// Throwing it away.
///
/// # Errors
/// [`Denied`]: hidden, not the caller's, or no draft any more.
pub fn delete(caller: &Caller, idea: IdeaFacts) -> Result<(), Denied> {
    read(Some(caller), idea)?;
    if caller.may_delete_idea(idea) {
        Ok(())
    } else if idea.author_id == Some(caller.account_id) {
        Err(Denied::Closed)
    } else {
        Err(Denied::Forbidden)
    }
}

/// Taking it to another state.
///
/// # Errors
/// [`Denied`]: hidden, no such step from where it is, or the step is somebody else's to take.
pub fn transition(caller: &Caller, idea: IdeaFacts, to: IdeaState) -> Result<(), Denied> {
    read(Some(caller), idea)?;
    if caller.may_transition_idea(idea, to) {
        Ok(())
    } else if idea.state.next().contains(&to) || !takes_steps(caller, idea) {
        Err(Denied::Forbidden)
    } else {
        Err(Denied::Closed)
    }
}

/// Merging an idea, which is the caller's to decide on, into another one.
///
/// # Errors
/// [`Denied`]: the other one is not public, or is for another village.
pub fn merge(caller: &Caller, idea: IdeaFacts, into: IdeaFacts) -> Result<(), Denied> {
    if !into.state.is_public() {
        Err(Denied::Hidden)
    } else if caller.may_merge_idea(idea, into) {
        Ok(())
    } else {
        Err(Denied::Forbidden)
    }
}

/// Whether the caller has any business with the states of this idea: others need not learn which steps there are.
fn takes_steps(caller: &Caller, idea: IdeaFacts) -> bool {
    idea.author_id == Some(caller.account_id)
        || caller.may(Action::ModerateIdea)
        || caller.may_in(Action::ReviewIdea, idea.association_id)
}

/// Supporting it, joining in, commenting on it, or asking about it.
///
/// # Errors
/// [`Denied`]: hidden, no right, not placed yet, or closed.
pub fn take_part(caller: &Caller, action: Action, idea: IdeaFacts) -> Result<(), Denied> {
    read(Some(caller), idea)?;
    may(caller, action)?;
    match idea.state {
        state if state.takes_part() => Ok(()),
        state if state.is_public() => Err(Denied::Closed),
        _ => Err(Denied::NotPlaced),
    }
}

/// Following it, which is possible as long as it can be seen.
///
/// # Errors
/// [`Denied`]: hidden, or no right.
pub fn follow(caller: &Caller, idea: IdeaFacts) -> Result<(), Denied> {
    read(Some(caller), idea)?;
    may(caller, Action::FollowIdea)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_author_is_told_that_the_idea_is_closed_and_a_stranger_that_it_is_not_theirs() {
        let author = Caller { account_id: Id::new(), roles: Vec::new() };
        let stranger = Caller { account_id: Id::new(), roles: Vec::new() };
        let idea = IdeaFacts {
            author_id: Some(author.account_id),
            association_id: Id::new(),
            state: IdeaState::Adopted,
        };
        assert_eq!(update(&author, idea), Err(Denied::Closed));
        assert_eq!(update(&stranger, idea), Err(Denied::Forbidden));
        let draft = IdeaFacts { state: IdeaState::Draft, ..idea };
        assert_eq!(update(&stranger, draft), Err(Denied::Hidden));
        assert_eq!(read(None, draft), Err(Denied::Hidden));
        assert_eq!(delete(&stranger, draft), Err(Denied::Hidden));
        assert_eq!(delete(&author, draft), Ok(()));
        assert_eq!(delete(&author, idea), Err(Denied::Closed));
        assert_eq!(delete(&stranger, idea), Err(Denied::Forbidden));
    }

    #[test]
    fn only_living_ideas_take_part() {
        let caller = Caller { account_id: Id::new(), roles: Vec::new() };
        let idea = |state| IdeaFacts { author_id: None, association_id: Id::new(), state };
        assert_eq!(take_part(&caller, Action::SupportIdea, idea(IdeaState::Open)), Ok(()));
        assert_eq!(take_part(&caller, Action::SupportIdea, idea(IdeaState::Declined)), Err(Denied::Closed));
        let own = |state| IdeaFacts { author_id: Some(caller.account_id), ..idea(state) };
        for state in IdeaState::HIDDEN {
            assert_eq!(take_part(&caller, Action::SupportIdea, idea(state)), Err(Denied::Hidden));
            assert_eq!(take_part(&caller, Action::SupportIdea, own(state)), Err(Denied::NotPlaced));
        }
    }
}
