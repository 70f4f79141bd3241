//! What moments are called and where they stand, the same in the picture and in the list.

use chrono::NaiveDate;
use shared::timeline::{Moment, MomentKind, When};
use yew::prelude::*;

use crate::{browser, locales::Texts};

/// When it is, in words.
pub fn days(t: &Texts, moment: &Moment) -> String {
    let day = |day| browser::format_day(day, t.formats);
    match (moment.date, moment.end_date.filter(|end| Some(*end) != moment.date)) {
        (None, _) => t.timeline().day_open.into(),
        (Some(date), None) => day(date),
        (Some(first), Some(last)) => (t.timeline().period)(&day(first), &day(last)),
    }
}

/// When it is, as short as the picture needs it.
pub fn first_day(t: &Texts, moment: &Moment) -> String {
    let Some(date) = moment.date else { return t.timeline().open.into() };
    let day = browser::format_day(date, t.formats);
    if moment.end_date.is_some_and(|end| end != date) { (t.timeline().from)(&day) } else { day }
}

/// The id of a moment in the list, to which the picture leads.
pub fn item_id(moment: &Moment) -> String {
    format!("moment-{}", moment.id)
}

/// The ending of a class for where a moment stands.
pub fn tone(moment: &Moment, today: NaiveDate) -> &'static str {
    match moment.when(today) {
        When::Past => "past",
        When::Now => "now",
        When::Ahead => "ahead",
        When::Open => "open",
    }
}

/// The mark of a kind of moment: lines in a square of 24.
pub fn mark(kind: MomentKind) -> Html {
    let path = match kind {
        MomentKind::Tour => "M6 20h7a4 4 0 0 0 0-8h-2a4 4 0 0 1 0-8h7M4.5 20h.01M19.5 4h.01",
        MomentKind::Conference => {
            "M8 11a3 3 0 1 0 0-6 3 3 0 0 0 0 6zM16 11a3 3 0 1 0 0-6M2.5 19v-1a4 4 0 0 1 4-4h3a4 4 0 0 1 4 4v1M17 14a4 4 0 0 1 4 4v1"
        }
        MomentKind::Meeting => {
            "M12 16a4 4 0 1 0 0-8 4 4 0 0 0 0 8zM12 3.5v.01M12 20.5v.01M3.5 12h.01M20.5 12h.01M6 6h.01M18 6h.01M6 18h.01M18 18h.01"
        }
        MomentKind::Talk => "M4 5h16v11H11l-5 4v-4H4zM8 9h8M8 12.5h5",
        MomentKind::Presentation => "M4 5h16v10H4zM12 2.5V5M8.5 21l3.5-6 3.5 6M8 11.5l3-3 2 2 3-3",
        MomentKind::Evaluation => "M4 7l2 2 3.5-4M4 16l2 2 3.5-4M13 7h7M13 16h7",
        MomentKind::Council => "M4 9l8-5.5L20 9zM6.5 12v5M12 12v5M17.5 12v5M4 20h16",
    };
    html! { <path class="ss-road__sign" d={path} /> }
}
