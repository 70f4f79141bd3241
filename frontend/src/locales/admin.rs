//! The administration of accounts, and of villages, themes and roots.

use shared::{account::AccountStatus, theme::ThemeColor};

use super::{Counted, Filled, Text};

/// The administration of accounts.
pub struct Admin {
    pub accounts: Text,
    pub account: Text,
    pub back_to_accounts: Text,
    pub search: Text,
    pub status: Text,
    pub status_name: fn(AccountStatus) -> Text,
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
    pub color_name: fn(ThemeColor) -> Text,
    pub position: Text,
    pub saved: Text,
}
