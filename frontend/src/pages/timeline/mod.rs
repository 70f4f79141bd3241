//! The timeline of the whole trajectory: what was, what is and what comes.

pub mod edit;
pub mod fields;
pub mod new;
pub mod overview;
mod picture;
mod summary;
mod words;
