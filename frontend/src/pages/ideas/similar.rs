//! Ideas like the one that is being written, so that people find one another.

use shared::idea::{IdeaSummary, SimilarFilter, TITLE_LENGTH};
use yew::{functional::Hook, prelude::*};

use crate::{
    api::{Failure, ideas},
    components::{part, state_badge},
    hooks::use_found,
    route::Route,
    state::use_texts,
};

struct SimilarIdeasProps {
    /// The title as far as it is written.
    title: AttrValue,
}

/// Ideas whose titles are like this one.
pub fn similar_ideas(title: AttrValue) -> Html {
    part("similar", SimilarIdeasProps { title }, |props, context| use_similar_ideas(props).run(context))
}

/// Nothing for a title that is too short to be one.
async fn find(title: String) -> Result<Vec<IdeaSummary>, Failure> {
    if title.chars().count() < TITLE_LENGTH.0 {
        return Ok(Vec::new());
    }
    let filter = SimilarFilter { title, ..SimilarFilter::default() };
    ideas::list_similar_ideas(&filter).await.map(|page| page.items)
}

#[hook]
fn use_similar_ideas(props: &SimilarIdeasProps) -> Html {
    let t = use_texts();
    let found = use_found(&props.title, find);
    let found = found.as_deref().unwrap_or_default();
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
