//! Pictures and files.

use crate::locales::{attachments::Attachments, grouped};

/// Pictures and files, in Dutch.
pub const ATTACHMENTS: Attachments = Attachments {
    title: "Foto's en bestanden",
    picture: |title, size| format!("{title} (foto, {size})"),
    document: |title, size| format!("{title} (PDF, {size})"),
    kilobytes: |n| format!("{} kB", grouped(n, '.')),
    megabytes: |n| format!("{} MB", grouped(n, '.')),
    pick: "Kies foto's of bestanden",
    pick_hint: "Hoogstens tien foto's of PDF-bestanden van elk 10 MB. Waar je een foto maakte, halen we eruit. Staan \
                    er mensen op? Vraag dan eerst of het mag.",
    full: "Er zijn er nu tien. Meer kan niet.",
    picture_label: "Wat zie je op de foto?",
    picture_hint: "Voor wie de foto niet kan zien. Bijvoorbeeld: een houten bank onder de eik bij de brink",
    document_label: "Hoe heet dit document?",
    remove: "Niet meesturen",
    add: "Voeg toe",
    sending: |nth, all| format!("Bestand {nth} van {all} wordt verstuurd …"),
    added: |n| {
        if n == 1 { "Het bestand is toegevoegd.".into() } else { format!("{n} bestanden zijn toegevoegd.") }
    },
    left: |files| {
        format!("Je idee is binnen, maar dit is niet gelukt. {files} Probeer het hieronder opnieuw.")
    },
    describe: "Beschrijving wijzigen",
    described: "De beschrijving is opgeslagen.",
    changed: |now| {
        format!(
            "Iemand anders was je voor. Er staat nu: ‘{now}’. Wat je typte staat er nog. Sla je het op, dan komt het daarvoor in de plaats."
        )
    },
    delete_question: "Weet je zeker dat je dit bestand wilt verwijderen? Je kunt dit niet terugdraaien.",
    delete_confirm: "Ja, verwijderen",
    deleted: "Het bestand is verwijderd.",
};
