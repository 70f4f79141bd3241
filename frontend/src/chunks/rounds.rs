//! The pages of evaluation rounds: making and managing them, and what came out of them.

use wasm_split_helpers::wasm_split;
use yew::{functional::Hook, prelude::*};

use super::{Loaded, Pages};
use crate::{
    components::part,
    locales::Texts,
    pages::{
        for_members, not_found,
        rounds::{
            manage::{ManagePageProps, use_manage_page},
            new::{NewRoundPageProps, use_new_round_page},
            results::{ResultsPageProps, use_results_page},
        },
    },
    route::Route,
    state::Session,
};

/// The chunk: all that is reached from here alone is loaded with it.
#[wasm_split(rounds, fallible)]
pub fn pages() -> Loaded {
    Ok(page as Pages)
}

fn page(t: &'static Texts, session: &Session, route: Route, query: AttrValue) -> Html {
    let key = route.to_path();
    match route {
        Route::RoundNew => for_members(t, session, t.rounds().manage.new_title, None, |_| {
            part(key, NewRoundPageProps { query }, |props, context| use_new_round_page(props).run(context))
        }),
        Route::RoundManage { id } => for_members(t, session, t.rounds().manage.title, None, |_| {
            part(key, ManagePageProps { id }, |props, context| use_manage_page(props).run(context))
        }),
        Route::RoundResults { id } => {
            part(key, ResultsPageProps { id }, |props, context| use_results_page(props).run(context))
        }
        _ => not_found::view(t),
    }
}
