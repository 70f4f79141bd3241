//! All projects as a list, narrowed by what the address says.

use yew::prelude::*;

use super::{
    filter::{filter_form, parse_filter},
    grid::project_grid,
    overview::overview,
};
use crate::{
    api::{associations, themes},
    hooks::use_fetch,
    route::Route,
    state::{use_session, use_texts},
};

pub struct ProjectListPageProps {
    /// The query of the address.
    pub query: AttrValue,
}

#[hook]
pub fn use_project_list_page(props: &ProjectListPageProps) -> Html {
    let t = use_texts();
    let session = use_session();
    let filter = parse_filter(&props.query);
    let associations = use_fetch(None, associations::list_associations);
    let themes = use_fetch(None, themes::list_themes);
    let empty = html! { <div class="ss-empty"><p class="nl-paragraph">{ t.project().none_found }</p></div> };
    let content = html! {
        <>
            { filter_form(t, &filter, associations.value().as_deref(), themes.value().as_deref()) }
            { project_grid(filter, 2, empty) }
        </>
    };
    overview(t, &session, Route::ProjectList, content)
}
