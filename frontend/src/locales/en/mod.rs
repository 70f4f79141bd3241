//! The English texts: plain words, short sentences.

pub mod about;
mod account;
pub mod admin;
pub mod answering;
mod associations;
pub mod attachments;
pub mod carried;
mod common;
pub mod details;
pub mod idea_form;
pub mod ideas;
pub mod joining;
pub mod moderation;
pub mod own_account;
mod problems;
pub mod project_work;
pub mod projects;
pub mod questions;
pub mod rounds;
pub mod timeline;
mod tree;

use super::{Language, Texts, grouped};

/// Every text in English.
pub static EN: Texts = Texts {
    language: Language::En,
    tag: "en",
    formats: "en-GB",
    name: "English",
    common: common::COMMON,
    nav: common::NAV,
    footer: common::FOOTER,
    home: common::HOME,
    tree: tree::TREE,
    ideas: ideas::IDEAS,
    projects: projects::PROJECTS,
    associations: associations::ASSOCIATIONS,
    account: account::ACCOUNT,
    problems: problems::PROBLEMS,
    role: common::role,
};

/// A number of things.
fn counted(number: i64, one: &str, many: &str) -> String {
    format!("{} {}", grouped(number, ','), if number == 1 { one } else { many })
}
