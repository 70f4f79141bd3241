//! Who may do what: one table of pure functions. The API enforces it, the page hides by it, a test prints it whole.

mod evaluation;
mod project;
mod project_work;

use strum::{IntoStaticStr, VariantArray};

use crate::{
    id::Id,
    idea::{Idea, IdeaState},
    question::{Addressee, Question},
    role::Role,
};

pub use evaluation::EvaluationFacts;
pub use project::ProjectFacts;

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
            | Action::MergeElsewhere
            | Action::ReadHiddenIdeas
            | Action::DeleteAnyComment
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

/// What permissions need to know of a question.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct QuestionFacts {
    /// Who is to answer.
    pub addressee: Addressee,
    /// The village that the idea is for.
    pub association_id: Id,
    /// Whether there is an answer.
    pub is_answered: bool,
    /// Who gave it, if that account still exists.
    pub answerer_id: Option<Id>,
}

impl From<&Question> for QuestionFacts {
    fn from(question: &Question) -> Self {
        let answerer = question.answer.as_ref().and_then(|answer| answer.author.as_ref());
        Self {
            addressee: question.addressee,
            association_id: question.association.id,
            is_answered: question.answer.is_some(),
            answerer_id: answerer.map(|answerer| answerer.id),
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
        idea.state.is_public()
            || self.is(idea.author_id)
            || (idea.state != IdeaState::Draft && self.may(Action::ReadHiddenIdeas))
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

    /// Whether the caller answers for whom the question is asked.
    #[must_use]
    pub fn speaks_for_addressee(&self, question: QuestionFacts) -> bool {
        self.may_in(question.addressee.action(), question.association_id)
    }

    /// Whether the caller answers for anybody anywhere.
    #[must_use]
    pub fn answers_questions(&self) -> bool {
        let answers = |role: &Role| Addressee::VARIANTS.iter().any(|one| role.may(one.action()));
        self.roles.iter().any(|(role, _)| answers(role))
    }

    /// Whether the caller may answer this question or, once it is answered, correct the answer: that is for whoever gave
    /// it, as long as there is such a person.
    #[must_use]
    pub fn may_answer_question(&self, question: QuestionFacts) -> bool {
        let is_open_to_all = !question.is_answered || question.answerer_id.is_none();
        self.speaks_for_addressee(question) && (is_open_to_all || self.is(question.answerer_id))
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
enter-for-others                 -             x             x             x             -             x             x             x
support-idea                     x             x             x             x             x             x             x             x
comment-on-idea                  x             x             x             x             x             x             x             x
join-idea                        x             x             x             x             x             x             x             x
read-joiners                     -             x             x             -             -             -             x             x
follow-idea                      x             x             x             x             x             x             x             x
ask-question                     x             x             x             x             x             x             x             x
answer-association               -             x             x             -             -             -             x             x
answer-municipality              -             -             -             x             -             -             x             x
answer-welfare                   -             -             -             -             -             x             x             x
edit-own-idea                    x             x             x             x             x             x             x             x
edit-any-idea                    -             -             -             -             -             -             x             x
delete-own-draft                 x             x             x             x             x             x             x             x
transition-own-idea              x             x             x             x             x             x             x             x
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
        for coordinator in [Role::Coordinator, Role::Administrator].map(|role| caller(Some(role))) {
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
    fn an_answer_is_given_for_the_addressee_and_corrected_by_whoever_gave_it() {
        let village = Id::new();
        let board = |place| Caller { account_id: Id::new(), roles: vec![(Role::Board, Some(place))] };
        let (one, two, coordinator) = (board(village), board(village), caller(Some(Role::Coordinator)));
        let open = QuestionFacts {
            addressee: Addressee::Association,
            association_id: village,
            is_answered: false,
            answerer_id: None,
        };
        assert!(one.may_answer_question(open));
        assert!(!board(Id::new()).may_answer_question(open));
        assert!(!caller(Some(Role::Liaison)).may_answer_question(open));
        let answered = QuestionFacts { is_answered: true, answerer_id: Some(one.account_id), ..open };
        assert!(one.may_answer_question(answered));
        assert!(!two.may_answer_question(answered) && !coordinator.may_answer_question(answered));
        assert!(two.may_answer_question(QuestionFacts { answerer_id: None, ..answered }));
        let municipal = QuestionFacts { addressee: Addressee::Municipality, ..open };
        assert!(caller(Some(Role::Liaison)).may_answer_question(municipal));
        assert!(!one.may_answer_question(municipal));
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

    #[test]
    fn administrators_keep_their_own_access() {
        let administrator = caller(Some(Role::Administrator));
        assert!(!administrator.may_take_access_of(administrator.account_id));
        assert!(administrator.may_take_access_of(Id::new()));
        assert!(!caller(Some(Role::Coordinator)).may_take_access_of(Id::new()));
    }
}
