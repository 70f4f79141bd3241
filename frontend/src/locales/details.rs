//! The further fields of an idea, and drafts that are kept on the server.

use shared::idea::Source;

use super::{Filled, Text};

/// The further fields of an idea.
pub struct Details {
    pub more: Text,
    pub place: Text,
    pub place_hint: Text,
    pub locate: Text,
    /// Before latitude and longitude.
    pub located: Text,
    pub locate_failed: Text,
    pub forget_place: Text,
    pub energy: Text,
    pub energy_hint: Text,
    pub energy_note: Text,
    pub energy_note_hint: Text,
    pub needs: Text,
    pub needs_hint: Text,
    pub source: Text,
    pub source_name: fn(Source) -> Text,
    pub on_behalf_of: Text,
    pub on_behalf_of_hint: Text,
    pub agreed: Text,
    pub agreed_hint: Text,
    pub consent: Text,
    pub show_name: Text,
}

/// Drafts that are kept on the server.
pub struct Drafts {
    pub title: Text,
    pub lead: Text,
    pub keep: Text,
    pub kept: Text,
    pub about: Filled,
    pub delete_question: Text,
    pub delete_confirm: Text,
    pub deleted: Text,
}
