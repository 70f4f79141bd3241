//! Ideas: finding, reading, writing.

pub mod carried;
mod comment_form;
pub mod comments;
pub mod detail;
pub mod drafts;
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
pub mod moderate;
mod more_fields;
pub mod more_values;
pub mod new;
pub mod place_field;
pub mod similar;
pub mod step;
pub mod support;
mod thread;
mod to_do;
