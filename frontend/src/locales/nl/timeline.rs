//! The timeline of the whole trajectory.

use shared::timeline::{MomentKind, When};

use crate::locales::timeline::Timeline;

/// The pages of the timeline, in Dutch.
pub static TIMELINE: Timeline = Timeline {
    lead: "De weg die dorpen en gemeente samen gaan. Wat is er al gebeurd, waar zijn we nu, en wat komt er nog?",
    now: "Nu",
    next: "Straks",
    nothing_now: "Vandaag staat er niets op de tijdbalk.",
    nothing_next: "Er is nog niets gepland.",
    in_days: |days| match days {
        1 => "Morgen".into(),
        2 => "Overmorgen".into(),
        days => format!("Over {days} dagen"),
    },
    day_open: "De dag is nog niet bekend",
    open: "Dag nog open",
    today: "Vandaag",
    picture: "De tijdbalk als tekening",
    all: "Alle momenten op een rij",
    when: |when| match when {
        When::Past => "Geweest",
        When::Now => "Nu",
        When::Ahead | When::Open => "Komt nog",
    },
    kind: |kind| match kind {
        MomentKind::Tour => "Toer langs de dorpen",
        MomentKind::Conference => "Werkconferentie",
        MomentKind::Meeting => "Bijeenkomst",
        MomentKind::Talk => "Gesprek",
        MomentKind::Presentation => "Presentatie",
        MomentKind::Evaluation => "Evaluatie",
        MomentKind::Council => "Besluit van raad of college",
    },
    from: |day| format!("Vanaf {day}"),
    period: |first, last| format!("{first} tot en met {last}"),
    empty: "Er staat nog niets op de tijdbalk.",
    more: "Meer momenten",

    add: "Moment toevoegen",
    edit: "Moment wijzigen",
    title_label: "Wat is het?",
    title_hint: "In een paar woorden, zoals: Gesprek met de wethouder.",
    kind_label: "Soort moment",
    date: "Dag",
    date_hint: "Weet je de dag nog niet? Laat dit dan leeg.",
    end_date: "Laatste dag",
    end_date_hint: "Alleen als het meer dagen duurt.",
    place: "Plaats",
    text_label: "Uitleg",
    added: "Het moment staat op de tijdbalk.",
    saved: "Het moment is gewijzigd.",
    changed: "Iemand anders heeft dit moment net gewijzigd. Wat jij invulde staat er nog. Kijk wat er anders is, en sla dan \
              opnieuw op.",
    newest: "Zo staat het er nu:",
    delete: "Moment verwijderen",
    delete_question: |title| format!("Wil je dit moment van de tijdbalk halen: {title}?"),
    deleted: "Het moment is van de tijdbalk gehaald.",
};
