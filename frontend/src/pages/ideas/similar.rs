//! Ideas like the one that is being written, so that people find one another.

use gloo::timers::callback::Timeout;
use shared::idea::{IdeaSummary, TITLE_LENGTH};
use wasm_bindgen_futures::spawn_local;
use yew::{functional::Hook, prelude::*};

use crate::{
    api::ideas,
    components::{part, state_badge},
    route::Route,
    state::use_texts,
};

/// How long typing must rest before anything is asked, in milliseconds.
const REST: u32 = 400;

struct SimilarIdeasProps {
    /// The title as far as it is written.
    title: AttrValue,
}

/// Ideas whose titles are like this one.
pub fn similar_ideas(title: AttrValue) -> Html {
    part("similar", SimilarIdeasProps { title }, |props, context| use_similar_ideas(props).run(context))
}

#[hook]
fn use_similar_ideas(props: &SimilarIdeasProps) -> Html {
    let t = use_texts();
    let found = use_state(Vec::<IdeaSummary>::new);
    {
        let found = found.setter();
        use_effect_with(props.title.trim().to_owned(), move |title| {
            let title = title.clone();
            let timeout = Timeout::new(REST, move || {
                if title.chars().count() < TITLE_LENGTH.0 {
                    found.set(Vec::new());
                    return;
                }
                spawn_local(async move {
                    // A suggestion that does not come is no loss.
                    if let Ok(page) = ideas::list_similar_ideas(title).await {
                        found.set(page.items);
                    }
                });
            });
            move || drop(timeout)
        });
    }
    html! {
        <div role="status">
            if !found.is_empty() {
                <div class="ss-similar">
                    <p class="ss-similar__title">{ t.form().similar }</p>
                    <p class="ss-field__hint">{ t.form().similar_hint }</p>
                    <ul class="ss-similar__list">
                        { for found.iter().map(|idea| html! {
                            <li key={idea.id.to_string()}>
                                // In a tab of its own, so that the form stays as it is.
                                <a class="nl-link" href={Route::Idea { id: idea.id }.to_path()} target="_blank">
                                    { idea.title.clone() }
                                    <span class="ss-hidden">{ " " }{ t.common.new_tab }</span>
                                </a>
                                { " " }<span class="ss-similar__place">{ idea.association.village.clone() }</span>
                                { " " }{ state_badge(t, idea.state) }
                            </li>
                        }) }
                    </ul>
                </div>
            }
        </div>
    }
}
