//! Tasks: odd jobs for any project.

pub mod card;
pub mod list;
pub mod volunteers;
