//! Takes the chunks out of the page's module: code that a first visit does not load.

use crate::workspace;
use anyhow::{Context, Result, anyhow};
use std::collections::BTreeMap;
use std::path::Path;
use wasm_split_cli_support::Options;

/// The script from which the module wants the functions that load its chunks.
pub const LOADER: &str = "./loader.js";
/// The script from which the loader wants the module: the glue.
pub const GLUE: &str = "./main.js";

/// The page's module in parts.
pub struct Parts {
    /// What a first visit loads, still to be bound.
    pub main: Vec<u8>,
    /// The chunks by file name.
    pub chunks: BTreeMap<String, Vec<u8>>,
    /// The script that loads the chunks, with placeholders for their addresses.
    pub loader: String,
}

/// Splits what rustc made at the functions that are marked for it.
///
/// # Errors
/// When the module was linked without relocations.
pub fn split(wasm: &[u8]) -> Result<Parts> {
    let folder = workspace::target().join("page-parts");
    let main = folder.join("main.wasm");
    let mut options = Options::new(wasm);
    options.output_dir = &folder;
    options.main_out_path = &main;
    options.main_module = GLUE;
    options.link_name = LOADER;
    let split = wasm_split_cli_support::transform(options)
        .map_err(|error| anyhow!("the page's module can't be split: {error:#}"))?;
    let mut loader = String::from_utf8(read(&folder.join(LOADER))?)?;
    let mut chunks = BTreeMap::new();
    for path in &split.split_modules {
        let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
        loader = loader.replace(&format!("\"./{name}\""), &format!("\"{{{{{name}}}}}\""));
        chunks.insert(name, read(path)?);
    }
    Ok(Parts { main: read(&main)?, chunks, loader })
}

fn read(path: &Path) -> Result<Vec<u8>> {
    std::fs::read(path).with_context(|| format!("cannot read {}", path.display()))
}
