//! Following an idea: a quiet switch.

use shared::{id::Id, idea::Idea};
use wasm_bindgen_futures::spawn_local;
use yew::{functional::Hook, prelude::*};

use crate::{
    api::joiners,
    components::{Shape, icon, part},
    state::{use_notices, use_texts},
};

struct FollowProps {
    id: Id,
    following: bool,
    /// Gets whether the reader follows the idea now.
    onchange: Callback<bool>,
}

/// The switch, for whoever is signed in.
pub fn follow_switch(idea: &Idea, onchange: Callback<bool>) -> Html {
    let Some(following) = idea.following else { return Html::default() };
    let props = FollowProps { id: idea.id, following, onchange };
    part("follow", props, |props, context| use_follow_switch(props).run(context))
}

#[hook]
fn use_follow_switch(props: &FollowProps) -> Html {
    let t = use_texts();
    let notices = use_notices();
    let (id, following) = (props.id, props.following);
    let onclick = {
        let (onchange, show) = (props.onchange.clone(), notices.show.clone());
        move |_| {
            let (onchange, show) = (onchange.clone(), show.clone());
            spawn_local(async move {
                let answer = if following {
                    joiners::delete_follower(id).await
                } else {
                    joiners::update_follower(id).await
                };
                match answer {
                    Ok(()) => onchange.emit(!following),
                    Err(failure) => show.emit(t.failure(&failure).into()),
                }
            });
        }
    };
    html! {
        <p class="ss-follow">
            <button type="button" id="follow" class="nl-button nl-button--subtle" aria-pressed={following.to_string()}
                {onclick}>
                if following { { icon(Shape::Check) } }{ t.joining().follow }
            </button>
        </p>
    }
}
