//! Where things are in the workspace, and how its cargo is called.

use anyhow::{Context, Result, bail};
use std::path::PathBuf;
use std::process::Command;

/// The folder of the workspace.
pub fn root() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("..")
}

/// The folder that cargo builds into, which `CARGO_TARGET_DIR` may move.
pub fn target() -> PathBuf {
    root().join(std::env::var_os("CARGO_TARGET_DIR").unwrap_or_else(|| "target".into()))
}

/// The same cargo that runs this program, in the workspace.
pub fn cargo() -> Command {
    let mut cargo = Command::new(std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into()));
    cargo.current_dir(root());
    cargo
}

/// What a command prints.
///
/// # Errors
/// When it cannot be started or fails: with its last line on standard error, which says why.
pub fn output(command: &mut Command) -> Result<String> {
    let name = command.get_program().to_string_lossy().into_owned();
    let output = command.output().with_context(|| format!("cannot start {name}"))?;
    if !output.status.success() {
        let errors = String::from_utf8_lossy(&output.stderr);
        bail!("{name} failed: {}", errors.trim().lines().last().unwrap_or("it does not say why"));
    }
    String::from_utf8(output.stdout).with_context(|| format!("{name} printed something that is no text"))
}
