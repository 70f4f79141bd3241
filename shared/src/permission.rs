//! Who may do what: one table of pure functions. The API enforces it, the page hides by it, a test prints it whole.

mod project;

use strum::{IntoStaticStr, VariantArray};

use crate::{
    id::Id,
    idea::{Idea, IdeaState},
    role::Role,
};

pub use project::ProjectFacts;

/// Something that not everybody may do.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, IntoStaticStr, VariantArray)]
#[strum(serialize_all = "kebab-case")]
pub enum Action {
    /// Send in an idea.
    SubmitIdea,
    /// Support an idea and take the support back.
    SupportIdea,
    /// Write a comment under an idea.
    CommentOnIdea,
    /// Change an idea of one's own while it is open.
    EditOwnIdea,
    /// Change anybody's idea.
    EditAnyIdea,
    /// Send in a draft of one's own, take an idea back, or think better of it.
    TransitionOwnIdea,
    /// Take up an idea and decide on it: on the board of its village, or for all of them.
    ReviewIdea,
    /// See ideas that are not public: drafts and ideas that wait for moderation.
    ReadHiddenIdeas,
    /// Take back a comment of one's own.
    DeleteOwnComment,
    /// Remove anybody's comment.
    DeleteAnyComment,
    /// Start a project: on the board of one of its villages, or for all of them.
    StartProject,
    /// Join a project as a helper, and leave it.
    JoinProject,
    /// Change any project, its people and what belongs to it, as its leads do.
    ManageAnyProject,
    /// Add and change associations, themes and roots.
    ManageCatalogue,
    /// See accounts, change them, give and take roles.
    ManageAccounts,
}

impl Action {
    /// Whether a role that is held in an association allows it only there.
    #[must_use]
    pub const fn is_local(self) -> bool {
        matches!(self, Self::ReviewIdea | Self::StartProject)
    }

    /// The action in words, for tables.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        self.into()
    }
}

impl Role {
    /// Whether this role, taken alone, allows the action. A visitor without an account may do none of them.
    #[must_use]
    pub const fn may(self, action: Action) -> bool {
        match action {
            Action::SubmitIdea
            | Action::SupportIdea
            | Action::CommentOnIdea
            | Action::EditOwnIdea
            | Action::TransitionOwnIdea
            | Action::DeleteOwnComment
            | Action::JoinProject => true,
            Action::ReviewIdea => {
                matches!(self, Self::Board | Self::Chair | Self::Coordinator | Self::Administrator)
            }
            Action::StartProject => matches!(
                self,
                Self::Board | Self::Chair | Self::Supporter | Self::Coordinator | Self::Administrator
            ),
            Action::ManageAnyProject => {
                matches!(self, Self::Supporter | Self::Coordinator | Self::Administrator)
            }
            Action::EditAnyIdea
            | Action::ReadHiddenIdeas
            | Action::DeleteAnyComment
            | Action::ManageCatalogue => matches!(self, Self::Coordinator | Self::Administrator),
            Action::ManageAccounts => matches!(self, Self::Administrator),
        }
    }
}

/// Somebody who is signed in, as far as permissions go.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Caller {
    /// Whose account it is.
    pub account_id: Id,
    /// The roles held today, each with its association where it is held in one.
    pub roles: Vec<(Role, Option<Id>)>,
}

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

/// What permissions need to know of that which a picture or a file belongs to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum OwnerFacts {
    /// An idea.
    Idea(IdeaFacts),
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

impl Caller {
    /// Whether any of the caller's roles allows the action everywhere; being a member of the platform is one of them.
    #[must_use]
    pub fn may(&self, action: Action) -> bool {
        self.allows(action, |place| place.is_none() || !action.is_local())
    }

    /// Whether any of the caller's roles allows the action in that association.
    #[must_use]
    pub fn may_in(&self, action: Action, association_id: Id) -> bool {
        self.allows(action, |place| place.is_none_or(|place| place == association_id))
    }

    fn allows(&self, action: Action, here: impl Fn(Option<Id>) -> bool) -> bool {
        Role::Member.may(action) || self.roles.iter().any(|(role, place)| role.may(action) && here(*place))
    }

