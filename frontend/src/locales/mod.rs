//! All that the page says, by language and by area. An area is a file here, which names its texts, and a file of the same
//! name in the folder of each language. A further language is one folder more, its place in [`Language`], and whatever the
//! compiler then finds missing.

pub mod about;
mod account;
mod admin;
mod answering;
mod associations;
mod attachments;
mod carried;
mod common;
mod details;
mod en;
mod idea_form;
mod ideas;
mod joining;
mod moderation;
mod nl;
mod own_account;
mod problems;
mod project_work;
mod projects;
mod questions;
mod rounds;
mod timeline;
mod tree;

use shared::role::Role;

use self::{
    admin::{Admin, Catalogue},
    answering::Answering,
    details::{Details, Drafts},
    idea_form::IdeaForm,
    own_account::OwnAccount,
    project_work::ProjectWork,
    projects::ProjectPages,
    rounds::Rounds,
    timeline::Timeline,
};
use crate::api::Failure;

/// A language of the page.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Language {
    /// Dutch.
    #[default]
    Nl,
    /// English.
    En,
}

impl Language {
    /// Every language of the page.
    const ALL: [Self; 2] = [Self::Nl, Self::En];

    /// Its tag (BCP 47).
    pub fn tag(self) -> &'static str {
        self.texts().tag
    }

    /// The language with this tag, if the page speaks it.
    pub fn from_tag(tag: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|language| language.tag() == tag)
    }

    /// The one that the button in the header offers: the next in the round.
    pub fn next(self) -> Self {
        let mut round = Self::ALL.into_iter().cycle();
        round.find(|language| *language == self);
        round.next().unwrap_or_default()
    }

    /// Its texts.
    pub fn texts(self) -> &'static Texts {
        match self {
            Self::Nl => &nl::NL,
            Self::En => &en::EN,
        }
    }
}

type Text = &'static str;
/// A text with a number of things in it.
type Counted = fn(i64) -> String;
/// A text with another one in it.
type Filled = fn(&str) -> String;

/// Every text of the page. Those of a first visit are fields. Those of chunks are asked for by functions, so that they are part
/// of the chunk that asks.
pub struct Texts {
    language: Language,
    pub tag: Text,
    /// How dates and numbers are written (BCP 47).
    pub formats: Text,
    /// What the language calls itself.
    pub name: Text,
    pub common: common::Common,
    pub nav: common::Nav,
    pub footer: common::Footer,
    pub home: common::Home,
    pub tree: tree::Tree,
    pub ideas: ideas::Ideas,
    pub projects: projects::Projects,
    pub associations: associations::Associations,
    pub account: account::Account,
    pub problems: problems::Problems,
    pub role: fn(Role) -> Text,
}

