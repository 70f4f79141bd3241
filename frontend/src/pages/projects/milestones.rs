//! What a project wants to have reached, and by when. A day that moved stays visible.

use std::{future::Future, pin::Pin};

use chrono::NaiveDate;
use shared::{
    id::Id,
    page::Page,
    problem::{FieldCode, FieldError, FieldParams},
    project::{Milestone, NewMilestone},
    time::parse_day,
};
use yew::{functional::Hook, prelude::*};

use super::{
    desk::{Desk, closed_form, filled, section},
    milestone_form::milestone_editor,
};
use crate::{
    api::{Failure, milestones as api},
    browser,
    components::{
        ConfirmButton,
        form::{Input, submit, view_errors},
        paged, part, prose,
    },
    hooks::{List, act, use_form_in, use_list},
    locales::Texts,
    state::{use_notices, use_texts},
};

type Answer = Pin<Box<dyn Future<Output = Result<Page<Milestone>, Failure>>>>;

fn load((project, _): (Id, u32), cursor: Option<String>) -> Answer {
    Box::pin(api::list_milestones(project, cursor))
}

/// The milestones, and for those who manage the project a form for another.
pub fn milestones(desk: Desk) -> Html {
    part("milestones", desk, |desk, context| use_milestones(desk).run(context))
}

#[hook]
fn use_milestones(desk: &Desk) -> Html {
    let t = use_texts();
    let w = t.work();
    // Counts the changes made here: after each the list is read again, since its order is that of the days.
    let turn = use_state(|| 0u32);
    let list = use_list((desk.id(), *turn), load);
    let content = list.content();
    let onchange = {
        let (turn, reload) = (turn.clone(), desk.reload.clone());
        Callback::from(move |()| {
            turn.set(*turn + 1);
            reload.emit(());
        })
    };
    let today = browser::today();
    let empty = html! { <p class="nl-paragraph">{ w.no_milestones }</p> };
    let view = html! {
        <div aria-busy={content.busy.to_string()}>
            <ol class="ss-milestones">
                { for content.items.iter().map(|one| view_milestone(t, desk, &list, one, today, &onchange)) }
            </ol>
            { paged(t, &list, empty, w.more) }
            if desk.manages {
                { closed_form("add-milestone".into(), *turn, w.add_milestone, add_form(desk.id(), *turn, onchange)) }
            }
        </div>
    };
    section("milestones", w.milestones, view)
}

fn view_milestone(
    t: &'static Texts,
    desk: &Desk,
    list: &List<Milestone>,
    one: &Milestone,
    today: NaiveDate,
    onchange: &Callback<()>,
) -> Html {
    let w = t.work();
    let day = |day| browser::format_day(day, t.formats);
    let (tone, state) = match one.done_date {
        Some(_) => ("won", w.reached),
        None if one.is_late(today) => ("busy", w.late),
        None => ("calm", w.planned),
    };
    html! {
        <li class={classes!("ss-milestone", one.done_date.map(|_| "ss-milestone--done"))} key={one.id.to_string()}>
            <p class="ss-milestone__day">
                { one.done_date.map_or_else(|| day(one.planned_date), day) }
                { " " }<span class={classes!("ss-badge", format!("ss-badge--{tone}"))}>{ state }</span>
            </p>
            <h3 class="nl-heading ss-milestone__title">{ one.title.clone() }</h3>
            if let Some(text) = &one.text {
                { prose(text, "") }
            }
            if one.done_date.is_some_and(|done| done != one.planned_date) {
                <p class="ss-row__text">{ (w.was_planned)(&day(one.planned_date)) }</p>
            }
            if !one.moves.is_empty() {
                <ul class="ss-moves">
                    { for one.moves.iter().map(|one| html! {
                        <li>
                            { (w.moved)(&day(one.from_date), &day(one.to_date)) }
                            if let Some(reason) = &one.reason {
                                { " " }<q>{ reason.clone() }</q>
                            }
                        </li>
                    }) }
                </ul>
            }
            if desk.manages {
                { milestone_editor(desk.id(), one, onchange.clone()) }
                if one.done_date.is_none() && one.moves.is_empty() {
                    { part(format!("remove-{}", one.id), RemoveProps { project: desk.id(), list: list.handle(), one: one.clone() },
                        |props, context| use_remove(props).run(context)) }
                }
            }
        </li>
    }
}

