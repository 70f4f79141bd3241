//! The timeline of the whole trajectory.

use shared::timeline::{MomentKind, When};

use crate::locales::timeline::Timeline;

/// The pages of the timeline, in English.
pub static TIMELINE: Timeline = Timeline {
    lead: "The road that villages and municipality go together. What has happened, where are we now, and what is to come?",
    now: "Now",
    next: "Next",
    nothing_now: "There is nothing on the timeline today.",
    nothing_next: "Nothing is planned yet.",
    in_days: |days| match days {
        1 => "Tomorrow".into(),
        days => format!("In {days} days"),
    },
    day_open: "The day is not known yet",
    open: "Day still open",
    today: "Today",
    picture: "The timeline as a drawing",
    all: "All moments in order",
    when: |when| match when {
        When::Past => "Past",
        When::Now => "Now",
        When::Ahead | When::Open => "To come",
    },
    kind: |kind| match kind {
        MomentKind::Tour => "Tour of the villages",
        MomentKind::Conference => "Work conference",
        MomentKind::Meeting => "Meeting",
        MomentKind::Talk => "Talk",
        MomentKind::Presentation => "Presentation",
        MomentKind::Evaluation => "Evaluation",
        MomentKind::Council => "Decision of council or college",
    },
    from: |day| format!("From {day}"),
    period: |first, last| format!("{first} to {last}"),
    empty: "There is nothing on the timeline yet.",
    more: "More moments",

    add: "Add a moment",
    edit: "Change a moment",
    title_label: "What is it?",
    title_hint: "In a few words, such as: Talk with the alderman.",
    kind_label: "Kind of moment",
    date: "Day",
    date_hint: "Is the day not known yet? Then leave this empty.",
    end_date: "Last day",
    end_date_hint: "Only if it takes several days.",
    place: "Place",
    text_label: "Explanation",
    added: "The moment is on the timeline.",
    saved: "The moment was changed.",
    changed: "Somebody else has just changed this moment. What you filled in is still here. See what is different, and then \
              save again.",
    newest: "As it is now:",
    delete: "Remove this moment",
    delete_question: |title| format!("Do you want to take this moment off the timeline: {title}?"),
    deleted: "The moment was taken off the timeline.",
};
