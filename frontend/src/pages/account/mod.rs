//! One's own account.

pub mod details;
pub mod me;
pub mod password;
pub mod register;
pub mod sessions;
pub mod sign_in;
