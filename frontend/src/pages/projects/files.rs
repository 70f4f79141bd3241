//! The pictures and files of a project. Those of its news stand with the news.

use shared::attachment::AttachmentOwner;
use yew::{functional::Hook, prelude::*};

use super::desk::{Desk, closed_form, section};
use crate::{
    api::attachments::list_attachments,
    components::{AttachmentEditor, attachment_editor, file_list, part, view_fetched},
    hooks::use_fetch,
    state::use_texts,
};

/// What there is, and for those who manage the project a form to add, describe and remove.
pub fn files(desk: Desk) -> Html {
    part("files", desk, |desk, context| use_files(desk).run(context))
}

#[hook]
fn use_files(desk: &Desk) -> Html {
    let t = use_texts();
    let w = t.work();
    let owner = AttachmentOwner::Project(desk.id());
    let list = use_fetch(Some(desk.id()), move || list_attachments(owner));
    let onchange = {
        let (list, project) = (list.reload.clone(), desk.reload.clone());
        Callback::from(move |()| {
            list.emit(());
            project.emit(());
        })
    };
    let view = view_fetched(t, &list, t.common.failed, |page| {
        let editor = || {
            let (items, onchange) = (page.items.clone(), onchange.clone());
            let editor = AttachmentEditor { owner, is_public: true, items, onchange };
            closed_form("edit-files".into(), 0, w.edit_files, attachment_editor(editor))
        };
        html! {
            <>
                if page.items.is_empty() {
                    <p class="nl-paragraph">{ w.no_files }</p>
                }
                { file_list(t, &page.items) }
                if desk.manages {
                    { editor() }
                }
            </>
        }
    });
    section("files", t.attachments().title, view)
}
