//! The stages that a project went through, how long each took, and the form to take it to the next.

use shared::project::{ProjectTransition, StageSpan, stage_spans};
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
    let project = desk.project();
    let steps: Vec<_> = steps.iter().flat_map(|page| &page.items).collect();
    let first = (steps.first().map_or(project.stage, |step| step.from), browser::day_of(project.created_at));
    let days: Vec<_> = steps.iter().map(|step| (step.to, browser::day_of(step.created_at))).collect();
    let spans = stage_spans(first, &days, browser::today());
    let whys = std::iter::once(None).chain(steps.iter().map(|step| Some(*step)));
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
                { for spans.into_iter().zip(whys).map(|(span, step)| view_span(t, span, step)) }
            </ol>
            { rest }
        </>
    };
    section("history", p.history, view)
}

/// A stage, how long it took, and the step that led to it; the project began in the first.
fn view_span(t: &'static Texts, span: StageSpan, step: Option<&ProjectTransition>) -> Html {
    let day = |day| browser::format_day(day, t.formats);
    let until = span.until.map(day);
    let name = |step: &ProjectTransition| match &step.actor {
        Some(person) => person.name.clone(),
        None => t.ideas.author_gone.to_owned(),
    };
    html! {
        <li class="ss-comment">
            <p class="ss-comment__head">
                { stage_badge(t, span.stage) }
                if let Some(step) = step {
                    { " " }<strong>{ name(step) }</strong>
                }
                { " " }<span class="ss-comment__time">{ (t.project().stage_days)(&day(span.since), until.as_deref(), span.days) }</span>
            </p>
            if let Some(reason) = step.and_then(|step| step.reason.as_ref()) {
                { prose(reason, "") }
            }
        </li>
    }
}
