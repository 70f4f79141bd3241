//! Adding, describing and removing the pictures and files of something.

use shared::attachment::{Attachment, AttachmentChanges, AttachmentOwner};
use wasm_bindgen_futures::spawn_local;
use yew::{functional::Hook, prelude::*};

use super::{
    gallery::small_picture,
    picker::view_picker,
    picks::{GROUP, use_picks},
    size_text,
};
use crate::{
    api::{Failure, Versioned, attachments},
    browser,
    components::{
        ConfirmButton,
        form::{Field, submit},
        part,
    },
    hooks::{use_fetch, use_form},
    state::{use_notices, use_texts},
};

struct SectionProps {
    owner: AttachmentOwner,
    is_public: bool,
}

/// A section of its own with all that belongs to something, to change it.
pub fn attachment_section(owner: AttachmentOwner, is_public: bool) -> Html {
    part("attachments", SectionProps { owner, is_public }, |props, context| use_section(props).run(context))
}

#[hook]
fn use_section(props: &SectionProps) -> Html {
    let t = use_texts();
    let (owner, is_public) = (props.owner, props.is_public);
    let list = use_fetch(Some(owner.id()), move || attachments::list_attachments(owner));
    let items = list.value().map(|page| page.items.clone()).unwrap_or_default();
    let editor = AttachmentEditor { owner, is_public, items, onchange: list.reload.clone() };
    html! {
        <section class="ss-attachments" aria-labelledby="attachments-title">
            <h2 class="nl-heading nl-heading--level-2" id="attachments-title">{ t.attachments().title }</h2>
            { attachment_editor(editor) }
        </section>
    }
}

/// Pictures and files to change.
pub struct AttachmentEditor {
    /// What they belong to.
    pub owner: AttachmentOwner,
    /// Whether everybody may see them.
    pub is_public: bool,
    /// Those that are there.
    pub items: Vec<Attachment>,
    /// Called when something was added, changed or removed.
    pub onchange: Callback<()>,
}

/// What is there, each with its words, and a form to add more.
pub fn attachment_editor(props: AttachmentEditor) -> Html {
    part("editor", props, |props, context| use_editor(props).run(context))
}

#[hook]
fn use_editor(props: &AttachmentEditor) -> Html {
    let t = use_texts();
    let notices = use_notices();
    let (owner, is_public) = (props.owner, props.is_public);
    let picks = use_picks(&format!("files-{}", owner.id()));
    let onsubmit = {
        let (picks, onchange, show) = (picks.clone(), props.onchange.clone(), notices.show);
        move |event: SubmitEvent| {
            event.prevent_default();
            let (onchange, show) = (onchange.clone(), show.clone());
            picks.submit(t, owner, move |taken| {
                if !taken.is_empty() {
                    let taken = i64::try_from(taken.len()).unwrap_or(i64::MAX);
                    show.emit((t.attachments().added)(taken).into());
                    onchange.emit(());
                }
            });
        }
    };
    // After one is removed, the focus goes to where another can be chosen.
    let group = AttrValue::from(picks.id(GROUP));
    let item = |one: &Attachment| {
        let (group, onchange) = (group.clone(), props.onchange.clone());
        let entry = entry(EntryProps { attachment: one.clone(), is_public, group, onchange });
        html! { <li class="ss-picker__pick" key={one.id.to_string()}>{ entry }</li> }
    };
    let chosen = picks.chosen();
    html! {
        <div class="ss-attachments__editor">
            <ul class="ss-picker__list">{ for props.items.iter().map(item) }</ul>
            <form class="ss-form" novalidate=true {onsubmit}>
                { view_picker(t, &picks, props.items.len()) }
                if !chosen.list.is_empty() {
                    <div class="ss-actions">{ submit(t, t.attachments().add, chosen.sending.is_some()) }</div>
                }
            </form>
        </div>
    }
}

struct EntryProps {
    attachment: Attachment,
    is_public: bool,
    /// The id of what takes the focus when this is gone.
    group: AttrValue,
    onchange: Callback<()>,
}

fn entry(props: EntryProps) -> Html {
    part("entry", props, |props, context| use_entry(props).run(context))
}

