//! What an idea carries beside its words: its place, what its author brings and what is needed.

use shared::idea::{Idea, Place};
use yew::prelude::*;

use crate::{components::prose, locales::Texts};

/// What its author brings and what is needed, as far as there is something to say.
pub fn view_carried(t: &'static Texts, idea: &Idea) -> Html {
    if idea.energy.is_none() && idea.needs.is_none() {
        return Html::default();
    }
    html! {
        <section class="ss-carried">
            if let Some(energy) = &idea.energy {
                <h2 class="nl-heading nl-heading--level-3">{ t.carried().author_brings }</h2>
                if !energy.kinds.is_empty() {
                    <ul>
                        { for energy.kinds.iter().map(|kind| html! { <li>{ (t.carried().energy_kind)(*kind) }</li> }) }
                    </ul>
                }
                if let Some(note) = &energy.note {
                    <p class="nl-paragraph">{ note.clone() }</p>
                }
            }
            if let Some(needs) = &idea.needs {
                <h2 class="nl-heading nl-heading--level-3">{ t.carried().is_needed }</h2>
                { prose(needs, "") }
            }
        </section>
    }
}

/// The place in words, with a link to the map.
pub fn view_place(t: &'static Texts, place: &Place) -> Html {
    let map = place.degrees().map(|(north, east)| {
        format!("https://www.openstreetmap.org/?mlat={north}&mlon={east}#map=17/{north}/{east}")
    });
    html! {
        <>
            { place.text.clone() }
            if let Some(map) = map {
                { " " }<a class="nl-link" href={map} rel="external noreferrer">{ t.carried().on_map }</a>
            }
        </>
    }
}
