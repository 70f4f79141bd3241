//! The tasks of a project.

use std::{future::Future, pin::Pin};

use shared::{
    id::Id,
    page::Page,
    project::{Task, TaskFilter},
};
use yew::{functional::Hook, prelude::*};

use super::{
    desk::{Desk, closed_form, section},
    new_work::NewWork,
    task_form::new_task_form,
};
use crate::{
    api::{Failure, tasks as api},
    components::{paged, part},
    hooks::use_list,
    pages::tasks::{
        act::{OnTask, put_in},
        card::{TaskCardProps, task_card},
    },
    state::use_texts,
};

type Answer = Pin<Box<dyn Future<Output = Result<Page<Task>, Failure>>>>;

fn load((project, _): (Id, u32), cursor: Option<String>) -> Answer {
    Box::pin(api::list_project_tasks(project, &TaskFilter { cursor, ..TaskFilter::default() }))
}

/// The tasks, and for those who manage the project a form to ask for another.
pub fn tasks(desk: Desk) -> Html {
    part("tasks", desk, |desk, context| use_tasks(desk).run(context))
}

#[hook]
fn use_tasks(desk: &Desk) -> Html {
    let t = use_texts();
    let w = t.work();
    // Counts the tasks asked for here: after each the list is read again, since its order is that of the days.
    let turn = use_state(|| 0u32);
    let list = use_list((desk.id(), *turn), load);
    let content = list.content();
    let onadd = {
        let (turn, reload) = (turn.clone(), desk.reload.clone());
        Callback::from(move |()| {
            turn.set(*turn + 1);
            reload.emit(());
        })
    };
    let ontask = {
        let (list, reload) = (list.handle(), desk.reload.clone());
        OnTask::from(move |change| {
            put_in(&list, change);
            reload.emit(());
        })
    };
    let card = |task: &Task| {
        task_card(TaskCardProps {
            task: task.clone(),
            facts: Some(desk.facts()),
            manages: desk.manages,
            names_project: false,
            level: 3,
            ontask: ontask.clone(),
        })
    };
    let work = NewWork { project: desk.id(), agreed: None, focus: "tasks-title", onadd };
    let empty = html! { <p class="nl-paragraph">{ w.no_tasks }</p> };
    let view = html! {
        <div aria-busy={content.busy.to_string()}>
            <ul class="ss-tasks">
                { for content.items.iter().map(|task| html! { <li key={task.id.to_string()}>{ card(task) }</li> }) }
            </ul>
            { paged(t, &list, empty, w.more) }
            if desk.manages && desk.project().stage.takes_part() {
                { closed_form("add-task".into(), *turn, w.add_task, new_task_form(format!("add-{}", *turn), work)) }
            }
        </div>
    };
    section("tasks", w.tasks, view)
}
