//! The form in which a round is answered.

use std::rc::Rc;

use shared::{evaluation::Evaluation, page::Page, root::Root};
use yew::{functional::Hook, prelude::*};

use super::{
    about::until,
    begin::another_button,
    code_card::code_card,
    desk::{Desk, use_desk},
    enter::{Door, Opened},
    question::{QuestionPart, faults_in_words, progress},
    trouble::view_trouble,
};
use crate::{api::roots, browser, components::part, hooks::use_fetch, locales::Texts, state::use_texts};

/// The ids of what takes the focus.
const TITLE: &str = "answers-title";
const THANKS: &str = "thanks";
const FAULTS: &str = "answers";

struct FormProps {
    round: Rc<Evaluation>,
    door: Door,
    opened: Rc<Opened>,
    onanother: Callback<()>,
}

/// The form, with what was saved so far; `onanother` makes room for somebody else who came by the link.
pub fn answer_form(round: &Rc<Evaluation>, door: Door, opened: &Rc<Opened>, onanother: Callback<()>) -> Html {
    let props = FormProps { round: Rc::clone(round), door, opened: Rc::clone(opened), onanother };
    part("form", props, |props, context| use_answer_form(props).run(context))
}

#[hook]
fn use_answer_form(props: &FormProps) -> Html {
    let t = use_texts();
    let a = t.answering();
    let desk = use_desk(&props.round, &props.opened, props.door.link());
    let roots = use_fetch(None, roots::list_roots);
    let (handed_in, refusals) = (desk.state().sheet.handed_in, desk.state().refusals);
    {
        let first = use_mut_ref(|| true);
        use_effect_with(handed_in, move |handed_in| {
            if first.replace(false) {
                browser::focus(TITLE);
            } else if *handed_in {
                browser::focus(THANKS);
            }
        });
    }
    use_effect_with(refusals, |refusals| {
        if *refusals > 0 {
            browser::focus(FAULTS);
        }
    });
    let onsubmit = {
        let desk = desk.clone();
        move |event: SubmitEvent| {
            event.prevent_default();
            desk.hand_in();
        }
    };
    html! {
        <>
            { view_thanks(t, &props.round, handed_in) }
            if handed_in && props.door.link().is_some() {
                { another_button(t, props.onanother.clone()) }
            }
            if let Some(code) = props.opened.code {
                { code_card(code, props.door) }
            }
            <section aria-labelledby={TITLE}>
                <h2 class="nl-heading nl-heading--level-2" id={TITLE} tabindex="-1">{ a.form }</h2>
                <p class="nl-paragraph">{ a.form_lead }</p>
                <form class="ss-sheet" novalidate=true {onsubmit} aria-labelledby={TITLE}>
                    { view_questions(t, &desk, &props.round, roots.value().as_deref()) }
                    { view_faults(t, &desk) }
                    { view_trouble(&desk) }
                    { view_end(t, &desk) }
                    { view_bar(t, &desk) }
                </form>
            </section>
        </>
    }
}

fn view_thanks(t: &'static Texts, round: &Evaluation, handed_in: bool) -> Html {
    let a = t.answering();
    html! {
        <div id={THANKS} tabindex="-1" role="status">
            if handed_in {
                <div class="ss-message ss-thanks">
                    <p class="nl-paragraph ss-message__lead">{ a.thanks }</p>
                    <p class="nl-paragraph">{ (a.thanks_text)(&until(t, round.end_date)) }</p>
                </div>
            }
        </div>
    }
}

fn view_questions(t: &'static Texts, desk: &Desk, round: &Evaluation, roots: Option<&Page<Root>>) -> Html {
    let meaning = |id| {
        let root = roots?.items.iter().find(|root| root.id == id)?;
        Some(AttrValue::from(root.summary.clone())).filter(|summary| !summary.is_empty())
    };
    round
        .questions
        .iter()
        .enumerate()
        .map(|(nth, question)| {
            QuestionPart { desk, nth, question, meaning: question.root_id.and_then(meaning) }.view(t)
        })
        .collect()
}

/// All that is wrong, which leads to each question.
fn view_faults(t: &'static Texts, desk: &Desk) -> Html {
    let faults = faults_in_words(t, &desk.state().faults);
    if faults.is_empty() {
        return Html::default();
    }
    html! {
        <div class="ss-message ss-message--error" id={FAULTS} tabindex="-1" role="alert">
            <p class="nl-paragraph ss-message__lead">{ t.problems.check_fields }</p>
            <ul class="ss-message__list">
                { for faults.into_iter().map(|(id, text)| {
                    let href = format!("#{id}");
                    let onclick = move |event: MouseEvent| {
                        event.prevent_default();
                        browser::focus(&id);
                    };
                    html! { <li><a class="nl-link" {href} {onclick}>{ text }</a></li> }
                }) }
            </ul>
        </div>
    }
}

/// Handing in, or that it was done.
fn view_end(t: &'static Texts, desk: &Desk) -> Html {
    let a = t.answering();
    let state = desk.state();
    if state.sheet.handed_in {
        return html! { <p class="nl-paragraph">{ a.still_counts }</p> };
    }
    html! {
        <div>
            <p class="nl-paragraph">{ a.hand_in_text }</p>
            <button type="submit" class="nl-button nl-button--primary"
                aria-disabled={state.handing_in.then_some("true")}>
                { if state.handing_in { a.handing_in } else { a.hand_in } }
            </button>
        </div>
    }
}

/// How far it is filled in, and whether that is saved and counts: always in sight.
fn view_bar(t: &'static Texts, desk: &Desk) -> Html {
    let state = desk.state();
    html! {
        <div class="ss-sheet__bar">
            <span>
                { progress(t, &state.sheet.answers) }
                if !state.sheet.handed_in && state.sheet.answered() > 0 {
                    { " · " }{ t.answering().not_handed_in }
                }
            </span>
            <span>
                // Read out when it is saved, and not at every letter before that.
                if state.is_unsaved() {
                    <span aria-hidden="true">{ t.answering().unsaved }</span>
                }
                <span role="status">{ if state.is_saved() { t.answering().saved } else { "" } }</span>
            </span>
        </div>
    }
}
