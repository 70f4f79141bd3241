//! What somebody reads before beginning: what a round is about, who is asked, until when, and what is known of them.

use chrono::NaiveDate;
use shared::{evaluation::Evaluation, project::ProjectRef};
use yew::prelude::*;

use super::enter::Door;
use crate::{
    browser,
    components::{link, prose},
    locales::Texts,
    route::Route,
};

/// Until when people can answer, in words.
pub fn until(t: &'static Texts, end: Option<NaiveDate>) -> String {
    match end {
        Some(day) => (t.answering().until)(&browser::format_day(day, t.formats)),
        None => t.answering().until_closed.to_owned(),
    }
}

/// What a round is about, in words.
pub fn subject(t: &'static Texts, project: Option<&ProjectRef>) -> String {
    match project {
        Some(project) => (t.answering().about_project)(&project.title),
        None => t.answering().about_network.to_owned(),
    }
}

/// What a round is about, who is asked, and until when.
pub fn view_about(t: &'static Texts, round: &Evaluation) -> Html {
    let a = t.answering();
    let about = match &round.project {
        Some(project) => {
            link(Route::Project { id: project.id }.to_path(), "nl-link", subject(t, Some(project)))
        }
        None => subject(t, None).into(),
    };
    let villages: Vec<&str> = round.associations.iter().map(|place| place.village.as_str()).collect();
    html! {
        <>
            { prose(&round.introduction, "ss-round__text") }
            <dl class="ss-round__facts">
                <div><dt>{ a.what_about }</dt><dd>{ about }</dd></div>
                <div>
                    <dt>{ a.who }</dt>
                    <dd>
                        <ul>
                            { for round.circles.iter().map(|count| html! { <li>{ (a.circle)(count.circle) }</li> }) }
                        </ul>
                        if !villages.is_empty() {
                            { (a.villages)(&villages.join(", ")) }
                        }
                    </dd>
                </div>
                <div><dt>{ a.when }</dt><dd>{ until(t, round.end_date) }</dd></div>
            </dl>
        </>
    }
}

/// Whether somebody answers by name, and what that means.
pub fn view_promise(t: &'static Texts, round: &Evaluation, door: Door) -> Html {
    let a = t.answering();
    let (title, points) = match (round.anonymous, door.link()) {
        (true, _) => (a.anonymous, a.anonymous_points),
        (false, None) => (a.named, a.named_points),
        (false, Some(_)) => (a.by_link, a.by_link_points),
    };
    html! {
        <section class="ss-panel ss-promise" aria-labelledby="promise-title">
            <h2 class="nl-heading nl-heading--level-3" id="promise-title">{ title }</h2>
            <ul class="ss-links">{ for points.iter().map(|point| html! { <li>{ *point }</li> }) }</ul>
        </section>
    }
}
