//! `/ideas`: the list, one idea, sending one in, changing it, its steps, and what is like it.

mod create;
mod details;
mod drafts;
mod filter;
mod find;
mod merge;
mod moderation;
mod origin;
mod paging;
mod races;
mod review;
mod search;
mod similar;
mod transitions;
mod update;
