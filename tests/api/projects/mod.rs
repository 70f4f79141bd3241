//! `/projects`.

mod create;
mod ledger;
mod list;
mod members;
mod milestones;
mod transitions;
mod update;
mod updates;
