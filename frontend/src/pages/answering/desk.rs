//! Saves answers by themselves, a moment after each change, and hands them in.

use std::{
    cell::{Ref, RefCell},
    rc::Rc,
};

use gloo::{events::EventListener, timers::callback::Timeout};
use shared::evaluation::{Evaluation, EvaluationAnswer, LinkCode, ResumeCode};
use wasm_bindgen_futures::spawn_local;
use yew::prelude::*;

use super::{
    enter::{Opened, find, kept_answers},
    saving::{REST, State, Unsaved},
    sheet::Sheet,
};
use crate::{
    api::{Failure, evaluations},
    browser,
    hooks::Draft,
    state::use_session,
};

/// The id of where it says what keeps the answers from being saved.
pub const TROUBLE: &str = "trouble";

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
    let account = use_session().caller().map(|caller| caller.account_id);
    let draft = kept_answers(round.id, opened.code, account);
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
