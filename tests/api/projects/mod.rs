//! `/projects`.

mod create;
mod joiners;
mod ledger;
mod list;
mod members;
mod milestones;
mod silence;
mod transitions;
mod update;
mod updates;
