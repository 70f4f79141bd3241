//! Adding a moment to the timeline.

use shared::timeline::Moment;
use yew::prelude::*;

use super::fields::{Values, view_faults, view_fields};
use crate::{
    api::moments as api,
    components::{form::submit, link, page_heading},
    hooks::use_form,
    route::{self, Route},
    state::{use_notices, use_texts},
};

#[hook]
pub fn use_new_moment_page() -> Html {
    let t = use_texts();
    let notices = use_notices();
    let form = use_form(Values::default);
    let back = Route::Timeline.to_path();
    let onsubmit = {
        let (back, show) = (back.clone(), notices.show);
        form.onsubmit(
            Values::to_new,
            |new, key| api::create_moment(&new, &key),
            move |_: Moment| {
                show.emit(t.timeline().added.into());
                route::go_instead(&back);
            },
        )
    };
    html! {
        <div class="ss-width ss-width--form ss-page">
            { page_heading(t.timeline().add) }
            <form class="ss-form" novalidate=true {onsubmit}>
                { view_faults(t, &form, None) }
                { view_fields(t, &form) }
                <div class="ss-actions">
                    { submit(t, t.timeline().add, form.is_busy()) }
                    { link(back, "nl-button nl-button--secondary", t.common.cancel) }
                </div>
            </form>
        </div>
    }
}
