//! Where an idea would be: in words, and on the map where the browser knows its own place.

use yew::{functional::Hook, prelude::*};

use super::fields::IdeaValues;
use crate::{
    browser,
    components::{form::Input, part},
    hooks::Form,
    state::use_texts,
};

/// The field, with a button that takes the reader's own place.
pub fn place_field(form: Form<IdeaValues>) -> Html {
    part("place", form, |form, context| use_place_field(form).run(context))
}

#[derive(Clone, Copy, PartialEq)]
enum Search {
    Idle,
    Busy,
    Failed,
}

#[hook]
fn use_place_field(form: &Form<IdeaValues>) -> Html {
    let t = use_texts();
    let search = use_state(|| Search::Idle);
    let set = |form: &Form<IdeaValues>, place: Option<(i32, i32)>| {
        form.change(|values| {
            (values.more.latitude, values.more.longitude) = place.unzip();
        });
    };
    let onlocate = {
        let (form, search) = (form.clone(), search.setter());
        move |_| {
            search.set(Search::Busy);
            let (form, search) = (form.clone(), search.clone());
            browser::locate(Callback::from(move |place: Option<(i32, i32)>| {
                search.set(if place.is_some() { Search::Idle } else { Search::Failed });
                if place.is_some() {
                    set(&form, place);
                }
            }));
        }
    };
    let onforget = {
        let form = form.clone();
        move |_| set(&form, None)
    };
    let place = form.values().more.place().unwrap_or_default();
    let status = match (&*search, place.degrees()) {
        (Search::Busy, _) => t.common.loading.to_owned(),
        (Search::Failed, _) => t.details().locate_failed.to_owned(),
        (Search::Idle, Some((north, east))) => format!("{} {north}, {east}", t.details().located),
        (Search::Idle, None) => String::new(),
    };
    html! {
        <div>
            { form.input(t, Input { id: "place.text", label: t.details().place, hint: t.details().place_hint, autocomplete: "off", optional: true, ..Input::default() }, |values| &mut values.more.place) }
            <p class="ss-field__hint" role="status">{ status }</p>
            <div class="ss-actions">
                if browser::can_locate() {
                    <button type="button" class="nl-button nl-button--secondary" id="place.latitude" onclick={onlocate}>
                        { t.details().locate }
                    </button>
                }
                if place.latitude.is_some() {
                    <button type="button" class="nl-button nl-button--subtle" onclick={onforget}>
                        { t.details().forget_place }
                    </button>
                }
            </div>
        </div>
    }
}
