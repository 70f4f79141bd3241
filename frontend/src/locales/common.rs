//! What every page says, and the home page.

use super::{Filled, Text};

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
    pub evaluations: Text,
    pub timeline: Text,
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
    pub timeline: Text,
    pub timeline_lead: Text,
    pub to_timeline: Text,
    pub associations: Text,
    pub all_associations: Text,
}
