//! Evaluations, for those who answer them: with an account or by a link.

use wasm_split_helpers::wasm_split;
use yew::{functional::Hook, prelude::*};

use super::{Loaded, Pages};
use crate::{
    components::part,
    locales::Texts,
    pages::{
        answering::{
            list::use_evaluation_list_page,
            round::{Door, RoundPageProps, use_round_page},
        },
        not_found,
    },
    route::Route,
    state::Session,
};

/// The chunk: all that is reached from here alone is loaded with it.
#[wasm_split(answering, fallible)]
pub fn pages() -> Loaded {
    Ok(page as Pages)
}

fn page(t: &'static Texts, _: &Session, route: Route, _: AttrValue) -> Html {
    let key = route.to_path();
    let round = |door| {
        part(key.clone(), RoundPageProps { door }, |props, context| use_round_page(props).run(context))
    };
    match route {
        Route::EvaluationList => part(key, (), |(), context| use_evaluation_list_page().run(context)),
        Route::Evaluation { id } => round(Door::Account(id)),
        Route::TakePart { code } => round(Door::Link(code)),
        _ => not_found::view(t),
    }
}
