//! The ideas of whoever is signed in.

use shared::{
    account::Me,
    idea::{IdeaFilter, IdeaState},
};
use strum::VariantArray;
use yew::prelude::*;

use super::{drafts::drafts, grid::idea_grid, mentions::mentions, to_do::to_do};
use crate::{
    components::{link, page_heading},
    locales::Texts,
    route::Route,
};

/// The page for this person.
pub fn view(t: &'static Texts, me: &Me) -> Html {
    let sent_in = IdeaState::VARIANTS.iter().copied().filter(|state| *state != IdeaState::Draft);
    let filter = IdeaFilter { author: Some(me.id), state: sent_in.collect(), ..IdeaFilter::default() };
    let empty = html! { <div class="ss-empty"><p class="nl-paragraph">{ t.ideas.none_of_mine }</p></div> };
    html! {
            <div class="ss-width ss-page">
                <div class="ss-page__head">
                    { page_heading(t.ideas.mine) }
                    { link(Route::IdeaNew.to_path(), "nl-button nl-button--primary", t.nav.new_idea) }
                </div>
                { to_do() }
                { drafts(me.id) }
                { idea_grid(filter, empty) }
                { mentions() }
            </div>
    }
}
