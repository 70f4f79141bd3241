//! What was agreed after a round, and what became of it; who manages it adds to that, makes work of it and takes away.

use std::{future::Future, pin::Pin};

use shared::{
    evaluation::{Evaluation, EvaluationFollowUp, FollowUpWork, NewEvaluationFollowUp, WorkState},
    id::Id,
    page::{Page, Paging},
};
use wasm_bindgen_futures::spawn_local;
use yew::{functional::Hook, prelude::*};

use super::make_work::make_work;
use crate::{
    api::{Failure, evaluations},
    browser,
    components::{
        ConfirmButton,
        form::{Field, submit, view_errors},
        link, paged, part, prose,
    },
    hooks::{List, use_form_in, use_list},
    locales::Texts,
    pages::projects::new_work::Agreed,
    route::Route,
    state::{use_notices, use_texts},
};

type Answer = Pin<Box<dyn Future<Output = Result<Page<EvaluationFollowUp>, Failure>>>>;

fn load((round, _): (Id, u32), cursor: Option<String>) -> Answer {
    Box::pin(evaluations::list_evaluation_follow_ups(round, &Paging { limit: None, cursor }))
}

struct FollowUpsProps {
    round: Id,
    /// The project that the round is about, if it is about one.
    project: Option<Id>,
    manages: bool,
}

/// What was agreed after a round that is counted.
pub fn follow_ups(round: &Evaluation, manages: bool) -> Html {
    let project = round.project.as_ref().map(|project| project.id);
    let props = FollowUpsProps { round: round.id, project, manages };
    part("follow-ups", props, |props, context| use_follow_ups(props).run(context))
}

#[hook]
fn use_follow_ups(props: &FollowUpsProps) -> Html {
    let t = use_texts();
    let notices = use_notices();
    // Counts what was made of them here: after each the list is read again, since it says what became of them.
    let turn = use_state(|| 0u32);
    let list = use_list((props.round, *turn), load);
    let content = list.content();
    let f = &t.rounds().follow_ups;
    let onadd = {
        let turn = turn.clone();
        Callback::from(move |()| turn.set(*turn + 1))
    };
    let view = |follow_up: &EvaluationFollowUp| {
        let id = follow_up.id;
        let onconfirm = remover(t, (props.round, id), list.handle(), notices.show.clone());
        html! {
            <li class="ss-row" key={id.to_string()}>
                <div>
                    { prose(&follow_up.text, "") }
                    { view_work(t, follow_up.work.as_ref(), props.project) }
                </div>
                if props.manages && follow_up.work.is_none() {
                    { make_work(Agreed { id, text: follow_up.text.clone() }, props.project, onadd.clone(), html! {
                        <ConfirmButton id={format!("follow-up-{id}")} label={t.common.delete} about={follow_up.text.clone()}
                            question={f.remove_question} confirm={t.common.delete} {onconfirm} />
                    }) }
                }
            </li>
        }
    };
    html! {
        <section class="ss-section" aria-labelledby="follow-ups-title">
            <h2 class="nl-heading nl-heading--level-2" id="follow-ups-title" tabindex="-1">{ f.title }</h2>
            <ul class="ss-rows">{ for content.items.iter().map(view) }</ul>
            { paged(t, &list, html! { <p class="nl-paragraph">{ f.none }</p> }, f.more) }
            if props.manages {
                { follow_up_form(props.round, list.handle()) }
            }
        </section>
    }
}

/// What an agreement became, how far that is, and in which project where the round is not about one.
fn view_work(t: &'static Texts, work: Option<&FollowUpWork>, own: Option<Id>) -> Html {
    let f = &t.rounds().follow_ups;
    let Some(work) = work else { return Html::default() };
    let tone = match work.state {
        WorkState::Open => "open",
        WorkState::Done => "won",
        WorkState::Cancelled => "closed",
    };
    html! {
        <p class="ss-row__text">
            { (f.became)(work.kind) }{ " " }
            { link(Route::Project { id: work.project.id }.to_path(), "nl-link", work.title.clone()) }
            if own.is_none() {
                { " · " }{ work.project.title.clone() }
            }
            { " " }
            <span class={classes!("ss-badge", format!("ss-badge--{tone}"))}>{ (f.work_state)(work.kind, work.state) }</span>
        </p>
    }
}

/// A function that takes an agreement away, and out of the list.
fn remover(
    t: &'static Texts,
    (round, id): (Id, Id),
    list: List<EvaluationFollowUp>,
    show: Callback<AttrValue>,
) -> Callback<()> {
    Callback::from(move |()| {
        let (list, show) = (list.handle(), show.clone());
        spawn_local(async move {
            match evaluations::delete_evaluation_follow_up(round, id).await {
                Ok(()) => {
                    show.emit(t.rounds().follow_ups.removed.into());
                    browser::focus("follow-ups-title");
                    list.change(|content| content.items.retain(|item| item.id != id));
                }
                Err(failure) => show.emit(t.failure(&failure).into()),
            }
        });
    })
}

struct FollowUpFormProps {
    round: Id,
    list: List<EvaluationFollowUp>,
}

fn follow_up_form(round: Id, list: List<EvaluationFollowUp>) -> Html {
    part("follow-up-form", FollowUpFormProps { round, list }, |props, context| {
        use_follow_up_form(props).run(context)
    })
}

#[hook]
fn use_follow_up_form(props: &FollowUpFormProps) -> Html {
    let t = use_texts();
    let notices = use_notices();
    let form = use_form_in("follow-up".into(), String::new);
    let f = &t.rounds().follow_ups;
    let onsubmit = {
        let (sent, round) = (form.clone(), props.round);
        let (list, show) = (props.list.handle(), notices.show);
        form.onsubmit(
            |text: &String| Ok(NewEvaluationFollowUp { text: text.clone() }),
            move |new, key| async move { evaluations::create_evaluation_follow_up(round, &new, &key).await },
            move |made: EvaluationFollowUp| {
                sent.change(String::clear);
                show.emit(f.added.into());
                list.change(|content| {
                    // With a page still to come, it comes with that.
                    if content.next.is_none() {
                        content.items.push(made);
                    }
                });
            },
        )
    };
    let value = form.text(|text| text);
    html! {
        <form class="ss-form ss-form--box" novalidate=true {onsubmit} aria-label={f.add}>
            { view_errors("errors", &form, vec![("text", f.text)], None) }
            <Field kind="area" id={form.id("text")} label={f.text} hint={f.hint} {value} oninput={form.bind(|text| text)}
                error={form.error("text", t)} />
            <div class="ss-actions">{ submit(t, f.add, form.is_busy()) }</div>
        </form>
    }
}
