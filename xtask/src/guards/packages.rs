//! Which crates may depend on which.

use super::Complaints;
use crate::workspace;
use anyhow::{Context, Result};
use std::collections::BTreeSet;

/// What each crate must stay free of, on the target where that matters most.
const FORBIDDEN: [(&str, &str, &[&str]); 2] = [
    // Types and rules run on both sides, so they know neither database nor server nor browser.
    ("shared", "wasm32-unknown-unknown", &["actix-web", "diesel", "js-sys", "web-sys", "yew"]),
    ("frontend", "wasm32-unknown-unknown", &["actix-web", "argon2", "backend", "diesel"]),
];

/// Crates that must not be in the tree at all, with the reason.
const BANNED: [(&str, &str); 1] = [(
    "rsa",
    "its private-key operations leak their timing (RUSTSEC-2023-0071), and the program signs with HMAC alone",
)];

/// Checks the dependencies of each crate, and the lock file for banned crates.
pub fn check() -> Complaints {
    let mut complaints = Vec::new();
    for (package, target, forbidden) in FORBIDDEN {
        let tree = tree(package, target)?;
        for name in forbidden.iter().filter(|name| tree.contains(**name)) {
            complaints.push(format!(
                "{package} depends on {name}: see `cargo tree -p {package} -i {name} --target all`."
            ));
        }
    }
    let lock =
        std::fs::read_to_string(workspace::root().join("Cargo.lock")).context("cannot read Cargo.lock")?;
    for (name, reason) in BANNED {
        if lock.lines().any(|line| line == format!("name = \"{name}\"")) {
            complaints.push(format!(
                "{name} is in the tree, though {reason}: see `cargo tree -i {name} --target all`."
            ));
        }
    }
    Ok(complaints)
}

/// The names of all crates that a package is built from, with all its features.
fn tree(package: &str, target: &str) -> Result<BTreeSet<String>> {
    let mut tree = workspace::cargo();
    tree.args(["tree", "--package", package, "--target", target, "--all-features"]);
    tree.args(["--edges", "normal,build", "--prefix", "none", "--format", "{p}"]);
    let lines = workspace::output(&mut tree)?;
    Ok(lines.lines().filter_map(|line| line.split(' ').next()).map(str::to_owned).collect())
}
