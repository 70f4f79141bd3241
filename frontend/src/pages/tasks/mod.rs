//! Tasks: odd jobs for any project.

pub mod act;
mod call_off;
pub mod card;
mod editor;
pub mod list;
mod take;
mod volunteers;
