//! The villages and their associations.

use super::{Filled, Text};

/// The villages and their associations.
pub struct Associations {
    pub title: Text,
    pub one: Text,
    pub lead: Text,
    pub residents: Text,
    pub households: Text,
    pub board: Text,
    pub no_board: Text,
    pub ideas_of: Filled,
    pub no_ideas: Text,
}