/// One that is there. Its words are read anew before they are changed, to know their version.
#[hook]
fn use_entry(props: &EntryProps) -> Html {
    let t = use_texts();
    let notices = use_notices();
    let attachment = &props.attachment;
    let (id, name) = (attachment.id, attachment.description.clone());
    let picture = small_picture(attachment, props.is_public);
    let form = use_form(String::new);
    let version = use_state(|| None::<Versioned<Attachment>>);
    let field = format!("description-{id}");
    {
        let field = field.clone();
        use_effect_with(form.refusals(), move |refusals| {
            if *refusals > 0 {
                browser::focus(&field);
            }
        });
    }
    let tell = {
        let show = notices.show.clone();
        move |failure: Failure| show.emit(t.failure(&failure).into())
    };
    let begin = {
        let (form, version, tell) = (form.clone(), version.setter(), tell.clone());
        move |_| {
            let (form, version, tell) = (form.clone(), version.clone(), tell.clone());
            spawn_local(async move {
                match attachments::find_attachment(id).await {
                    Ok(found) => {
                        form.change(|text| text.clone_from(&found.value.description));
                        version.set(Some(found));
                    }
                    Err(failure) => tell(failure),
                }
            });
        }
    };
    let delete = {
        let (show, onchange, group) = (notices.show.clone(), props.onchange.clone(), props.group.clone());
        Callback::from(move |()| {
            let (show, onchange, tell) = (show.clone(), onchange.clone(), tell.clone());
            let group = group.clone();
            spawn_local(async move {
                match attachments::delete_attachment(id).await {
                    Ok(()) => {
                        show.emit(t.attachments().deleted.into());
                        browser::focus(&group);
                        onchange.emit(());
                    }
                    Err(failure) => tell(failure),
                }
            });
        })
    };
    let words = match &*version {
        None => html! {
            <>
                <p class="ss-picker__name">{ name.clone() }{ " " }<span class="ss-field__optional">{ size_text(t, attachment.size) }</span></p>
                <div class="ss-actions">
                    <button type="button" class="nl-button nl-button--subtle" onclick={begin}>
                        { t.attachments().describe }<span class="ss-hidden">{ " " }{ name.clone() }</span>
                    </button>
                    <ConfirmButton id={format!("delete-{id}")} label={t.common.delete} about={name}
                        question={t.attachments().delete_question} confirm={t.attachments().delete_confirm} onconfirm={delete} />
                </div>
            </>
        },
        Some(found) => {
            let onsubmit = {
                let (form, etag, show) = (form.clone(), found.etag.clone(), notices.show.clone());
                let (version, onchange) = (version.setter(), props.onchange.clone());
                move |event: SubmitEvent| {
                    event.prevent_default();
                    let request = AttachmentChanges { description: Some(form.values().clone()) };
                    let (etag, show) = (etag.clone(), show.clone());
                    let (version, onchange) = (version.clone(), onchange.clone());
                    form.send(
                        Ok(request),
                        move |changes, _| async move { attachments::update_attachment(id, &changes, &etag).await },
                        move |()| {
                            show.emit(t.attachments().described.into());
                            version.set(None);
                            onchange.emit(());
                        },
                    );
                }
            };
            let cancel = {
                let version = version.setter();
                move |_| version.set(None)
            };
            let label = if attachment.media_type.is_picture() {
                t.attachments().picture_label
            } else {
                t.attachments().document_label
            };
            let failure = || form.failure().map(|failure| t.failure(&failure).into());
            let error: Option<AttrValue> = form.error("description", t).or_else(failure);
            html! {
                <form novalidate=true {onsubmit}>
                    <Field id={field} {label} value={form.values().clone()} oninput={form.bind(|text| text)} {error}
                        autocomplete="off" />
                    <div class="ss-actions">
                        { submit(t, t.common.save, form.is_busy()) }
                        <button type="button" class="nl-button nl-button--secondary" onclick={cancel}>{ t.common.cancel }</button>
                    </div>
                </form>
            }
        }
    };
    html! { <>{ picture }<div class="ss-picker__words">{ words }</div></> }
}
