//! Pages of plain text about the site itself.

use yew::prelude::*;

use crate::{components::page_heading, locales::about::Article};

/// The page of a text.
pub fn view(article: &'static Article) -> Html {
    html! {
        <div class="ss-width ss-width--text ss-page" key={article.title}>
            { page_heading(article.title) }
            { for article.sections.iter().map(|(heading, paragraphs)| html! {
                <section>
                    <h2 class="nl-heading nl-heading--level-2">{ *heading }</h2>
                    { for paragraphs.iter().map(|text| html! { <p class="nl-paragraph">{ *text }</p> }) }
                </section>
            }) }
        </div>
    }
}
