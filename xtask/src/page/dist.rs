//! Writes `frontend/dist`, the folder that the server embeds.

use super::bundle::Bundle;
use super::compress;
use crate::workspace;
use anyhow::{Context, Result};
use std::path::{Path, PathBuf};

/// The finished page's folder.
pub fn folder() -> PathBuf {
    workspace::root().join("frontend/dist")
}

/// Writes the whole page into a new folder and then puts it in the place of the old one, so that a build that is
/// broken off leaves no half page.
pub fn write(bundle: &Bundle) -> Result<()> {
    let folder = folder();
    let new = folder.with_extension("new");
    remove(&new)?;
    for (path, content) in &bundle.files {
        let file = new.join(path);
        save(&file, content)?;
        if compress::is_worth_it(path) {
            for (suffix, compressed) in
                [(".br", compress::brotli(content)?), (".gz", compress::gzip(content)?)]
            {
                // Some very small files only grow.
                if compressed.len() < content.len() {
                    save(&with_suffix(&file, suffix), &compressed)?;
                }
            }
        }
    }
    remove(&folder)?;
    std::fs::rename(&new, &folder).with_context(|| format!("cannot write {}", folder.display()))
}

fn save(file: &Path, content: &[u8]) -> Result<()> {
    let write = || {
        std::fs::create_dir_all(file.parent().unwrap_or(file))?;
        std::fs::write(file, content)
    };
    write().with_context(|| format!("cannot write {}", file.display()))
}

fn remove(folder: &Path) -> Result<()> {
    if folder.exists() {
        std::fs::remove_dir_all(folder).with_context(|| format!("cannot remove {}", folder.display()))?;
    }
    Ok(())
}

/// The name of a file's compressed copy.
pub fn with_suffix(file: &Path, suffix: &str) -> PathBuf {
    let mut name = file.as_os_str().to_owned();
    name.push(suffix);
    name.into()
}
