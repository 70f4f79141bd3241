//! What an idea carries beside its words.

use shared::idea::{EnergyKind, Origin, Source};

use crate::locales::carried::Carried;

/// What an idea carries, in English.
pub const CARRIED: Carried = Carried {
    on_map: "See it on the map (OpenStreetMap)",
    energy_kind: |kind| match kind {
        EnergyKind::Talent => "Talent: I am good at something",
        EnergyKind::Relations => "Relations: I know people",
        EnergyKind::Opportunities => "Opportunities: I see chances",
        EnergyKind::Fun => "Fun: I look forward to it",
        EnergyKind::Time => "Time: I have hours to spare",
    },
    author_brings: "What the author brings",
    is_needed: "What is needed",
    came_in,
    go_on: "Go on with your idea",
};

fn came_in(origin: &Origin) -> String {
    let by = match origin.source {
        Source::Web => "",
        Source::Paper => " from paper",
        Source::Telephone => " after a telephone call",
        Source::Event => " at an event",
    };
    match &origin.on_behalf_of {
        Some(name) if origin.show_name => format!("Entered{by} on behalf of {name}."),
        Some(name) => format!("Entered{by} on behalf of {name}. Others do not see this name."),
        None if origin.is_on_behalf => format!("Entered{by} on behalf of a resident."),
        None => format!("Entered{by}."),
    }
}
