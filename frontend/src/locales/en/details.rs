//! The further fields of an idea, and drafts that are kept on the server.

use shared::idea::Source;

use crate::locales::details::{Details, Drafts};

/// The further fields of an idea, in English.
pub static DETAILS: Details = Details {
    more: "Tell us more (optional)",
    place: "In which spot?",
    place_hint: "For example: next to the bus stop. Everybody can read this.",
    locate: "Use the place where I am now",
    located: "Everybody sees this place:",
    locate_failed: "We can't see where you are. Please write down the place.",
    forget_place: "Take the place off the map",
    energy: "What do you bring yourself?",
    energy_hint: "Choose what suits you.",
    energy_note: "Say it in one sentence",
    energy_note_hint: "For example: I do carpentry and know the school.",
    needs: "What is needed?",
    needs_hint: "Think of people, things, money or a place.",
    source: "How did the idea come in?",
    source_name: |source| match source {
        Source::Web => "By this site",
        Source::Paper => "On paper",
        Source::Telephone => "By telephone",
        Source::Event => "At an event",
    },
    on_behalf_of: "Whose idea is it?",
    on_behalf_of_hint: "The name of a resident without an account. Leave it empty for your own idea.",
    agreed: "What does this person agree to?",
    agreed_hint: "Without consent the idea can't be kept under this name.",
    consent: "I may enter the idea and keep the name",
    show_name: "Everybody may see the name",
};

/// Drafts, in English.
pub static DRAFTS: Drafts = Drafts {
    title: "Not sent yet",
    lead: "Only you see these drafts.",
    keep: "Keep it and go on later",
    kept: "Your draft is kept. You find it here, on every device.",
    about: |title| format!("draft: {title}"),
    delete_question: "Are you sure that you want to throw this draft away? You can't undo this.",
    delete_confirm: "Yes, throw it away",
    deleted: "The draft is thrown away.",
};
