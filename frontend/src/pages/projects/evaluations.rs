//! What people say of the project: its evaluation rounds.

use std::pin::Pin;

use shared::{
    evaluation::{EvaluationFilter, EvaluationState, EvaluationSummary},
    id::Id,
    page::Page,
};
use yew::{functional::Hook, prelude::*};

use super::desk::{Desk, section};
use crate::{
    api::{Failure, evaluations as api},
    components::{link, paged, part},
    hooks::use_list,
    route::{Route, new_round_address},
    state::use_texts,
};

type Answer = Pin<Box<dyn Future<Output = Result<Page<EvaluationSummary>, Failure>>>>;

fn load(project: Id, cursor: Option<String>) -> Answer {
    let filter = EvaluationFilter { project: Some(project), cursor, ..EvaluationFilter::default() };
    Box::pin(api::list_evaluations(&filter))
}

/// The rounds about the project, the newest first: what came out of those that are published, the others to answer.
pub fn evaluations(desk: Desk) -> Html {
    part("evaluations", desk, |desk, context| use_evaluations(desk).run(context))
}

#[hook]
fn use_evaluations(desk: &Desk) -> Html {
    let t = use_texts();
    let p = t.project();
    let list = use_list(desk.id(), load);
    let content = list.content();
    let view = html! {
        <>
            if !content.items.is_empty() {
                <ul class="ss-links">
                    { for content.items.iter().map(|round| html! {
                        <li key={round.id.to_string()}>{ link(address(round), "nl-link", round.title.clone()) }</li>
                    }) }
                </ul>
            }
            { paged(t, &list, html! { <p class="nl-paragraph">{ p.no_evaluations }</p> }, p.more) }
            if desk.manages {
                <p>{ link(new_round_address(desk.id()), "nl-button nl-button--secondary", p.evaluate) }</p>
            }
        </>
    };
    section("evaluations", t.nav.evaluations, view)
}

fn address(round: &EvaluationSummary) -> String {
    let id = round.id;
    match round.state {
        EvaluationState::Draft => Route::RoundManage { id },
        EvaluationState::Open | EvaluationState::Closed => Route::Evaluation { id },
        EvaluationState::Published => Route::RoundResults { id },
    }
    .to_path()
}
