//! The villages and their associations.

use crate::locales::associations::Associations;

/// The villages and their associations, in Dutch.
pub const ASSOCIATIONS: Associations = Associations {
    title: "Dorpen",
    one: "Dorp",
    lead: "Elk dorp heeft een vereniging met een bestuur. Kies een dorp om te zien wat er speelt.",
    residents: "Inwoners",
    households: "Huizen",
    board: "Het bestuur",
    no_board: "We weten nog niet wie er in het bestuur zit.",
    ideas_of: |village| format!("Ideeën voor {village}"),
    no_ideas: "Er zijn nog geen ideeën voor dit dorp.",
};
