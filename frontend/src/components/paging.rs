//! The end of a growing list: more, or a failure, or nothing found.

use yew::prelude::*;

use super::{Loading, failure_view};
use crate::{hooks::List, locales::Texts};

/// What was made here while pages before it have not come: it stands below the button for these.
pub fn apart<T>(items: &[&T], view: impl Fn(&T) -> Html) -> Html {
    if items.is_empty() {
        return Html::default();
    }
    html! { <ol class="ss-comments__list">{ for items.iter().map(|item| view(item)) }</ol> }
}

/// What stands below a list: `empty` when it has nothing in it, a button that says `label` when there is more.
pub fn paged<T>(t: &'static Texts, list: &List<T>, empty: Html, label: &'static str) -> Html {
    let content = list.content();
    let is_empty = content.started && content.items.is_empty() && !content.busy;
    if let Some(failure) = &content.failure {
        failure_view(t, failure, Some(list.more.clone()))
    } else if is_empty {
        empty
    } else if content.next.is_some() {
        let onclick = list.more.reform(|_: MouseEvent| ());
        html! {
            <p class="ss-more">
                <button type="button" class="nl-button nl-button--secondary" {onclick}
                    aria-disabled={content.busy.then_some("true")}>
                    { if content.busy { t.common.loading } else { label } }
                </button>
            </p>
        }
    } else if content.busy {
        html! { <Loading /> }
    } else {
        Html::default()
    }
}
