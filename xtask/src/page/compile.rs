//! Compiles the crate `frontend` to WebAssembly.

use crate::workspace;
use anyhow::{Context, Result, ensure};
use std::path::PathBuf;

/// The target that browsers run.
const TARGET: &str = "wasm32-unknown-unknown";
/// The profile in the workspace's Cargo.toml that puts size before speed.
const PROFILE: &str = "page";

/// The page's module as rustc writes it. Cargo knows what changed and prints its own progress.
pub fn page() -> Result<Vec<u8>> {
    let status = workspace::cargo()
        .env(
            "CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUSTFLAGS",
            // The splitter follows the linker's relocations to find what each chunk needs.
            format!("--remap-path-prefix={}= -Clink-arg=--emit-relocs", crates().display()),
        )
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

/// Where cargo keeps the crates. Panics name files in it, and nobody who loads the page needs to know where that was.
fn crates() -> PathBuf {
    let home = std::env::var_os("CARGO_HOME").map(PathBuf::from);
    let home = home.or_else(|| Some(PathBuf::from(std::env::var_os("HOME")?).join(".cargo")));
    home.unwrap_or_default().join("registry").join("src")
}
