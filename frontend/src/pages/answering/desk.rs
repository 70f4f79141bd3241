//! Saves answers by themselves, a moment after each change, and hands them in.

use std::{
    cell::{Ref, RefCell},
    rc::Rc,
};

use gloo::{events::EventListener, timers::callback::Timeout};
use serde::{Deserialize, Serialize};
use shared::{
    evaluation::{
        Evaluation, EvaluationAnswer, EvaluationQuestion, EvaluationResponse, EvaluationResponseChanges,
        LinkCode, ResumeCode,
    },
    problem::{FieldError, ProblemCode},
};
use wasm_bindgen_futures::spawn_local;
use yew::prelude::*;

use super::{
    enter::{Opened, find},
    sheet::Sheet,
};
use crate::{
    api::{Failure, Versioned, evaluations},
    browser,
    hooks::Draft,
};

/// How long filling in must rest before it is saved, in milliseconds.
const REST: u32 = 1_000;
/// After how long saving is tried again, in milliseconds.
const RETRY: u32 = 10_000;

/// The id of where it says what keeps the answers from being saved.
pub const TROUBLE: &str = "trouble";

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
            None | Some(ProblemCode::Internal | ProblemCode::Unavailable | ProblemCode::TooManyRequests) => {
                Self::Away
            }
            Some(ProblemCode::Changed) => Self::Elsewhere,
            Some(_) => Self::Refused(failure),
        }
    }
}

/// What is not saved yet, as this device keeps it: it outlives the page.
#[derive(Serialize, Deserialize)]
struct Unsaved {
    /// What it was written on top of.
    etag: String,
    answers: Vec<EvaluationAnswer>,
}

/// How the answers stand.
pub struct State {
    /// The answers as they are filled in.
    pub sheet: Sheet,
    etag: String,
    /// Whether something was filled in since it was last sent.
    unsaved: bool,
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
    timer: Option<Timeout>,
    /// Whether the reader went to another page.
    left: bool,
}

impl State {
    fn new(questions: &[EvaluationQuestion], opened: &Opened, kept: Option<Unsaved>) -> Self {
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
    fn waits_for_reader(&self) -> bool {
        matches!(self.trouble, Some(Trouble::Elsewhere | Trouble::Refused(_)))
    }

    /// What to send now, if anything.
    fn take_changes(
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
    fn take_answer(&mut self, answer: Result<Versioned<EvaluationResponse>, Failure>) -> Option<u32> {
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

/// Where answers are filled in and saved from.
#[derive(Clone)]
pub struct Desk {
    state: Rc<RefCell<State>>,
    redraw: UseForceUpdateHandle,
    round: Rc<Evaluation>,
    code: Option<ResumeCode>,
    link: Option<LinkCode>,
    draft: Draft,
}

impl Desk {
    /// How the answers stand.
    pub fn state(&self) -> Ref<'_, State> {
        self.state.borrow()
    }

    /// Changes the answer to a question, and saves it in a moment.
    pub fn change(&self, nth: usize, change: impl FnOnce(&mut EvaluationAnswer)) {
        {
            let mut state = self.state.borrow_mut();
            if let Some(answer) = state.sheet.answers.get_mut(nth) {
                change(answer);
            }
            state.unsaved = true;
        }
        self.keep();
        self.plan(REST);
        self.redraw.force_update();
    }

    /// Hands in, once nothing is wrong and the reader has nothing to choose.
    pub fn hand_in(&self) {
        if self.state.borrow().waits_for_reader() {
            return browser::focus(TROUBLE);
        }
        self.state.borrow_mut().handing_in = true;
        self.save();
    }

    /// Tries again after the server said no.
    pub fn try_again(&self) {
        self.state.borrow_mut().trouble = None;
        self.save();
    }

    /// Saves what is here over what another device saved, or shows that in place of what is here.
    pub fn settle_difference(&self, keeps_mine: bool, failed: Callback<Failure>) {
        let desk = self.clone();
        spawn_local(async move {
            match find(desk.round.id, desk.code).await {
                Ok(found) => desk.take(&found, keeps_mine),
                Err(failure) => failed.emit(failure),
            }
        });
    }

    fn take(&self, found: &Opened, keeps_mine: bool) {
        {
            let mut state = self.state.borrow_mut();
            state.etag.clone_from(&found.response.etag);
            state.trouble = None;
            state.unsaved = keeps_mine;
            if keeps_mine {
                state.sheet.handed_in = found.response.value.handed_in;
            } else {
                state.sheet = Sheet::of(&self.round.questions, &found.response.value);
                state.faults = Vec::new();
            }
        }
        self.keep();
        self.save();
    }

    /// Keeps on this device what is not saved.
    fn keep(&self) {
        let state = self.state.borrow();
        if state.is_unsaved() {
            self.draft.keep(&Unsaved { etag: state.etag.clone(), answers: state.sheet.given() });
        } else {
            self.draft.forget();
        }
    }

    fn plan(&self, after: u32) {
        let mut state = self.state.borrow_mut();
        if !state.left {
            let desk = self.clone();
            state.timer = Some(Timeout::new(after, move || desk.save()));
        }
    }

    /// Saves what is not saved, unless that is on its way or waits for the reader.
    fn save(&self) {
        let changes = self.state.borrow_mut().take_changes(&self.round.questions, self.link);
        self.redraw.force_update();
        let Some(changes) = changes else { return };
        let etag = self.state.borrow().etag.clone();
        let saving = evaluations::update_my_evaluation_response(self.round.id, self.code, &changes, &etag);
        let desk = self.clone();
        spawn_local(async move {
            let answer = saving.await;
            let again = desk.state.borrow_mut().take_answer(answer);
            desk.keep();
            if let Some(after) = again {
                desk.plan(after);
            }
            desk.redraw.force_update();
        });
    }

    /// Saves at once when the reader looks away or the connection is back, and when the page is left.
    fn watch(self) -> impl FnOnce() {
        if self.state.borrow().unsaved {
            self.plan(0);
        }
        let save = |desk: &Self| {
            let desk = desk.clone();
            move |_: &Event| desk.save()
        };
        let document = browser::document();
        let hidden = document.map(|document| EventListener::new(&document, "visibilitychange", save(&self)));
        let online = web_sys::window().map(|window| EventListener::new(&window, "online", save(&self)));
        move || {
            drop((hidden, online));
            self.state.borrow_mut().left = true;
            self.save();
        }
    }
}

/// The desk for one's own answers to a round.
#[hook]
pub fn use_desk(round: &Rc<Evaluation>, opened: &Rc<Opened>, link: Option<LinkCode>) -> Desk {
    let redraw = use_force_update();
    let way = if link.is_some() { "link" } else { "account" };
    let draft = Draft::named(&format!("answers-{way}-{}", round.id));
    let state = {
        let (round, draft) = (Rc::clone(round), draft.clone());
        let opened = Rc::clone(opened);
        use_mut_ref(move || State::new(&round.questions, &opened, draft.read()))
    };
    let desk = Desk { state, redraw, round: Rc::clone(round), code: opened.code, link, draft };
    {
        let desk = desk.clone();
        use_effect_with((), move |()| desk.watch());
    }
    desk
}

#[cfg(test)]
mod tests {
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
