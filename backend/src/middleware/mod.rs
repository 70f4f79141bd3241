//! What every request goes through.

pub mod gate;
pub mod headers;
pub mod preflight;
