//! The forms of news: telling it, with its pictures, and changing its words.

use serde::{Deserialize, Serialize};
use shared::{
    attachment::AttachmentOwner,
    id::Id,
    project::{NewProjectUpdate, ProjectUpdate, ProjectUpdateChanges},
};
use yew::{functional::Hook, prelude::*};

use crate::{
    api::{Versioned, project_updates as api},
    browser,
    components::{
        Picks,
        form::{Input, submit, view_errors},
        part, prose, use_picks, view_fetched, view_picker,
    },
    hooks::{Draft, Form, rebase, use_base, use_fetch, use_form_in},
    locales::Texts,
    state::{use_notices, use_texts},
};

/// The ids of the fields of the form to tell news begin with it.
const SCOPE: &str = "update";

/// What is filled in, as the inputs hold it.
#[derive(Clone, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
struct Values {
    title: String,
    text: String,
}

rebase!(Values { title, text });

impl Values {
    fn of(update: &ProjectUpdate) -> Self {
        Self { title: update.title.clone(), text: update.text.clone() }
    }
}

pub struct AddProps {
    pub project: Id,
    /// Gets the news, once it is there with its pictures.
    pub onadd: Callback<ProjectUpdate>,
}

/// The form to tell news, which begins anew with each `turn`.
pub fn add_form(turn: u32, props: AddProps) -> Html {
    part(format!("add-{turn}"), props, |props, context| use_add_form(props).run(context))
}

#[hook]
fn use_add_form(props: &AddProps) -> Html {
    let t = use_texts();
    let w = t.work();
    let notices = use_notices();
    let project = props.project;
    let draft = Draft::named(&format!("update.{project}"));
    let form = use_form_in(SCOPE.into(), || draft.read::<Values>().unwrap_or_default());
    let picks = use_picks(SCOPE);
    // News that is there already, while some of its files are not.
    let told = use_state(|| None::<ProjectUpdate>);
    let kept = use_mut_ref(|| form.values().clone());
    if *kept.borrow() != *form.values() {
        kept.replace(form.values().clone());
        if *form.values() == Values::default() { draft.forget() } else { draft.keep(&*form.values()) }
    }
    // Done, or as far as it got.
    let settle = {
        let (picks, told) = (picks.clone(), told.setter());
        let (onadd, show) = (props.onadd.clone(), notices.show);
        Callback::from(move |update: ProjectUpdate| {
            if picks.is_empty() {
                show.emit(w.news_added.into());
                browser::focus("news-title");
                onadd.emit(update);
            } else {
                told.set(Some(update));
            }
        })
    };
    if let Some(update) = &*told {
        return view_left(t, project, update, &picks, settle);
    }
    let onsubmit = {
        let (form, picks) = (form.clone(), picks.clone());
        Callback::from(move |event: SubmitEvent| {
            event.prevent_default();
            let values = form.values().clone();
            let request = Ok(NewProjectUpdate { title: values.title, text: values.text });
            let (draft, picks, settle) = (draft.clone(), picks.clone(), settle.clone());
            form.send(
                picks.check_with(t, request),
                move |update, key| async move {
                    let mut update = api::create_project_update(project, &update, &key).await?;
                    draft.forget();
                    update.attachments = picks.send(t, owner(project, update.id)).await;
                    Ok(update)
                },
                move |update: ProjectUpdate| settle.emit(update),
            );
        })
    };
    let fields = [&labels(t)[..], &[("attachments", t.attachments().title)]].concat();
    html! {
        <form class="ss-form" novalidate=true {onsubmit} aria-label={w.add_news}>
            { view_errors("errors", &form, fields, None) }
            { view_fields(t, &form) }
            { view_picker(t, &picks, 0) }
            <div class="ss-actions">{ submit(t, w.send_news, form.is_busy()) }</div>
        </form>
    }
}

const fn owner(project_id: Id, id: Id) -> AttachmentOwner {
    AttachmentOwner::ProjectUpdate { project_id, id }
}

/// The files that did not come along with the news, each with the reason: to send them again or leave them out.
fn view_left(
    t: &'static Texts,
    project: Id,
    update: &ProjectUpdate,
    picks: &Picks,
    settle: Callback<ProjectUpdate>,
) -> Html {
    let w = t.work();
    let onsubmit = {
        let (update, picks, settle) = (update.clone(), picks.clone(), settle.clone());
        move |event: SubmitEvent| {
            event.prevent_default();
            let (mut update, settle) = (update.clone(), settle.clone());
            picks.submit(t, owner(project, update.id), move |taken| {
                update.attachments.extend(taken);
                settle.emit(update);
            });
        }
    };
    let onleave = {
        let (update, picks) = (update.clone(), picks.clone());
        move |_: MouseEvent| {
            picks.clear();
            settle.emit(update.clone());
        }
    };
    html! {
        <form class="ss-form" novalidate=true {onsubmit} aria-label={w.add_news}>
            <div class="ss-message ss-message--error" role="alert">
                <p class="nl-paragraph">{ w.news_left }</p>
            </div>
            { view_picker(t, picks, update.attachments.len()) }
            <div class="ss-actions">
                { submit(t, t.common.retry, picks.chosen().sending.is_some()) }
                <button type="button" class="nl-button nl-button--secondary" onclick={onleave}>{ w.leave_files }</button>
            </div>
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

pub struct EditProps {
    pub project: Id,
    pub id: Id,
    pub onsave: Callback<ProjectUpdate>,
}

/// The form to change the words of news.
pub fn news_editor(props: EditProps) -> Html {
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
    let form = use_form_in(format!("update-{id}"), || Values::of(&found.value));
    let base = use_base(found, &form, Values::of);
    let onsubmit = {
        let (onsave, show) = (props.onsave.clone(), notices.show.clone());
        form.onsubmit(
            |values| {
                let Values { title, text } = values.clone();
                Ok(ProjectUpdateChanges { title: Some(title), text: Some(text) })
            },
            base.change(
                move |changes, etag| api::update_project_update(project, id, changes, etag),
                move || Box::pin(api::find_project_update(project, id)),
            ),
            move |saved| {
                show.emit(w.news_saved.into());
                browser::focus("news-title");
                onsave.emit(saved);
            },
        )
    };
    let changed = form.is_overtaken();
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
