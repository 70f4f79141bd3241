//! The further fields of an idea, and drafts that are kept on the server.

use shared::idea::Source;

use crate::locales::details::{Details, Drafts};

/// The further fields of an idea, in Dutch.
pub static DETAILS: Details = Details {
    more: "Vertel meer (hoeft niet)",
    place: "Op welke plek?",
    place_hint: "Bijvoorbeeld: naast de bushalte. Iedereen kan dit lezen.",
    locate: "Gebruik de plek waar ik nu ben",
    located: "Deze plek ziet iedereen:",
    locate_failed: "We kunnen niet zien waar je bent. Schrijf de plek op.",
    forget_place: "Haal de plek van de kaart",
    energy: "Wat breng je zelf mee?",
    energy_hint: "Kies wat bij je past.",
    energy_note: "Vertel erover in één zin",
    energy_note_hint: "Bijvoorbeeld: ik kan timmeren en ken de school.",
    needs: "Wat is er nodig?",
    needs_hint: "Denk aan mensen, spullen, geld of een plek.",
    source: "Hoe kwam het idee binnen?",
    source_name: |source| match source {
        Source::Web => "Via deze site",
        Source::Paper => "Op papier",
        Source::Telephone => "Per telefoon",
        Source::Event => "Op een bijeenkomst",
    },
    on_behalf_of: "Van wie is het idee?",
    on_behalf_of_hint: "De naam van een inwoner zonder account. Laat leeg als het je eigen idee is.",
    agreed: "Wat vindt deze persoon goed?",
    agreed_hint: "Zonder toestemming kun je het idee niet met deze naam bewaren.",
    consent: "Ik mag het idee invoeren en de naam bewaren",
    show_name: "Iedereen mag de naam zien",
};

/// Drafts, in Dutch.
pub static DRAFTS: Drafts = Drafts {
    title: "Nog niet verstuurd",
    lead: "Alleen jij ziet deze concepten.",
    keep: "Bewaren en later verder gaan",
    kept: "Je concept is bewaard. Je vindt het hier terug, op elk apparaat.",
    about: |title| format!("concept: {title}"),
    delete_question: "Weet je zeker dat je dit concept wilt weggooien? Je kunt dit niet terugdraaien.",
    delete_confirm: "Ja, weggooien",
    deleted: "Het concept is weggegooid.",
};
