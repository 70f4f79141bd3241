//! Associations: the villages.

pub mod detail;
pub mod list;
