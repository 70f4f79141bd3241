//! What a round is about, whom it asks, and how many of them answered.

use shared::evaluation::{CircleCount, Evaluation};
use yew::prelude::*;

use super::figures::all_invited;
use crate::{browser, components::link, locales::Texts, route::Route};

/// The subject of a round, its kind, its days, and whether answers are somebody's.
pub fn view_about(t: &'static Texts, round: &Evaluation) -> Html {
    let r = t.rounds();
    let day = |day| browser::format_day(day, t.formats);
    let (start, end) = (round.start_date.map(day), round.end_date.map(day));
    let period = (r.period)(start.as_deref(), end.as_deref());
    html! {
        <p class="ss-round__about">
            <span class="ss-badge ss-badge--calm">{ (r.state)(round.state) }</span>
            if let Some(project) = &round.project {
                { link(Route::Project { id: project.id }.to_path(), "nl-link", (r.manage.about_project)(&project.title)) }
            } else {
                <span>{ r.of_network }</span>
            }
            <span>{ (r.kind)(round.kind) }</span>
            <span>{ if round.anonymous { r.anonymous } else { r.named } }</span>
            if !period.is_empty() {
                <span>{ period }</span>
            }
        </p>
    }
}

/// How many answered, in all and of each group of which that is told.
pub fn view_response(t: &'static Texts, answered: i64, circles: &[CircleCount], title: &'static str) -> Html {
    let r = t.rounds();
    let invited = all_invited(answered, circles);
    let figure = |count: Option<i64>| count.map_or("–".to_owned(), |count| count.to_string());
    let is_told = circles.iter().any(|count| count.answered.is_some());
    html! {
        <section class="ss-section" aria-labelledby="response-title">
            <h2 class="nl-heading nl-heading--level-2" id="response-title">{ title }</h2>
            <p class="nl-paragraph">{ (r.answered)(answered, invited) }{ "." }</p>
            <table class="ss-table ss-table--numbers">
                <thead>
                    <tr>
                        <th scope="col">{ r.results.group }</th>
                        if is_told {
                            <th scope="col">{ r.results.answers }</th>
                        }
                        <th scope="col">{ r.results.invited }</th>
                    </tr>
                </thead>
                <tbody>
                    { for circles.iter().map(|count| html! {
                        <tr>
                            <th scope="row">{ (r.circle)(count.circle) }</th>
                            if is_told {
                                <td>{ figure(count.answered) }</td>
                            }
                            <td>{ figure(count.invited) }</td>
                        </tr>
                    }) }
                </tbody>
            </table>
        </section>
    }
}
