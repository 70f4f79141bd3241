//! The hand-written files of the page: the template, the start script, the styles and the static files.

use crate::workspace;
use anyhow::{Context, Result, ensure};
use std::collections::BTreeMap;
use std::path::Path;

/// The page's files as they are in `frontend/`.
pub struct Sources {
    /// `index.html`, with placeholders for the names of the other files.
    pub template: String,
    /// `boot.js`, which loads the module; with placeholders too.
    pub boot: String,
    /// All of `styles/*.css` in the order of their names; with placeholders too.
    pub styles: String,
    /// The files of `static/` by name.
    pub statics: BTreeMap<String, Vec<u8>>,
    /// The code that makes the page of all these: when it changes, so may the page.
    pub steps: BTreeMap<String, Vec<u8>>,
}

impl Sources {
    /// Reads them all.
    ///
    /// # Errors
    /// When one is missing or is no text, or when there are no styles.
    pub fn read() -> Result<Self> {
        let frontend = workspace::root().join("frontend");
        let mut styles = String::new();
        for (name, bytes) in files(&frontend.join("styles"))? {
            if name.ends_with(".css") {
                styles += std::str::from_utf8(&bytes).with_context(|| format!("{name} is not UTF-8"))?;
            }
        }
        ensure!(!styles.is_empty(), "frontend/styles holds no .css file");
        Ok(Self {
            template: text(&frontend.join("index.html"))?,
            boot: text(&frontend.join("boot.js"))?,
            styles,
            statics: files(&frontend.join("static"))?,
            steps: files(&workspace::root().join("xtask/src/page"))?,
        })
    }
}

fn text(path: &Path) -> Result<String> {
    std::fs::read_to_string(path).with_context(|| format!("cannot read {}", path.display()))
}

/// The files of one folder by name, without its subfolders and hidden files.
fn files(folder: &Path) -> Result<BTreeMap<String, Vec<u8>>> {
    let mut files = BTreeMap::new();
    for entry in folder.read_dir().with_context(|| format!("cannot read {}", folder.display()))? {
        let path = entry?.path();
        let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
        if path.is_file() && !name.starts_with('.') {
            let bytes = std::fs::read(&path).with_context(|| format!("cannot read {}", path.display()))?;
            files.insert(name, bytes);
        }
    }
    Ok(files)
}
