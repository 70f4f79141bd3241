//! The form on paper, with the way to the page.

use shared::evaluation::{Evaluation, EvaluationQuestion, LinkCode, QuestionKind, SCORES};
use yew::prelude::*;

use super::about::until;
use crate::{api::evaluations::qr_code_address, browser, locales::Texts, route::Route};

/// What prints the empty form.
pub fn view_print(t: &'static Texts) -> Html {
    let a = t.answering();
    let onclick = |_: MouseEvent| browser::print();
    html! {
        <section aria-labelledby="paper-title">
            <h2 class="nl-heading nl-heading--level-3" id="paper-title">{ a.paper }</h2>
            <p class="nl-paragraph">{ a.paper_text }</p>
            <button type="button" class="nl-button nl-button--secondary" {onclick}>{ a.print_paper }</button>
        </section>
    }
}

/// The empty form, which is seen on paper alone.
pub fn view_paper(t: &'static Texts, round: &Evaluation, code: LinkCode) -> Html {
    let address = format!("{}{}", browser::site(), Route::TakePart { code }.to_path());
    html! {
        <div class="ss-paper">
            <div class="ss-paper__head">
                <div>
                    <p class="ss-paper__title">{ round.title.clone() }</p>
                    <p>{ round.introduction.clone() }</p>
                    <p>{ until(t, round.end_date) }</p>
                </div>
                <div class="ss-paper__way">
                    <img src={qr_code_address(code)} alt={t.answering().qr_code} width="160" height="160" />
                    <p>{ (t.answering().on_paper)(&address) }</p>
                </div>
            </div>
            <ol class="ss-paper__list">
                { for round.questions.iter().map(|question| view_question(t, question)) }
            </ol>
        </div>
    }
}

fn view_question(t: &'static Texts, question: &EvaluationQuestion) -> Html {
    let a = t.answering();
    let choices: Vec<String> = match question.kind {
        QuestionKind::Root | QuestionKind::Scale => {
            (SCORES.0..=SCORES.1).map(|score| format!("{score} {}", (a.score)(score))).collect()
        }
        QuestionKind::OneOf | QuestionKind::SeveralOf => question.options.clone(),
        QuestionKind::YesNo => a.yes_no.map(str::to_owned).to_vec(),
        QuestionKind::Open => Vec::new(),
    };
    html! {
        <li class="ss-paper__question">
            <p class="ss-paper__text">{ question.text.clone() }</p>
            if question.kind == QuestionKind::SeveralOf {
                <p>{ a.several }</p>
            }
            <ul class="ss-paper__choices">
                { for choices.into_iter().map(|choice| html! { <li class="ss-paper__choice">{ choice }</li> }) }
            </ul>
            if question.kind.has_text() {
                <p class={classes!("ss-paper__lines", (question.kind == QuestionKind::Open).then_some("ss-paper__lines--open"))}>
                    { if question.kind == QuestionKind::Open { "" } else { a.explanation } }
                </p>
            }
        </li>
    }
}
