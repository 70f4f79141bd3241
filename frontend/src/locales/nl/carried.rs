//! What an idea carries beside its words.

use shared::idea::{EnergyKind, Origin, Source};

use crate::locales::carried::Carried;

/// What an idea carries, in Dutch.
pub const CARRIED: Carried = Carried {
    on_map: "Bekijk op de kaart (OpenStreetMap)",
    energy_kind: |kind| match kind {
        EnergyKind::Talent => "Talent: ik kan iets goed",
        EnergyKind::Relations => "Relaties: ik ken mensen",
        EnergyKind::Opportunities => "Kansen: ik zie mogelijkheden",
        EnergyKind::Fun => "Lol: ik heb er zin in",
        EnergyKind::Time => "Tijd: ik heb uren over",
    },
    author_brings: "Wat de schrijver meebrengt",
    is_needed: "Wat er nodig is",
    came_in,
    go_on: "Verder met je idee",
};

fn came_in(origin: &Origin) -> String {
    let by = match origin.source {
        Source::Web => "",
        Source::Paper => " vanaf papier",
        Source::Telephone => " na een telefoontje",
        Source::Event => " op een bijeenkomst",
    };
    match &origin.on_behalf_of {
        Some(name) if origin.show_name => format!("Ingevoerd{by} namens {name}."),
        Some(name) => format!("Ingevoerd{by} namens {name}. Anderen zien deze naam niet."),
        None if origin.is_on_behalf => format!("Ingevoerd{by} namens een inwoner."),
        None => format!("Ingevoerd{by}."),
    }
}
