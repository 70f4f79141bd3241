//! The villages, themes and roots that everything else is sorted by: adding and changing them.

use shared::id::Id;
use yew::{functional::Hook, prelude::*};

use super::{
    editor::editor,
    entry::{Kind, Row},
};
use crate::{
    browser,
    components::{labels::color_class, page_heading, part, view_fetched},
    hooks::use_fetch,
    locales::Texts,
    state::use_texts,
};

/// What is being edited: nothing, a new entry of a list, or one that is there. One thing at a time on the whole
/// page, since fields are known by their names.
#[derive(Debug, Clone, Copy, PartialEq)]
enum Editing {
    Nothing,
    New(Kind),
    One(Id),
}

#[hook]
pub fn use_catalogue_page() -> Html {
    let t = use_texts();
    let editing = use_state(|| Editing::Nothing);
    let list = |kind: Kind| section(SectionProps { kind, editing: editing.clone() });
    html! {
        <div class="ss-width ss-width--text ss-page">
            { page_heading(t.catalogue().title) }
            { list(Kind::Association) }
            { list(Kind::Theme) }
            { list(Kind::Root) }
        </div>
    }
}

struct SectionProps {
    kind: Kind,
    editing: UseStateHandle<Editing>,
}

fn section(props: SectionProps) -> Html {
    part(props.kind.heading(), props, |props, context| use_section(props).run(context))
}

/// A list of the catalogue: heading, rows with a button each, and the form for a new entry.
#[hook]
fn use_section(props: &SectionProps) -> Html {
    let t = use_texts();
    let (kind, editing) = (props.kind, props.editing.clone());
    let fetch = use_fetch(None, move || kind.list());
    let onclose = {
        let (editing, reload) = (editing.clone(), fetch.reload.clone());
        Callback::from(move |()| {
            editing.set(Editing::Nothing);
            browser::focus(kind.heading());
            reload.emit(());
        })
    };
    let (title, add) = kind.titles(t);
    html! {
        <section class="ss-section" aria-labelledby={kind.heading()}>
            <h2 class="nl-heading nl-heading--level-2" id={kind.heading()} tabindex="-1">{ title }</h2>
            { view_fetched(t, &fetch, t.common.failed, |rows| html! {
                <ul class="ss-rows">
                    { for rows.iter().map(|row| view_row(t, kind, &editing, &onclose, row)) }
                </ul>
            }) }
            if *editing == Editing::New(kind) {
                { editor(kind, None, &onclose) }
            } else {
                <p><button type="button" class="nl-button nl-button--secondary"
                    onclick={open(&editing, Editing::New(kind))}>
                    { add }
                </button></p>
            }
        </section>
    }
}

fn open(editing: &UseStateHandle<Editing>, what: Editing) -> Callback<MouseEvent> {
    let editing = editing.clone();
    Callback::from(move |_| editing.set(what))
}

fn view_row(
    t: &'static Texts,
    kind: Kind,
    editing: &UseStateHandle<Editing>,
    onclose: &Callback<()>,
    row: &Row,
) -> Html {
    html! {
        <li class="ss-row" key={row.id.to_string()}>
            if **editing == Editing::One(row.id) {
                { editor(kind, Some(row.id), onclose) }
            } else {
                <div>
                    <p class="ss-row__title">
                        <span class={row.color.map(color_class)}>{ row.title.clone() }</span>
                    </p>
                    <p class="ss-row__text">{ row.text.clone() }</p>
                </div>
                <button type="button" class="nl-button nl-button--subtle"
                    onclick={open(editing, Editing::One(row.id))}>
                    { t.common.change }<span class="ss-hidden">{ " " }{ row.title.clone() }</span>
                </button>
            }
        </li>
    }
}
