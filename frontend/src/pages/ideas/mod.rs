//! Ideas: finding, reading, writing.

pub mod comments;
pub mod detail;
pub mod edit;
pub mod fields;
pub mod filter;
pub mod grid;
pub mod history;
pub mod list;
pub mod mine;
pub mod new;
pub mod similar;
pub mod step;
pub mod support;
