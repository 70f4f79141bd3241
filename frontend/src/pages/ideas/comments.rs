//! What others say about an idea, and what they answer each other.

use std::{future::Future, pin::Pin};

use shared::{
    comment::{Comment, CommentFilter},
    id::Id,
    idea::Idea,
    page::{MAX_LIMIT, Page},
};
use wasm_bindgen_futures::spawn_local;
use yew::{functional::Hook, prelude::*};

use super::{
    comment_form::{CommentForm, comment_form},
    thread::{add_comment, remove_comment},
};
use crate::{
    api::{Failure, comments},
    browser,
    components::{ConfirmButton, apart, link, paged, part, prose},
    hooks::{List, use_list},
    locales::Texts,
    route::Route,
    state::{Session, use_notices, use_session, use_texts},
};

type Answer = Pin<Box<dyn Future<Output = Result<Page<Comment>, Failure>>>>;

fn load(idea: Id, cursor: Option<String>) -> Answer {
    Box::pin(async move {
        comments::list_comments(idea, &CommentFilter { cursor, ..CommentFilter::default() }).await
    })
}

struct CommentsProps {
    idea: Idea,
}

/// What others say about the idea, and a form to say more.
pub fn comments(idea: Idea) -> Html {
    part("comments", CommentsProps { idea }, |props, context| use_comments(props).run(context))
}

/// All that the view of a comment needs.
struct Talk<'a> {
    t: &'static Texts,
    idea: &'a Idea,
    session: &'a Session,
    list: &'a List<Comment>,
    show: &'a Callback<AttrValue>,
    /// The comment that is being answered.
    answering: &'a UseStateHandle<Option<Id>>,
    /// The comment that was just written here: it takes the focus.
    sent: &'a UseStateHandle<Option<Id>>,
}

#[hook]
fn use_comments(props: &CommentsProps) -> Html {
    let t = use_texts();
    let session = use_session();
    let notices = use_notices();
    let answering = use_state(|| None::<Id>);
    let sent = use_state(|| None::<Id>);
    use_effect_with(*sent, |sent| {
        if let Some(id) = sent {
            browser::focus(&format!("comment-{id}"));
        }
    });
    let list = use_list(props.idea.id, load);
    let talk = Talk {
        t,
        idea: &props.idea,
        session: &session,
        list: &list,
        show: &notices.show,
        answering: &answering,
        sent: &sent,
    };
    let content = list.content();
    let form = if !props.idea.state.takes_part() {
        html! { <p class="nl-paragraph">{ t.comments().closed }</p> }
    } else if session == Session::SignedOut {
        let here = Route::Idea { id: props.idea.id }.to_path();
        html! {
            <p class="nl-paragraph">
                { link(Route::SignIn.and_back_to(&here), "nl-link", t.comments().sign_in) }
            </p>
        }
    } else {
        comment_form(CommentForm { idea: props.idea.id, answered: None, onadd: adder(&talk), oncancel: None })
    };
    html! {
        <section class="ss-comments" aria-labelledby="comments-title">
            <h2 class="nl-heading nl-heading--level-2" id="comments-title" tabindex="-1">{ t.comments().title }</h2>
            <ol class="ss-comments__list">
                { for content.items.iter().map(|comment| view_thread(&talk, comment)) }
            </ol>
            { paged(t, &list, html! { <p class="nl-paragraph">{ t.comments().none }</p> }, t.comments().more) }
            { apart(&content.apart(|one| one.id), |comment| view_thread(&talk, comment)) }
            { form }
        </section>
    }
}

/// A function that puts a comment in its place and moves the focus there.
fn adder(talk: &Talk) -> Callback<Comment> {
    let (list, sent) = (talk.list.handle(), talk.sent.setter());
    Callback::from(move |comment: Comment| {
        sent.set(Some(comment.id));
        list.change(|content| add_comment(content, comment));
    })
}

/// A comment on top with its answers.
fn view_thread(talk: &Talk, top: &Comment) -> Html {
    let shown = i64::try_from(top.answers.len()).unwrap_or_default();
    let answered = (**talk.answering)
        .and_then(|id| std::iter::once(top).chain(&top.answers).find(|comment| comment.id == id));
    html! {
        <li class="ss-comment" key={top.id.to_string()}>
            { view_comment(talk, top) }
            if top.answer_count > 0 || answered.is_some() {
                <ol class="ss-comment__answers">
                    { for top.answers.iter().map(|answer| html! {
                        <li class="ss-comment" key={answer.id.to_string()}>{ view_comment(talk, answer) }</li>
                    }) }
                </ol>
                if shown < top.answer_count {
                    <p class="ss-comment__rest">
                        <button type="button" class="nl-button nl-button--subtle" onclick={loader(talk, top.id)}>
                            { (talk.t.comments().more_answers)(top.answer_count - shown) }
                        </button>
                    </p>
                }
                { answered.map(|answered| view_answer_form(talk, answered)) }
            }
        </li>
    }
}

