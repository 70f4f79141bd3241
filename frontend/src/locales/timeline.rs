//! The timeline of the whole trajectory.

use shared::timeline::{MomentKind, When};

use super::{Counted, Filled, Text};

/// The pages of the timeline.
pub struct Timeline {
    pub lead: Text,
    pub now: Text,
    pub next: Text,
    pub nothing_now: Text,
    pub nothing_next: Text,
    pub in_days: Counted,
    pub day_open: Text,
    /// The same, as short as the picture needs it.
    pub open: Text,
    pub today: Text,
    pub picture: Text,
    pub all: Text,
    pub when: fn(When) -> Text,
    pub kind: fn(MomentKind) -> Text,
    pub from: Filled,
    /// A first and a last day.
    pub period: fn(&str, &str) -> String,
    pub empty: Text,
    pub more: Text,

    pub add: Text,
    pub edit: Text,
    pub title_label: Text,
    pub title_hint: Text,
    pub kind_label: Text,
    pub date: Text,
    pub date_hint: Text,
    pub end_date: Text,
    pub end_date_hint: Text,
    pub place: Text,
    pub text_label: Text,
    pub added: Text,
    pub saved: Text,
    pub changed: Text,
    pub newest: Text,
    pub delete: Text,
    pub delete_question: Filled,
    pub deleted: Text,
}
