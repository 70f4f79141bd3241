//! `/ideas`: the list, one idea, sending one in, changing it, its steps, and what is like it.

mod create;
mod filter;
mod find;
mod merge;
mod paging;
mod search;
mod similar;
mod transitions;
mod update;
