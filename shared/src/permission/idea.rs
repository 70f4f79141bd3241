//! Who may do what with an idea and what people say about it.

use chrono::NaiveDate;

use super::{Action, Caller};
use crate::{
    id::Id,
    idea::{Idea, IdeaState, IdeaSummary},
};

/// What permissions need to know of an idea.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct IdeaFacts {
    /// Who sent it in, if that account still exists.
    pub author_id: Option<Id>,
    /// The village that it is for.
    pub association_id: Id,
    /// Where it is in its life.
    pub state: IdeaState,
}

impl From<&Idea> for IdeaFacts {
    fn from(idea: &Idea) -> Self {
        Self {
            author_id: idea.author.as_ref().map(|author| author.id),
            association_id: idea.association.id,
            state: idea.state,
        }
    }
}

impl From<&IdeaSummary> for IdeaFacts {
    fn from(idea: &IdeaSummary) -> Self {
        Self {
            author_id: idea.author.as_ref().map(|author| author.id),
            association_id: idea.association.id,
            state: idea.state,
        }
    }
}

impl Caller {
    /// Whether the caller may take this idea to that state. Nobody moderates their own: the idea of a coordinator is
    /// placed by another one, or by an administrator, and the other way round.
    #[must_use]
    pub fn may_transition_idea(&self, idea: IdeaFacts, to: IdeaState) -> bool {
        idea.state.next().contains(&to)
            && if idea.state.is_authors_step(to) {
                self.is(idea.author_id) && self.may(Action::TransitionOwnIdea)
            } else if idea.state.is_moderation(to) {
                !self.is(idea.author_id) && self.may(Action::ModerateIdea)
            } else {
                self.may_in(Action::ReviewIdea, idea.association_id)
            }
    }

    /// Whether the caller may see this idea.
    #[must_use]
    pub fn may_read_idea(&self, idea: IdeaFacts) -> bool {
        idea.state.is_public()
            || self.is(idea.author_id)
            || (idea.state != IdeaState::Draft && self.may(Action::ReadHiddenIdeas))
    }

    /// Whether the caller may read what happened to this idea before everybody saw it.
    #[must_use]
    pub fn may_read_hidden_steps(&self, idea: IdeaFacts) -> bool {
        self.is(idea.author_id) || self.may(Action::ReadHiddenIdeas)
    }

    /// Whether the caller, who may decide on this idea, should look at it again: it is parked until a day that has come.
    #[must_use]
    pub fn is_to_review(&self, idea: IdeaFacts, review_date: Option<NaiveDate>, today: NaiveDate) -> bool {
        review_date.is_some_and(|day| day <= today) && self.may_transition_idea(idea, IdeaState::UnderReview)
    }

    /// Whether the caller may see for whom this idea was entered, where that name is not shown to everybody.
    #[must_use]
    pub fn may_read_name(&self, idea: IdeaFacts) -> bool {
        self.is(idea.author_id) || self.may(Action::ReadHiddenIdeas)
    }

    /// Whether the caller may throw this idea away: a draft of one's own, and nothing that others have seen.
    #[must_use]
    pub fn may_delete_idea(&self, idea: IdeaFacts) -> bool {
        idea.state == IdeaState::Draft && self.is(idea.author_id) && self.may(Action::DeleteOwnDraft)
    }

    /// Whether the caller may merge the first idea, which is theirs to decide on, into the second.
    #[must_use]
    pub fn may_merge_idea(&self, idea: IdeaFacts, into: IdeaFacts) -> bool {
        idea.association_id == into.association_id || self.may(Action::MergeElsewhere)
    }

    /// Whether the caller, who joins in or not, may see by name who does.
    #[must_use]
    pub fn may_read_joiners(&self, idea: IdeaFacts, joins_in: bool) -> bool {
        joins_in || self.is(idea.author_id) || self.may_in(Action::ReadJoiners, idea.association_id)
    }

    /// Whether the caller may change the words of this idea.
    #[must_use]
    pub fn may_edit_idea(&self, idea: IdeaFacts) -> bool {
        (idea.state != IdeaState::Draft && self.may(Action::EditAnyIdea))
            || (self.is(idea.author_id)
                && idea.state.is_editable_by_author()
                && self.may(Action::EditOwnIdea))
    }

