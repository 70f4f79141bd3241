//! The timeline as a road: every moment is a link to itself in the list.

use chrono::NaiveDate;
use shared::{
    timeline::{Moment, RADIUS, Road, Stop, When, pave},
    tree::Frame,
};
use yew::prelude::*;

use super::words;
use crate::{browser, locales::Texts};

/// The road with these moments, which stand in the order of their days.
pub fn picture(t: &'static Texts, moments: &[Moment], today: NaiveDate, frame: Frame) -> Html {
    let titles: Vec<&str> = moments.iter().map(|moment| moment.title.as_str()).collect();
    let begun =
        moments.iter().take_while(|moment| matches!(moment.when(today), When::Past | When::Now)).count();
    let road = pave(&titles, begun, t.timeline().today, frame);
    let kind = classes!("ss-road", (!road.labels_below).then_some("ss-road--down"));
    // Drawn in the order of the road, today among them: so it is read and gone through.
    let mut stops: Vec<Html> = moments
        .iter()
        .zip(&road.stops)
        .map(|(moment, stop)| view_stop(t, &road, moment, stop, today))
        .collect();
    stops.insert(begun, view_today(t, &road, today));
    html! {
        <section class="ss-road__frame" aria-label={t.timeline().picture}>
            <svg class={kind} viewBox={format!("0 0 {} {}", road.width, road.height)}>
                <path class="ss-road__verge" d={road.ahead.clone()} />
                <path class="ss-road__verge" d={road.walked.clone()} />
                <path class="ss-road__bed" d={road.ahead.clone()} />
                <path class="ss-road__bed" d={road.walked.clone()} />
                <path class="ss-road__ahead" d={road.ahead.clone()} />
                <path class="ss-road__walked" d={road.walked.clone()} />
                { for stops }
            </svg>
        </section>
    }
}

fn view_stop(t: &'static Texts, road: &Road, moment: &Moment, stop: &Stop, today: NaiveDate) -> Html {
    let tone = words::tone(moment, today);
    html! {
        <a class={format!("ss-road__stop ss-road__stop--{tone}")} href={format!("#{}", words::item_id(moment))}>
            { circle(stop) }
            { sign(stop, words::mark(moment.kind)) }
            { label(road, stop, words::first_day(t, moment)) }
        </a>
    }
}

fn view_today(t: &'static Texts, road: &Road, today: NaiveDate) -> Html {
    let flag = html! { <path class="ss-road__sign" d="M7 21.5V3.5M7 4.5h11l-3 3.75 3 3.75H7z" /> };
    html! {
        <g class="ss-road__today">
            { circle(&road.today) }
            { sign(&road.today, flag) }
            { label(road, &road.today, browser::format_day(today, t.formats)) }
        </g>
    }
}

fn circle(stop: &Stop) -> Html {
    html! {
        <circle class="ss-road__mark" cx={stop.x.to_string()} cy={stop.y.to_string()} r={(RADIUS - 2).to_string()} />
    }
}

/// What stands in the circle, which is drawn in a square of 24.
fn sign(stop: &Stop, sign: Html) -> Html {
    html! { <g transform={format!("translate({} {})", stop.x - 12, stop.y - 12)}>{ sign }</g> }
}

/// The day and the title.
fn label(road: &Road, stop: &Stop, day: String) -> Html {
    let (anchor, x) = if road.labels_below { ("middle", stop.x) } else { ("start", stop.left) };
    let line = |nth: usize, class: &'static str, text: String| {
        html! { <text {class} text-anchor={anchor} x={x.to_string()} y={stop.baseline(nth).to_string()}>
            // A space between lines, for those who hear them.
            { format!("{text} ") }
        </text> }
    };
    html! {
        <>
            { line(0, "ss-road__day", day) }
            { for stop.lines.iter().zip(1..).map(|(text, nth)| line(nth, "ss-road__title", text.clone())) }
        </>
    }
}
