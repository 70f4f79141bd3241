//! The place for messages about what was just done; screen readers read each when it appears.

use yew::prelude::*;

use super::{Shape, icon};
use crate::{locales::Texts, state::Notices};

/// The place, with the message that is shown now.
pub fn notice_board(t: &'static Texts, notices: &Notices) -> Html {
    let text = notices.current.text.clone();
    let onclick = notices.show.reform(|_: MouseEvent| AttrValue::default());
    html! {
        <div class="ss-width" role="status" id="notices">
            if !text.is_empty() {
                <div class="ss-message ss-message--ok">
                    { icon(Shape::Check) }
                    <p class="nl-paragraph">{ text }</p>
                    <button type="button" class="nl-button nl-button--subtle" {onclick}>{ t.common.close }</button>
                </div>
            }
        </div>
    }
}
