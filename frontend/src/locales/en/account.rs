//! Signing in.

use crate::locales::account::Account;

/// Signing in, in English.
pub const ACCOUNT: Account = Account {
    sign_in: "Sign in",
    sign_in_first: "Sign in to see this page.",
    not_allowed: "Your account can't use this page.",
    welcome: "Welcome! You are signed in.",
    no_account: "No account yet?",
    register: "Create an account",
    signed_out: "You are signed out.",
    email: "E-mail address",
    password: "Password",
    show_password: "Show",
};
