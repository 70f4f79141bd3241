//! The drafts of whoever is signed in: to go on with, or to throw away.

use std::{future::Future, pin::Pin};

use shared::{
    id::Id,
    idea::{IdeaFilter, IdeaState, IdeaSummary},
    page::Page,
};
use wasm_bindgen_futures::spawn_local;
use yew::{functional::Hook, prelude::*};

use crate::{
    api::{Failure, ideas},
    browser,
    components::{ConfirmButton, link, paged, part},
    hooks::{List, use_list},
    locales::Texts,
    route::Route,
    state::{use_notices, use_texts},
};

type Answer = Pin<Box<dyn Future<Output = Result<Page<IdeaSummary>, Failure>>>>;

fn load(author: Id, cursor: Option<String>) -> Answer {
    let filter =
        IdeaFilter { author: Some(author), state: vec![IdeaState::Draft], cursor, ..IdeaFilter::default() };
    Box::pin(async move { ideas::list_ideas(&filter).await })
}

/// The drafts of this author; nothing when there are none.
pub fn drafts(author: Id) -> Html {
    part("drafts", author, |author, context| use_drafts(*author).run(context))
}

#[hook]
fn use_drafts(author: Id) -> Html {
    let t = use_texts();
    let notices = use_notices();
    let list = use_list(author, load);
    let content = list.content();
    if content.started && content.items.is_empty() {
        return Html::default();
    }
    html! {
        <section class="ss-panel ss-drafts" aria-labelledby="drafts-title">
            <h2 class="nl-heading nl-heading--level-2" id="drafts-title">{ t.drafts().title }</h2>
            <p class="nl-paragraph">{ t.drafts().lead }</p>
            <ul class="ss-comments__list">
                { for content.items.iter().map(|draft| view_draft(t, draft, deleter(t, draft.id, &list, &notices.show))) }
            </ul>
            { paged(t, &list, Html::default(), t.ideas.more) }
        </section>
    }
}

fn view_draft(t: &'static Texts, draft: &IdeaSummary, ondelete: Callback<()>) -> Html {
    let about = (t.drafts().about)(&draft.title);
    html! {
        <li class="ss-comment" key={draft.id.to_string()}>
            <p class="ss-comment__head">
                { link(Route::IdeaEdit { id: draft.id }.to_path(), "nl-link", draft.title.clone()) }
                { " " }<span class="ss-comment__time">{ browser::format_date(draft.created_at, t.formats) }</span>
            </p>
            <ConfirmButton id={format!("delete-{}", draft.id)} label={t.common.delete} {about}
                question={t.drafts().delete_question} confirm={t.drafts().delete_confirm} onconfirm={ondelete} />
        </li>
    }
}

/// A function that deletes a draft and takes it out of the list.
fn deleter(t: &'static Texts, id: Id, list: &List<IdeaSummary>, show: &Callback<AttrValue>) -> Callback<()> {
    let (list, show) = (list.handle(), show.clone());
    Callback::from(move |()| {
        let (list, show) = (list.handle(), show.clone());
        spawn_local(async move {
            match ideas::delete_idea(id).await {
                Ok(()) => {
                    list.change(|content| content.items.retain(|draft| draft.id != id));
                    show.emit(t.drafts().deleted.into());
                    // The button that had the focus is gone.
                    browser::focus("main");
                }
                Err(failure) => show.emit(t.failure(&failure).into()),
            }
        });
    })
}

/// The button beside the one that sends: it keeps what is written as a draft.
pub fn keep_button(t: &'static Texts, onclick: Callback<MouseEvent>) -> Html {
    html! {
        <button type="button" class="nl-button nl-button--secondary" {onclick}>{ t.drafts().keep }</button>
    }
}
