//! One's own account: making it, and what its owner can change.

use super::{Filled, Text};

/// One's own account.
pub struct OwnAccount {
    pub have_account: Text,
    pub register_lead: Text,
    pub registered: Text,
    pub name: Text,
    pub name_hint: Text,
    pub email_hint: Text,
    pub password_hint: Text,
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
