//! All evaluations: those that are open, and those before.

use std::pin::Pin;

use shared::{
    evaluation::{EvaluationFilter, EvaluationState, EvaluationSummary},
    page::{MAX_LIMIT, Page},
    permission::Action,
};
use yew::{functional::Hook, prelude::*};

use super::about::{subject, until};
use crate::{
    api::{Failure, evaluations},
    browser,
    components::{link, page_heading, paged, part},
    hooks::{List, use_list},
    locales::Texts,
    route::Route,
    state::{use_session, use_texts},
};

type Answer = Pin<Box<dyn Future<Output = Result<Page<EvaluationSummary>, Failure>>>>;

fn load(state: Vec<EvaluationState>, cursor: Option<String>) -> Answer {
    // Few are open at a time: all that ask the reader are to be among them.
    let limit = (state == [EvaluationState::Open]).then_some(MAX_LIMIT);
    let filter = EvaluationFilter { state, cursor, limit, ..EvaluationFilter::default() };
    Box::pin(evaluations::list_evaluations(&filter))
}

/// Whether the round asks the reader.
fn asks_reader(round: &EvaluationSummary) -> bool {
    round.state == EvaluationState::Open && (round.circle.is_some() || round.takes_part)
}

#[hook]
pub fn use_evaluation_list_page() -> Html {
    let t = use_texts();
    let session = use_session();
    let a = t.answering();
    let open = use_list(vec![EvaluationState::Open], load);
    let earlier = use_list(vec![EvaluationState::Closed, EvaluationState::Published], load);
    html! {
        <div class="ss-width ss-page">
            { page_heading(t.nav.evaluations) }
            <p class="ss-lead">{ a.lead }</p>
            { view_asked(t, &open) }
            if session.may(Action::ManageEvaluations) {
                <p>{ link(Route::RoundNew.to_path(), "nl-button nl-button--primary", t.rounds().manage.new_title) }</p>
            }
            if session.caller().is_some() {
                { part("drafts", (), |(), context| use_drafts().run(context)) }
            }
            { view_rounds(t, "open-title", (a.open, a.none_open), &open) }
            { view_rounds(t, "earlier-title", (a.earlier, a.none_earlier), &earlier) }
        </div>
    }
}

/// The open rounds that ask the reader.
fn view_asked(t: &'static Texts, open: &List<EvaluationSummary>) -> Html {
    let content = open.content();
    let asked: Vec<_> = content.items.iter().filter(|round| asks_reader(round)).collect();
    if asked.is_empty() {
        return Html::default();
    }
    html! {
        <section aria-labelledby="asked-title">
            <h2 class="nl-heading nl-heading--level-2" id="asked-title">{ t.answering().for_you }</h2>
            { view_cards(t, &asked) }
        </section>
    }
}

/// The rounds that are being prepared, for those who may see any.
#[hook]
fn use_drafts() -> Html {
    let t = use_texts();
    let list = use_list(vec![EvaluationState::Draft], load);
    if list.content().items.is_empty() {
        return Html::default();
    }
    view_rounds(t, "drafts-title", (t.answering().drafts, ""), &list)
}

fn view_rounds(
    t: &'static Texts,
    id: &'static str,
    (title, none): (&'static str, &'static str),
    list: &List<EvaluationSummary>,
) -> Html {
    let content = list.content();
    let others: Vec<_> = content.items.iter().filter(|round| !asks_reader(round)).collect();
    if others.is_empty() && !content.items.is_empty() && content.next.is_none() {
        // All of them stand on top.
        return Html::default();
    }
    let empty = html! { <p class="nl-paragraph">{ none }</p> };
    html! {
        <section aria-labelledby={id}>
            <h2 class="nl-heading nl-heading--level-2" {id}>{ title }</h2>
            { view_cards(t, &others) }
            { paged(t, list, empty, t.answering().more) }
        </section>
    }
}

fn view_cards(t: &'static Texts, rounds: &[&EvaluationSummary]) -> Html {
    if rounds.is_empty() {
        return Html::default();
    }
    html! {
        <ul class="ss-cards">
            { for rounds.iter().map(|round| html! {
                <li key={round.id.to_string()}>{ view_round(t, round) }</li>
            }) }
        </ul>
    }
}

fn view_round(t: &'static Texts, round: &EvaluationSummary) -> Html {
    let a = t.answering();
    let starts_later = round.start_date.filter(|day| browser::today() < *day);
    let foot = match (round.state, starts_later) {
        (EvaluationState::Open, Some(day)) => (a.from)(&browser::format_day(day, t.formats)).into(),
        (EvaluationState::Draft | EvaluationState::Open, _) => until(t, round.end_date).into(),
        (EvaluationState::Closed, _) => a.results_later.into(),
        (EvaluationState::Published, _) => {
            html! { <span class="ss-card__way">{ link(Route::RoundResults { id: round.id }.to_path(), "nl-link", a.results) }</span> }
        }
    };
    let id = round.id;
    let route = if round.state == EvaluationState::Draft {
        Route::RoundManage { id }
    } else {
        Route::Evaluation { id }
    };
    html! {
        <article class="ss-card">
            <p class="ss-card__top">
                <span class="ss-badge">{ (a.kind)(round.kind) }</span>
                if round.takes_part && round.state == EvaluationState::Open {
                    <span class="ss-badge ss-badge--calm">{ a.has_begun }</span>
                }
            </p>
            <h3 class="nl-heading ss-card__title">
                { link(route.to_path(), "ss-card__link", round.title.clone()) }
            </h3>
            <p class="ss-card__text">{ subject(t, round.project.as_ref()) }</p>
            <p class="ss-card__text">{ (a.answered)(round.response_count) }</p>
            <p class="ss-card__foot">{ foot }</p>
        </article>
    }
}
