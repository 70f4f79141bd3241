//! The caller's own account.

use shared::account::{Me, MeChanges, PasswordChange};

use super::{Call, Failure, Versioned};

/// `GET /me`
pub async fn find_me() -> Result<Versioned<Me>, Failure> {
    Call::get("/me").read_versioned().await
}

/// `PATCH /me`
pub async fn update_me(changes: &MeChanges, etag: &str) -> Result<Versioned<Me>, Failure> {
    Call::patch("/me", etag).json(changes).read_versioned().await
}

/// `PUT /me/password`
pub async fn update_password(change: &PasswordChange) -> Result<(), Failure> {
    Call::put("/me/password").json(change).done().await
}
