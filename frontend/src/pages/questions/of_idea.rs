//! The questions about one idea.

use std::{future::Future, pin::Pin};

use shared::{
    id::Id,
    idea::Idea,
    page::{Page, Paging},
    question::Question,
};
use yew::{functional::Hook, prelude::*};

use super::{ask::ask_form, item::question_item};
use crate::{
    api::{Failure, questions},
    components::{link, paged, part},
    hooks::{List, use_list},
    route::Route,
    state::{Session, use_session, use_texts},
};

type Answer = Pin<Box<dyn Future<Output = Result<Page<Question>, Failure>>>>;

fn load(idea: Id, cursor: Option<String>) -> Answer {
    Box::pin(async move { questions::list_idea_questions(idea, &Paging { limit: None, cursor }).await })
}

/// The questions, and a form to ask another one.
pub fn idea_questions(idea: Idea) -> Html {
    part("questions", idea, |idea, context| use_idea_questions(idea).run(context))
}

/// Puts a question in the place of what it was.
pub fn replacer(list: &List<Question>) -> Callback<Question> {
    let list = list.handle();
    Callback::from(move |question: Question| {
        list.change(|content| {
            if let Some(old) = content.items.iter_mut().find(|old| old.id == question.id) {
                *old = question;
            }
        });
    })
}

#[hook]
fn use_idea_questions(idea: &Idea) -> Html {
    let t = use_texts();
    let session = use_session();
    let list = use_list(idea.id, load);
    let content = list.content();
    let onchange = replacer(&list);
    let form = if !idea.state.takes_part() {
        Html::default()
    } else if session == Session::SignedOut {
        let to = Route::SignIn.and_back_to(&Route::Idea { id: idea.id }.to_path());
        html! { <p class="nl-paragraph">{ link(to, "nl-link", t.questions().sign_in) }</p> }
    } else {
        let list = list.handle();
        let onadd = Callback::from(move |question: Question| {
            list.change(|content| {
                // With a page still to come, the question comes with that.
                if content.next.is_none() {
                    content.items.push(question);
                }
            });
        });
        ask_form(idea.id, idea.association.village.clone().into(), onadd)
    };
    html! {
        <section class="ss-comments" aria-labelledby="questions-title">
            <h2 class="nl-heading nl-heading--level-2" id="questions-title" tabindex="-1">{ t.questions().title }</h2>
            <ol class="ss-comments__list" id="questions">
                { for content.items.iter().map(|question| question_item(question, false, onchange.clone())) }
            </ol>
            { paged(t, &list, html! { <p class="nl-paragraph">{ t.questions().none }</p> }, t.questions().more) }
            { form }
            <p>{ link(Route::QuestionList.to_path(), "nl-link", t.questions().all) }</p>
        </section>
    }
}
