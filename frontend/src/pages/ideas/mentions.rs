//! Comments that speak to whoever is signed in.

use std::{future::Future, pin::Pin};

use shared::{
    comment::Mention,
    page::{Page, Paging},
};
use yew::{functional::Hook, prelude::*};

use crate::{
    api::{Failure, comments},
    browser,
    components::{link, paged, part, prose},
    hooks::use_list,
    locales::Texts,
    route::Route,
    state::use_texts,
};

type Answer = Pin<Box<dyn Future<Output = Result<Page<Mention>, Failure>>>>;

fn load((): (), cursor: Option<String>) -> Answer {
    Box::pin(async move { comments::list_mentions(&Paging { limit: None, cursor }).await })
}

/// The list of them.
pub fn mentions() -> Html {
    part("mentions", (), |(), context| use_mentions().run(context))
}

#[hook]
fn use_mentions() -> Html {
    let t = use_texts();
    let list = use_list((), load);
    let content = list.content();
    html! {
        <section class="ss-section" aria-labelledby="mentions-title">
            <h2 class="nl-heading nl-heading--level-2" id="mentions-title">{ t.comments().mentions }</h2>
            <ol class="ss-comments__list">
                { for content.items.iter().map(|mention| view_mention(t, mention)) }
            </ol>
            { paged(t, &list, html! { <p class="nl-paragraph">{ t.comments().no_mentions }</p> }, t.comments().more) }
        </section>
    }
}

fn view_mention(t: &'static Texts, mention: &Mention) -> Html {
    let author = mention.author.as_ref().map_or(t.ideas.author_gone, |author| author.name.as_str());
    html! {
        <li class="ss-comment" key={mention.comment_id.to_string()}>
            <p class="ss-comment__head">
                <strong>{ author.to_owned() }</strong>
                { " " }<span class="ss-comment__time">{ browser::format_time(mention.created_at, t.formats) }</span>
            </p>
            { prose(&mention.text, "") }
            <p>{ link(Route::Idea { id: mention.idea.id }.to_path(), "nl-link", mention.idea.title.clone()) }</p>
        </li>
    }
}
