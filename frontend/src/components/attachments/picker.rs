//! Choosing pictures and files, and saying what they show.

use shared::attachment::{ACCEPTED, MAX_ATTACHMENTS};
use wasm_bindgen::JsCast;
use web_sys::HtmlInputElement;
use yew::prelude::*;

use super::{
    picks::{GROUP, Pick, Picks},
    size_text,
};
use crate::{browser, components::form::Field, locales::Texts};

/// A group of fields: one to choose files, and one for each file with what it shows. `present` says how many are there
/// already.
pub fn view_picker(t: &'static Texts, picks: &Picks, present: usize) -> Html {
    let chosen = picks.chosen();
    let [group, input, hint, progress] =
        [GROUP, "file", "file-hint", "file-progress"].map(|part| picks.id(part));
    let room = MAX_ATTACHMENTS.saturating_sub(present + chosen.list.len());
    let onchange = {
        let picks = picks.clone();
        move |event: Event| {
            let input = event.target().and_then(|target| target.dyn_into::<HtmlInputElement>().ok());
            let Some((input, files)) = input.and_then(|input| Some((input.clone(), input.files()?))) else {
                return;
            };
            picks.add((0..files.length()).filter_map(|index| files.get(index)).take(room));
            // So that a file that was taken out can be chosen again.
            input.set_value("");
        }
    };
    html! {
        <fieldset class="ss-field ss-picker" id={group} tabindex="-1">
            <legend class="ss-field__label">{ t.attachments().title }<span class="ss-field__optional">{ " " }{ t.common.optional }</span></legend>
            <p class="ss-field__hint" id={hint.clone()}>{ t.attachments().pick_hint }</p>
            <ul class="ss-picker__list">
                { for chosen.list.iter().map(|pick| view_pick(t, picks, pick)) }
            </ul>
            if room > 0 {
                <input class="ss-picker__input" type="file" id={input.clone()} accept={ACCEPTED} multiple=true {onchange}
                    aria-describedby={hint} />
                <label class="nl-button nl-button--secondary ss-picker__choose" for={input}>{ t.attachments().pick }</label>
            } else {
                <p class="nl-paragraph">{ t.attachments().full }</p>
            }
            <div role="status">
                if let Some((nth, all)) = chosen.sending {
                    <p class="nl-paragraph">
                        <label for={progress.clone()}>{ (t.attachments().sending)(nth, all) }</label>
                    </p>
                    <progress id={progress} max={all.to_string()} value={(nth - 1).to_string()} />
                }
            </div>
        </fieldset>
    }
}

fn view_pick(t: &'static Texts, picks: &Picks, pick: &Pick) -> Html {
    let is_picture = pick.preview.is_some();
    let name = pick.file.name();
    let (label, hint) = if is_picture {
        (t.attachments().picture_label, Some(t.attachments().picture_hint))
    } else {
        (t.attachments().document_label, None)
    };
    let oninput = {
        let (picks, key) = (picks.clone(), pick.key.clone());
        Callback::from(move |text: String| picks.describe(&key, text))
    };
    let onclick = {
        let (picks, key) = (picks.clone(), pick.key.clone());
        move |_| {
            picks.remove(&key);
            browser::focus(&picks.id(GROUP));
        }
    };
    html! {
        <li class="ss-picker__pick" key={pick.key.clone()}>
            if let Some(preview) = &pick.preview {
                <img class="ss-picker__preview" src={preview.to_string()} alt="" />
            }
            <div class="ss-picker__words">
                <p class="ss-picker__name">{ name.clone() }{ " " }<span class="ss-field__optional">{ size_text(t, pick.size()) }</span></p>
                <Field id={pick.field()} {label} hint={hint.map(AttrValue::from)} value={pick.description.clone()} {oninput}
                    error={pick.error.clone()} autocomplete="off" />
                <button type="button" class="nl-button nl-button--subtle" {onclick}>
                    { t.attachments().remove }<span class="ss-hidden">{ " " }{ name }</span>
                </button>
            </div>
        </li>
    }
}