    /// Whether the caller may take this idea to that state.
    #[must_use]
    pub fn may_transition_idea(&self, idea: IdeaFacts, to: IdeaState) -> bool {
        idea.state.next().contains(&to)
            && if idea.state.is_authors_step(to) {
                self.is(idea.author_id) && self.may(Action::TransitionOwnIdea)
            } else {
                self.may_in(Action::ReviewIdea, idea.association_id)
            }
    }

    /// Whether the caller may see this idea.
    #[must_use]
    pub fn may_read_idea(&self, idea: IdeaFacts) -> bool {
        idea.state.is_public() || self.is(idea.author_id) || self.may(Action::ReadHiddenIdeas)
    }

    /// Whether the caller may change the words of this idea.
    #[must_use]
    pub fn may_edit_idea(&self, idea: IdeaFacts) -> bool {
        self.may(Action::EditAnyIdea)
            || (self.is(idea.author_id)
                && idea.state.is_editable_by_author()
                && self.may(Action::EditOwnIdea))
    }

    /// Whether the caller may remove a comment of that author.
    #[must_use]
    pub fn may_delete_comment(&self, author_id: Option<Id>) -> bool {
        self.may(Action::DeleteAnyComment) || (self.is(author_id) && self.may(Action::DeleteOwnComment))
    }

    /// Whether the caller may suspend that account or take an administrator's role from it: never one's own,
    /// or an installation could end up with nobody who can get in.
    #[must_use]
    pub fn may_take_access_of(&self, account_id: Id) -> bool {
        self.may(Action::ManageAccounts) && self.account_id != account_id
    }

    fn is(&self, author_id: Option<Id>) -> bool {
        author_id == Some(self.account_id)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The whole table: a line an action, a cross where the role allows it.
    fn table() -> String {
        let mut lines = vec![format!("{:20}", "action")];
        for role in Role::VARIANTS {
            lines[0] += &format!(" {:>13}", role.as_str());
        }
        for action in Action::VARIANTS {
            let mut line = format!("{:20}", action.as_str());
            for role in Role::VARIANTS {
                line += &format!(" {:>13}", if role.may(*action) { "x" } else { "-" });
            }
            lines.push(line);
        }
        lines.join("\n")
    }

    #[test]
    fn the_table_is_what_we_agreed() {
        let agreed = "\
action                      member         board         chair       liaison    councillor     supporter   coordinator administrator
submit-idea                      x             x             x             x             x             x             x             x
support-idea                     x             x             x             x             x             x             x             x
comment-on-idea                  x             x             x             x             x             x             x             x
edit-own-idea                    x             x             x             x             x             x             x             x
edit-any-idea                    -             -             -             -             -             -             x             x
transition-own-idea              x             x             x             x             x             x             x             x
review-idea                      -             x             x             -             -             -             x             x
read-hidden-ideas                -             -             -             -             -             -             x             x
delete-own-comment               x             x             x             x             x             x             x             x
delete-any-comment               -             -             -             -             -             -             x             x
start-project                    -             x             x             -             -             x             x             x
join-project                     x             x             x             x             x             x             x             x
manage-any-project               -             -             -             -             -             x             x             x
manage-catalogue                 -             -             -             -             -             -             x             x
manage-accounts                  -             -             -             -             -             -             -             x";
        assert_eq!(table(), agreed);
    }

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
    fn hidden_ideas_are_seen_by_their_author_and_the_coordinator() {
        let author = caller(None);
        let author_id = Some(author.account_id);
        let draft = IdeaFacts { author_id, association_id: Id::new(), state: IdeaState::Draft };
        assert!(author.may_read_idea(draft));
        assert!(caller(Some(Role::Coordinator)).may_read_idea(draft));
        assert!(!caller(None).may_read_idea(draft));
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
    fn administrators_keep_their_own_access() {
        let administrator = caller(Some(Role::Administrator));
        assert!(!administrator.may_take_access_of(administrator.account_id));
        assert!(administrator.may_take_access_of(Id::new()));
        assert!(!caller(Some(Role::Coordinator)).may_take_access_of(Id::new()));
    }
}
