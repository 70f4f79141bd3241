//! The timeline: now and next in words, all of it as a road, and the same as a list.

use std::{future::Future, pin::Pin};

use chrono::NaiveDate;
use shared::{
    page::{MAX_LIMIT, Page},
    permission::Action,
    timeline::{Moment, MomentFilter},
};
use yew::prelude::*;

use super::{picture::picture, summary::summary, words};
use crate::{
    api::{Failure, moments as api},
    browser,
    components::{failure_view, link, page_heading, paged, prose},
    hooks::{use_fetch, use_frame, use_list},
    locales::Texts,
    route::Route,
    state::{use_session, use_texts},
};

type Answer = Pin<Box<dyn Future<Output = Result<Page<Moment>, Failure>>>>;

fn load((): (), cursor: Option<String>) -> Answer {
    Box::pin(api::list_moments(&MomentFilter { from: None, limit: Some(MAX_LIMIT), cursor }))
}

#[hook]
pub fn use_timeline_page() -> Html {
    let t = use_texts();
    let session = use_session();
    let frame = use_frame();
    let today = browser::today();
    let list = use_list((), load);
    // Asked for apart, since of a long timeline the first page may be long ago.
    let coming = use_fetch(None, move || {
        api::list_moments(&MomentFilter { from: Some(today), ..MomentFilter::default() })
    });
    let content = list.content();
    let manages = session.may(Action::ManageCatalogue);
    html! {
        <div class="ss-width ss-page">
            <div class="ss-page__head">
                { page_heading(t.nav.timeline) }
                if manages {
                    { link(Route::MomentNew.to_path(), "nl-button nl-button--primary", t.timeline().add) }
                }
            </div>
            <p class="ss-lead">{ t.timeline().lead }</p>
            if let Some(coming) = coming.value() {
                { summary(t, &coming.items, today) }
            } else if let Some(failure) = coming.failure().filter(|_| content.failure.is_none()) {
                { failure_view(t, failure, Some(coming.reload.clone())) }
            }
            <div aria-busy={content.busy.to_string()}>
                if !content.items.is_empty() {
                    { picture(t, &content.items, today, frame) }
                    <section class="ss-section" aria-labelledby="moments">
                        <h2 class="nl-heading nl-heading--level-2" id="moments">{ t.timeline().all }</h2>
                        <ol class="ss-moments">
                            { for content.items.iter().map(|moment| view_moment(t, moment, today, manages)) }
                        </ol>
                    </section>
                }
                { paged(t, &list, html! { <p class="ss-empty">{ t.timeline().empty }</p> }, t.timeline().more) }
            </div>
        </div>
    }
}

fn view_moment(t: &'static Texts, moment: &Moment, today: NaiveDate, manages: bool) -> Html {
    let tone = words::tone(moment, today);
    html! {
        <li class={format!("ss-moment ss-moment--{tone}")} id={words::item_id(moment)} tabindex="-1"
            key={moment.id.to_string()}>
            <svg class="ss-moment__mark" viewBox="-8 -8 40 40" aria-hidden="true">{ words::mark(moment.kind) }</svg>
            <div class="ss-moment__words">
                <p class="ss-moment__day">
                    <span>{ words::days(t, moment) }</span>{ " " }
                    <span class={format!("ss-moment__when ss-moment__when--{tone}")}>
                        { (t.timeline().when)(moment.when(today)) }
                    </span>
                </p>
                <h3 class="nl-heading nl-heading--level-3">{ moment.title.clone() }</h3>
                <p class="ss-moment__kind">
                    { (t.timeline().kind)(moment.kind) }
                    if !moment.place.is_empty() {
                        { " · " }{ moment.place.clone() }
                    }
                </p>
                if !moment.text.is_empty() {
                    { prose(&moment.text, "") }
                }
            </div>
            if manages {
                { link(Route::MomentEdit { id: moment.id }.to_path(), "nl-button nl-button--subtle", html! {
                    <>{ t.common.change }<span class="ss-hidden">{ " " }{ moment.title.clone() }</span></>
                }) }
            }
        </li>
    }
}
