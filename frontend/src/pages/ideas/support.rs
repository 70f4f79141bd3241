//! Supporting an idea, and taking that back.

use shared::idea::Idea;
use wasm_bindgen_futures::spawn_local;
use yew::{functional::Hook, prelude::*};

use crate::{
    api::{Failure, ideas},
    browser,
    components::{Shape, icon, link, part},
    route::Route,
    state::{Session, use_notices, use_session, use_texts},
};

struct SupportPanelProps {
    idea: Idea,
    /// Gets how many people support the idea now, and whether the reader is one of them.
    onchange: Callback<(i64, bool)>,
}

/// How many people support the idea, and the button to join them.
pub fn support_panel(idea: Idea, onchange: Callback<(i64, bool)>) -> Html {
    let props = SupportPanelProps { idea, onchange };
    part("support", props, |props, context| use_support_panel(props).run(context))
}

#[hook]
fn use_support_panel(props: &SupportPanelProps) -> Html {
    let t = use_texts();
    let session = use_session();
    let notices = use_notices();
    let busy = use_state(|| false);
    let idea = &props.idea;
    let supported = idea.supported == Some(true);
    let onclick = {
        let (id, count) = (idea.id, idea.support_count);
        let (busy, onchange, show) = (busy.clone(), props.onchange.clone(), notices.show.clone());
        move |_| {
            if *busy {
                return;
            }
            busy.set(true);
            let (busy, onchange, show) = (busy.clone(), onchange.clone(), show.clone());
            spawn_local(async move {
                match toggle(id, count, supported).await {
                    Ok(now) => onchange.emit(now),
                    Err(failure) => show.emit(t.failure(&failure).into()),
                }
                busy.set(false);
            });
        }
    };
    let action = if !idea.state.takes_part() {
        html! { <p class="ss-support__note">{ t.ideas.closed }</p> }
    } else if session == Session::SignedOut {
        html! {
            <p class="ss-support__note">
                { link(Route::SignIn.and_back_to(&Route::Idea { id: idea.id }.to_path()), "nl-link", t.ideas.sign_in_to_support) }
            </p>
        }
    } else {
        html! {
            <button type="button" id="support" class="nl-button nl-button--support"
                aria-pressed={supported.to_string()} {onclick}>
                { icon(if supported { Shape::Check } else { Shape::Heart }) }{ t.ideas.support }
            </button>
        }
    };
    html! {
        <div class="ss-support">
            <p class="ss-support__count" role="status">
                <strong>{ browser::format_number(idea.support_count, t.formats) }</strong>
                { " " }{ (t.ideas.people_support)(idea.support_count) }
                if supported { { " " }{ t.ideas.you_too } }
            </p>
            { action }
        </div>
    }
}

/// How many people support the idea after the change, and whether the caller is one of them.
async fn toggle(id: shared::id::Id, count: i64, supported: bool) -> Result<(i64, bool), Failure> {
    if supported {
        ideas::delete_support(id).await?;
        return Ok(((count - 1).max(0), false));
    }
    let support = ideas::create_support(id).await?;
    Ok((support.map_or(count, |support| support.support_count), true))
}
