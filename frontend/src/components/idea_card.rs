//! An idea in a list.

use shared::idea::IdeaSummary;
use yew::prelude::*;

use super::{PageLink, Shape, due_badge, icon, state_badge, theme_chips};
use crate::{browser, locales::Texts, route::Route};

/// An idea as a card, whose heading is of this level in the page: 2 or 3. One that is `due` is to be looked at again by
/// whoever reads it.
pub fn idea_card(t: &'static Texts, idea: &IdeaSummary, level: u8, due: bool) -> Html {
    let heading = format!("h{}", level);
    html! {
        <article class="ss-card">
            <div class="ss-card__top">
                { state_badge(t, idea.state) }
                if due { { due_badge(t) } }
                <span class="ss-card__date">{ browser::format_date(idea.created_at, t.formats) }</span>
            </div>
            <@{heading} class="nl-heading ss-card__title">
                <PageLink to={Route::Idea { id: idea.id }.to_path()} class="ss-card__link" id={card_id(idea)}>
                    { idea.title.clone() }
                </PageLink>
            </@>
            <p class="ss-card__text">{ idea.excerpt.clone() }</p>
            { theme_chips(t, &idea.themes) }
            <p class="ss-card__foot">
                <span class="ss-count">{ icon(Shape::Heart) }{ (t.ideas.supports)(idea.support_count) }</span>
                <span class="ss-count">
                    { icon(Shape::Comment) }{ (t.ideas.comments)(idea.comment_count) }
                </span>
                <span class="ss-count ss-card__place">
                    { icon(Shape::Pin) }{ idea.association.village.clone() }
                </span>
            </p>
        </article>
    }
}

/// The id of the link to an idea in a list, so that the focus can go there.
pub fn card_id(idea: &IdeaSummary) -> String {
    format!("idea-{}", idea.id)
}
