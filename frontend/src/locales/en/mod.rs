//! The English texts: plain words, short sentences.

mod about;
mod account;
mod admin;
mod associations;
mod common;
mod idea_form;
mod ideas;
mod problems;

use super::{Texts, grouped};

/// Every text in English.
pub static EN: Texts = Texts {
    tag: "en",
    formats: "en-GB",
    name: "English",
    common: common::COMMON,
    nav: common::NAV,
    footer: common::FOOTER,
    home: common::HOME,
    ideas: ideas::IDEAS,
    form: idea_form::IDEA_FORM,
    comments: ideas::COMMENTS,
    steps: ideas::STEPS,
    associations: associations::ASSOCIATIONS,
    account: account::ACCOUNT,
    admin: admin::ADMIN,
    catalogue: admin::CATALOGUE,
    about: about::ABOUT,
    problems: problems::PROBLEMS,
    role: common::role,
    account_status: admin::account_status,
    theme_color: admin::theme_color,
};

/// A number of things.
fn counted(number: i64, one: &str, many: &str) -> String {
    format!("{} {}", grouped(number, ','), if number == 1 { one } else { many })
}