struct RemoveProps {
    project: Id,
    list: List<Milestone>,
    one: Milestone,
}

/// The button that takes a milestone away to which nothing happened yet.
#[hook]
fn use_remove(props: &RemoveProps) -> Html {
    let t = use_texts();
    let w = t.work();
    let notices = use_notices();
    let (project, id) = (props.project, props.one.id);
    let onconfirm = {
        let (list, show) = (props.list.handle(), notices.show.clone());
        Callback::from(move |()| {
            let (list, said) = (list.handle(), show.clone());
            act(t, &show, api::delete_milestone(project, id), move |()| {
                said.emit(w.milestone_removed.into());
                browser::focus("milestones-title");
                list.change(|content| content.items.retain(|one| one.id != id));
            });
        })
    };
    html! {
        <ConfirmButton id={format!("milestone-{id}")} label={t.common.delete} about={props.one.title.clone()}
            question={(w.remove_question)(&props.one.title)} confirm={t.comments().delete_confirm} {onconfirm} />
    }
}

/// What is filled in, as the inputs hold it.
#[derive(Default)]
struct Values {
    title: String,
    text: String,
    day: String,
}

impl Values {
    fn to_request(&self) -> Result<NewMilestone, Vec<FieldError>> {
        let fault = || FieldError {
            field: "plannedDate".into(),
            code: if self.day.is_empty() { FieldCode::Required } else { FieldCode::Invalid },
            params: FieldParams::default(),
        };
        let planned_date = parse_day(&self.day).ok_or_else(|| vec![fault()])?;
        Ok(NewMilestone { title: self.title.clone(), text: filled(&self.text), planned_date })
    }
}

struct AddProps {
    project: Id,
    onadd: Callback<()>,
}

fn add_form(project: Id, turn: u32, onadd: Callback<()>) -> Html {
    part(format!("add-{turn}"), AddProps { project, onadd }, |props, context| {
        use_add_form(props).run(context)
    })
}

#[hook]
fn use_add_form(props: &AddProps) -> Html {
    let t = use_texts();
    let w = t.work();
    let notices = use_notices();
    let project = props.project;
    let form = use_form_in("milestone".into(), Values::default);
    let onsubmit = {
        let (form, onadd, show) = (form.clone(), props.onadd.clone(), notices.show.clone());
        Callback::from(move |event: SubmitEvent| {
            event.prevent_default();
            let request = form.values().to_request();
            let (onadd, show) = (onadd.clone(), show.clone());
            form.send(
                request,
                move |milestone, key| api::create_milestone(project, &milestone, &key),
                move |_: Milestone| {
                    show.emit(w.milestone_added.into());
                    browser::focus("milestones-title");
                    onadd.emit(());
                },
            );
        })
    };
    let labels = vec![("title", w.milestone_title), ("text", w.more_about), ("plannedDate", w.planned_date)];
    html! {
        <form class="ss-form" novalidate=true {onsubmit} aria-label={w.add_milestone}>
            { view_errors("errors", &form, labels, None) }
            { form.input(t, Input { id: "title", label: w.milestone_title, hint: w.milestone_hint, ..Input::default() }, |values| &mut values.title) }
            { form.input(t, Input { id: "text", label: w.more_about, kind: "area", optional: true, ..Input::default() }, |values| &mut values.text) }
            { form.input(t, Input { id: "plannedDate", label: w.planned_date, kind: "date", ..Input::default() }, |values| &mut values.day) }
            <div class="ss-actions">{ submit(t, w.add_milestone, form.is_busy()) }</div>
        </form>
    }
}
