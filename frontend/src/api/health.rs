//! Whether the server can be reached.

use super::{Failure, client::Call};

/// Whether the server gives any answer at all.
pub async fn is_reachable() -> bool {
    !matches!(Call::outside("/healthz").send_with(None).await, Err(Failure::Offline))
}
