//! A round's own questions in its form: adding, changing, moving and removing them.

use std::str::FromStr;

use shared::evaluation::QuestionKind;
use strum::VariantArray;
use wasm_bindgen_futures::spawn_local;
use yew::prelude::*;

use super::round_values::{QuestionValues, RoundValues};
use crate::{
    browser,
    components::form::{Field, SelectOption},
    hooks::Form,
    locales::Texts,
};

/// The number of a question as people count.
fn number(place: usize) -> i64 {
    i64::try_from(place).unwrap_or_default() + 1
}

/// The labels of the inputs of so many questions, by their names.
pub fn question_labels(t: &Texts, count: usize) -> impl Iterator<Item = (AttrValue, AttrValue)> {
    let f = &t.rounds().form;
    (0..count).flat_map(move |place| {
        let label = |name: &str, label: &str| {
            let field = format!("questions[{place}].{name}");
            (field.into(), format!("{}: {label}", (f.question)(number(place))).into())
        };
        [label("text", f.question_text), label("options", f.options)]
    })
}

/// The questions, with a button to add one.
pub fn questions_field(t: &'static Texts, form: &Form<RoundValues>) -> Html {
    let f = &t.rounds().form;
    let count = form.values().questions.len();
    let onadd = {
        let form = form.clone();
        move |_: MouseEvent| {
            form.change(|values| values.questions.push(QuestionValues::new()));
            focus_question(count);
        }
    };
    html! {
        <>
            <h2 class="nl-heading nl-heading--level-3" id="questions" tabindex="-1">{ f.questions }</h2>
            if count == 0 {
                <p class="nl-paragraph">{ f.no_questions }</p>
            }
            { for (0..count).map(|place| view_question(t, form, place)) }
            <p>
                <button type="button" class="nl-button nl-button--secondary" onclick={onadd}>{ f.add }</button>
            </p>
        </>
    }
}

/// Takes the reader to a question, once it is drawn where it is now.
fn focus_question(place: usize) {
    spawn_local(async move { browser::focus(&format!("questions[{place}].text")) });
}

/// A function that changes one question.
fn changer(
    form: &Form<RoundValues>,
    place: usize,
    change: fn(&mut QuestionValues, String),
) -> Callback<String> {
    let form = form.clone();
    Callback::from(move |text| {
        form.change(|values| {
            if let Some(question) = values.questions.get_mut(place) {
                change(question, text);
            }
        });
    })
}

fn view_question(t: &'static Texts, form: &Form<RoundValues>, place: usize) -> Html {
    let f = &t.rounds().form;
    let Some(question) = form.values().questions.get(place).cloned() else { return Html::default() };
    let field = |name: &str| format!("questions[{place}].{name}");
    // A root has its own place in the form.
    let kinds = QuestionKind::VARIANTS.iter().filter(|kind| **kind != QuestionKind::Root);
    let kinds: Vec<_> =
        kinds.map(|kind| SelectOption::new(kind.as_str(), (f.kind_of_question)(*kind))).collect();
    let onkind = changer(form, place, |question, text| {
        if let Ok(kind) = QuestionKind::from_str(&text) {
            question.kind = kind;
        }
    });
    html! {
        <fieldset class="ss-question" key={place}>
            <legend class="ss-question__title">{ (f.question)(number(place)) }</legend>
            <Field id={field("text")} label={f.question_text} value={question.text} error={form.error(&field("text"), t)}
                oninput={changer(form, place, |question, text| question.text = text)} />
            <Field kind="select" id={field("kind")} label={f.question_kind} value={question.kind.as_str()} options={kinds}
                oninput={onkind} />
            if question.kind.has_options() {
                <Field kind="area" id={field("options")} label={f.options} hint={f.options_hint} value={question.options}
                    error={form.error(&field("options"), t)}
                    oninput={changer(form, place, |question, text| question.options = text)} />
            }
            { view_buttons(t, form, place) }
        </fieldset>
    }
}

fn view_buttons(t: &'static Texts, form: &Form<RoundValues>, place: usize) -> Html {
    let f = &t.rounds().form;
    let about = (f.question)(number(place));
    let last = form.values().questions.len().saturating_sub(1);
    let moving = |to: usize| {
        let form = form.clone();
        move |_: MouseEvent| {
            form.change(|values| values.move_question(place, to));
            focus_question(to);
        }
    };
    let onremove = {
        let form = form.clone();
        move |_: MouseEvent| {
            form.change(|values| {
                values.questions.remove(place);
            });
            browser::focus("questions");
        }
    };
    let button = |label: &'static str, onclick: Callback<MouseEvent>| {
        html! {
            <button type="button" class="nl-button nl-button--subtle" {onclick}>
                { label }<span class="ss-hidden">{ ": " }{ about.clone() }</span>
            </button>
        }
    };
    html! {
        <div class="ss-actions">
            if place > 0 {
                { button(f.up, Callback::from(moving(place - 1))) }
            }
            if place < last {
                { button(f.down, Callback::from(moving(place + 1))) }
            }
            { button(f.remove, Callback::from(onremove)) }
        </div>
    }
}
