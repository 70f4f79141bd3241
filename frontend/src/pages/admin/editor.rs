//! Adding or changing an entry of the catalogue.

use shared::{id::Id, theme::ThemeColor};
use strum::VariantArray;
use yew::{functional::Hook, prelude::*};

use super::entry::{self, Inputs, Kind, color_name};
use crate::{
    api::{associations, roots, themes},
    browser,
    components::{
        form::{Field, SelectOption, submit, view_errors},
        part, view_fetched,
    },
    hooks::{Form, use_fetch, use_form},
    locales::Texts,
    state::{use_notices, use_texts},
};

struct EditorProps {
    kind: Kind,
    id: Option<Id>,
    onclose: Callback<()>,
}

/// The form for this entry, or for a new one; `onclose` is told when it was saved or called off.
pub fn editor(kind: Kind, id: Option<Id>, onclose: &Callback<()>) -> Html {
    let props = EditorProps { kind, id, onclose: onclose.clone() };
    part("editor", props, |props, context| use_editor(props).run(context))
}

#[hook]
fn use_editor(props: &EditorProps) -> Html {
    let t = use_texts();
    let notices = use_notices();
    let (kind, id) = (props.kind, props.id);
    let fetch = use_fetch(id, move || kind.find(id));
    let form = use_form(Inputs::new);
    let found = fetch.value();
    {
        let (form, found) = (form.clone(), found.clone());
        use_effect_with(found.is_some(), move |_| {
            if let Some(found) = found {
                form.change(|inputs| {
                    inputs.clone_from(&found.value);
                    inputs.resize(kind.fields(t).len(), String::new());
                });
                browser::focus(kind.fields(t)[0].0);
            }
        });
    }
    let onsubmit = {
        let (form, etag) = (form.clone(), found.map(|found| found.etag.clone()).unwrap_or_default());
        let (show, onclose) = (notices.show.clone(), props.onclose.clone());
        Callback::from(move |event: SubmitEvent| {
            event.prevent_default();
            let (show, onclose) = (show.clone(), onclose.clone());
            let done = move || {
                show.emit(t.catalogue().saved.into());
                onclose.emit(());
            };
            save(kind, id, &form, etag.clone(), done);
        })
    };
    let oncancel = props.onclose.reform(|_: MouseEvent| ());
    let labels = kind.fields(t).into_iter().map(|(name, label, ..)| (name, label)).collect::<Vec<_>>();
    view_fetched(t, &fetch, t.common.failed, |_| {
        html! {
            <form class="ss-form ss-form--box" novalidate=true {onsubmit} id="entry">
                { view_errors("entry-errors", &form, labels, None) }
                { view_fields(t, kind, &form) }
                <div class="ss-actions">
                    { submit(t, t.common.save, form.is_busy()) }
                    <button type="button" class="nl-button nl-button--secondary" onclick={oncancel}>
                        { t.common.cancel }
                    </button>
                </div>
            </form>
        }
    })
}

fn view_fields(t: &'static Texts, kind: Kind, form: &Form<Inputs>) -> Html {
    let fields = kind.fields(t).into_iter().enumerate();
    let fields = fields.map(|(index, (name, label, input, optional))| {
        let value = form.values().get(index).cloned().unwrap_or_default();
        let oninput = {
            let form = form.clone();
            Callback::from(move |text| form.change(|inputs| inputs[index] = text))
        };
        let options = if input == "select" { colors(t) } else { Vec::new() };
        html! {
            <Field id={name} {label} kind={input} {optional} {value} {oninput} {options}
                error={form.error(name, t)} />
        }
    });
    fields.collect()
}

fn colors(t: &Texts) -> Vec<SelectOption> {
    let colors = ThemeColor::VARIANTS.iter();
    colors.map(|color| SelectOption::new(color_name(*color), (t.catalogue().color_name)(*color))).collect()
}

/// Sends the form as what it is about.
fn save(kind: Kind, id: Option<Id>, form: &Form<Inputs>, etag: String, done: impl FnOnce() + 'static) {
    let inputs = form.values().clone();
    match (kind, id) {
        (Kind::Association, None) => form.send(
            entry::new_association(&inputs),
            |new, key| async move { associations::create_association(&new, &key).await.map(|_| ()) },
            |()| done(),
        ),
        (Kind::Association, Some(id)) => form.send(
            entry::association_changes(&inputs),
            move |new, _| async move { associations::update_association(id, &new, &etag).await.map(|_| ()) },
            |()| done(),
        ),
        (Kind::Theme, None) => form.send(
            entry::new_theme(&inputs),
            |new, key| async move { themes::create_theme(&new, &key).await.map(|_| ()) },
            |()| done(),
        ),
        (Kind::Theme, Some(id)) => form.send(
            entry::theme_changes(&inputs),
            move |new, _| async move { themes::update_theme(id, &new, &etag).await.map(|_| ()) },
            |()| done(),
        ),
        (Kind::Root, None) => form.send(
            entry::new_root(&inputs),
            |new, key| async move { roots::create_root(&new, &key).await.map(|_| ()) },
            |()| done(),
        ),
        (Kind::Root, Some(id)) => form.send(
            entry::root_changes(&inputs),
            move |new, _| async move { roots::update_root(id, &new, &etag).await.map(|_| ()) },
            |()| done(),
        ),
    }
}
