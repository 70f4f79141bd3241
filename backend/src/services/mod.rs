//! Use cases that write several tables in one transaction.

pub mod change_idea;
pub mod comment_on_idea;
pub mod keep_session;
pub mod known;
pub mod once;
pub mod submit_idea;
pub mod support_idea;
pub mod transition_idea;
