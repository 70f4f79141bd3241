//! Signing in.

use super::Text;

/// Signing in, and who may not go on without.
pub struct Account {
    pub sign_in: Text,
    pub sign_in_first: Text,
    pub not_allowed: Text,
    pub welcome: Text,
    pub no_account: Text,
    pub register: Text,
    pub signed_out: Text,
    pub email: Text,
    pub password: Text,
    pub show_password: Text,
}
