//! A task: what is asked, how many places are left, and the button to take it.

use shared::{
    evaluation::EvaluationRef,
    permission::ProjectFacts,
    project::{Task, TaskState},
};
use yew::{functional::Hook, prelude::*};

use super::{act::OnTask, call_off::call_off, editor::task_editor, take::take, volunteers::volunteers};
use crate::{
    browser,
    components::{link, part, prose},
    locales::Texts,
    route::Route,
    state::use_texts,
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
    /// Gets the task after something was done with it.
    pub ontask: OnTask,
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
            { take(task.clone(), props.facts, props.ontask.clone()) }
            if props.manages {
                { volunteers(task.clone(), props.ontask.clone()) }
                { task_editor(task, props.ontask.clone()) }
                { call_off(task.clone(), props.ontask.clone()) }
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
pub fn places(t: &'static Texts, task: &Task) -> String {
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

/// When, how long, where, and what one should be good at.
pub fn view_details(t: &'static Texts, task: &Task) -> Html {
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
