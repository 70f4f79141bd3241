//! The pages of projects and their tasks.

use wasm_split_helpers::wasm_split;
use yew::{functional::Hook, prelude::*};

use super::{Loaded, Pages};
use crate::{
    components::part,
    locales::Texts,
    pages::{
        for_members, not_found,
        projects::{
            board::use_project_board_page,
            detail::{ProjectPageProps, use_project_page},
            edit::{EditProjectPageProps, use_edit_project_page},
            feast::{ProjectFeastPageProps, use_project_feast_page},
            list::{ProjectListPageProps, use_project_list_page},
            mine,
            new::{NewProjectPageProps, use_new_project_page},
            timeline::use_project_timeline_page,
        },
        tasks::list::{TaskListPageProps, use_task_list_page},
    },
    route::Route,
    state::Session,
};

/// The chunk: all that is reached from here alone is loaded with it.
#[wasm_split(projects, fallible)]
pub fn pages() -> Loaded {
    Ok(page as Pages)
}

fn page(t: &'static Texts, session: &Session, route: Route, query: AttrValue) -> Html {
    let key = route.to_path();
    match route {
        Route::ProjectBoard => part(key, (), |(), context| use_project_board_page().run(context)),
        Route::ProjectList => part(key, ProjectListPageProps { query }, |props, context| {
            use_project_list_page(props).run(context)
        }),
        Route::ProjectTimeline => part(key, (), |(), context| use_project_timeline_page().run(context)),
        Route::ProjectNew => for_members(t, session, t.projects.start, None, |_| {
            part(key, NewProjectPageProps { query }, |props, context| {
                use_new_project_page(props).run(context)
            })
        }),
        Route::Project { id } => {
            part(key, ProjectPageProps { id, query }, |props, context| use_project_page(props).run(context))
        }
        Route::ProjectEdit { id } => for_members(t, session, t.project().edit, None, |_| {
            part(key, EditProjectPageProps { id }, |props, context| use_edit_project_page(props).run(context))
        }),
        Route::ProjectFeast { id } => part(key, ProjectFeastPageProps { id }, |props, context| {
            use_project_feast_page(props).run(context)
        }),
        Route::MyProjects => for_members(t, session, t.projects.mine, None, |_| mine::view(t, session)),
        Route::TaskList => {
            part(key, TaskListPageProps { query }, |props, context| use_task_list_page(props).run(context))
        }
        _ => not_found::view(t),
    }
}
