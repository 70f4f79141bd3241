//! Who may do what: one table of pure functions. The API enforces it, the page hides by it, a test prints it whole.

mod evaluation;
mod idea;
mod project;
mod project_work;
mod question;

use strum::{IntoStaticStr, VariantArray};

use crate::{id::Id, role::Role};

pub use evaluation::EvaluationFacts;
pub use idea::IdeaFacts;
pub use project::ProjectFacts;
pub use question::QuestionFacts;

/// Something that not everybody may do.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, IntoStaticStr, VariantArray)]
#[strum(serialize_all = "kebab-case")]
pub enum Action {
    /// Send in an idea.
    SubmitIdea,
    /// Enter an idea for somebody else, from paper, by telephone or at an event: on the board of its village, or for all
    /// of them.
    EnterForOthers,
    /// Support an idea and take the support back.
    SupportIdea,
    /// Write a comment under an idea.
    CommentOnIdea,
    /// Join in with an idea and leave it again.
    JoinIdea,
    /// See by name who joins in: on the board of the idea's village, or for all of them.
    ReadJoiners,
    /// Follow an idea and stop following it.
    FollowIdea,
    /// Ask a question about an idea.
    AskQuestion,
    /// Take back a question of one's own that nobody answered.
    DeleteOwnQuestion,
    /// Remove anybody's question.
    DeleteAnyQuestion,
    /// Answer questions to an association: on its board, or for all of them.
    AnswerAssociation,
    /// Answer questions to the municipality.
    AnswerMunicipality,
    /// Answer questions to welfare work.
    AnswerWelfare,
    /// Change an idea of one's own while it is open.
    EditOwnIdea,
    /// Change anybody's idea.
    EditAnyIdea,
    /// Throw away a draft of one's own.
    DeleteOwnDraft,
    /// Send in a draft of one's own, take an idea back, or think better of it.
    TransitionOwnIdea,
    /// Place an idea of somebody else that was sent in, or refuse to, where ideas are moderated.
    ModerateIdea,
    /// Take up an idea and decide on it: on the board of its village, or for all of them.
    ReviewIdea,
    /// Merge an idea into one of another village.
    MergeElsewhere,
    /// See what is not public: ideas that wait for moderation, and for whom an idea was entered. Drafts are seen by their
    /// authors alone.
    ReadHiddenIdeas,
    /// Take back a comment of one's own.
    DeleteOwnComment,
    /// Remove anybody's comment.
    DeleteAnyComment,
    /// Start a project: on the board of one of its villages, or for all of them.
    StartProject,
    /// Join a project as a helper, and leave it.
    JoinProject,
    /// Take a task of a project, and give it back.
    TakeTask,
    /// Change any project, its people and what belongs to it, as its leads do.
    ManageAnyProject,
    /// Make, open, close and publish any evaluation round.
    ManageEvaluations,
    /// Save, change and remove templates of questions.
    ManageTemplates,
    /// Add and change associations, themes and roots.
    ManageCatalogue,
    /// See accounts, change them, give and take roles.
    ManageAccounts,
}

