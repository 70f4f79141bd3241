//! Calling a task off, taking it away where nobody took it, and letting it go on after all.

use shared::{
    id::Id,
    project::{Task, TaskChanges, TaskState},
};
use yew::{functional::Hook, prelude::*};

use super::act::{Act, OnTask, act_on};
use crate::{
    api::{Failure, tasks as api},
    browser,
    components::{ConfirmButton, part},
    state::{use_notices, use_texts},
};

struct CallOffProps {
    task: Task,
    ontask: OnTask,
}

/// The button for whoever manages the project.
pub fn call_off(task: Task, ontask: OnTask) -> Html {
    part("call-off", CallOffProps { task, ontask }, |props, context| use_call_off(props).run(context))
}

#[hook]
fn use_call_off(props: &CallOffProps) -> Html {
    let t = use_texts();
    let w = t.work();
    let notices = use_notices();
    let task = &props.task;
    let id = task.id;
    let is_off = task.state == TaskState::Cancelled;
    let is_taken = task.taken_count > 0;
    let does = {
        let (show, ontask) = (notices.show.clone(), props.ontask.clone());
        move |act: fn(Id) -> Act, said: &'static str, focus: String| {
            let (show, ontask) = (show.clone(), ontask.clone());
            Callback::from(move |()| {
                let (said_to, focus) = (show.clone(), focus.clone());
                let done = Callback::from(move |()| {
                    said_to.emit(said.into());
                    browser::focus(&focus);
                });
                act_on(t, &show, (id, ontask.clone()), act(id), done);
            })
        }
    };
    let heading = format!("task-{id}");
    if is_off {
        let onclick = does(|id| Box::pin(set_cancelled(id, false)), w.called_on, heading);
        return html! {
            <button type="button" class="nl-button nl-button--secondary" id={format!("call-on-{id}")}
                onclick={onclick.reform(|_: MouseEvent| ())}>
                { w.call_on }<span class="ss-hidden">{ ": " }{ task.title.clone() }</span>
            </button>
        };
    }
    if task.state == TaskState::Done {
        return Html::default();
    }
    let (label, question, onconfirm) = if is_taken {
        let act = does(|id| Box::pin(set_cancelled(id, true)), w.called_off, heading);
        (w.call_off, w.call_off_question, act)
    } else {
        let act = does(|id| Box::pin(api::delete_task(id)), w.called_off, "tasks-title".into());
        (t.common.delete, w.remove_task_question, act)
    };
    html! {
        <ConfirmButton id={format!("call-off-{id}")} {label} about={task.title.clone()} {question}
            confirm={label} {onconfirm} />
    }
}

async fn set_cancelled(id: Id, is_cancelled: bool) -> Result<(), Failure> {
    let etag = api::find_task(id).await?.etag;
    let changes = TaskChanges { cancelled: Some(is_cancelled), ..TaskChanges::default() };
    api::update_task(id, &changes, &etag).await.map(drop)
}
