//! The pages of the administration.

use shared::permission::Action;
use wasm_split_helpers::wasm_split;
use yew::{functional::Hook, prelude::*};

use super::{Loaded, Pages};
use crate::{
    components::part,
    locales::Texts,
    pages::{
        admin::{
            account::{AccountPageProps, use_account_page},
            account_list::{AccountListPageProps, use_account_list_page},
            catalogue::use_catalogue_page,
        },
        for_members, not_found,
    },
    route::Route,
    state::Session,
};

/// The chunk: all that is reached from here alone is loaded with it.
#[wasm_split(administration, fallible)]
pub fn pages() -> Loaded {
    Ok(page as Pages)
}

fn page(t: &'static Texts, session: &Session, route: Route, query: AttrValue) -> Html {
    let key = route.to_path();
    let coordinates = Some(Action::ManageCatalogue);
    let administers = Some(Action::ManageAccounts);
    match route {
        Route::AccountList => for_members(t, session, t.admin().accounts, administers, |_| {
            part(key, AccountListPageProps { query }, |props, context| {
                use_account_list_page(props).run(context)
            })
        }),
        Route::Account { id } => for_members(t, session, t.admin().account, administers, |_| {
            part(key, AccountPageProps { id }, |props, context| use_account_page(props).run(context))
        }),
        Route::Catalogue => for_members(t, session, t.catalogue().title, coordinates, |_| {
            part(key, (), |(), context| use_catalogue_page().run(context))
        }),
        _ => not_found::view(t),
    }
}
