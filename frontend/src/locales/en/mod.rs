//! The English texts: plain words, short sentences.

mod about;
mod account;
pub mod admin;
mod associations;
mod attachments;
mod common;
pub mod idea_form;
mod ideas;
pub mod own_account;
mod problems;

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
    ideas: ideas::IDEAS,
    attachments: attachments::ATTACHMENTS,
    comments: ideas::COMMENTS,
    steps: ideas::STEPS,
    associations: associations::ASSOCIATIONS,
    account: account::ACCOUNT,
    about: about::ABOUT,
    problems: problems::PROBLEMS,
    role: common::role,
};

/// A number of things.
fn counted(number: i64, one: &str, many: &str) -> String {
    format!("{} {}", grouped(number, ','), if number == 1 { one } else { many })
}
