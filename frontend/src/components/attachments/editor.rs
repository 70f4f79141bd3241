//! Adding, describing and removing the pictures and files of something.

use shared::attachment::{Attachment, AttachmentChanges, AttachmentOwner};
use yew::{functional::Hook, prelude::*};

use super::{
    gallery::{delete_button, small_picture},
    picker::view_picker,
    picks::{GROUP, use_picks},
    size_text,
};
use crate::{
    api::{Versioned, attachments},
    browser,
    components::{
        form::{Field, submit},
        part,
    },
    hooks::{act, rebase, use_base, use_fetch, use_form},
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
    let version = use_state(|| None::<Versioned<Attachment>>);
    let begin = {
        let (version, show) = (version.setter(), notices.show.clone());
        move |_| {
            let version = version.clone();
            act(t, &show, attachments::find_attachment(id), move |found| version.set(Some(found)));
        }
    };
    let ondelete = {
        let (onchange, group) = (props.onchange.clone(), props.group.clone());
        Callback::from(move |()| {
            browser::focus(&group);
            onchange.emit(());
        })
    };
    let words = match &*version {
        None => html! {
            <>
                <p class="ss-picker__name">{ name.clone() }{ " " }<span class="ss-field__optional">{ size_text(t, attachment.size) }</span></p>
                <div class="ss-actions">
                    <button type="button" class="nl-button nl-button--subtle" onclick={begin}>
                        { t.attachments().describe }<span class="ss-hidden">{ " " }{ name }</span>
                    </button>
                    { delete_button(t, attachment, &notices.show, &ondelete) }
                </div>
            </>
        },
        Some(found) => {
            let version = version.setter();
            let onclose = Callback::from(move |()| version.set(None));
            words_form(WordsProps { found: found.clone(), onclose, onchange: props.onchange.clone() })
        }
    };
    html! { <>{ picture }<div class="ss-picker__words">{ words }</div></> }
}

struct WordsProps {
    found: Versioned<Attachment>,
    onclose: Callback<()>,
    /// Called when the words were changed.
    onchange: Callback<()>,
}

/// A form for the words of one that is there.
fn words_form(props: WordsProps) -> Html {
    part("words", props, |props, context| use_words_form(props).run(context))
}

/// What is filled in.
struct Words {
    description: String,
}

rebase!(Words { description });

impl Words {
    fn of(attachment: &Attachment) -> Self {
        Self { description: attachment.description.clone() }
    }
}

#[hook]
fn use_words_form(props: &WordsProps) -> Html {
    let t = use_texts();
    let notices = use_notices();
    let id = props.found.value.id;
    let form = use_form(|| Words::of(&props.found.value));
    let base = use_base(&props.found, &form, Words::of);
    let field = format!("description-{id}");
    {
        let field = field.clone();
        use_effect_with(form.refusals(), move |refusals| {
            if *refusals > 0 {
                browser::focus(&field);
            }
        });
    }
    let onsubmit = {
        let (show, onclose, onchange) = (notices.show.clone(), props.onclose.clone(), props.onchange.clone());
        form.onsubmit(
            |words: &Words| Ok(AttachmentChanges { description: Some(words.description.clone()) }),
            base.change(
                move |changes, etag| attachments::update_attachment(id, changes, etag),
                move || Box::pin(attachments::find_attachment(id)),
            ),
            move |()| {
                show.emit(t.attachments().described.into());
                onclose.emit(());
                onchange.emit(());
            },
        )
    };
    let label = if props.found.value.media_type.is_picture() {
        t.attachments().picture_label
    } else {
        t.attachments().document_label
    };
    let newer = base.newer().filter(|_| form.is_overtaken());
    let failure = || match newer {
        Some(newer) => Some((t.attachments().changed)(&newer.description).into()),
        None => form.failure().map(|failure| t.failure(&failure).into()),
    };
    let error: Option<AttrValue> = form.error("description", t).or_else(failure);
    html! {
        <form novalidate=true {onsubmit}>
            <Field id={field} {label} value={form.text(|words| &mut words.description)}
                oninput={form.bind(|words| &mut words.description)} {error} autocomplete="off" />
            <div class="ss-actions">
                { submit(t, t.common.save, form.is_busy()) }
                <button type="button" class="nl-button nl-button--secondary"
                    onclick={props.onclose.reform(|_: MouseEvent| ())}>
                    { t.common.cancel }
                </button>
            </div>
        </form>
    }
}
