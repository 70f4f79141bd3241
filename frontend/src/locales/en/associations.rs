//! The villages and their associations.

use crate::locales::associations::Associations;

/// The villages and their associations, in English.
pub const ASSOCIATIONS: Associations = Associations {
    title: "Villages",
    one: "Village",
    lead: "Each village has an association with a board. Choose a village to see what is going on there.",
    residents: "Residents",
    households: "Houses",
    board: "The board",
    no_board: "We don't know yet who is on the board.",
    ideas_of: |village| format!("Ideas for {village}"),
    no_ideas: "There are no ideas for this village yet.",
};
