//! The caller's own account.

use shared::account::{Me, MeChanges, PasswordChange};

use super::{Call, Reply, Versioned};

/// `GET /me`
pub fn find_me() -> impl Reply<Versioned<Me>> + use<> {
    Call::get("/me").read_versioned()
}

/// `PATCH /me`
pub fn update_me(changes: &MeChanges, etag: &str) -> impl Reply<Versioned<Me>> + use<> {
    Call::patch("/me", etag).json(changes).read_versioned()
}

/// `PUT /me/password`
pub fn update_password(change: &PasswordChange) -> impl Reply<()> + use<> {
    Call::put("/me/password").json(change).done()
}
