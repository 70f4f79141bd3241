//! How one's answers stand between this device and the server: what is filled in, sent, saved and refused.

use gloo::timers::callback::Timeout;
use serde::{Deserialize, Serialize};
use shared::{
    evaluation::{
        EvaluationAnswer, EvaluationQuestion, EvaluationResponse, EvaluationResponseChanges, LinkCode,
    },
    problem::{FieldError, ProblemCode},
};

use super::{enter::Opened, sheet::Sheet};
use crate::api::{Failure, Versioned};

/// How long filling in must rest before it is saved, in milliseconds.
pub const REST: u32 = 1_000;
/// After how long saving is tried again, in milliseconds.
pub const RETRY: u32 = 10_000;

/// What keeps the answers from being saved.
#[derive(Debug, Clone, PartialEq)]
pub enum Trouble {
    /// The server can't be reached or has no time: it is tried again by itself.
    Away,
    /// Another device saved something meanwhile: the reader chooses.
    Elsewhere,
    /// The server said no.
    Refused(Failure),
}

impl From<Failure> for Trouble {
    fn from(failure: Failure) -> Self {
        match failure.code() {
            None
            | Some(
                ProblemCode::Internal
                | ProblemCode::Unavailable
                | ProblemCode::StorageFull
                | ProblemCode::TooManyRequests,
            ) => Self::Away,
            Some(ProblemCode::Changed) => Self::Elsewhere,
            Some(_) => Self::Refused(failure),
        }
    }
}

/// What is not saved yet, as this device keeps it: it outlives the page.
#[derive(Serialize, Deserialize)]
pub struct Unsaved {
    /// What it was written on top of.
    pub etag: String,
    pub answers: Vec<EvaluationAnswer>,
}

/// How the answers stand.
pub struct State {
    /// The answers as they are filled in.
    pub sheet: Sheet,
    /// The version that the answers are written on top of.
    pub etag: String,
    /// Whether something was filled in since it was last sent.
    pub unsaved: bool,
    busy: bool,
    /// Whether the reader asked to hand in, and the server has not said that it did.
    pub handing_in: bool,
    /// What keeps the answers from being saved.
    pub trouble: Option<Trouble>,
    /// What is wrong with the answers, by the ids of the questions' parts of the form.
    pub faults: Vec<FieldError>,
    /// Counts how often handing in was refused, so that what is wrong takes the focus at each.
    pub refusals: u32,
    /// Whether anything was saved since the page opened.
    has_saved: bool,
    /// The next saving.
    pub timer: Option<Timeout>,
    /// Whether the reader went to another page.
    pub left: bool,
}

impl State {
    /// How they stand when the form opens.
    pub fn new(questions: &[EvaluationQuestion], opened: &Opened, kept: Option<Unsaved>) -> Self {
        let saved = &opened.response;
        let kept = kept.filter(|kept| kept.answers != saved.value.answers);
        let trouble = kept.as_ref().filter(|kept| kept.etag != saved.etag).map(|_| Trouble::Elsewhere);
        let unsaved = kept.is_some();
        let answers = kept.map_or_else(|| saved.value.answers.clone(), |kept| kept.answers);
        let response = EvaluationResponse { answers, handed_in: saved.value.handed_in };
        Self {
            sheet: Sheet::of(questions, &response),
            etag: saved.etag.clone(),
            unsaved,
            busy: false,
            handing_in: false,
            trouble,
            faults: Vec::new(),
            refusals: 0,
            has_saved: false,
            timer: None,
            left: false,
        }
    }

    /// Whether all that is filled in is saved, and something is.
    pub fn is_saved(&self) -> bool {
        self.has_saved && !self.is_unsaved()
    }

    /// Whether something that is filled in is not saved yet.
    pub fn is_unsaved(&self) -> bool {
        self.unsaved || self.busy
    }

    /// Whether nothing is saved until the reader does something about it.
    pub fn waits_for_reader(&self) -> bool {
        matches!(self.trouble, Some(Trouble::Elsewhere | Trouble::Refused(_)))
    }

    /// What to send now, if anything.
    pub fn take_changes(
        &mut self,
        questions: &[EvaluationQuestion],
        link: Option<LinkCode>,
    ) -> Option<EvaluationResponseChanges> {
        self.timer = None;
        if self.busy || self.waits_for_reader() || !(self.unsaved || self.handing_in) {
            return None;
        }
        // What was handed in goes on counting while it is changed, as long as it says anything.
        let counts = self.handing_in || self.sheet.handed_in && self.sheet.answered() > 0;
        match self.sheet.to_changes(questions, counts, link) {
            Ok(changes) => {
                self.faults = Vec::new();
                self.unsaved = false;
                self.busy = true;
                Some(changes)
            }
            Err(faults) => {
                self.refusals += u32::from(self.handing_in);
                self.handing_in = false;
                self.faults = faults;
                None
            }
        }
    }

