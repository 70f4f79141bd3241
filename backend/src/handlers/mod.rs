//! One file per noun: each handler extracts, asks the policy, calls the model and answers.

pub mod accounts;
pub mod associations;
pub mod comments;
pub mod document;
pub mod health;
pub mod idea_transitions;
pub mod ideas;
pub mod me;
pub mod moments;
pub mod page;
pub mod project_members;
pub mod project_transitions;
pub mod projects;
pub mod role_grants;
pub mod roots;
pub mod sessions;
pub mod supports;
pub mod themes;
