//! Compiles the crate `frontend` to WebAssembly.

use crate::workspace;
use anyhow::{Context, Result, ensure};

/// The target that browsers run.
const TARGET: &str = "wasm32-unknown-unknown";
/// The profile in the workspace's Cargo.toml that puts size before speed.
const PROFILE: &str = "page";

/// The page's module as rustc writes it. Cargo knows what changed and prints its own progress.
pub fn page() -> Result<Vec<u8>> {
    let status = workspace::cargo()
        .args(["build", "--package", "frontend", "--target", TARGET, "--profile", PROFILE])
        .status()
        .context("cannot start cargo")?;
    ensure!(
        status.success(),
        "the page does not compile; if rustc lacks the target {TARGET}, scripts/setup.sh gets it"
    );
    let path = workspace::target().join(TARGET).join(PROFILE).join("frontend.wasm");
    std::fs::read(&path).with_context(|| format!("cannot read {}", path.display()))
}
