//! Who answered what, for those who manage a round that is not anonymous, once they want to read it.

use std::{future::Future, pin::Pin, rc::Rc};

use shared::{
    evaluation::{Evaluation, EvaluationAnswer, EvaluationQuestion, NamedResponse},
    id::Id,
    page::{Page, Paging},
};
use yew::{functional::Hook, prelude::*};

use super::table::answers_in_words;
use crate::{
    api::{Failure, Versioned, evaluations},
    components::{paged, part, prose},
    hooks::use_list,
    locales::Texts,
    state::use_texts,
};

/// The round of which the answers are read.
type Round = Rc<Versioned<Evaluation>>;

/// The section, in which the names stand when they are asked for.
pub fn responses(round: Round) -> Html {
    part("responses", round, |round, context| use_responses(round).run(context))
}

#[hook]
fn use_responses(round: &Round) -> Html {
    let t = use_texts();
    let r = &t.rounds().responses;
    let shown = use_state(|| false);
    let onclick = {
        let shown = shown.clone();
        move |_: MouseEvent| shown.set(!*shown)
    };
    html! {
        <section class="ss-section" aria-labelledby="responses-title">
            <h2 class="nl-heading nl-heading--level-2" id="responses-title">{ r.title }</h2>
            <p class="nl-paragraph">{ r.confidential }</p>
            <p>
                <button type="button" class="nl-button nl-button--secondary" {onclick} aria-expanded={shown.to_string()}>
                    { if *shown { r.hide } else { r.show } }
                </button>
            </p>
            if *shown {
                { part("list", Rc::clone(round), |round, context| use_response_list(round).run(context)) }
            }
        </section>
    }
}

type Answer = Pin<Box<dyn Future<Output = Result<Page<NamedResponse>, Failure>>>>;

fn load(round: Id, cursor: Option<String>) -> Answer {
    Box::pin(evaluations::list_evaluation_responses(round, &Paging { limit: None, cursor }))
}

#[hook]
fn use_response_list(round: &Round) -> Html {
    let t = use_texts();
    let r = &t.rounds().responses;
    let list = use_list(round.value.id, load);
    let content = list.content();
    html! {
        <>
            { for content.items.iter().map(|response| view_response(t, &round.value, response)) }
            { paged(t, &list, html! { <p class="nl-paragraph">{ r.none }</p> }, r.more) }
        </>
    }
}

fn view_response(t: &'static Texts, round: &Evaluation, response: &NamedResponse) -> Html {
    let heading = format!("response-{}", response.id);
    let name = response.person.as_ref().map_or(t.rounds().responses.nameless, |person| person.name.as_str());
    let question =
        |answer: &EvaluationAnswer| round.questions.iter().find(|one| one.id == answer.question_id);
    html! {
        <section class="ss-outcome" aria-labelledby={heading.clone()} key={response.id.to_string()}>
            <h3 class="nl-heading nl-heading--level-3" id={heading}>{ name.to_owned() }</h3>
            <p class="ss-row__text">{ (t.rounds().circle)(response.circle) }</p>
            <dl class="ss-said">
                { for response.answers.iter().filter_map(|answer| Some(view_answer(t, question(answer)?, answer))) }
            </dl>
        </section>
    }
}

fn view_answer(t: &'static Texts, question: &EvaluationQuestion, answer: &EvaluationAnswer) -> Html {
    html! {
        <>
            <dt>{ question.text.clone() }</dt>
            <dd>
                if let Some(said) = in_words(t, question, answer) {
                    <p>{ said }</p>
                }
                if let Some(text) = &answer.text {
                    { prose(text, "") }
                }
            </dd>
        </>
    }
}

/// The score or the choices; none where the answer is only a text.
fn in_words(t: &'static Texts, question: &EvaluationQuestion, answer: &EvaluationAnswer) -> Option<String> {
    if let Some(score) = answer.score {
        return Some((t.rounds().responses.score)(score.into()));
    }
    let options = answers_in_words(t, question);
    let place = |choice: &i32| usize::try_from(*choice).ok();
    let chosen: Vec<String> =
        answer.choices.iter().filter_map(|choice| options.get(place(choice)?).cloned()).collect();
    (!chosen.is_empty()).then(|| chosen.join(", "))
}
