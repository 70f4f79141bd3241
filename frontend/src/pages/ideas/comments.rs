//! What others say about an idea.

use std::{future::Future, pin::Pin};

use shared::{
    comment::{Comment, NewComment},
    id::Id,
    idea::Idea,
    page::{Page, Paging},
};
use wasm_bindgen_futures::spawn_local;
use yew::{functional::Hook, prelude::*};

use crate::{
    api::{Failure, comments},
    browser,
    components::{
        ConfirmButton,
        form::{Field, submit, view_errors},
        link, paged, part, prose,
    },
    hooks::{Draft, List, use_form, use_list},
    locales::Texts,
    route::Route,
    state::{Session, use_notices, use_session, use_texts},
};

type Answer = Pin<Box<dyn Future<Output = Result<Page<Comment>, Failure>>>>;

fn load(idea: Id, cursor: Option<String>) -> Answer {
    Box::pin(async move { comments::list_comments(idea, &Paging { limit: None, cursor }).await })
}

struct CommentsProps {
    idea: Idea,
}

/// What others say about the idea, and a form to say more.
pub fn comments(idea: Idea) -> Html {
    part("comments", CommentsProps { idea }, |props, context| use_comments(props).run(context))
}

#[hook]
fn use_comments(props: &CommentsProps) -> Html {
    let t = use_texts();
    let session = use_session();
    let notices = use_notices();
    let list = use_list(props.idea.id, load);
    let onadd = {
        let list = list.handle();
        Callback::from(move |comment: Comment| {
            list.change(|content| {
                // With a page still to come, the comment comes with that.
                if content.next.is_none() {
                    content.items.push(comment);
                }
            });
        })
    };
    let content = list.content();
    let form = if !props.idea.state.takes_part() {
        html! { <p class="nl-paragraph">{ t.comments.closed }</p> }
    } else if session == Session::SignedOut {
        let here = Route::Idea { id: props.idea.id }.to_path();
        html! {
            <p class="nl-paragraph">
                { link(Route::SignIn.and_back_to(&here), "nl-link", t.comments.sign_in) }
            </p>
        }
    } else {
        comment_form(CommentFormProps { idea: props.idea.id, onadd })
    };
    html! {
        <section class="ss-comments" aria-labelledby="comments-title">
            <h2 class="nl-heading nl-heading--level-2" id="comments-title" tabindex="-1">{ t.comments.title }</h2>
            <ol class="ss-comments__list">
                { for content.items.iter().map(|comment| view_comment(t, &session, comment, |id| {
                    deleter(t, props.idea.id, id, &list, &notices.show)
                })) }
            </ol>
            { paged(t, &list, html! { <p class="nl-paragraph">{ t.comments.none }</p> }, t.comments.more) }
            { form }
        </section>
    }
}

fn view_comment(
    t: &'static Texts,
    session: &Session,
    comment: &Comment,
    delete: impl FnOnce(Id) -> Callback<()>,
) -> Html {
    let author_id = comment.author.as_ref().map(|author| author.id);
    let author = comment.author.as_ref().map_or(t.ideas.author_gone, |author| author.name.as_str());
    let may_delete = session.caller().is_some_and(|caller| caller.may_delete_comment(author_id));
    html! {
        <li class="ss-comment" key={comment.id.to_string()}>
            <p class="ss-comment__head">
                <strong>{ author.to_owned() }</strong>
                { " " }<span class="ss-comment__time">{ browser::format_time(comment.created_at, t.formats) }</span>
            </p>
            { prose(&comment.text, "") }
            if may_delete {
                <ConfirmButton id={format!("delete-{}", comment.id)} label={t.common.delete}
                    about={(t.comments.by)(author)} question={t.comments.delete_question}
                    confirm={t.comments.delete_confirm} onconfirm={delete(comment.id)} />
            }
        </li>
    }
}

/// A function that deletes a comment and takes it out of the list.
fn deleter(
    t: &'static Texts,
    idea: Id,
    comment: Id,
    list: &List<Comment>,
    show: &Callback<AttrValue>,
) -> Callback<()> {
    let (list, show) = (list.handle(), show.clone());
    Callback::from(move |()| {
        let (list, show) = (list.handle(), show.clone());
        spawn_local(async move {
            match comments::delete_comment(idea, comment).await {
                Ok(()) => {
                    show.emit(t.comments.deleted.into());
                    browser::focus("comments-title");
                    list.change(|content| content.items.retain(|one| one.id != comment));
                }
                Err(failure) => show.emit(t.failure(&failure).into()),
            }
        });
    })
}

struct CommentFormProps {
    idea: Id,
    onadd: Callback<Comment>,
}

fn comment_form(props: CommentFormProps) -> Html {
    part("form", props, |props, context| use_comment_form(props).run(context))
}

#[hook]
fn use_comment_form(props: &CommentFormProps) -> Html {
    let t = use_texts();
    let notices = use_notices();
    let idea = props.idea;
    let draft = Draft::named(&format!("comment.{idea}"));
    let form = use_form(|| draft.read::<String>().unwrap_or_default());
    let oninput = {
        let (form, draft) = (form.clone(), draft.clone());
        Callback::from(move |text: String| {
            if text.trim().is_empty() {
                draft.forget()
            } else {
                draft.keep(&text)
            }
            form.change(|value| *value = text);
        })
    };
    let onsubmit = {
        let (form, onadd, show) = (form.clone(), props.onadd.clone(), notices.show.clone());
        Callback::from(move |event: SubmitEvent| {
            event.prevent_default();
            let request = Ok(NewComment { text: form.values().clone() });
            let (sent, draft, onadd, show) = (form.clone(), draft.clone(), onadd.clone(), show.clone());
            form.send(
                request,
                move |comment, key| async move { comments::create_comment(idea, &comment, &key).await },
                move |comment: Comment| {
                    draft.forget();
                    sent.change(String::clear);
                    onadd.emit(comment);
                    show.emit(t.comments.thanks.into());
                },
            );
        })
    };
    let value = form.values().clone();
    html! {
        <form class="ss-form ss-comments__form" novalidate=true {onsubmit}>
            { view_errors("comment-errors", &form, vec![("text", t.comments.write)], None) }
            <Field kind="area" id="text" label={t.comments.write} hint={t.comments.hint} {value} {oninput}
                error={form.error("text", t)} />
            <div class="ss-actions">{ submit(t, t.comments.send, form.is_busy()) }</div>
        </form>
    }
}
