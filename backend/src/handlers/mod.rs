//! One file per noun: each handler extracts, asks the policy, calls the model and answers.

pub mod accounts;
pub mod associations;
pub mod comments;
pub mod document;
pub mod followers;
pub mod health;
pub mod idea_transitions;
pub mod ideas;
pub mod joiners;
pub mod ledger_entries;
pub mod me;
pub mod milestones;
pub mod page;
pub mod participants;
pub mod project_members;
pub mod project_transitions;
pub mod project_updates;
pub mod projects;
pub mod questions;
pub mod role_grants;
pub mod roots;
pub mod sessions;
pub mod supports;
pub mod task_volunteers;
pub mod tasks;
pub mod themes;
