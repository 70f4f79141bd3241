//! Use cases that write several tables in one transaction.

pub mod attach_file;
pub mod change_idea;
pub mod change_members;
pub mod change_project;
pub mod comment_on_idea;
pub mod keep_session;
pub mod known;
pub mod once;
pub mod start_project;
pub mod submit_idea;
pub mod support_idea;
pub mod sweep_files;
pub mod transition_idea;
pub mod transition_project;