impl Action {
    /// Whether a role that is held in an association allows it only there.
    #[must_use]
    pub const fn is_local(self) -> bool {
        matches!(
            self,
            Self::ReviewIdea
                | Self::ReadJoiners
                | Self::AnswerAssociation
                | Self::EnterForOthers
                | Self::StartProject
        )
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
            | Action::JoinIdea
            | Action::FollowIdea
            | Action::AskQuestion
            | Action::DeleteOwnQuestion
            | Action::EditOwnIdea
            | Action::DeleteOwnDraft
            | Action::TransitionOwnIdea
            | Action::DeleteOwnComment
            | Action::JoinProject
            | Action::TakeTask => true,
            Action::EnterForOthers => matches!(
                self,
                Self::Board
                    | Self::Chair
                    | Self::Liaison
                    | Self::Supporter
                    | Self::Coordinator
                    | Self::Administrator
            ),
            Action::ReviewIdea | Action::ReadJoiners | Action::AnswerAssociation => {
                matches!(self, Self::Board | Self::Chair | Self::Coordinator | Self::Administrator)
            }
            Action::AnswerMunicipality => {
                matches!(self, Self::Liaison | Self::Coordinator | Self::Administrator)
            }
            Action::AnswerWelfare | Action::ManageAnyProject | Action::ManageTemplates => {
                matches!(self, Self::Supporter | Self::Coordinator | Self::Administrator)
            }
            Action::StartProject => matches!(
                self,
                Self::Board | Self::Chair | Self::Supporter | Self::Coordinator | Self::Administrator
            ),
            Action::EditAnyIdea
            | Action::ModerateIdea
            | Action::MergeElsewhere
            | Action::ReadHiddenIdeas
            | Action::DeleteAnyComment
            | Action::DeleteAnyQuestion
            | Action::ManageEvaluations
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

/// What permissions need to know of that which a picture or a file belongs to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum OwnerFacts {
    /// An idea.
    Idea(IdeaFacts),
    /// A project.
    Project(ProjectFacts),
    /// News of a project, with its author.
    ProjectUpdate(ProjectFacts, Option<Id>),
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

    /// The associations in which alone the caller may do this; none where it is allowed everywhere, or nowhere.
    #[must_use]
    pub fn places_for(&self, action: Action) -> Vec<Id> {
        if self.may(action) {
            return Vec::new();
        }
        self.roles.iter().filter(|(role, _)| role.may(action)).filter_map(|(_, place)| *place).collect()
    }

    fn allows(&self, action: Action, here: impl Fn(Option<Id>) -> bool) -> bool {
        Role::Member.may(action) || self.roles.iter().any(|(role, place)| role.may(action) && here(*place))
    }

    /// Whether the caller may suspend that account or take an administrator's role from it: never one's own,
    /// or an installation could end up with nobody who can get in.
    #[must_use]
    pub fn may_take_access_of(&self, account_id: Id) -> bool {
        self.may(Action::ManageAccounts) && self.account_id != account_id
    }

    /// Whether the caller may remove a picture or a file, which that account added: whoever may change what it belongs to, and
    /// always whoever added it, since a picture of somebody must not stay against their will.
    #[must_use]
    pub fn may_delete_attachment(&self, owner: OwnerFacts, uploader_id: Option<Id>) -> bool {
        self.is(uploader_id)
            || match owner {
                OwnerFacts::Idea(idea) => self.may_edit_idea(idea),
                OwnerFacts::Project(project) => self.may_manage_project(project),
                OwnerFacts::ProjectUpdate(project, author_id) => self.may_edit_update(project, author_id),
            }
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
enter-for-others                 -             x             x             x             -             x             x             x
support-idea                     x             x             x             x             x             x             x             x
comment-on-idea                  x             x             x             x             x             x             x             x
join-idea                        x             x             x             x             x             x             x             x
read-joiners                     -             x             x             -             -             -             x             x
follow-idea                      x             x             x             x             x             x             x             x
ask-question                     x             x             x             x             x             x             x             x
delete-own-question              x             x             x             x             x             x             x             x
delete-any-question              -             -             -             -             -             -             x             x
answer-association               -             x             x             -             -             -             x             x
answer-municipality              -             -             -             x             -             -             x             x
answer-welfare                   -             -             -             -             -             x             x             x
edit-own-idea                    x             x             x             x             x             x             x             x
edit-any-idea                    -             -             -             -             -             -             x             x
delete-own-draft                 x             x             x             x             x             x             x             x
transition-own-idea              x             x             x             x             x             x             x             x
moderate-idea                    -             -             -             -             -             -             x             x
review-idea                      -             x             x             -             -             -             x             x
merge-elsewhere                  -             -             -             -             -             -             x             x
read-hidden-ideas                -             -             -             -             -             -             x             x
delete-own-comment               x             x             x             x             x             x             x             x
delete-any-comment               -             -             -             -             -             -             x             x
start-project                    -             x             x             -             -             x             x             x
join-project                     x             x             x             x             x             x             x             x
take-task                        x             x             x             x             x             x             x             x
manage-any-project               -             -             -             -             -             x             x             x
manage-evaluations               -             -             -             -             -             -             x             x
manage-templates                 -             -             -             -             -             x             x             x
manage-catalogue                 -             -             -             -             -             -             x             x
manage-accounts                  -             -             -             -             -             -             -             x";
        assert_eq!(table(), agreed);
    }

    fn caller(role: Option<Role>) -> Caller {
        Caller { account_id: Id::new(), roles: role.map(|role| (role, None)).into_iter().collect() }
    }

    #[test]
    fn a_role_in_an_association_is_good_for_that_place() {
        let (own, chair) = (Id::new(), Role::Chair);
        let mut caller =
            Caller { account_id: Id::new(), roles: vec![(chair, Some(own)), (Role::Liaison, None)] };
        assert_eq!(caller.places_for(Action::StartProject), [own]);
        assert!(caller.places_for(Action::SubmitIdea).is_empty());
        assert!(caller.places_for(Action::ManageAccounts).is_empty());
        caller.roles.push((Role::Supporter, None));
        assert!(caller.places_for(Action::StartProject).is_empty());
    }

    #[test]
    fn whoever_added_a_picture_removes_it_whatever_became_of_the_idea() {
        use crate::idea::IdeaState;
        let (author, uploader, coordinator) = (caller(None), caller(None), caller(Some(Role::Coordinator)));
        for state in IdeaState::VARIANTS {
            let author_id = Some(author.account_id);
            let idea = OwnerFacts::Idea(IdeaFacts { author_id, association_id: Id::new(), state: *state });
            assert!(uploader.may_delete_attachment(idea, Some(uploader.account_id)), "{state:?}");
            assert!(!caller(None).may_delete_attachment(idea, Some(uploader.account_id)), "{state:?}");
            assert!(!caller(None).may_delete_attachment(idea, None), "{state:?}");
            let may = author.may_delete_attachment(idea, Some(uploader.account_id));
            assert_eq!(may, state.is_editable_by_author(), "{state:?}");
            let may = coordinator.may_delete_attachment(idea, Some(uploader.account_id));
            assert_eq!(may, *state != IdeaState::Draft, "{state:?}");
        }
    }

    #[test]
    fn administrators_keep_their_own_access() {
        let administrator = caller(Some(Role::Administrator));
        assert!(!administrator.may_take_access_of(administrator.account_id));
        assert!(administrator.may_take_access_of(Id::new()));
        assert!(!caller(Some(Role::Coordinator)).may_take_access_of(Id::new()));
    }
}
