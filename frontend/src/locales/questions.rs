//! Questions about ideas, and their answers.

use shared::question::{Addressee, QuestionSort, QuestionState};

use super::{Counted, Filled, Text};

/// Questions about ideas.
pub struct Questions {
    pub title: Text,
    pub lead: Text,
    pub all: Text,
    pub none: Text,
    pub none_found: Text,
    pub more: Text,
    pub state: fn(QuestionState) -> Text,
    pub unanswered: Text,
    pub every_state: Text,
    pub whom: Text,
    pub everybody: Text,
    /// Who is asked, with the village of an association unless that is empty.
    pub addressee: fn(Addressee, &str) -> String,
    /// To whom the question is.
    pub to: fn(Addressee, &str) -> String,
    pub promised: Filled,
    pub first_promised: Filled,
    pub answer_of: Filled,
    pub corrected_on: Filled,
    pub ask: Text,
    pub question: Text,
    /// Within how many days the answer comes.
    pub term: Counted,
    pub send: Text,
    pub thanks: Text,
    pub sign_in: Text,
    pub to_answer: Text,
    pub correct: Text,
    pub answer: Text,
    pub answer_hint: Text,
    pub other_day: Text,
    pub saved: Text,
    pub changed: Text,
    /// The answer is somebody else's by now.
    pub taken: Text,
    pub typed: Text,
    pub typed_hint: Text,
    /// Takes back a question of one's own.
    pub take_back: Text,
    pub take_back_question: Text,
    pub take_back_confirm: Text,
    pub delete_question: Text,
    pub delete_confirm: Text,
    pub deleted: Text,
    pub sort: fn(QuestionSort) -> Text,
}
