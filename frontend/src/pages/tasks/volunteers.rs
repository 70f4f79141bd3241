//! Who took a task, for those who manage its project: they confirm, say that it was done, and thank.

use shared::{
    id::Id,
    project::{Task, TaskVolunteer, TaskVolunteerChanges, VolunteerState},
};
use yew::{functional::Hook, prelude::*};

use super::act::OnTask;
use crate::{
    api::{Failure, tasks as api},
    browser,
    components::{
        ConfirmButton,
        form::{Input, submit, view_errors},
        part, prose, view_fetched,
    },
    hooks::{act, use_fetch, use_form_in},
    pages::projects::desk::filled,
    state::{use_notices, use_texts},
};

struct VolunteersProps {
    task: Task,
    ontask: OnTask,
}

/// A button that shows who took the task.
pub fn volunteers(task: Task, ontask: OnTask) -> Html {
    let props = VolunteersProps { task, ontask };
    part("volunteers", props, |props, context| use_volunteers(props).run(context))
}

#[hook]
fn use_volunteers(props: &VolunteersProps) -> Html {
    let t = use_texts();
    let open = use_state(|| false);
    let task = &props.task;
    if task.taken_count == 0 {
        return Html::default();
    }
    let toggle = {
        let open = open.clone();
        Callback::from(move |_: MouseEvent| open.set(!*open))
    };
    let list = || {
        let props = VolunteersProps { task: task.clone(), ontask: props.ontask.clone() };
        volunteer_list(props)
    };
    html! {
        <>
            <button type="button" class="nl-button nl-button--subtle" onclick={toggle} aria-expanded={open.to_string()}
                id={format!("who-{}", task.id)}>
                { (t.work().who_took)(task.taken_count.into()) }<span class="ss-hidden">{ ": " }{ task.title.clone() }</span>
            </button>
            if *open { { list() } }
        </>
    }
}

fn volunteer_list(props: VolunteersProps) -> Html {
    part("list", props, |props, context| use_volunteer_list(props).run(context))
}

#[hook]
fn use_volunteer_list(props: &VolunteersProps) -> Html {
    let t = use_texts();
    let id = props.task.id;
    let fetch = use_fetch(Some(id), move || api::list_task_volunteers(id));
    let onchange = {
        let (reload, ontask) = (fetch.reload.clone(), props.ontask.clone());
        Callback::from(move |task: Task| {
            reload.emit(());
            ontask.emit((id, Some(task)));
        })
    };
    view_fetched(t, &fetch, t.common.failed, |page| {
        let rows = page.items.iter().map(|volunteer| {
            let props = RowProps { task: id, volunteer: volunteer.clone(), onchange: onchange.clone() };
            volunteer_row(props)
        });
        html! { <ul class="ss-rows">{ for rows }</ul> }
    })
}

struct RowProps {
    task: Id,
    volunteer: TaskVolunteer,
    onchange: Callback<Task>,
}

fn volunteer_row(props: RowProps) -> Html {
    let key = format!("{}-{}", props.volunteer.id, props.volunteer.state.as_str());
    part(key, props, |props, context| use_row(props).run(context))
}

#[hook]
fn use_row(props: &RowProps) -> Html {
    let t = use_texts();
    let w = t.work();
    let notices = use_notices();
    let volunteer = &props.volunteer;
    let (task, id) = (props.task, volunteer.id);
    let name =
        volunteer.person.as_ref().map_or(t.ideas.author_gone, |person| person.name.as_str()).to_owned();
    let done = {
        let (onchange, show) = (props.onchange.clone(), notices.show.clone());
        move |said: &'static str| {
            let (onchange, show) = (onchange.clone(), show.clone());
            move |newest: Task| {
                show.emit(said.into());
                browser::focus(&format!("who-{task}"));
                onchange.emit(newest);
            }
        }
    };
    let step = |to: VolunteerState| {
        let (show, done) = (notices.show.clone(), done(w.volunteer_saved));
        let onclick = Callback::from(move |_: MouseEvent| {
            let changes = TaskVolunteerChanges { state: to, thanks: None };
            act(t, &show, change(task, id, changes), done.clone());
        });
        html! {
            <button type="button" class="nl-button nl-button--secondary" {onclick}>
                { (w.volunteer_step)(to) }<span class="ss-hidden">{ ": " }{ name.clone() }</span>
            </button>
        }
    };
    let onremove = {
        let (show, done) = (notices.show.clone(), done(w.volunteer_removed));
        Callback::from(move |()| {
            let call = async move {
                api::delete_task_volunteer(task, id).await?;
                Ok(api::find_task(task).await?.value)
            };
            act(t, &show, call, done.clone());
        })
    };
    let steps = volunteer.state.next().iter().filter(|to| **to != VolunteerState::Thanked);
    html! {
        <li class="ss-row">
            <div>
                <p class="ss-row__title">{ name.clone() }</p>
                <p class="ss-row__text">{ (w.volunteer_state)(volunteer.state) }</p>
                if let Some(thanks) = &volunteer.thanks {
                    { prose(thanks, "ss-panel__quote") }
                }
            </div>
            <div class="ss-actions">
                { for steps.map(|to| step(*to)) }
                if !volunteer.state.has_done_it() {
                    <ConfirmButton id={format!("take-off-{id}")} label={w.take_off} about={name.clone()}
                        question={(w.take_off_question)(&name)} confirm={w.take_off} onconfirm={onremove} />
                }
            </div>
            if volunteer.state == VolunteerState::Done {
                { part("thank", ThankProps { task, volunteer: id, name, onchange: props.onchange.clone() },
                    |props, context| use_thank_form(props).run(context)) }
            }
        </li>
    }
}

async fn change(task: Id, volunteer: Id, changes: TaskVolunteerChanges) -> Result<Task, Failure> {
    api::update_task_volunteer(task, volunteer, &changes).await?;
    Ok(api::find_task(task).await?.value)
}

struct ThankProps {
    task: Id,
    volunteer: Id,
    name: String,
    onchange: Callback<Task>,
}

/// A word of thanks, which only the volunteer and those who manage the project read.
#[hook]
fn use_thank_form(props: &ThankProps) -> Html {
    let t = use_texts();
    let w = t.work();
    let notices = use_notices();
    let (task, volunteer) = (props.task, props.volunteer);
    let form = use_form_in(format!("thanks-{volunteer}"), String::new);
    let onsubmit = {
        let (onchange, show) = (props.onchange.clone(), notices.show);
        form.onsubmit(
            |thanks: &String| {
                Ok(TaskVolunteerChanges { state: VolunteerState::Thanked, thanks: filled(thanks) })
            },
            move |changes, _| change(task, volunteer, changes),
            move |newest: Task| {
                show.emit(w.thanked.into());
                browser::focus(&format!("who-{task}"));
                onchange.emit(newest);
            },
        )
    };
    html! {
        <form class="ss-form" novalidate=true {onsubmit} aria-label={(w.thank)(&props.name)}>
            { view_errors("errors", &form, vec![("thanks", w.thanks_label)], None) }
            { form.input(t, Input { id: "thanks", label: w.thanks_label, kind: "area", hint: w.thanks_hint, optional: true, ..Input::default() }, |text| text) }
            <div class="ss-actions">{ submit(t, w.thank_button, form.is_busy()) }</div>
        </form>
    }
}
