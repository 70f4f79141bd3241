//! Projects: finding one, keeping one going, celebrating one.

pub mod board;
pub mod desk;
pub mod detail;
pub mod edit;
mod evaluations;
pub mod feast;
pub mod fields;
pub mod filter;
pub mod grid;
pub mod history;
pub mod join;
pub mod ledger_form;
pub mod list;
pub mod milestone_form;
pub mod milestones;
pub mod mine;
pub mod money;
pub mod new;
pub mod news;
pub mod now;
pub mod overview;
pub mod people;
pub mod scale;
pub mod step;
pub mod task_form;
pub mod tasks;
pub mod timeline;
