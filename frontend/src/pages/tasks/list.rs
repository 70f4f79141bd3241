//! All tasks that can be taken, of all projects, and those that the reader took.

use std::{future::Future, pin::Pin};

use shared::{
    id::Id,
    page::Page,
    project::{Task, TaskFilter, TaskState},
};
use yew::{functional::Hook, prelude::*};

use super::{
    act::{OnTask, put_in},
    card::{TaskCardProps, task_card},
};
use crate::{
    api::{Failure, associations, tasks as api, themes},
    components::{
        PageLink,
        form::{Field, SearchForm, SelectOption, village_options},
        link, page_heading, paged, part,
    },
    hooks::{use_fetch, use_list},
    route::{self, Route, tasks_address},
    state::{use_session, use_texts},
};

pub struct TaskListPageProps {
    /// The query of the address.
    pub query: AttrValue,
}

/// The filter that a query asks for; what it does not understand it leaves out.
fn parse_filter(query: &str) -> TaskFilter {
    let pairs: Vec<(String, String)> =
        serde_html_form::from_str(query.trim_start_matches('?')).unwrap_or_default();
    let mut filter = TaskFilter::default();
    for (key, value) in pairs {
        match key.as_str() {
            "q" => filter.q = Some(value.trim().to_owned()).filter(|words| !words.is_empty()),
            "association" => filter.association.extend(value.parse::<Id>().ok()),
            "theme" => filter.theme.extend(value.parse::<Id>().ok()),
            "mine" => filter.mine = Some(true).filter(|_| value == "true"),
            _ => {}
        }
    }
    filter
}

#[hook]
pub fn use_task_list_page(props: &TaskListPageProps) -> Html {
    let t = use_texts();
    let w = t.work();
    let session = use_session();
    let filter = parse_filter(&props.query);
    let is_mine = filter.mine == Some(true);
    let mine = TaskFilter { mine: Some(true), ..TaskFilter::default() };
    html! {
        <div class="ss-width ss-page">
            { page_heading(t.projects.all_tasks) }
            <p class="ss-lead">{ w.tasks_lead }</p>
            if session.me().is_some() {
                <nav class="ss-views" aria-label={t.projects.all_tasks}>
                    <ul class="ss-views__list">
                        <li><PageLink to={Route::TaskList.to_path()} current={!is_mine} class="ss-views__link">{ w.open_tasks }</PageLink></li>
                        <li><PageLink to={tasks_address(&mine)} current={is_mine} class="ss-views__link">{ w.my_tasks }</PageLink></li>
                    </ul>
                </nav>
            }
            if !is_mine {
                { part("filter", filter.clone(), |filter, context| use_filter_form(filter).run(context)) }
            }
            { part("tasks", filter, |filter, context| use_task_grid(filter).run(context)) }
        </div>
    }
}

#[hook]
fn use_filter_form(filter: &TaskFilter) -> Html {
    let t = use_texts();
    let associations = use_fetch(None, associations::list_associations);
    let themes = use_fetch(None, themes::list_themes);
    let change = |change: fn(&mut TaskFilter, String)| {
        let filter = filter.clone();
        Callback::from(move |value: String| {
            let mut filter = filter.clone();
            change(&mut filter, value);
            route::go(&tasks_address(&filter));
        })
    };
    let onsearch = {
        let filter = filter.clone();
        Callback::from(move |q| route::go(&tasks_address(&TaskFilter { q, ..filter.clone() })))
    };
    let first = |ids: &[Id]| ids.first().map(ToString::to_string).unwrap_or_default();
    let themes = themes.value();
    let themes = themes.iter().flat_map(|page| &page.items);
    let themes = themes.map(|one| SelectOption::new(one.id.to_string(), one.label.clone()));
    let themes = std::iter::once(SelectOption::new("", t.ideas.all_themes)).chain(themes);
    let choices = html! {
        <>
            <Field id="association" kind="select" label={t.ideas.association} value={first(&filter.association)}
                options={village_options(t.ideas.all_associations, associations.value().as_deref())}
                oninput={change(|filter, id| filter.association = id.parse().into_iter().collect())} />
            <Field id="theme" kind="select" label={t.ideas.theme} value={first(&filter.theme)}
                options={themes.collect::<Vec<_>>()}
                oninput={change(|filter, id| filter.theme = id.parse().into_iter().collect())} />
            if *filter != TaskFilter::default() {
                <p class="ss-filter__clear">{ link(Route::TaskList.to_path(), "nl-link", t.work().clear_filter) }</p>
            }
        </>
    };
    SearchForm {
        action: Route::TaskList.to_path().into(),
        label: t.work().search.into(),
        words: filter.q.clone().unwrap_or_default().into(),
        onsearch,
        choices,
    }
    .view()
}

type Answer = Pin<Box<dyn Future<Output = Result<Page<Task>, Failure>>>>;

/// Those that can be taken, unless one's own are asked for: these in any state.
fn load(filter: TaskFilter, cursor: Option<String>) -> Answer {
    let state = Some(TaskState::Open).filter(|_| filter.mine.is_none());
    Box::pin(api::list_tasks(&TaskFilter { state, cursor, ..filter }))
}

#[hook]
fn use_task_grid(filter: &TaskFilter) -> Html {
    let t = use_texts();
    let w = t.work();
    let list = use_list(filter.clone(), load);
    let content = list.content();
    let ontask = {
        let list = list.handle();
        OnTask::from(move |change| put_in(&list, change))
    };
    let card = |task: &Task| {
        task_card(TaskCardProps {
            task: task.clone(),
            facts: None,
            manages: false,
            names_project: true,
            level: 2,
            ontask: ontask.clone(),
        })
    };
    let none = if filter.mine == Some(true) { w.none_of_mine } else { w.none_open };
    html! {
        <div class="ss-grid" aria-busy={content.busy.to_string()}>
            <ul class="ss-cards">
                { for content.items.iter().map(|task| html! { <li key={task.id.to_string()}>{ card(task) }</li> }) }
            </ul>
            { paged(t, &list, html! { <p class="ss-empty">{ none }</p> }, w.more) }
        </div>
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn addresses_and_filters_are_two_forms_of_one_thing() {
        let filter = TaskFilter {
            q: Some("soep".into()),
            association: vec![Id::new()],
            theme: vec![Id::new()],
            mine: Some(true),
            ..TaskFilter::default()
        };
        let address = tasks_address(&filter);
        assert_eq!(parse_filter(address.split_once('?').unwrap().1), filter);
        assert_eq!(parse_filter("mine=no&theme=17&state=open&limit=9"), TaskFilter::default());
    }
}
