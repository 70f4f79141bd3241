//! One question: who is asked, by when the answer comes, and what it is.

use shared::question::{Question, QuestionAnswer, QuestionState};
use yew::{functional::Hook, prelude::*};

use super::answer::{AnswerForm, answer_form};
use crate::{
    browser,
    components::{link, part, prose},
    locales::Texts,
    route::Route,
    state::{use_session, use_texts},
};

struct ItemProps {
    question: Question,
    /// Whether it stands among questions about other ideas.
    names_idea: bool,
    /// Gets the question after an answer.
    onchange: Callback<Question>,
}

/// The question, with a form for whoever may answer it.
pub fn question_item(question: &Question, names_idea: bool, onchange: Callback<Question>) -> Html {
    let props = ItemProps { question: question.clone(), names_idea, onchange };
    part(question.id.to_string(), props, |props, context| use_item(props).run(context))
}

#[hook]
fn use_item(props: &ItemProps) -> Html {
    let t = use_texts();
    let session = use_session();
    let open = use_state(|| false);
    let question = &props.question;
    let may_answer = session.caller().is_some_and(|caller| caller.may_answer_question(question.into()));
    let title = format!("question-{}", question.id);
    let close = {
        let (open, title) = (open.setter(), title.clone());
        Callback::from(move |()| {
            open.set(false);
            browser::focus(&title);
        })
    };
    let onclick = {
        let open = open.clone();
        move |_| open.set(true)
    };
    let label = if question.answer.is_some() { t.questions().correct } else { t.questions().to_answer };
    html! {
        <li class="ss-comment">
            { view_head(t, question, title) }
            { prose(&question.text, "") }
            if props.names_idea {
                <p class="nl-paragraph">
                    { link(Route::Idea { id: question.idea.id }.to_path(), "nl-link", question.idea.title.clone()) }
                    { " " }<span class="ss-comment__time">{ question.association.village.clone() }</span>
                </p>
            }
            { question.answer.as_ref().map(|answer| view_answer(t, answer)) }
            if may_answer && *open {
                { answer_form(AnswerForm { question: question.clone(), onchange: props.onchange.clone(), onclose: close }) }
            } else if may_answer {
                <p>
                    <button type="button" class="nl-button nl-button--secondary" {onclick}>{ label }</button>
                </p>
            }
        </li>
    }
}

fn view_head(t: &'static Texts, question: &Question, id: String) -> Html {
    let author = question.author.as_ref().map_or(t.ideas.author_gone, |author| author.name.as_str());
    let tone = match question.state {
        QuestionState::Overdue => "ss-badge--late",
        QuestionState::Waiting => "ss-badge--busy",
        QuestionState::Answered => "ss-badge--calm",
    };
    let day = |day| browser::format_day(day, t.formats);
    let promised = day(question.promised_date);
    let first = (question.first_promised_date != question.promised_date)
        .then(|| (t.questions().first_promised)(&day(question.first_promised_date)));
    html! {
        <>
            <p class="ss-comment__head" {id} tabindex="-1">
                <span class={classes!("ss-badge", tone)}>{ (t.questions().state)(question.state) }</span>
                { " " }<strong>{ (t.questions().to)(question.addressee, &question.association.village) }</strong>
                { " " }<span>{ (t.comments().by)(author) }</span>
                { " " }<span class="ss-comment__time">{ browser::format_date(question.created_at, t.formats) }</span>
            </p>
            if question.state != QuestionState::Answered {
                <p class="ss-question__promise">{ (t.questions().promised)(&promised) }{ first.map(|text| format!(" {text}")) }</p>
            }
        </>
    }
}

fn view_answer(t: &'static Texts, answer: &QuestionAnswer) -> Html {
    let author = answer.author.as_ref().map_or(t.ideas.author_gone, |author| author.name.as_str());
    let time = |time| browser::format_date(time, t.formats);
    html! {
        <div class="ss-panel__quote">
            <p class="ss-comment__head">
                <strong>{ (t.questions().answer_of)(author) }</strong>
                { " " }<span class="ss-comment__time">
                    { time(answer.created_at) }
                    if answer.updated_at != answer.created_at {
                        { " " }{ (t.questions().corrected_on)(&time(answer.updated_at)) }
                    }
                </span>
            </p>
            { prose(&answer.text, "") }
        </div>
    }
}
