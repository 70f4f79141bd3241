//! Ideas: finding, reading, writing.

pub mod carried;
pub mod comments;
pub mod detail;
pub mod drafts;
pub mod edit;
pub mod fields;
pub mod filter;
pub mod grid;
pub mod history;
pub mod list;
pub mod mine;
pub mod more_fields;
pub mod more_values;
pub mod new;
pub mod place_field;
pub mod similar;
pub mod step;
pub mod support;
