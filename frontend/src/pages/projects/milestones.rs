//! What a project wants to have reached, and by when. A day that moved stays visible.

use std::{future::Future, pin::Pin};

use chrono::NaiveDate;
use shared::{id::Id, page::Page, project::Milestone};
use yew::{functional::Hook, prelude::*};

use super::{
    desk::{Desk, closed_form, section},
    milestone_form::milestone_editor,
    new_milestone::new_milestone_form,
    new_work::NewWork,
};
use crate::{
    api::{Failure, milestones as api},
    browser,
    components::{ConfirmButton, paged, part, prose},
    hooks::{List, act, use_list},
    locales::Texts,
    pages::tasks::card::agreed_after,
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
    let work =
        NewWork { project: desk.id(), agreed: None, focus: "milestones-title", onadd: onchange.clone() };
    let today = browser::today();
    let empty = html! { <p class="nl-paragraph">{ w.no_milestones }</p> };
    let view = html! {
        <div aria-busy={content.busy.to_string()}>
            <ol class="ss-milestones">
                { for content.items.iter().map(|one| view_milestone(t, desk, &list, one, today, &onchange)) }
            </ol>
            { paged(t, &list, empty, w.more) }
            if desk.manages {
                { closed_form("add-milestone".into(), *turn, w.add_milestone, new_milestone_form(format!("add-{}", *turn), work)) }
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
            { agreed_after(t, one.evaluation.as_ref()) }
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
