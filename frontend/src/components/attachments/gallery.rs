//! The pictures and files of something, to look at.

use shared::attachment::{Attachment, AttachmentOwner, MediaType};
use wasm_bindgen_futures::spawn_local;
use yew::{functional::Hook, prelude::*};

use super::{object_url::ObjectUrl, size_text};
use crate::{
    api::attachments::{self, address},
    browser,
    components::{ConfirmButton, part},
    hooks::{act, use_fetch},
    locales::Texts,
    state::{use_notices, use_texts},
};

/// The id of the heading of a gallery.
const TITLE: &str = "gallery-title";

struct GalleryProps {
    owner: AttachmentOwner,
    is_public: bool,
}

/// The pictures, each a link to all of it, and the documents. `is_public` says whether everybody may see what they
/// belong to; otherwise they are fetched as whoever is signed in. Whoever added one can always take it away here.
pub fn gallery(owner: AttachmentOwner, is_public: bool) -> Html {
    part("gallery", GalleryProps { owner, is_public }, |props, context| use_gallery(props).run(context))
}

#[hook]
fn use_gallery(props: &GalleryProps) -> Html {
    let t = use_texts();
    let notices = use_notices();
    let (owner, is_public) = (props.owner, props.is_public);
    let list = use_fetch(Some(owner.id()), move || attachments::list_attachments(owner));
    // After that the heading stays, since it has the focus.
    let deleted = use_state(|| false);
    let Some(page) = list.value().filter(|page| !page.items.is_empty() || *deleted) else {
        return Html::default();
    };
    let ondelete = {
        let (reload, deleted) = (list.reload.clone(), deleted.setter());
        Callback::from(move |()| {
            browser::focus(TITLE);
            deleted.set(true);
            reload.emit(());
        })
    };
    let view = |attachment: &Attachment| {
        html! {
            <>
                { if is_public { view_public(t, attachment) } else { hidden(attachment.clone()) } }
                if attachment.uploaded == Some(true) {
                    { delete_button(t, attachment, &notices.show, &ondelete) }
                }
            </>
        }
    };
    html! {
        <section class="ss-gallery" aria-labelledby={TITLE}>
            <h2 class="nl-heading nl-heading--level-2" id={TITLE} tabindex="-1">{ t.attachments().title }</h2>
            { view_items(&page.items, view) }
        </section>
    }
}

/// A button that deletes one of these; `ondelete` is told when it is gone.
pub fn delete_button(
    t: &'static Texts,
    attachment: &Attachment,
    show: &Callback<AttrValue>,
    ondelete: &Callback<()>,
) -> Html {
    let onconfirm = {
        let (id, show, ondelete) = (attachment.id, show.clone(), ondelete.clone());
        Callback::from(move |()| {
            let (said, ondelete) = (show.clone(), ondelete.clone());
            act(t, &show, attachments::delete_attachment(id), move |()| {
                said.emit(t.attachments().deleted.into());
                ondelete.emit(());
            });
        })
    };
    let (id, about) = (format!("delete-{}", attachment.id), attachment.description.clone());
    html! {
        <ConfirmButton {id} label={t.common.delete} {about} question={t.attachments().delete_question}
            confirm={t.attachments().delete_confirm} {onconfirm} />
    }
}

/// The pictures and files of news, which everybody may see: what the pictures show is told by the news itself.
pub fn news_pictures(t: &'static Texts, items: &[Attachment]) -> Html {
    view_items(items, |attachment| view_public(t, attachment))
}

/// Pictures and files that everybody may see, each with its name, its kind and its size.
pub fn file_list(t: &'static Texts, items: &[Attachment]) -> Html {
    view_items(items, |attachment| {
        if !attachment.media_type.is_picture() {
            return view_public(t, attachment);
        }
        let name = (t.attachments().picture)(&attachment.description, &size_text(t, attachment.size));
        html! {
            <a class="ss-gallery__link nl-link" href={address(&attachment.content_path())}>
                { view_image(attachment, address(&attachment.thumbnail_path()), "") }
                <span class="ss-gallery__name">{ name }</span>
            </a>
        }
    })
}

/// The pictures beside each other, and the documents below them.
fn view_items(items: &[Attachment], view: impl Fn(&Attachment) -> Html) -> Html {
    let (pictures, documents): (Vec<_>, Vec<_>) =
        items.iter().partition(|attachment| attachment.media_type.is_picture());
    let list = |class: &'static str, items: &[&Attachment]| {
        html! {
            if !items.is_empty() {
                <ul {class}>
                    { for items.iter().map(|one| html! { <li key={one.id.to_string()}>{ view(one) }</li> }) }
                </ul>
            }
        }
    };
    html! { <>{ list("ss-gallery__pictures", &pictures) }{ list("ss-gallery__documents", &documents) }</> }
}

fn view_public(t: &'static Texts, attachment: &Attachment) -> Html {
    view_link(t, attachment, address(&attachment.content_path()), address(&attachment.thumbnail_path()))
}

fn view_link(t: &'static Texts, attachment: &Attachment, content: String, thumbnail: String) -> Html {
    if attachment.media_type == MediaType::Pdf {
        return html! {
            <a class="nl-link" href={content} download={format!("{}.pdf", attachment.description)}>{ (t.attachments().document)(&attachment.description, &size_text(t, attachment.size)) }</a>
        };
    }
    html! {
        <a class="ss-gallery__link" href={content}>{ view_image(attachment, thumbnail, &attachment.description) }</a>
    }
}

/// A picture, whose place is kept free until it is there. Where its words stand beside it, `alt` has none.
fn view_image(attachment: &Attachment, address: String, alt: &str) -> Html {
    html! {
        <img class="ss-gallery__picture" src={address} alt={alt.to_owned()} loading="lazy"
            width={attachment.width.map(|pixels| pixels.to_string())}
            height={attachment.height.map(|pixels| pixels.to_string())} />
    }
}

/// What only the reader may see: a link can't say who asks, so the bytes are fetched first.
fn hidden(attachment: Attachment) -> Html {
    let key = attachment.id.to_string();
    part(key, attachment, |attachment, context| use_hidden(attachment).run(context))
}

#[hook]
fn use_hidden(attachment: &Attachment) -> Html {
    let t = use_texts();
    let bytes = use_state(|| None::<ObjectUrl>);
    {
        let (set, attachment) = (bytes.setter(), attachment.clone());
        use_effect_with(attachment.id, move |_| {
            spawn_local(async move {
                if let Ok(blob) = attachments::find_file(attachment).await {
                    set.set(ObjectUrl::new(&blob));
                }
            });
        });
    }
    match &*bytes {
        Some(url) => view_link(t, attachment, url.to_string(), url.to_string()),
        None => html! { <span>{ attachment.description.clone() }</span> },
    }
}

/// The small form of a picture beside its words, in a list to change; documents have none.
pub fn small_picture(attachment: &Attachment, is_public: bool) -> Html {
    match (attachment.media_type.is_picture(), is_public) {
        (false, _) => Html::default(),
        (true, true) => {
            view_image(attachment, address(&attachment.thumbnail_path()), &attachment.description)
        }
        (true, false) => hidden(attachment.clone()),
    }
}
