//! The API as functions: one per endpoint, named as its operation is.

pub mod accounts;
pub mod associations;
pub mod attachments;
pub mod client;
pub mod comments;
pub mod evaluations;
pub mod failure;
pub mod health;
pub mod ideas;
pub mod joiners;
pub mod json;
pub mod ledger_entries;
pub mod lock;
pub mod me;
pub mod milestones;
pub mod moments;
pub mod project_updates;
pub mod projects;
pub mod questions;
pub mod roots;
pub mod sessions;
pub mod tasks;
pub mod themes;
pub mod token;
pub mod tree;

pub use client::{Call, Reply, Versioned};
pub use failure::Failure;
pub use health::is_reachable;
