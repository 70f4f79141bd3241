//! Questions about ideas, and their answers.

use shared::question::{Addressee, QuestionSort, QuestionState};

use crate::locales::questions::Questions;

/// Questions about ideas, in English.
pub const QUESTIONS: Questions = Questions {
    title: "Questions",
    lead: "Questions about ideas, to a village, to the municipality or to welfare work.",
    all: "All questions about all ideas",
    none: "There are no questions yet.",
    none_found: "There are no questions.",
    more: "More questions",
    state: |state| match state {
        QuestionState::Overdue => "Overdue",
        QuestionState::Waiting => "Waits for an answer",
        QuestionState::Answered => "Answered",
    },
    unanswered: "Without an answer",
    every_state: "All questions",
    whom: "Whom do you ask?",
    everybody: "Any",
    addressee,
    to: |one, village| format!("To {}", addressee(one, village).replacen("The ", "the ", 1)),
    promised: |day| format!("An answer is promised by {day}."),
    first_promised: |day| format!("At first that was {day}."),
    answer_of: |name| format!("Answer by {name}"),
    corrected_on: |day| format!("(corrected on {day})"),
    ask: "Ask a question",
    question: "What is your question?",
    term: |days| {
        format!("You get an answer within {days} days. Everybody can read the question and the answer.")
    },
    send: "Send my question",
    thanks: "Your question is sent.",
    sign_in: "Sign in to ask a question",
    to_answer: "Give an answer",
    correct: "Correct the answer",
    answer: "The answer",
    answer_hint: "Everybody can read this.",
    other_day: "Or choose the day on which the answer comes",
    saved: "It is saved.",
    changed: "Somebody else was faster. What you typed is still here. Look at what it says now first.",
    taken: "Somebody else has just answered the question. That answer is there now.",
    typed: "What you typed",
    typed_hint: "This was not sent. Copy it if you still want to do something with it. You can write it as a comment on the \
                 idea, for example.",
    take_back: "Take the question back",
    take_back_question: "Are you sure that you want to take this question back? Then you get no answer.",
    take_back_confirm: "Yes, take it back",
    delete_question: "Are you sure that you want to delete this question? Its answer goes with it. You can't undo this.",
    delete_confirm: "Yes, delete it",
    deleted: "The question is gone.",
    sort: |sort| match sort {
        QuestionSort::Promised => "By promised day",
        QuestionSort::Newest => "Newest first",
    },
};

fn addressee(addressee: Addressee, village: &str) -> String {
    match addressee {
        Addressee::Association if village.is_empty() => "The association of the village".into(),
        Addressee::Association => format!("The association of {village}"),
        Addressee::Municipality => "The municipality".into(),
        Addressee::Welfare => "Welfare work".into(),
    }
}