    /// Whether the caller may remove a comment of that author.
    #[must_use]
    pub fn may_delete_comment(&self, author_id: Option<Id>) -> bool {
        self.may(Action::DeleteAnyComment) || (self.is(author_id) && self.may(Action::DeleteOwnComment))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::role::Role;

    fn caller(role: Option<Role>) -> Caller {
        Caller { account_id: Id::new(), roles: role.map(|role| (role, None)).into_iter().collect() }
    }

    #[test]
    fn authors_edit_their_own_open_ideas_and_nobody_elses() {
        let author = caller(None);
        let own = |state| IdeaFacts { author_id: Some(author.account_id), association_id: Id::new(), state };
        assert!(author.may_edit_idea(own(IdeaState::Open)));
        assert!(!author.may_edit_idea(own(IdeaState::Adopted)));
        let orphan = IdeaFacts { author_id: None, ..own(IdeaState::Open) };
        assert!(!author.may_edit_idea(orphan));
        assert!(caller(Some(Role::Coordinator)).may_edit_idea(own(IdeaState::Adopted)));
        assert!(!caller(Some(Role::Chair)).may_edit_idea(own(IdeaState::Open)));
    }

    #[test]
    fn a_draft_is_its_author_s_alone_and_what_waits_is_the_coordinator_s_too() {
        let author = caller(None);
        let idea = |state| IdeaFacts { author_id: Some(author.account_id), association_id: Id::new(), state };
        let (draft, submitted) = (idea(IdeaState::Draft), idea(IdeaState::Submitted));
        let refused = idea(IdeaState::Refused);
        for coordinator in [Role::Coordinator, Role::Administrator].map(|role| caller(Some(role))) {
            assert!(coordinator.may_read_idea(refused) && coordinator.may_read_hidden_steps(submitted));
            assert!(coordinator.may_read_idea(submitted) && coordinator.may_edit_idea(submitted));
            assert!(!coordinator.may_read_idea(draft) && !coordinator.may_edit_idea(draft));
            assert!(!coordinator.may_delete_idea(draft) && coordinator.may_read_name(submitted));
        }
        assert!(author.may_read_idea(draft) && author.may_read_name(draft));
        assert!(author.may_delete_idea(draft) && !author.may_delete_idea(submitted));
        assert!(
            !caller(None).may_read_idea(submitted) && !caller(Some(Role::Chair)).may_read_name(submitted)
        );
    }

    #[test]
    fn boards_enter_ideas_for_others_in_their_own_village() {
        let village = Id::new();
        let chair = Caller { account_id: Id::new(), roles: vec![(Role::Chair, Some(village))] };
        assert!(chair.may_in(Action::EnterForOthers, village));
        assert!(!chair.may_in(Action::EnterForOthers, Id::new()));
        assert!(caller(Some(Role::Supporter)).may_in(Action::EnterForOthers, village));
    }

    #[test]
    fn boards_decide_in_their_own_village_and_authors_take_back_their_own() {
        let (village, author) = (Id::new(), caller(None));
        let idea = |state| IdeaFacts { author_id: Some(author.account_id), association_id: village, state };
        let chair = |place| Caller { account_id: Id::new(), roles: vec![(Role::Chair, Some(place))] };
        assert!(chair(village).may_transition_idea(idea(IdeaState::Open), IdeaState::UnderReview));
        assert!(!chair(Id::new()).may_transition_idea(idea(IdeaState::Open), IdeaState::UnderReview));
        assert!(!chair(village).may(Action::ReviewIdea));
        assert!(!chair(village).may_transition_idea(idea(IdeaState::Open), IdeaState::Adopted));
        assert!(!chair(village).may_transition_idea(idea(IdeaState::Open), IdeaState::Withdrawn));
        assert!(author.may_transition_idea(idea(IdeaState::Open), IdeaState::Withdrawn));
        assert!(author.may_transition_idea(idea(IdeaState::Withdrawn), IdeaState::Open));
        assert!(!author.may_transition_idea(idea(IdeaState::Open), IdeaState::UnderReview));
    }

    #[test]
    fn coordinators_place_what_others_sent_in_and_nobody_their_own() {
        let (village, author) = (Id::new(), caller(None));
        let idea =
            |state, author_id| IdeaFacts { author_id: Some(author_id), association_id: village, state };
        let chair = Caller { account_id: Id::new(), roles: vec![(Role::Chair, Some(village))] };
        let of_author = |state| idea(state, author.account_id);
        for state in [IdeaState::Submitted, IdeaState::Refused] {
            for role in [Role::Coordinator, Role::Administrator] {
                let moderator = caller(Some(role));
                for to in state.next() {
                    let moderates = *to != IdeaState::Draft;
                    assert_eq!(moderator.may_transition_idea(of_author(state), *to), moderates);
                    let own = idea(state, moderator.account_id);
                    assert_eq!(moderator.may_transition_idea(own, *to), !moderates);
                }
            }
            assert!(!chair.may_transition_idea(of_author(state), IdeaState::Open));
            assert!(!author.may_transition_idea(of_author(state), IdeaState::Open));
            assert!(author.may_transition_idea(of_author(state), IdeaState::Draft));
            assert!(!chair.may_read_hidden_steps(of_author(state)));
        }
    }

    #[test]
    fn who_decides_looks_again_from_the_day_on() {
        let village = Id::new();
        let idea = |state| IdeaFacts { author_id: None, association_id: village, state };
        let chair = |place| Caller { account_id: Id::new(), roles: vec![(Role::Chair, Some(place))] };
        let days = ["2027-05-01", "2027-05-02"].map(|day| day.parse::<NaiveDate>().unwrap());
        let is_due = |caller: &Caller, state, review| caller.is_to_review(idea(state), review, days[0]);
        assert!(is_due(&chair(village), IdeaState::Parked, Some(days[0])));
        assert!(!is_due(&chair(village), IdeaState::Parked, Some(days[1])));
        assert!(!is_due(&chair(village), IdeaState::Open, None));
        assert!(!is_due(&chair(Id::new()), IdeaState::Parked, Some(days[0])));
        assert!(!is_due(&caller(None), IdeaState::Parked, Some(days[0])));
    }

    #[test]
    fn who_joins_in_is_known_to_those_who_take_the_idea_further() {
        let (village, author) = (Id::new(), caller(None));
        let state = IdeaState::Open;
        let idea = IdeaFacts { author_id: Some(author.account_id), association_id: village, state };
        let chair = |place| Caller { account_id: Id::new(), roles: vec![(Role::Chair, Some(place))] };
        assert!(author.may_read_joiners(idea, false));
        assert!(chair(village).may_read_joiners(idea, false));
        assert!(caller(None).may_read_joiners(idea, true));
        assert!(!caller(None).may_read_joiners(idea, false));
        assert!(!chair(Id::new()).may_read_joiners(idea, false));
        assert!(!caller(Some(Role::Liaison)).may_read_joiners(idea, false));
    }
}
