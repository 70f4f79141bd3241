//! The questions about one idea.

use std::{future::Future, pin::Pin};

use shared::{
    id::Id,
    idea::Idea,
    page::{Page, Paging},
    question::Question,
};
use yew::{functional::Hook, prelude::*};

use super::{
    ask::ask_form,
    item::{Place, question_item},
};
use crate::{
    api::{Failure, questions},
    browser,
    components::{apart, link, paged, part},
    hooks::use_list,
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

#[hook]
fn use_idea_questions(idea: &Idea) -> Html {
    let t = use_texts();
    let session = use_session();
    let list = use_list(idea.id, load);
    let content = list.content();
    let place = Place::of(&list, false, "questions-title");
    let sent = use_state(|| None::<Id>);
    use_effect_with(*sent, |sent| {
        if let Some(id) = sent {
            browser::focus(&format!("question-{id}"));
        }
    });
    let form = if !idea.state.takes_part() {
        Html::default()
    } else if session == Session::SignedOut {
        let to = Route::SignIn.and_back_to(&Route::Idea { id: idea.id }.to_path());
        html! { <p class="nl-paragraph">{ link(to, "nl-link", t.questions().sign_in) }</p> }
    } else {
        let (list, sent) = (list.handle(), sent.setter());
        let onadd = Callback::from(move |question: Question| {
            sent.set(Some(question.id));
            list.change(|content| content.add(question));
        });
        ask_form(idea.id, idea.association.village.clone().into(), onadd)
    };
    html! {
        <section class="ss-comments" aria-labelledby="questions-title">
            <h2 class="nl-heading nl-heading--level-2" id="questions-title" tabindex="-1">{ t.questions().title }</h2>
            <ol class="ss-comments__list" id="questions">
                { for content.items.iter().map(|question| question_item(question, &place)) }
            </ol>
            { paged(t, &list, html! { <p class="nl-paragraph">{ t.questions().none }</p> }, t.questions().more) }
            { apart(&content.apart(|one| one.id), |question| question_item(question, &place)) }
            { form }
            <p>{ link(Route::QuestionList.to_path(), "nl-link", t.questions().all) }</p>
        </section>
    }
}
