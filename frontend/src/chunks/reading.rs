//! What one reads after the first lists: one idea with all that is said about it, the villages, and what the site says of itself.

use wasm_split_helpers::wasm_split;
use yew::{functional::Hook, prelude::*};

use super::{Loaded, Pages};
use crate::{
    components::part,
    locales::Texts,
    pages::{
        about,
        associations::{
            detail::{AssociationPageProps, use_association_page},
            list::use_association_list_page,
        },
        ideas::detail::{IdeaPageProps, use_idea_page},
        not_found,
    },
    route::Route,
    state::Session,
};

/// The chunk: all that is reached from here alone is loaded with it.
#[wasm_split(reading, fallible)]
pub fn pages() -> Loaded {
    Ok(page as Pages)
}

fn page(t: &'static Texts, _: &Session, route: Route, _: AttrValue) -> Html {
    let key = route.to_path();
    match route {
        Route::Idea { id } => {
            part(key, IdeaPageProps { id }, |props, context| use_idea_page(props).run(context))
        }
        Route::AssociationList => part(key, (), |(), context| use_association_list_page().run(context)),
        Route::Association { id } => {
            part(key, AssociationPageProps { id }, |props, context| use_association_page(props).run(context))
        }
        Route::Accessibility => about::view(&t.about().accessibility),
        Route::Privacy => about::view(&t.about().privacy),
        _ => not_found::view(t),
    }
}
