//! Finding and reading ideas, and what happens with them.

use shared::idea::{IdeaSort, IdeaState};

use super::{Counted, Filled, Text};

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
    /// A parked idea whose day has come.
    pub review_due: Text,
    /// Follows the number of people.
    pub people_support: fn(i64) -> Text,
    pub you_too: Text,
    pub support: Text,
    pub sign_in_to_support: Text,
    pub closed: Text,
    /// Comes before the idea that this one was merged into.
    pub merged_into: Text,
    /// Comes before the ideas that were merged into this one.
    pub merged_from: Text,
}

/// The steps in the life of an idea.
pub struct Steps {
    pub history: Text,
    /// What the history begins with.
    pub sent_in: Text,
    pub more: Text,
    pub title: Text,
    pub label: Text,
    /// What the step from the first state to the second is called by who takes it.
    pub step: fn(IdeaState, IdeaState) -> Text,
    pub withdraw_hint: Text,
    pub reason: Text,
    pub reason_hint: Text,
    pub review_date: Text,
    pub merge_into: Text,
    pub merge_hint: Text,
    pub merge_search: Text,
    pub merge_none: Text,
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
    /// What stands in the place of a comment that was removed.
    pub gone: Text,
    pub answer: Text,
    pub answer_to: Filled,
    /// Whom a comment speaks to.
    pub to: Filled,
    pub more_answers: Counted,
    pub mention: Text,
    pub mention_hint: Text,
    pub nobody: Text,
    pub mentions: Text,
    pub no_mentions: Text,
}
