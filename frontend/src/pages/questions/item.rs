//! One question: who is asked, by when the answer comes, and what it is.

use shared::{
    id::Id,
    question::{Question, QuestionAnswer, QuestionState},
};
use yew::{functional::Hook, prelude::*};

use super::answer::{AnswerForm, answer_form};
use crate::{
    api::{Versioned, questions},
    browser,
    components::{ConfirmButton, link, part, prose},
    hooks::{List, act, or_renewed},
    locales::Texts,
    route::Route,
    state::{use_notices, use_session, use_texts},
};

/// The list that a question stands in.
#[derive(Clone)]
pub struct Place {
    /// Whether it has questions about several ideas.
    pub names_ideas: bool,
    /// The id of what takes the focus when a question is gone.
    pub home: &'static str,
    /// Gets a question after an answer.
    onchange: Callback<Question>,
    /// Gets the id of one that is gone.
    ondelete: Callback<Id>,
}

impl Place {
    /// The place of whatever stands in this list.
    pub fn of(list: &List<Question>, names_ideas: bool, home: &'static str) -> Self {
        let onchange = {
            let list = list.handle();
            Callback::from(move |question: Question| {
                list.change(|content| {
                    for old in content.all_mut().filter(|old| old.id == question.id) {
                        old.clone_from(&question);
                    }
                });
            })
        };
        let list = list.handle();
        let ondelete =
            Callback::from(move |id: Id| list.change(|content| content.retain(|one| one.id != id)));
        Self { names_ideas, home, onchange, ondelete }
    }
}

struct ItemProps {
    question: Question,
    place: Place,
}

/// The question, with a form for whoever may answer it.
pub fn question_item(question: &Question, place: &Place) -> Html {
    let props = ItemProps { question: question.clone(), place: place.clone() };
    part(question.id.to_string(), props, |props, context| use_item(props).run(context))
}

#[hook]
fn use_item(props: &ItemProps) -> Html {
    let t = use_texts();
    let session = use_session();
    let notices = use_notices();
    let open = use_state(|| false);
    let question = &props.question;
    let caller = session.caller();
    let may_answer = caller.as_ref().is_some_and(|caller| caller.may_answer_question(question.into()));
    let may_delete = caller.as_ref().is_some_and(|caller| caller.may_delete_question(question.into()));
    let author = question.author.as_ref().map(|author| author.id);
    let is_own =
        question.answer.is_none() && author.is_some() && author == caller.map(|caller| caller.account_id);
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
            if props.place.names_ideas {
                <p class="nl-paragraph">
                    { link(Route::Idea { id: question.idea.id }.to_path(), "nl-link", question.idea.title.clone()) }
                    { " " }<span class="ss-comment__time">{ question.association.village.clone() }</span>
                </p>
            }
            { question.answer.as_ref().map(|answer| view_answer(t, answer)) }
            // The form stays when somebody else is faster: it holds what was typed.
            if *open {
                { answer_form(AnswerForm { question: question.clone(), onchange: props.place.onchange.clone(), onclose: close }) }
            } else if may_answer || may_delete {
                <div class="ss-comment__actions">
                    if may_answer {
                        <button type="button" class="nl-button nl-button--secondary" {onclick}>{ label }</button>
                    }
                    if may_delete {
                        { view_delete(t, props, is_own, &notices.show) }
                    }
                </div>
            }
        </li>
    }
}

/// A button that takes the question away, in the words of whoever asked it or of those who moderate.
fn view_delete(t: &'static Texts, props: &ItemProps, is_own: bool, show: &Callback<AttrValue>) -> Html {
    let (question, q) = (&props.question, t.questions());
    let [label, sure, confirm] = if is_own {
        [q.take_back, q.take_back_question, q.take_back_confirm]
    } else {
        [t.common.delete, q.delete_question, q.delete_confirm]
    };
    let onconfirm = {
        let (idea, id, place, show) = (question.idea.id, question.id, props.place.clone(), show.clone());
        Callback::from(move |()| {
            let (place, show) = (place.clone(), show.clone());
            // When the answer was faster, it is shown.
            let renew = place.onchange.reform(|newest: Versioned<Question>| newest.value);
            let find = move || Box::pin(questions::find_question(idea, id)) as _;
            let delete = or_renewed(questions::delete_question(idea, id), find, renew);
            act(t, &show.clone(), delete, move |()| {
                show.emit(q.deleted.into());
                browser::focus(place.home);
                place.ondelete.emit(id);
            });
        })
    };
    let id = format!("delete-{}", question.id);
    html! { <ConfirmButton {id} {label} about={question.text.clone()} question={sure} {confirm} {onconfirm} /> }
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
