//! The stages that a project went through, and the form to take it to the next.

use chrono::{DateTime, Utc};
use shared::project::{ProjectStage, ProjectTransition};
use yew::{functional::Hook, prelude::*};

use super::{
    desk::{Desk, section},
    step::step_form,
};
use crate::{
    api::{Versioned, projects},
    browser,
    components::{Loading, failure_view, part, prose, stage_badge},
    hooks::use_fetch,
    locales::Texts,
    state::use_texts,
};

pub struct HistoryProps {
    pub desk: Desk,
}

/// The steps of the project, the oldest first: it begins with its start.
pub fn history(props: HistoryProps) -> Html {
    part("history", props, |props, context| use_history(props).run(context))
}

#[hook]
fn use_history(props: &HistoryProps) -> Html {
    let t = use_texts();
    let p = t.project();
    let desk = &props.desk;
    let id = desk.id();
    let fetch = use_fetch(Some(id), move || projects::list_project_transitions(id));
    // Counts the steps that were taken here: after each the form begins anew.
    let turn = use_state(|| 0u32);
    let onstep = {
        let (turn, reload, reload_steps) = (turn.clone(), desk.reload.clone(), fetch.reload.clone());
        Callback::from(move |()| {
            turn.set(*turn + 1);
            reload.emit(());
            reload_steps.emit(());
        })
    };
    let onrenew = {
        let (put, reload_steps) = (desk.put.clone(), fetch.reload.clone());
        Callback::from(move |project: Versioned<_>| {
            put.emit(project);
            reload_steps.emit(());
        })
    };
    let steps = fetch.value();
    let rest = match (&steps, fetch.failure()) {
        (Some(_), _) => Html::default(),
        (None, Some(failure)) => failure_view(t, failure, Some(fetch.reload.clone())),
        (None, None) => html! { <Loading /> },
    };
    let first = steps.iter().flat_map(|page| &page.items).next().map(|step| step.from);
    let project = desk.project();
    let view = html! {
        <>
            <p class="nl-paragraph">
                { stage_badge(t, project.stage) }{ " " }{ (p.stage_sentence)(project.stage) }
            </p>
            if let Some(reason) = &project.stage_reason {
                { prose(reason, "ss-panel__quote") }
            }
            if desk.manages {
                { step_form(desk.clone(), *turn, onstep, onrenew) }
            }
            <ol class="ss-comments__list" id="steps">
                <li class="ss-comment">
                    { view_head(t, first.unwrap_or(project.stage), None, project.created_at) }
                </li>
                { for steps.iter().flat_map(|page| &page.items).map(|step| view_step(t, step)) }
            </ol>
            { rest }
        </>
    };
    section("history", p.history, view)
}

fn view_step(t: &'static Texts, step: &ProjectTransition) -> Html {
    let name = step.actor.as_ref().map_or(t.ideas.author_gone, |who| who.name.as_str());
    html! {
        <li class="ss-comment">
            { view_head(t, step.to, Some(name), step.created_at) }
            if let Some(reason) = &step.reason {
                { prose(reason, "") }
            }
        </li>
    }
}

fn view_head(t: &'static Texts, stage: ProjectStage, who: Option<&str>, time: DateTime<Utc>) -> Html {
    html! {
        <p class="ss-comment__head">
            { stage_badge(t, stage) }
            if let Some(who) = who {
                { " " }<strong>{ who.to_owned() }</strong>
            }
            { " " }<span class="ss-comment__time">{ browser::format_date(time, t.formats) }</span>
        </p>
    }
}
