//! There is no page at this address.

use yew::prelude::*;

use crate::{
    components::{link, page_heading},
    locales::Texts,
    route::Route,
};

/// The page.
pub fn view(t: &'static Texts) -> Html {
    html! {
        <div class="ss-width ss-width--text ss-page">
            { page_heading(t.common.not_found) }
            <p class="nl-paragraph">{ t.common.not_found_text }</p>
            <ul class="ss-links">
                <li>{ link(Route::IdeaList.to_path(), "nl-link", t.nav.ideas) }</li>
                <li>{ link(Route::Home.to_path(), "nl-link", t.nav.home) }</li>
            </ul>
        </div>
    }
}
