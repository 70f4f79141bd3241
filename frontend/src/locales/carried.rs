//! What an idea carries beside its words.

use shared::idea::{EnergyKind, Origin};

use super::Text;

/// What an idea carries beside its words.
pub struct Carried {
    pub on_map: Text,
    pub energy_kind: fn(EnergyKind) -> Text,
    pub author_brings: Text,
    pub is_needed: Text,
    /// How an idea came in that was entered for others.
    pub came_in: fn(&Origin) -> String,
    /// Leads from a draft to its form.
    pub go_on: Text,
}
