//! Ideas: finding, reading, writing.

mod comment_form;
pub mod comments;
pub mod detail;
pub mod edit;
pub mod fields;
pub mod filter;
mod follow;
pub mod grid;
pub mod history;
mod join;
pub mod list;
mod mentions;
mod merge_choice;
pub mod mine;
pub mod new;
pub mod similar;
pub mod step;
pub mod support;
mod thread;
