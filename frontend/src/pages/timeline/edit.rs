//! Changing a moment, or taking it off the timeline. When somebody else changed it meanwhile, nothing that was typed is lost.

use std::rc::Rc;

use shared::{id::Id, timeline::Moment};
use yew::{functional::Hook, prelude::*};

use super::{
    fields::{Values, view_faults, view_fields},
    words,
};
use crate::{
    api::{Versioned, moments as api},
    components::{ConfirmButton, form::submit, link, page_heading, part, prose, view_fetched},
    hooks::{act, use_base, use_fetch, use_form},
    locales::Texts,
    route::{self, Route},
    state::{use_notices, use_texts},
};

pub struct EditMomentPageProps {
    pub id: Id,
}

#[hook]
pub fn use_edit_moment_page(props: &EditMomentPageProps) -> Html {
    let t = use_texts();
    let id = props.id;
    let fetch = use_fetch(Some(id), move || api::find_moment(id));
    html! {
        <div class="ss-width ss-width--form ss-page">
            { view_fetched(t, &fetch, t.timeline().edit, |found| {
                part("form", Rc::clone(found), |found, context| use_edit_form(found).run(context))
            }) }
        </div>
    }
}

#[hook]
fn use_edit_form(found: &Rc<Versioned<Moment>>) -> Html {
    let t = use_texts();
    let w = t.timeline();
    let notices = use_notices();
    let id = found.value.id;
    let form = use_form(|| Values::of(&found.value));
    let base = use_base(found, &form, Values::of);
    let leave = {
        let show = notices.show.clone();
        move |said: &'static str| {
            show.emit(said.into());
            route::go_instead(&Route::Timeline.to_path());
        }
    };
    let onsubmit = {
        let leave = leave.clone();
        form.onsubmit(
            Values::to_changes,
            base.change(
                move |changes, etag| api::update_moment(id, changes, etag),
                move || Box::pin(api::find_moment(id)),
            ),
            move |_: Moment| leave(w.saved),
        )
    };
    let onconfirm = {
        let show = notices.show.clone();
        Callback::from(move |()| {
            let leave = leave.clone();
            act(t, &show, api::delete_moment(id), move |()| leave(w.deleted));
        })
    };
    let changed = form.is_overtaken();
    html! {
        <>
            { page_heading(w.edit) }
            <form class="ss-form" novalidate=true {onsubmit}>
                { view_faults(t, &form, changed.then_some(w.changed)) }
                { base.newer().map(|newer| view_newer(t, newer)) }
                { view_fields(t, &form) }
                <div class="ss-actions">
                    { submit(t, t.common.save, form.is_busy()) }
                    { link(Route::Timeline.to_path(), "nl-button nl-button--secondary", t.common.cancel) }
                </div>
            </form>
            <section class="ss-section" aria-label={w.delete}>
                <ConfirmButton id="moment" label={w.delete} question={(w.delete_question)(&found.value.title)}
                    confirm={t.common.delete} {onconfirm} busy={form.is_busy()} />
            </section>
        </>
    }
}

/// The moment as somebody else left it.
fn view_newer(t: &'static Texts, newer: &Moment) -> Html {
    html! {
        <div class="ss-panel" role="status">
            <h2 class="nl-heading nl-heading--level-3">{ t.timeline().newest }</h2>
            <p class="nl-paragraph"><strong>{ newer.title.clone() }</strong></p>
            <p class="nl-paragraph">
                { (t.timeline().kind)(newer.kind) }{ ", " }{ words::days(t, newer) }
                if !newer.place.is_empty() {
                    { ", " }{ newer.place.clone() }
                }
            </p>
            { prose(&newer.text, "") }
        </div>
    }
}
