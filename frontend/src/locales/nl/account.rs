//! Signing in.

use crate::locales::account::Account;

/// Signing in, in Dutch.
pub const ACCOUNT: Account = Account {
    sign_in: "Inloggen",
    sign_in_first: "Log in om deze pagina te zien.",
    not_allowed: "Met jouw account kun je deze pagina niet gebruiken.",
    welcome: "Welkom! Je bent ingelogd.",
    no_account: "Heb je nog geen account?",
    register: "Account maken",
    signed_out: "Je bent uitgelogd.",
    email: "E-mailadres",
    password: "Wachtwoord",
    show_password: "Toon",
};
