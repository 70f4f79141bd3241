//! Joining in with an idea, and following it.

use super::{Counted, Text};

/// Joining in with an idea, and following it.
pub struct Joining {
    pub title: Text,
    pub count: Counted,
    pub you_too: Text,
    pub join: Text,
    pub offer: Text,
    pub offer_hint: Text,
    pub who_sees: Text,
    pub as_project: Text,
    pub join_project: Text,
    pub project_goes_on: Text,
    pub confirm: Text,
    pub thanks: Text,
    pub sign_in: Text,
    pub more: Text,
    pub leave: Text,
    pub leave_question: Text,
    pub leave_confirm: Text,
    pub left: Text,
    pub follow: Text,
}
