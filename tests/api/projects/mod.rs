//! `/projects`.

mod create;
mod list;
mod members;
mod transitions;
mod update;
