//! Changing what a task asks. When somebody else changed it meanwhile, nothing that was typed is lost.

use shared::{id::Id, project::Task};
use yew::{functional::Hook, prelude::*};

use super::{
    act::OnTask,
    card::{places, view_details},
};
use crate::{
    api::{Versioned, tasks as api},
    browser,
    components::{
        form::{submit, view_errors},
        part, prose, view_fetched,
    },
    hooks::{use_base, use_fetch, use_form_in},
    locales::Texts,
    pages::projects::task_form::{Values, labels, view_fields},
    state::{use_notices, use_texts},
};

struct EditorProps {
    id: Id,
    title: String,
    ontask: OnTask,
}

/// A button that opens the form for whoever manages the project.
pub fn task_editor(task: &Task, ontask: OnTask) -> Html {
    let props = EditorProps { id: task.id, title: task.title.clone(), ontask };
    part("edit", props, |props, context| use_task_editor(props).run(context))
}

#[hook]
fn use_task_editor(props: &EditorProps) -> Html {
    let t = use_texts();
    let open = use_state(|| false);
    let toggle = {
        let open = open.clone();
        Callback::from(move |_: MouseEvent| open.set(!*open))
    };
    let (id, ontask) = (props.id, props.ontask.clone());
    let onsave = {
        let open = open.setter();
        Callback::from(move |task: Task| {
            open.set(false);
            ontask.emit((id, Some(task)));
        })
    };
    let form = FormProps { id, title: props.title.clone(), onsave };
    html! {
        <>
            <button type="button" class="nl-button nl-button--subtle" id={format!("edit-{id}")} onclick={toggle}
                aria-expanded={open.to_string()}>
                { t.common.change }<span class="ss-hidden">{ ": " }{ props.title.clone() }</span>
            </button>
            if *open {
                { part("loaded", form, |props, context| use_loaded(props).run(context)) }
            }
        </>
    }
}

#[derive(Clone)]
struct FormProps {
    id: Id,
    title: String,
    onsave: Callback<Task>,
}

/// Reads the task with its version, and then shows the form.
#[hook]
fn use_loaded(props: &FormProps) -> Html {
    let t = use_texts();
    let id = props.id;
    let fetch = use_fetch(Some(id), move || api::find_task(id));
    view_fetched(t, &fetch, t.common.failed, |found| task_form((props.clone(), (**found).clone())))
}

fn task_form(props: (FormProps, Versioned<Task>)) -> Html {
    part("form", props, |(props, found), context| use_task_form(props, found).run(context))
}

#[hook]
fn use_task_form(props: &FormProps, found: &Versioned<Task>) -> Html {
    let t = use_texts();
    let w = t.work();
    let notices = use_notices();
    let id = props.id;
    let form = use_form_in(format!("task-{id}"), || Values::of(&found.value));
    let base = use_base(found, &form, Values::of);
    let onsubmit = {
        let (current, onsave, show) = (base.current.clone(), props.onsave.clone(), notices.show.clone());
        form.onsubmit(
            move |values| values.to_changes(&Values::of(&current.value)),
            base.change(
                move |changes, etag| api::update_task(id, changes, etag),
                move || Box::pin(api::find_task(id)),
            ),
            move |task: Task| {
                show.emit(w.task_saved.into());
                browser::focus(&format!("task-{id}"));
                onsave.emit(task);
            },
        )
    };
    let changed = form.is_overtaken();
    html! {
        <form class="ss-form ss-form--box" novalidate=true {onsubmit} aria-label={(w.about_task)(&props.title)}>
            { view_errors("errors", &form, labels(t), changed.then_some(t.project().changed)) }
            if let Some(newer) = base.newer() {
                { view_newer(t, newer) }
            }
            { view_fields(t, &form) }
            <div class="ss-actions">{ submit(t, t.common.save, form.is_busy()) }</div>
        </form>
    }
}

/// What somebody else made of the task.
fn view_newer(t: &'static Texts, newer: &Task) -> Html {
    html! {
        <div class="ss-panel" role="status">
            <p class="nl-paragraph"><strong>{ t.project().newest }</strong>{ " " }{ newer.title.clone() }</p>
            { prose(&newer.text, "") }
            <p class="nl-paragraph">{ places(t, newer) }</p>
            { view_details(t, newer) }
        </div>
    }
}
