//! The timeline of the whole trajectory.

use shared::permission::Action;
use wasm_split_helpers::wasm_split;
use yew::{functional::Hook, prelude::*};

use super::{Loaded, Pages};
use crate::{
    components::part,
    locales::Texts,
    pages::{
        for_members, not_found,
        timeline::{
            edit::{EditMomentPageProps, use_edit_moment_page},
            new::use_new_moment_page,
            overview::use_timeline_page,
        },
    },
    route::Route,
    state::Session,
};

/// The chunk: all that is reached from here alone is loaded with it.
#[wasm_split(moments, fallible)]
pub fn pages() -> Loaded {
    Ok(page as Pages)
}

fn page(t: &'static Texts, session: &Session, route: Route, _: AttrValue) -> Html {
    let key = route.to_path();
    let manages = Some(Action::ManageCatalogue);
    match route {
        Route::Timeline => part(key, (), |(), context| use_timeline_page().run(context)),
        Route::MomentNew => for_members(t, session, t.timeline().add, manages, |_| {
            part(key, (), |(), context| use_new_moment_page().run(context))
        }),
        Route::MomentEdit { id } => for_members(t, session, t.timeline().edit, manages, |_| {
            part(key, EditMomentPageProps { id }, |props, context| use_edit_moment_page(props).run(context))
        }),
        _ => not_found::view(t),
    }
}
