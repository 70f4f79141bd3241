//! Remembers what the finished page was made of, so that an unchanged page is not made again.

use super::{dist, sources::Sources};
use anyhow::{Context, Result};
use sha2::{Digest, Sha256};
use std::path::{Path, PathBuf};

/// Beside `dist` and not in it: the server embeds all that is in there.
fn file() -> PathBuf {
    dist::folder().with_extension("stamp")
}

/// The hash of all that the page is made of: the module, the hand-written files, this program's own steps
/// and the optimiser.
pub fn of(wasm: &[u8], sources: &Sources, optimiser: Option<&Path>) -> String {
    let mut hash = Sha256::new();
    let mut add = |content: &[u8]| {
        hash.update((content.len() as u64).to_le_bytes());
        hash.update(content);
    };
    add(wasm);
    for text in [&sources.template, &sources.boot, &sources.styles] {
        add(text.as_bytes());
    }
    for (name, content) in &sources.statics {
        add(name.as_bytes());
        add(content);
    }
    for content in sources.steps.values() {
        add(content);
    }
    if let Some(tool) = optimiser {
        add(identity(tool).as_bytes());
    }
    format!("{:x}", hash.finalize())
}

/// Whether the finished page was made of just that.
pub fn is_kept(stamp: &str) -> bool {
    dist::folder().join("index.html").exists()
        && std::fs::read_to_string(file()).is_ok_and(|kept| kept == stamp)
}

/// Notes what the finished page was made of.
pub fn keep(stamp: &str) -> Result<()> {
    std::fs::write(file(), stamp).with_context(|| format!("cannot write {}", file().display()))
}

/// The optimiser by its place, length and time: reading it whole would take longer than it is worth.
fn identity(program: &Path) -> String {
    let metadata = program.metadata();
    let (length, time) = metadata.map(|file| (file.len(), file.modified().ok())).unwrap_or_default();
    format!("{} {length} {time:?}", program.display())
}
