//! The news of a project.

use std::{future::Future, pin::Pin};

use shared::{
    attachment::AttachmentOwner,
    id::Id,
    page::{Page, Paging},
    project::ProjectUpdate,
};
use yew::{functional::Hook, prelude::*};

use super::{
    desk::{Desk, closed_form, section},
    news_form::{AddProps, EditProps, add_form, news_editor},
};
use crate::{
    api::{Failure, project_updates as api},
    browser,
    components::{AttachmentEditor, ConfirmButton, attachment_editor, news_pictures, paged, part, prose},
    hooks::{List, act, use_list},
    state::{use_notices, use_session, use_texts},
};

type Answer = Pin<Box<dyn Future<Output = Result<Page<ProjectUpdate>, Failure>>>>;

fn load(project: Id, cursor: Option<String>) -> Answer {
    Box::pin(api::list_project_updates(project, &Paging { limit: Some(5), cursor }))
}

/// The news, the newest first, and for those who manage the project a form to tell more.
pub fn news(desk: Desk) -> Html {
    part("news", desk, |desk, context| use_news(desk).run(context))
}

#[hook]
fn use_news(desk: &Desk) -> Html {
    let t = use_texts();
    let w = t.work();
    let list = use_list(desk.id(), load);
    // Counts what was told here: after each the form begins anew.
    let turn = use_state(|| 0u32);
    let content = list.content();
    let onadd = {
        let (list, turn, reload) = (list.handle(), turn.clone(), desk.reload.clone());
        Callback::from(move |update: ProjectUpdate| {
            list.change(|content| content.items.insert(0, update));
            turn.set(*turn + 1);
            reload.emit(());
        })
    };
    let item = |update: &ProjectUpdate| {
        let props = ItemProps { desk: desk.clone(), list: list.handle(), update: update.clone() };
        news_item(props)
    };
    let empty = html! { <p class="nl-paragraph">{ w.no_news }</p> };
    let add = || {
        let props = AddProps { project: desk.id(), onadd: onadd.clone() };
        add_form(*turn, props)
    };
    let view = html! {
        <div aria-busy={content.busy.to_string()}>
            if desk.manages {
                { closed_form("add-news".into(), *turn, w.add_news, add()) }
            }
            <ol class="ss-comments__list" id="updates">{ for content.items.iter().map(item) }</ol>
            { paged(t, &list, empty, w.more_news) }
        </div>
    };
    section("news", w.news, view)
}

struct ItemProps {
    desk: Desk,
    list: List<ProjectUpdate>,
    update: ProjectUpdate,
}

fn news_item(props: ItemProps) -> Html {
    part(props.update.id.to_string(), props, |props, context| use_item(props).run(context))
}

#[hook]
fn use_item(props: &ItemProps) -> Html {
    let t = use_texts();
    let w = t.work();
    let session = use_session();
    let notices = use_notices();
    let editing = use_state(|| false);
    let (project, update) = (props.desk.id(), &props.update);
    let id = update.id;
    let author = update.author.as_ref();
    let name = author.map_or(t.ideas.author_gone, |author| author.name.as_str());
    let may_edit = session
        .caller()
        .is_some_and(|caller| caller.may_edit_update(props.desk.facts(), author.map(|author| author.id)));
    let toggle = {
        let editing = editing.clone();
        Callback::from(move |_: MouseEvent| editing.set(!*editing))
    };
    let ondelete = {
        let (list, show, reload) = (props.list.handle(), notices.show.clone(), props.desk.reload.clone());
        Callback::from(move |()| {
            let (list, said, reload) = (list.handle(), show.clone(), reload.clone());
            act(t, &show, api::delete_project_update(project, id), move |()| {
                said.emit(w.news_removed.into());
                browser::focus("news-title");
                list.change(|content| content.items.retain(|one| one.id != id));
                reload.emit(());
            });
        })
    };
    let replace = {
        let list = props.list.handle();
        Callback::from(move |newer: ProjectUpdate| {
            list.change(|content| {
                content
                    .items
                    .iter_mut()
                    .filter(|one| one.id == newer.id)
                    .for_each(|one| *one = newer.clone());
            });
        })
    };
    let words = || {
        let (replace, editing) = (replace.clone(), editing.clone());
        let onsave = Callback::from(move |saved: ProjectUpdate| {
            editing.set(false);
            replace.emit(saved);
        });
        news_editor(EditProps { project, id, onsave })
    };
    let pictures = || {
        let (replace, show) = (replace.clone(), notices.show.clone());
        let onchange = Callback::from(move |()| {
            let replace = replace.clone();
            let found = api::find_project_update(project, id);
            act(t, &show, found, move |found| replace.emit(found.value));
        });
        let owner = AttachmentOwner::ProjectUpdate { project_id: project, id };
        let items = update.attachments.clone();
        attachment_editor(AttachmentEditor { owner, is_public: true, items, onchange })
    };
    html! {
        <li class="ss-comment">
            <h3 class="nl-heading nl-heading--level-3">{ update.title.clone() }</h3>
            <p class="ss-comment__head">
                <strong>{ name.to_owned() }</strong>
                { " " }<span class="ss-comment__time">{ browser::format_date(update.created_at, t.formats) }</span>
                if let Some(edited) = update.edited_at {
                    { " " }<span class="ss-comment__time">{ (w.edited)(&browser::format_date(edited, t.formats)) }</span>
                }
            </p>
            { prose(&update.text, "") }
            { news_pictures(t, &update.attachments) }
            if may_edit {
                <div class="ss-actions">
                    <button type="button" class="nl-button nl-button--subtle" onclick={toggle} aria-expanded={editing.to_string()}>
                        { t.common.change }<span class="ss-hidden">{ ": " }{ update.title.clone() }</span>
                    </button>
                    <ConfirmButton id={format!("update-{id}")} label={t.common.delete} about={update.title.clone()}
                        question={w.news_question} confirm={t.comments().delete_confirm} onconfirm={ondelete} />
                </div>
            }
            if *editing {
                { words() }
                { pictures() }
            }
        </li>
    }
}
