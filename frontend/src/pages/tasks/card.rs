//! A task: what is asked, how many places are left, and the button to take it.

use shared::{
    evaluation::EvaluationRef,
    id::Id,
    permission::{Action, Caller, ProjectFacts},
    project::{Task, TaskChanges, TaskState, TaskVolunteerChanges, VolunteerState},
};
use yew::{functional::Hook, prelude::*};

use super::volunteers::volunteers;
use crate::{
    api::{Failure, tasks as api},
    browser,
    components::{ConfirmButton, Shape, icon, link, part, prose},
    hooks::act,
    locales::Texts,
    route::Route,
    state::{Session, use_notices, use_session, use_texts},
};

pub struct TaskCardProps {
    pub task: Task,
    /// What permissions need to know of its project, where that is known. Without it the server is asked.
    pub facts: Option<ProjectFacts>,
    /// Whether the reader manages the project.
    pub manages: bool,
    /// Whether the card says what the task is for.
    pub names_project: bool,
    /// The level of its heading: 2 or 3.
    pub level: u8,
    /// Gets the task as it is now, after something was done with it; nothing when it is gone.
    pub onchange: Callback<(Id, Option<Task>)>,
}

/// The card.
pub fn task_card(props: TaskCardProps) -> Html {
    part(props.task.id.to_string(), props, |props, context| use_task_card(props).run(context))
}

#[hook]
fn use_task_card(props: &TaskCardProps) -> Html {
    let t = use_texts();
    let task = &props.task;
    let heading = format!("h{}", props.level);
    let id = format!("task-{}", task.id);
    html! {
        <article class="ss-card ss-task" aria-labelledby={id.clone()}>
            <div class="ss-card__top">{ state_badge(t, task) }<span class="ss-card__date">{ places(t, task) }</span></div>
            <@{heading} class="nl-heading ss-card__title" {id} tabindex="-1">{ task.title.clone() }</@>
            if props.names_project {
                <p class="ss-card__text">
                    { t.work().for_project }{ " " }
                    { link(Route::Project { id: task.project.id }.to_path(), "nl-link", task.project.title.clone()) }
                </p>
            }
            if !task.text.is_empty() {
                { prose(&task.text, "") }
            }
            { agreed_after(t, task.evaluation.as_ref()) }
            { view_details(t, task) }
            { part("take", TakeProps { task: task.clone(), facts: props.facts, onchange: props.onchange.clone() },
                |props, context| use_take(props).run(context)) }
            if props.manages {
                { volunteers(task.clone(), props.onchange.clone()) }
                { part("call-off", TakeProps { task: task.clone(), facts: props.facts, onchange: props.onchange.clone() },
                    |props, context| use_call_off(props).run(context)) }
            }
        </article>
    }
}

/// After which evaluation a task or a milestone was agreed.
pub fn agreed_after(t: &'static Texts, evaluation: Option<&EvaluationRef>) -> Html {
    let Some(round) = evaluation else { return Html::default() };
    html! {
        <p class="ss-row__text">
            { t.work().agreed_after }{ " " }
            { link(Route::RoundResults { id: round.id }.to_path(), "nl-link", round.title.clone()) }
        </p>
    }
}

fn state_badge(t: &'static Texts, task: &Task) -> Html {
    let tone = match task.state {
        TaskState::Open => "open",
        TaskState::Full => "calm",
        TaskState::Done => "won",
        TaskState::Over | TaskState::Cancelled => "closed",
    };
    html! { <span class={classes!("ss-badge", format!("ss-badge--{tone}"))}>{ (t.work().task_state)(task.state) }</span> }
}

/// How many places are left of how many.
fn places(t: &'static Texts, task: &Task) -> String {
    match task.state {
        TaskState::Open => {
            (t.work().places)(i64::from((task.people - task.taken_count).max(0)), i64::from(task.people))
        }
        TaskState::Done => (t.work().did_it)(task.done_count.into()),
        TaskState::Full | TaskState::Over | TaskState::Cancelled => {
            (t.work().took_it)(task.taken_count.into())
        }
    }
}

fn view_details(t: &'static Texts, task: &Task) -> Html {
    let w = t.work();
    let day = |day| browser::format_day(day, t.formats);
    let days = match (task.start_date, task.end_date) {
        (Some(start), Some(end)) if start != end => Some((w.from_to)(&day(start), &day(end))),
        (Some(one), Some(_)) => Some(day(one)),
        (Some(start), None) => Some((w.from_day)(&day(start))),
        (None, Some(end)) => Some((w.until_day)(&day(end))),
        (None, None) => None,
    };
    let minutes = task.minutes.map(|minutes| (w.duration)(minutes.into()));
    let facts = [
        (w.when, days),
        (w.how_long, minutes),
        (w.task_place, task.place.clone()),
        (w.task_skill, task.skill.clone()),
    ];
    html! {
        <dl class="ss-task__facts">
            { for facts.into_iter().filter_map(|(name, value)| Some(html! {
                <div><dt>{ name }{ ":" }</dt><dd>{ value? }</dd></div>
            })) }
        </dl>
    }
}

