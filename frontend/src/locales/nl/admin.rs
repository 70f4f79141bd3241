//! The administration of accounts, and of villages, themes and roots.

use shared::{account::AccountStatus, theme::ThemeColor};

use super::counted;
use crate::locales::admin::{Admin, Catalogue};

/// The administration of accounts, in Dutch.
pub static ADMIN: Admin = Admin {
    accounts: "Accounts",
    account: "Account",
    back_to_accounts: "Terug naar alle accounts",
    search: "Zoek op naam of e-mailadres",
    status: "Status",
    status_name: account_status,
    role: "Rol",
    any: "Maakt niet uit",
    count: |n| counted(n, "account", "accounts"),
    none_found: "We hebben geen accounts gevonden.",
    more: "Meer accounts",
    since: "Account sinds",
    own_account: "Dit is je eigen account. Je kunt jezelf niet blokkeren.",
    suspend: "Account blokkeren",
    suspend_question: |name| format!("Wil je {name} blokkeren? Inloggen kan dan niet meer, nergens."),
    activate: "Account weer openen",
    activate_question: |name| format!("Mag {name} weer inloggen?"),
    saved: "De wijziging is opgeslagen.",
    roles: "Rollen",
    no_roles: "Geen bijzondere rollen.",
    term: |start, end| match end {
        Some(end) => format!("Van {start} tot en met {end}"),
        None => format!("Sinds {start}"),
    },
    not_today: "geldt vandaag niet",
    remove_role: "Rol afnemen",
    remove_role_question: |role| format!("Wil je deze rol afnemen: {role}?"),
    role_removed: "De rol is afgenomen.",
    add_role: "Rol geven",
    role_added: "De rol is gegeven.",
    start_date: "Eerste dag",
    start_date_hint: "Leeg is vandaag.",
    end_date: "Laatste dag",
    end_date_hint: "Leeg is zonder einde.",
};

/// The administration of villages, themes and roots, in Dutch.
pub static CATALOGUE: Catalogue = Catalogue {
    title: "Dorpen en thema's",
    associations: "Dorpen",
    add_association: "Dorp toevoegen",
    themes: "Thema's",
    add_theme: "Thema toevoegen",
    roots: "Wortels: wat een project doet slagen",
    add_root: "Wortel toevoegen",
    village: "Naam van het dorp",
    name: "Naam",
    label: "Korte naam",
    full_name: "Volledige naam",
    summary: "Uitleg in een paar zinnen",
    color: "Kleur",
    color_name: theme_color,
    position: "Plaats in de rij (een lager getal komt eerst)",
    saved: "Opgeslagen.",
};

fn account_status(status: AccountStatus) -> &'static str {
    match status {
        AccountStatus::Active => "Actief",
        AccountStatus::Suspended => "Geblokkeerd",
    }
}

fn theme_color(color: ThemeColor) -> &'static str {
    match color {
        ThemeColor::Blue => "Blauw",
        ThemeColor::Green => "Groen",
        ThemeColor::Orange => "Oranje",
        ThemeColor::Purple => "Paars",
        ThemeColor::Red => "Rood",
        ThemeColor::Teal => "Groenblauw",
    }
}
