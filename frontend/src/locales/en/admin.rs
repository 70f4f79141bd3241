//! The administration of accounts, and of villages, themes and roots.

use shared::{account::AccountStatus, theme::ThemeColor};

use super::counted;
use crate::locales::admin::{Admin, Catalogue};

/// The administration of accounts, in English.
pub static ADMIN: Admin = Admin {
    accounts: "Accounts",
    account: "Account",
    back_to_accounts: "Back to all accounts",
    search: "Search by name or e-mail address",
    status: "Status",
    status_name: account_status,
    role: "Role",
    any: "Any",
    count: |n| counted(n, "account", "accounts"),
    none_found: "We found no accounts.",
    more: "More accounts",
    since: "Account since",
    own_account: "This is your own account. You can't block yourself.",
    suspend: "Block this account",
    suspend_question: |name| {
        format!("Do you want to block {name}? Signing in will no longer work, anywhere.")
    },
    activate: "Open this account again",
    activate_question: |name| format!("May {name} sign in again?"),
    saved: "The change is saved.",
    roles: "Roles",
    no_roles: "No special roles.",
    term: |start, end| match end {
        Some(end) => format!("From {start} until {end}"),
        None => format!("Since {start}"),
    },
    not_today: "not held today",
    remove_role: "Take this role away",
    remove_role_question: |role| format!("Do you want to take this role away: {role}?"),
    role_removed: "The role is taken away.",
    add_role: "Give a role",
    role_added: "The role is given.",
    start_date: "First day",
    start_date_hint: "Empty means today.",
    end_date: "Last day",
    end_date_hint: "Empty means no end.",
};

/// The administration of villages, themes and roots, in English.
pub static CATALOGUE: Catalogue = Catalogue {
    title: "Villages and themes",
    associations: "Villages",
    add_association: "Add a village",
    themes: "Themes",
    add_theme: "Add a theme",
    roots: "Roots: what makes a project succeed",
    add_root: "Add a root",
    village: "Name of the village",
    name: "Name",
    label: "Short name",
    full_name: "Full name",
    summary: "Explanation in a few sentences",
    color: "Colour",
    color_name: theme_color,
    position: "Place in the row (a lower number comes first)",
    saved: "Saved.",
};

fn account_status(status: AccountStatus) -> &'static str {
    match status {
        AccountStatus::Active => "Active",
        AccountStatus::Suspended => "Blocked",
    }
}

fn theme_color(color: ThemeColor) -> &'static str {
    match color {
        ThemeColor::Blue => "Blue",
        ThemeColor::Green => "Green",
        ThemeColor::Orange => "Orange",
        ThemeColor::Purple => "Purple",
        ThemeColor::Red => "Red",
        ThemeColor::Teal => "Teal",
    }
}
