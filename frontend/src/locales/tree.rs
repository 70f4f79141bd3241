//! The tree on the home page.

use shared::tree::Look;

use super::{Filled, Text};

/// The tree on the home page.
pub struct Tree {
    pub skip: Text,
    pub title: Text,
    pub lead: Text,
    pub legend: Text,
    pub look: fn(Look) -> Text,
    /// What sizes and colours mean.
    pub sizes: Text,
    pub branches: Text,
    /// All about a theme.
    pub all_of: Filled,
    /// All projects about a theme.
    pub projects_of: Filled,
    /// Where there is no theme yet.
    pub no_branches: Text,
    /// Where nothing is about a theme yet.
    pub no_leaves: Text,
    pub roots: Text,
    /// A mean in tenths, and how many answers it is the mean of.
    pub score: fn(i64, i64) -> String,
    pub no_score: Text,
}
