//! A round: what it is about, and for those who are asked the form.

use std::rc::Rc;

use shared::{
    evaluation::{Evaluation, EvaluationState, is_answerable},
    id::Id,
    permission::EvaluationFacts,
};
use yew::prelude::*;

pub use super::enter::Door;
use super::{
    about::{view_about, view_promise},
    begin::begin,
    enter::Opened,
    form::answer_form,
    paper::{view_paper, view_print},
};
use crate::{
    api::evaluations,
    browser,
    components::{link, page_heading, view_fetched},
    hooks::use_fetch,
    locales::Texts,
    pages::sign_in_first::sign_in_or_register,
    route::Route,
    state::{Session, use_session, use_texts},
};

/// What the page is about.
pub struct RoundPageProps {
    pub door: Door,
}

#[hook]
pub fn use_round_page(props: &RoundPageProps) -> Html {
    let t = use_texts();
    let session = use_session();
    let door = props.door;
    let fetch = use_fetch(None, move || async move {
        match door {
            Door::Account(id) => evaluations::find_evaluation(id).await.map(|found| found.value),
            Door::Link(code) => evaluations::find_evaluation_link(code).await,
        }
    });
    let opened = use_state(|| None::<Rc<Opened>>);
    let onopen = {
        let opened = opened.setter();
        Callback::from(move |found| opened.set(Some(Rc::new(found))))
    };
    html! {
        <div class="ss-width ss-width--text ss-page">
            { view_fetched(t, &fetch, t.nav.evaluations, |round| html! {
                <>
                    { page_heading(round.title.clone()) }
                    { match &*opened {
                        Some(found) => answer_form(round, door, found, make_room(door, round.id, &opened)),
                        None => view_before(t, &session, round, door, onopen),
                    } }
                </>
            }) }
        </div>
    }
}

/// A function that forgets who answers here now, and goes back to the beginning.
fn make_room(door: Door, round: Id, opened: &UseStateHandle<Option<Rc<Opened>>>) -> Callback<()> {
    let (set, code) = (opened.setter(), opened.as_ref().and_then(|opened| opened.code));
    Callback::from(move |()| {
        door.forget(round, code);
        set.set(None);
    })
}

/// What stands before the form.
fn view_before(
    t: &'static Texts,
    session: &Session,
    round: &Rc<Evaluation>,
    door: Door,
    onopen: Callback<Opened>,
) -> Html {
    let a = t.answering();
    let days = (round.start_date, round.end_date);
    let is_open = is_answerable(round.state, days, browser::today());
    let paper = door.link().filter(|_| is_open);
    let manages =
        session.caller().is_some_and(|caller| caller.may_manage_evaluation(EvaluationFacts::from(&**round)));
    html! {
        <>
            <div class={classes!("ss-round", paper.is_some().then_some("ss-round--screen"))}>
                { view_about(t, round) }
                if is_open {
                    { view_promise(t, round, door) }
                    { view_ways_in(t, session, round, door, onopen) }
                } else {
                    { view_standing(t, round) }
                }
                if paper.is_some() {
                    { view_print(t) }
                }
                if manages {
                    <p>{ link(Route::RoundManage { id: round.id }.to_path(), "nl-link", a.manage) }</p>
                }
                <p>{ link(Route::EvaluationList.to_path(), "nl-link", a.back_to_all) }</p>
            </div>
            if let Some(code) = paper {
                { view_paper(t, round, code) }
            }
        </>
    }
}

/// The button to begin, for those who are asked; for others what they can do.
fn view_ways_in(
    t: &'static Texts,
    session: &Session,
    round: &Rc<Evaluation>,
    door: Door,
    onopen: Callback<Opened>,
) -> Html {
    let a = t.answering();
    match (door, session) {
        (Door::Link(_), _) => html! {
            <>
                { begin(round, door, onopen) }
                <p>{ link(Route::Evaluation { id: round.id }.to_path(), "nl-link", a.with_account) }</p>
            </>
        },
        // Who has begun goes on, also where the circles that are asked are no longer theirs.
        (Door::Account(_), _) if round.circle.is_some() || round.takes_part => begin(round, door, onopen),
        (Door::Account(_), Session::SignedOut) => html! {
            <>
                <p class="nl-paragraph">{ a.sign_in }</p>
                { sign_in_or_register(t, &browser::address()) }
            </>
        },
        (Door::Account(_), Session::Checking | Session::SignedIn(_)) => {
            html! { <p class="ss-message">{ a.not_asked }</p> }
        }
    }
}

/// Why a round can't be answered now, or what came of it.
fn view_standing(t: &'static Texts, round: &Evaluation) -> Html {
    let a = t.answering();
    let starts_later = round.start_date.filter(|day| browser::today() < *day);
    match (round.state, starts_later) {
        (EvaluationState::Draft, _) => html! { <p class="ss-message">{ a.draft }</p> },
        (EvaluationState::Open, Some(day)) => {
            let from = (a.from)(&browser::format_day(day, t.formats));
            html! { <p class="ss-message">{ a.not_yet }{ " " }{ from }{ "." }</p> }
        }
        (EvaluationState::Open | EvaluationState::Closed, _) => {
            html! { <p class="ss-message">{ a.closed }</p> }
        }
        (EvaluationState::Published, _) => html! {
            <p>{ link(Route::RoundResults { id: round.id }.to_path(), "nl-button nl-button--primary", a.results) }</p>
        },
    }
}
