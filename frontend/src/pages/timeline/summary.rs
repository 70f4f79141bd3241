//! What is now and what comes next, for whoever reads nothing else.

use chrono::NaiveDate;
use shared::timeline::{Moment, When};
use yew::prelude::*;

use super::words;
use crate::locales::Texts;

/// Two signs: now, and next. The moments are those that are not over, by their days.
pub fn summary(t: &'static Texts, moments: &[Moment], today: NaiveDate) -> Html {
    let w = t.timeline();
    let now: Vec<_> = moments.iter().filter(|moment| moment.when(today) == When::Now).collect();
    let next = moments.iter().find(|moment| matches!(moment.when(today), When::Ahead | When::Open));
    html! {
        <div class="ss-nownext">
            <section class="ss-nownext__sign ss-nownext__sign--now" aria-labelledby="now">
                <h2 class="ss-nownext__when" id="now">{ w.now }</h2>
                { for now.iter().map(|moment| view_moment(t, moment, None)) }
                if now.is_empty() {
                    <p class="nl-paragraph">{ w.nothing_now }</p>
                }
            </section>
            <section class="ss-nownext__sign" aria-labelledby="next">
                <h2 class="ss-nownext__when" id="next">{ w.next }</h2>
                if let Some(moment) = next {
                    { view_moment(t, moment, moment.date.map(|date| (date - today).num_days())) }
                } else {
                    <p class="nl-paragraph">{ w.nothing_next }</p>
                }
            </section>
        </div>
    }
}

/// A moment, and in how many days it is.
fn view_moment(t: &'static Texts, moment: &Moment, in_days: Option<i64>) -> Html {
    html! {
        <>
            <p class="ss-nownext__title">{ moment.title.clone() }</p>
            <p class="ss-nownext__day">
                if let Some(days) = in_days {
                    <strong>{ (t.timeline().in_days)(days) }</strong>{ ": " }
                }
                { words::days(t, moment) }
            </p>
            if !moment.place.is_empty() {
                <p>{ moment.place.clone() }</p>
            }
        </>
    }
}