struct TakeProps {
    task: Task,
    facts: Option<ProjectFacts>,
    onchange: Callback<(Id, Option<Task>)>,
}

/// The reader's own part in the task: taking it, doing it, giving it back.
#[hook]
fn use_take(props: &TakeProps) -> Html {
    let t = use_texts();
    let w = t.work();
    let session = use_session();
    let notices = use_notices();
    // By this the server knows a click that comes twice.
    let key = use_state(browser::random_key);
    let task = &props.task;
    let id = task.id;
    let after = |said: &'static str| {
        let (onchange, show) = (props.onchange.clone(), notices.show.clone());
        move |newest: Task| {
            show.emit(said.into());
            browser::focus(&format!("task-{id}"));
            onchange.emit((id, Some(newest)));
        }
    };
    let Some(mine) = &task.mine else {
        let may_take = |caller: Caller| match props.facts {
            Some(facts) => caller.may_take_tasks(facts),
            None => caller.may(Action::TakeTask),
        };
        if task.state != TaskState::Open {
            return Html::default();
        }
        if session == Session::SignedOut {
            let here = browser::address();
            return html! { <p>{ link(Route::SignIn.and_back_to(&here), "nl-button nl-button--secondary", w.sign_in_to_take) }</p> };
        }
        if !session.caller().is_some_and(may_take) {
            return Html::default();
        }
        let (show, after, key) = (notices.show.clone(), after(w.taken_thanks), (*key).clone());
        let onclick = Callback::from(move |_: MouseEvent| {
            let key = key.clone();
            act(
                t,
                &show,
                newest(id, async move { api::create_task_volunteer(id, &key).await.map(drop) }),
                after.clone(),
            );
        });
        return html! {
            <p>
                <button type="button" class="nl-button nl-button--support" {onclick} id={format!("take-{id}")}>
                    { icon(Shape::Hand) }{ w.take }<span class="ss-hidden">{ ": " }{ task.title.clone() }</span>
                </button>
            </p>
        };
    };
    let did = {
        let (show, after, volunteer) = (notices.show.clone(), after(w.done_said), mine.id);
        Callback::from(move |_: MouseEvent| {
            let changes = TaskVolunteerChanges { state: VolunteerState::Done, thanks: None };
            let call = async move { api::update_task_volunteer(id, volunteer, &changes).await.map(drop) };
            act(t, &show, newest(id, call), after.clone());
        })
    };
    let give_back = {
        let (show, after) = (notices.show.clone(), after(w.given_back));
        Callback::from(move |()| {
            act(t, &show, newest(id, api::delete_own_task_volunteer(id)), after.clone());
        })
    };
    html! {
        <div class="ss-task__mine">
            <p class="nl-paragraph">{ icon(Shape::Check) }{ " " }{ (w.my_part)(mine.state) }</p>
            if let Some(thanks) = &mine.thanks {
                { prose(thanks, "ss-panel__quote") }
            }
            if !mine.state.has_done_it() {
                <div class="ss-actions">
                    <button type="button" class="nl-button nl-button--secondary" onclick={did}>{ w.i_did_it }</button>
                    <ConfirmButton id={format!("back-{id}")} label={w.give_back} about={task.title.clone()}
                        question={w.give_back_question} confirm={w.give_back_confirm} onconfirm={give_back} />
                </div>
            }
        </div>
    }
}

/// Does something with a task, and reads it again.
async fn newest(id: Id, call: impl Future<Output = Result<(), Failure>>) -> Result<Task, Failure> {
    call.await?;
    Ok(api::find_task(id).await?.value)
}

/// The button that calls a task off, or takes it away where nobody took it yet.
#[hook]
fn use_call_off(props: &TakeProps) -> Html {
    let t = use_texts();
    let w = t.work();
    let notices = use_notices();
    let task = &props.task;
    let id = task.id;
    if matches!(task.state, TaskState::Cancelled | TaskState::Done) {
        return Html::default();
    }
    let is_taken = task.taken_count > 0;
    let onconfirm = {
        let (show, onchange) = (notices.show.clone(), props.onchange.clone());
        Callback::from(move |()| {
            let (said, onchange) = (show.clone(), onchange.clone());
            act(t, &show, call_off(id, is_taken), move |task: Option<Task>| {
                said.emit(w.called_off.into());
                browser::focus("tasks-title");
                onchange.emit((id, task));
            });
        })
    };
    let (label, question) =
        if is_taken { (w.call_off, w.call_off_question) } else { (t.common.delete, w.remove_task_question) };
    html! {
        <ConfirmButton id={format!("call-off-{id}")} {label} about={task.title.clone()} {question}
            confirm={label} {onconfirm} />
    }
}

/// What is left of the task: one that people took stays, called off.
async fn call_off(id: Id, is_taken: bool) -> Result<Option<Task>, Failure> {
    if !is_taken {
        return api::delete_task(id).await.map(|()| None);
    }
    let etag = api::find_task(id).await?.etag;
    let changes = TaskChanges { cancelled: Some(true), ..TaskChanges::default() };
    api::update_task(id, &changes, &etag).await.map(Some)
}
