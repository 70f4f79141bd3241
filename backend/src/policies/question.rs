//! Who may answer a question, and who may take it away.

use shared::permission::{Caller, IdeaFacts, QuestionFacts};

use super::{Denied, idea};

/// Promising another day, answering, or correcting the answer.
///
/// # Errors
/// [`Denied`]: the idea is hidden, the caller does not speak for the addressee, or the answer is somebody else's.
pub fn update(caller: &Caller, about: IdeaFacts, question: QuestionFacts) -> Result<(), Denied> {
    idea::read(Some(caller), about)?;
    if caller.may_answer_question(question) {
        Ok(())
    } else if caller.speaks_for_addressee(question) {
        Err(Denied::Answered)
    } else {
        Err(Denied::Forbidden)
    }
}

/// Taking it away.
///
/// # Errors
/// [`Denied`]: the idea is hidden, or the question is somebody else's or has an answer.
pub fn delete(caller: &Caller, about: IdeaFacts, question: QuestionFacts) -> Result<(), Denied> {
    idea::read(Some(caller), about)?;
    if caller.may_delete_question(question) {
        Ok(())
    } else if question.author_id == Some(caller.account_id) {
        Err(Denied::Answered)
    } else {
        Err(Denied::Forbidden)
    }
}