fn view_comment(talk: &Talk, comment: &Comment) -> Html {
    let t = talk.t;
    if comment.deleted {
        return html! { <p class="ss-comment__gone">{ t.comments().gone }</p> };
    }
    let author_id = comment.author.as_ref().map(|author| author.id);
    let author = comment.author.as_ref().map_or(t.ideas.author_gone, |author| author.name.as_str());
    let may_delete = talk.session.caller().is_some_and(|caller| caller.may_delete_comment(author_id));
    let may_answer = talk.idea.state.takes_part() && talk.session.me().is_some();
    let mentioned = comment.mentions.iter().map(|person| person.name.as_str()).collect::<Vec<_>>().join(", ");
    let onanswer = {
        let (answering, id) = (talk.answering.setter(), comment.id);
        move |_| answering.set(Some(id))
    };
    html! {
        <>
            <p class="ss-comment__head" id={format!("comment-{}", comment.id)} tabindex="-1">
                <strong>{ author.to_owned() }</strong>
                if !mentioned.is_empty() {
                    { " " }<span class="ss-comment__to">{ (t.comments().to)(&mentioned) }</span>
                }
                { " " }<span class="ss-comment__time">{ browser::format_time(comment.created_at, t.formats) }</span>
            </p>
            { prose(&comment.text, "") }
            if may_answer || may_delete {
                <div class="ss-comment__actions">
                    if may_answer {
                        <button type="button" class="nl-button nl-button--subtle" onclick={onanswer}>
                            { t.comments().answer }<span class="ss-hidden">{ " " }{ (t.comments().to)(author) }</span>
                        </button>
                    }
                    if may_delete {
                        <ConfirmButton id={format!("delete-{}", comment.id)} label={t.common.delete}
                            about={(t.comments().by)(author)} question={t.comments().delete_question}
                            confirm={t.comments().delete_confirm} onconfirm={deleter(talk, comment.id)} />
                    }
                </div>
            }
        </>
    }
}

/// The form for an answer, at the end of the comments that it joins.
fn view_answer_form(talk: &Talk, answered: &Comment) -> Html {
    let (add, answering) = (adder(talk), talk.answering.setter());
    let onadd = {
        let answering = answering.clone();
        Callback::from(move |comment: Comment| {
            answering.set(None);
            add.emit(comment);
        })
    };
    let id = answered.id;
    let oncancel = Callback::from(move |()| {
        answering.set(None);
        browser::focus(&format!("comment-{id}"));
    });
    comment_form(CommentForm {
        idea: talk.idea.id,
        answered: Some(answered.clone()),
        onadd,
        oncancel: Some(oncancel),
    })
}

/// A function that fetches all answers to a comment.
fn loader(talk: &Talk, parent: Id) -> Callback<MouseEvent> {
    let (t, idea, list, show) = (talk.t, talk.idea.id, talk.list.handle(), talk.show.clone());
    Callback::from(move |_| {
        let (list, show) = (list.handle(), show.clone());
        spawn_local(async move {
            match load_answers(idea, parent).await {
                Ok(answers) => list.change(|content| {
                    for top in content.all_mut().filter(|item| item.id == parent) {
                        top.answer_count = i64::try_from(answers.len()).unwrap_or_default();
                        top.answers.clone_from(&answers);
                    }
                }),
                Err(failure) => show.emit(t.failure(&failure).into()),
            }
        });
    })
}

async fn load_answers(idea: Id, parent: Id) -> Result<Vec<Comment>, Failure> {
    let mut filter = CommentFilter { parent: Some(parent), limit: Some(MAX_LIMIT), cursor: None };
    let mut answers = Vec::new();
    loop {
        let page = comments::list_comments(idea, &filter).await?;
        answers.extend(page.items);
        filter.cursor = page.next_cursor;
        if filter.cursor.is_none() {
            return Ok(answers);
        }
    }
}

/// A function that deletes a comment and takes it out of the list.
fn deleter(talk: &Talk, comment: Id) -> Callback<()> {
    let (t, idea, list, show) = (talk.t, talk.idea.id, talk.list.handle(), talk.show.clone());
    Callback::from(move |()| {
        let (list, show) = (list.handle(), show.clone());
        spawn_local(async move {
            match comments::delete_comment(idea, comment).await {
                Ok(()) => {
                    show.emit(t.comments().deleted.into());
                    browser::focus("comments-title");
                    list.change(|content| remove_comment(content, comment));
                }
                Err(failure) => show.emit(t.failure(&failure).into()),
            }
        });
    })
}
