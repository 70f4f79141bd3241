//! Who may answer which question, and who may take it away.

use strum::VariantArray;

use super::{Action, Caller};
use crate::{
    id::Id,
    question::{Addressee, Question},
    role::Role,
};

/// What permissions need to know of a question.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct QuestionFacts {
    /// Who is to answer.
    pub addressee: Addressee,
    /// The village that the idea is for.
    pub association_id: Id,
    /// Who asks, if that account still exists.
    pub author_id: Option<Id>,
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
            author_id: question.author.as_ref().map(|author| author.id),
            is_answered: question.answer.is_some(),
            answerer_id: answerer.map(|answerer| answerer.id),
        }
    }
}

impl Caller {
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

    /// Whether the caller may take this question away: one's own as long as nobody answered it, since an answer is somebody
    /// else's work; those who moderate may do so with any.
    #[must_use]
    pub fn may_delete_question(&self, question: QuestionFacts) -> bool {
        let is_own = self.is(question.author_id) && self.may(Action::DeleteOwnQuestion);
        (is_own && !question.is_answered) || self.may(Action::DeleteAnyQuestion)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn caller(role: Option<Role>) -> Caller {
        Caller { account_id: Id::new(), roles: role.map(|role| (role, None)).into_iter().collect() }
    }

    #[test]
    fn an_answer_is_given_for_the_addressee_and_corrected_by_whoever_gave_it() {
        let village = Id::new();
        let board = |place| Caller { account_id: Id::new(), roles: vec![(Role::Board, Some(place))] };
        let (one, two, coordinator) = (board(village), board(village), caller(Some(Role::Coordinator)));
        let open = QuestionFacts {
            addressee: Addressee::Association,
            association_id: village,
            author_id: None,
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
    fn a_question_is_taken_back_until_it_is_answered_and_moderated_always() {
        let (asker, other, liaison) = (caller(None), caller(None), caller(Some(Role::Liaison)));
        let open = QuestionFacts {
            addressee: Addressee::Municipality,
            association_id: Id::new(),
            author_id: Some(asker.account_id),
            is_answered: false,
            answerer_id: None,
        };
        let answered = QuestionFacts { is_answered: true, answerer_id: Some(liaison.account_id), ..open };
        assert!(asker.may_delete_question(open) && !asker.may_delete_question(answered));
        assert!(!other.may_delete_question(open) && !liaison.may_delete_question(open));
        assert!(!other.may_delete_question(QuestionFacts { author_id: None, ..open }));
        for role in [Role::Coordinator, Role::Administrator] {
            let moderator = caller(Some(role));
            assert!(moderator.may_delete_question(open) && moderator.may_delete_question(answered));
        }
    }
}