impl Texts {
    /// What an idea carries besides its words.
    pub fn carried(&self) -> &'static carried::Carried {
        match self.language {
            Language::Nl => &nl::carried::CARRIED,
            Language::En => &en::carried::CARRIED,
        }
    }

    /// Pictures and files.
    pub fn attachments(&self) -> &'static attachments::Attachments {
        match self.language {
            Language::Nl => &nl::attachments::ATTACHMENTS,
            Language::En => &en::attachments::ATTACHMENTS,
        }
    }

    /// What people say about an idea.
    pub fn comments(&self) -> &'static ideas::Comments {
        match self.language {
            Language::Nl => &nl::ideas::COMMENTS,
            Language::En => &en::ideas::COMMENTS,
        }
    }

    /// Questions about ideas.
    pub fn questions(&self) -> &'static questions::Questions {
        match self.language {
            Language::Nl => &nl::questions::QUESTIONS,
            Language::En => &en::questions::QUESTIONS,
        }
    }

    /// Joining in with an idea, and following it.
    pub fn joining(&self) -> &'static joining::Joining {
        match self.language {
            Language::Nl => &nl::joining::JOINING,
            Language::En => &en::joining::JOINING,
        }
    }

    /// Ideas that wait to be placed, and those that are to be looked at again.
    pub fn moderation(&self) -> &'static moderation::Moderation {
        match self.language {
            Language::Nl => &nl::moderation::MODERATION,
            Language::En => &en::moderation::MODERATION,
        }
    }

    /// The steps that an idea takes.
    pub fn steps(&self) -> &'static ideas::Steps {
        match self.language {
            Language::Nl => &nl::ideas::STEPS,
            Language::En => &en::ideas::STEPS,
        }
    }

    /// What the site says of itself.
    pub fn about(&self) -> &'static about::About {
        match self.language {
            Language::Nl => &nl::about::ABOUT,
            Language::En => &en::about::ABOUT,
        }
    }

    /// Sending in and changing ideas.
    pub fn form(&self) -> &'static IdeaForm {
        match self.language {
            Language::Nl => &nl::idea_form::IDEA_FORM,
            Language::En => &en::idea_form::IDEA_FORM,
        }
    }

    /// The further fields of an idea.
    pub fn details(&self) -> &'static Details {
        match self.language {
            Language::Nl => &nl::details::DETAILS,
            Language::En => &en::details::DETAILS,
        }
    }

    /// Drafts that are kept on the server.
    pub fn drafts(&self) -> &'static Drafts {
        match self.language {
            Language::Nl => &nl::details::DRAFTS,
            Language::En => &en::details::DRAFTS,
        }
    }

    /// One's own account.
    pub fn own_account(&self) -> &'static OwnAccount {
        match self.language {
            Language::Nl => &nl::own_account::OWN_ACCOUNT,
            Language::En => &en::own_account::OWN_ACCOUNT,
        }
    }

    /// The pages of projects.
    pub fn project(&self) -> &'static ProjectPages {
        match self.language {
            Language::Nl => &nl::projects::PROJECT_PAGES,
            Language::En => &en::projects::PROJECT_PAGES,
        }
    }

    /// What belongs to a project.
    pub fn work(&self) -> &'static ProjectWork {
        match self.language {
            Language::Nl => &nl::project_work::PROJECT_WORK,
            Language::En => &en::project_work::PROJECT_WORK,
        }
    }

    /// Answering evaluations.
    pub fn answering(&self) -> &'static Answering {
        match self.language {
            Language::Nl => &nl::answering::ANSWERING,
            Language::En => &en::answering::ANSWERING,
        }
    }

    /// The administration of accounts.
    pub fn admin(&self) -> &'static Admin {
        match self.language {
            Language::Nl => &nl::admin::ADMIN,
            Language::En => &en::admin::ADMIN,
        }
    }

    /// The administration of villages, themes and roots.
    pub fn catalogue(&self) -> &'static Catalogue {
        match self.language {
            Language::Nl => &nl::admin::CATALOGUE,
            Language::En => &en::admin::CATALOGUE,
        }
    }

    /// Evaluation rounds: making them, and what came out of them.
    pub fn rounds(&self) -> &'static Rounds {
        match self.language {
            Language::Nl => &nl::rounds::ROUNDS,
            Language::En => &en::rounds::ROUNDS,
        }
    }

    /// The timeline of the whole trajectory.
    pub fn timeline(&self) -> &'static Timeline {
        match self.language {
            Language::Nl => &nl::timeline::TIMELINE,
            Language::En => &en::timeline::TIMELINE,
        }
    }

    /// What went wrong with a call.
    pub fn failure(&self, failure: &Failure) -> Text {
        match failure {
            Failure::Offline => self.problems.offline,
            Failure::Unreadable => self.problems.unreadable,
            Failure::Refused(problem) => (self.problems.problem)(problem.code),
        }
    }
}

/// A number with a mark between its thousands.
fn grouped(number: i64, mark: char) -> String {
    let digits = number.unsigned_abs().to_string();
    let mut text = String::new();
    for (index, digit) in digits.chars().enumerate() {
        if index > 0 && (digits.len() - index).is_multiple_of(3) {
            text.push(mark);
        }
        text.push(digit);
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn thousands_are_marked() {
        assert_eq!(grouped(999, '.'), "999");
        assert_eq!(grouped(1_234_567, '.'), "1.234.567");
    }

    #[test]
    fn every_language_has_its_own_tag_and_leads_back_to_the_first() {
        let mut language = Language::default();
        for _ in 0..2 {
            assert_eq!(Language::from_tag(language.tag()), Some(language));
            language = language.next();
        }
        assert_eq!(language, Language::default());
    }
}