    /// Takes the server's answer. Gives after how many milliseconds to save again, if so.
    pub fn take_answer(&mut self, answer: Result<Versioned<EvaluationResponse>, Failure>) -> Option<u32> {
        self.busy = false;
        match answer {
            Ok(saved) => {
                self.etag = saved.etag;
                self.sheet.handed_in = saved.value.handed_in;
                self.handing_in &= !saved.value.handed_in;
                self.trouble = None;
                self.has_saved = true;
                if self.handing_in { Some(0) } else { self.unsaved.then_some(REST) }
            }
            Err(failure) => {
                self.unsaved = true;
                let trouble = Trouble::from(failure);
                let again = (trouble == Trouble::Away).then_some(RETRY);
                self.handing_in &= again.is_some();
                self.trouble = Some(trouble);
                again
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use std::rc::Rc;

    use shared::problem::Problem;

    use super::{
        super::sheet::tests::{empty, questions},
        *,
    };

    fn opened() -> Opened {
        Opened { code: None, response: Versioned { value: empty(), etag: "\"0-\"".into() } }
    }

    fn refused(code: ProblemCode) -> Failure {
        let problem = Problem {
            kind: String::new(),
            title: String::new(),
            status: 409,
            detail: String::new(),
            code,
            errors: Vec::new(),
        };
        Failure::Refused(Rc::new(problem))
    }

    fn scored(questions: &[EvaluationQuestion]) -> State {
        let mut state = State::new(questions, &opened(), None);
        state.sheet.answers[0].score = Some(4);
        state.unsaved = true;
        state
    }

    fn saved(answers: &EvaluationResponseChanges, etag: &str) -> Versioned<EvaluationResponse> {
        let value = EvaluationResponse { answers: answers.answers.clone(), handed_in: answers.handed_in };
        Versioned { value, etag: etag.into() }
    }

    #[test]
    fn one_saving_at_a_time_and_handing_in_waits_its_turn() {
        let questions = questions();
        let mut state = scored(&questions);
        let first = state.take_changes(&questions, None).unwrap();
        assert!(!first.handed_in && state.is_unsaved());
        state.handing_in = true;
        assert_eq!(state.take_changes(&questions, None), None);
        assert_eq!(state.take_answer(Ok(saved(&first, "\"1-a\""))), Some(0));
        let second = state.take_changes(&questions, None).unwrap();
        assert!(second.handed_in);
        assert_eq!(state.take_answer(Ok(saved(&second, "\"2-b\""))), None);
        assert!(state.is_saved() && state.sheet.handed_in && !state.handing_in);
        assert_eq!(state.take_changes(&questions, None), None);
        // What is changed afterwards counts at once, unless nothing is left of it.
        state.unsaved = true;
        assert!(state.take_changes(&questions, None).unwrap().handed_in);
        state.take_answer(Ok(saved(&second, "\"3-c\"")));
        state.sheet.answers[0].score = None;
        state.unsaved = true;
        assert!(!state.take_changes(&questions, None).unwrap().handed_in);
    }

    #[test]
    fn nothing_is_lost_when_saving_fails() {
        let questions = questions();
        for (failure, again, waits) in [
            (Failure::Offline, Some(RETRY), false),
            (refused(ProblemCode::Unavailable), Some(RETRY), false),
            (refused(ProblemCode::Changed), None, true),
            (refused(ProblemCode::EvaluationClosed), None, true),
        ] {
            let mut state = scored(&questions);
            state.take_changes(&questions, None).unwrap();
            assert_eq!(state.take_answer(Err(failure)), again);
            assert!(state.is_unsaved() && state.waits_for_reader() == waits);
            assert_eq!(state.sheet.answers[0].score, Some(4));
            assert_eq!(state.take_changes(&questions, None).is_none(), waits);
        }
    }

    #[test]
    fn what_was_not_saved_comes_back_and_does_not_overwrite_what_another_device_saved() {
        let questions = questions();
        let answers = scored(&questions).sheet.given();
        let kept = |etag: &str| Some(Unsaved { etag: etag.into(), answers: answers.clone() });
        let state = State::new(&questions, &opened(), kept("\"0-\""));
        assert!(state.unsaved && state.trouble.is_none() && state.sheet.answered() == 1);
        let state = State::new(&questions, &opened(), kept("\"7-x\""));
        assert_eq!(state.trouble, Some(Trouble::Elsewhere));
        let mut there = opened();
        there.response.value.answers.clone_from(&answers);
        assert!(!State::new(&questions, &there, kept("\"7-x\"")).unsaved, "it was saved after all");
    }

    #[test]
    fn nobody_hands_in_nothing() {
        let questions = questions();
        let mut state = State::new(&questions, &opened(), None);
        state.handing_in = true;
        assert_eq!(state.take_changes(&questions, None), None);
        assert_eq!((state.refusals, state.handing_in, state.faults.len()), (1, false, 1));
    }
}
