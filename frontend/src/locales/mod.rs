//! All that the page says, by language. A further language is one file more here, its place in [`Language`], and whatever
//! the compiler then finds missing.

mod en;
mod nl;

use shared::{
    account::AccountStatus,
    idea::{IdeaSort, IdeaState},
    problem::{FieldError, ProblemCode},
    role::Role,
    theme::ThemeColor,
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

/// Every text of the page.
pub struct Texts {
    pub tag: Text,
    /// How dates and numbers are written (BCP 47).
    pub formats: Text,
    /// What the language calls itself.
    pub name: Text,
    pub common: Common,
    pub nav: Nav,
    pub footer: Footer,
    pub home: Home,
    pub ideas: Ideas,
    pub form: IdeaForm,
    pub comments: Comments,
    pub steps: Steps,
    pub associations: Associations,
    pub account: Account,
    pub admin: Admin,
    pub catalogue: Catalogue,
    pub about: About,
    pub problems: Problems,
    pub role: fn(Role) -> Text,
    pub account_status: fn(AccountStatus) -> Text,
    pub theme_color: fn(ThemeColor) -> Text,
}

impl Texts {
    /// What went wrong with a call.
    pub fn failure(&self, failure: &Failure) -> Text {
        match failure {
            Failure::Offline => self.problems.offline,
            Failure::Unreadable => self.problems.unreadable,
            Failure::Refused(problem) => (self.problems.problem)(problem.code),
        }
    }
}

/// Words that many pages use.
pub struct Common {
    pub site: Text,
    pub tab_title: Filled,
    pub loading: Text,
    pub sending: Text,
    pub retry: Text,
    pub close: Text,
    pub cancel: Text,
    pub save: Text,
    pub change: Text,
    pub delete: Text,
    pub choose: Text,
    pub optional: Text,
    pub new_tab: Text,
    pub failed: Text,
    pub not_found: Text,
    pub not_found_text: Text,
}

/// Links and buttons that lead from page to page.
pub struct Nav {
    pub skip: Text,
    pub main: Text,
    pub menu: Text,
    pub home: Text,
    pub ideas: Text,
    pub new_idea: Text,
    pub my_ideas: Text,
    pub associations: Text,
    pub accounts: Text,
    pub catalogue: Text,
    pub sign_in: Text,
    pub sign_out: Text,
    pub register: Text,
}

/// The foot of every page.
pub struct Footer {
    pub about: Text,
    pub links: Text,
    pub accessibility: Text,
    pub privacy: Text,
    pub api: Text,
}

/// The home page.
pub struct Home {
    pub tab: Text,
    pub title: Text,
    pub lead: Text,
    pub look_around: Text,
    pub newest: Text,
    pub most_supported: Text,
    pub all_ideas: Text,
    pub no_ideas: Text,
    pub how: Text,
    /// The steps from idea to result: a name and a sentence.
    pub steps: &'static [(Text, Text)],
    pub themes: Text,
    pub associations: Text,
    pub all_associations: Text,
}

/// Finding and reading ideas.
pub struct Ideas {
    pub title: Text,
    pub one: Text,
    pub mine: Text,
    pub search: Text,
    pub search_button: Text,
    pub association: Text,
    pub all_associations: Text,
    pub theme: Text,
    pub themes: Text,
    pub all_themes: Text,
    pub state_label: Text,
    pub all_states: Text,
    pub sort_label: Text,
    pub sort: fn(IdeaSort) -> Text,
    pub clear_filter: Text,
    pub none_found: Text,
    pub none_of_mine: Text,
    pub count: Counted,
    pub shown: Counted,
    /// How many are shown, and how many there are.
    pub shown_of: fn(i64, i64) -> String,
    pub more: Text,
    pub supports: Counted,
    pub comments: Counted,
    pub number: Counted,
    pub author_gone: Text,
    pub about_idea: Text,
    pub edit: Text,
    pub state: fn(IdeaState) -> Text,
    pub state_sentence: fn(IdeaState) -> Text,
    pub where_it_stands: Text,
    pub review_on: Filled,
    /// Follows the number of people.
    pub people_support: fn(i64) -> Text,
    pub you_too: Text,
    pub support: Text,
    pub sign_in_to_support: Text,
    pub closed: Text,
}

/// Sending in and changing ideas.
pub struct IdeaForm {
    pub new_title: Text,
    pub edit_title: Text,
    pub lead: Text,
    pub sign_in_hint: Text,
    pub title: Text,
    pub title_hint: Text,
    pub text: Text,
    pub text_hint: Text,
    pub association: Text,
    pub themes: Text,
    pub themes_hint: Text,
    pub similar: Text,
    pub similar_hint: Text,
    pub draft_hint: Text,
    pub send: Text,
    pub thanks: Text,
    pub saved: Text,
    pub not_editable: Text,
    pub back_to_idea: Text,
    pub changed: Text,
    pub show_newest: Text,
    pub newest: Text,
    pub save_mine: Text,
}

/// The steps in the life of an idea.
pub struct Steps {
    pub history: Text,
    pub title: Text,
    pub label: Text,
    /// What the step from the first state to the second is called by who takes it.
    pub step: fn(IdeaState, IdeaState) -> Text,
    pub withdraw_hint: Text,
    pub reason: Text,
    pub reason_hint: Text,
    pub review_date: Text,
    pub saved: Text,
    pub changed: Text,
    /// Somebody changed the idea meanwhile, and no step is left to take.
    pub none_left: Text,
}

/// Comments under an idea.
pub struct Comments {
    pub title: Text,
    pub none: Text,
    pub more: Text,
    pub write: Text,
    pub hint: Text,
    pub send: Text,
    pub thanks: Text,
    pub sign_in: Text,
    pub closed: Text,
    pub by: Filled,
    pub delete_question: Text,
    pub delete_confirm: Text,
    pub deleted: Text,
}

/// The villages and their associations.
pub struct Associations {
    pub title: Text,
    pub one: Text,
    pub lead: Text,
    pub residents: Text,
    pub households: Text,
    pub board: Text,
    pub no_board: Text,
    pub ideas_of: Filled,
    pub no_ideas: Text,
}

/// One's own account.
pub struct Account {
    pub sign_in: Text,
    pub sign_in_first: Text,
    pub not_allowed: Text,
    pub welcome: Text,
    pub no_account: Text,
    pub have_account: Text,
    pub register: Text,
    pub register_lead: Text,
    pub registered: Text,
    pub signed_out: Text,
    pub name: Text,
    pub name_hint: Text,
    pub email: Text,
    pub email_hint: Text,
    pub password: Text,
    pub password_hint: Text,
    pub show_password: Text,
    pub association: Text,
    pub no_association: Text,
    pub privacy_hint: Text,
    pub mine: Text,
    pub signed_in_as: Filled,
    pub details: Text,
    pub saved: Text,
    pub change_password: Text,
    pub current_password: Text,
    pub new_password: Text,
    pub password_ends_sessions: Text,
    pub password_changed: Text,
    pub sessions: Text,
    pub sessions_lead: Text,
    /// A browser and a system.
    pub browser_on: fn(&str, &str) -> String,
    pub other_program: Text,
    pub last_used: Filled,
    pub this_session: Text,
    pub end_session: Text,
    pub end_session_question: Text,
    pub session_ended: Text,
}

/// The administration of accounts.
pub struct Admin {
    pub accounts: Text,
    pub account: Text,
    pub back_to_accounts: Text,
    pub search: Text,
    pub status: Text,
    pub role: Text,
    pub any: Text,
    pub count: Counted,
    pub none_found: Text,
    pub more: Text,
    pub since: Text,
    pub own_account: Text,
    pub suspend: Text,
    pub suspend_question: Filled,
    pub activate: Text,
    pub activate_question: Filled,
    pub saved: Text,
    pub roles: Text,
    pub no_roles: Text,
    /// The first day and, where there is one, the last.
    pub term: fn(&str, Option<&str>) -> String,
    pub not_today: Text,
    pub remove_role: Text,
    pub remove_role_question: Filled,
    pub role_removed: Text,
    pub add_role: Text,
    pub role_added: Text,
    pub start_date: Text,
    pub start_date_hint: Text,
    pub end_date: Text,
    pub end_date_hint: Text,
}

/// The administration of villages, themes and roots.
pub struct Catalogue {
    pub title: Text,
    pub associations: Text,
    pub add_association: Text,
    pub themes: Text,
    pub add_theme: Text,
    pub roots: Text,
    pub add_root: Text,
    pub village: Text,
    pub name: Text,
    pub label: Text,
    pub full_name: Text,
    pub summary: Text,
    pub color: Text,
    pub position: Text,
    pub saved: Text,
}

/// Pages about the site itself.
pub struct About {
    pub accessibility: Article,
    pub privacy: Article,
}

/// A page of plain text.
pub struct Article {
    pub title: Text,
    /// Headings, each with its paragraphs.
    pub sections: &'static [(Text, &'static [Text])],
}

/// What can go wrong.
pub struct Problems {
    pub check_fields: Text,
    pub offline: Text,
    pub unreadable: Text,
    pub problem: fn(ProblemCode) -> Text,
    pub field: fn(&FieldError) -> String,
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
