//! What must not be possible.

mod cookies;
mod limits;
mod tokens;
