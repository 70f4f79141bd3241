//! The news of a project.

use std::{future::Future, pin::Pin};

use serde::{Deserialize, Serialize};
use shared::{
    id::Id,
    page::{Page, Paging},
    problem::ProblemCode,
    project::{NewProjectUpdate, ProjectUpdate, ProjectUpdateChanges},
};
use yew::{functional::Hook, prelude::*};

use super::desk::{Desk, closed_form, section};
use crate::{
    api::{Failure, Versioned, project_updates as api},
    browser,
    components::{
        ConfirmButton,
        form::{Input, submit, view_errors},
        paged, part, prose, view_fetched,
    },
    hooks::{Draft, Form, List, act, or_renewed, use_base, use_fetch, use_form_in, use_list},
    locales::Texts,
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
    let editor = || {
        let (list, editing) = (props.list.handle(), editing.clone());
        let onsave = Callback::from(move |saved: ProjectUpdate| {
            editing.set(false);
            list.change(|content| {
                content
                    .items
                    .iter_mut()
                    .filter(|one| one.id == saved.id)
                    .for_each(|one| *one = saved.clone());
            });
        });
        news_editor(EditProps { project, id, onsave })
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
            if may_edit {
                <div class="ss-actions">
                    <button type="button" class="nl-button nl-button--subtle" onclick={toggle} aria-expanded={editing.to_string()}>
                        { t.common.change }<span class="ss-hidden">{ ": " }{ update.title.clone() }</span>
                    </button>
                    <ConfirmButton id={format!("update-{id}")} label={t.common.delete} about={update.title.clone()}
                        question={w.news_question} confirm={t.comments().delete_confirm} onconfirm={ondelete} />
                </div>
            }
            if *editing { { editor() } }
        </li>
    }
}

/// What is filled in, as the inputs hold it.
#[derive(Clone, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
struct Values {
    title: String,
    text: String,
}

impl Values {
    fn of(update: &ProjectUpdate) -> Self {
        Self { title: update.title.clone(), text: update.text.clone() }
    }
}

struct AddProps {
    project: Id,
    onadd: Callback<ProjectUpdate>,
}

fn add_form(turn: u32, props: AddProps) -> Html {
    part(format!("add-{turn}"), props, |props, context| use_add_form(props).run(context))
}

#[hook]
fn use_add_form(props: &AddProps) -> Html {
    let t = use_texts();
    let w = t.work();
    let notices = use_notices();
    let project = props.project;
    let draft = Draft::named(&format!("update.{project}"));
    let form = use_form_in("update".into(), || draft.read::<Values>().unwrap_or_default());
    let kept = use_mut_ref(|| form.values().clone());
    if *kept.borrow() != *form.values() {
        kept.replace(form.values().clone());
        if *form.values() == Values::default() { draft.forget() } else { draft.keep(&*form.values()) }
    }
    let onsubmit = {
        let (form, onadd, show) = (form.clone(), props.onadd.clone(), notices.show.clone());
        Callback::from(move |event: SubmitEvent| {
            event.prevent_default();
            let values = form.values().clone();
            let request = Ok(NewProjectUpdate { title: values.title, text: values.text });
            let (draft, onadd, show) = (draft.clone(), onadd.clone(), show.clone());
            form.send(
                request,
                move |update, key| api::create_project_update(project, &update, &key),
                move |update: ProjectUpdate| {
                    draft.forget();
                    show.emit(w.news_added.into());
                    browser::focus("news-title");
                    onadd.emit(update);
                },
            );
        })
    };
    html! {
        <form class="ss-form" novalidate=true {onsubmit} aria-label={w.add_news}>
            { view_errors("errors", &form, labels(t), None) }
            { view_fields(t, &form) }
            <div class="ss-actions">{ submit(t, w.send_news, form.is_busy()) }</div>
        </form>
    }
}

fn labels(t: &'static Texts) -> Vec<(&'static str, &'static str)> {
    vec![("title", t.work().news_title), ("text", t.work().news_text)]
}

fn view_fields(t: &'static Texts, form: &Form<Values>) -> Html {
    let w = t.work();
    html! {
        <>
            { form.input(t, Input { id: "title", label: w.news_title, ..Input::default() }, |values| &mut values.title) }
            { form.input(t, Input { id: "text", label: w.news_text, kind: "area", hint: w.news_hint, ..Input::default() }, |values| &mut values.text) }
        </>
    }
}

struct EditProps {
    project: Id,
    id: Id,
    onsave: Callback<ProjectUpdate>,
}

fn news_editor(props: EditProps) -> Html {
    part("edit", props, |props, context| use_editor(props).run(context))
}

/// Reads the news with its version, and then shows the form.
#[hook]
fn use_editor(props: &EditProps) -> Html {
    let t = use_texts();
    let (project, id) = (props.project, props.id);
    let fetch = use_fetch(Some(id), move || api::find_project_update(project, id));
    view_fetched(t, &fetch, t.common.failed, |found| {
        let props = (EditProps { project, id, onsave: props.onsave.clone() }, (**found).clone());
        edit_form(props)
    })
}

fn edit_form(props: (EditProps, Versioned<ProjectUpdate>)) -> Html {
    part("form", props, |(props, found), context| use_edit_form(props, found).run(context))
}

#[hook]
fn use_edit_form(props: &EditProps, found: &Versioned<ProjectUpdate>) -> Html {
    let t = use_texts();
    let w = t.work();
    let notices = use_notices();
    let (project, id) = (props.project, props.id);
    let base = use_base(found);
    let form = use_form_in(format!("update-{id}"), || Values::of(&found.value));
    let onsubmit = {
        let (form, onsave, show) = (form.clone(), props.onsave.clone(), notices.show.clone());
        let (etag, renew) = (base.current.etag.clone(), base.renew());
        Callback::from(move |event: SubmitEvent| {
            event.prevent_default();
            let Values { title, text } = form.values().clone();
            let request = Ok(ProjectUpdateChanges { title: Some(title), text: Some(text) });
            let (etag, renew) = (etag.clone(), renew.clone());
            let (onsave, show) = (onsave.clone(), show.clone());
            form.send(
                request,
                move |changes, _| {
                    let change = api::update_project_update(project, id, &changes, &etag);
                    or_renewed(change, move || Box::pin(api::find_project_update(project, id)), renew)
                },
                move |saved| {
                    show.emit(w.news_saved.into());
                    browser::focus("news-title");
                    onsave.emit(saved);
                },
            );
        })
    };
    let changed = form.failure().is_some_and(|failure| failure.code() == Some(ProblemCode::Changed));
    html! {
        <form class="ss-form ss-form--box" novalidate=true {onsubmit} aria-label={t.common.change}>
            { view_errors("errors", &form, labels(t), changed.then_some(t.project().changed)) }
            if let Some(newer) = base.newer() {
                <div class="ss-panel" role="status">
                    <p class="nl-paragraph"><strong>{ t.project().newest }</strong>{ " " }{ newer.title.clone() }</p>
                    { prose(&newer.text, "") }
                </div>
            }
            { view_fields(t, &form) }
            <div class="ss-actions">{ submit(t, t.common.save, form.is_busy()) }</div>
        </form>
    }
}
