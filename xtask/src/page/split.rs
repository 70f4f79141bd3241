//! Takes the chunks out of the page's module: code that a first visit does not load.

use crate::workspace;
use anyhow::{Context, Result, anyhow, ensure};
use std::collections::BTreeMap;
use std::path::Path;
use wasm_split_cli_support::Options;

/// The script from which the module wants the functions that load its chunks.
const LOADER: &str = "./loader.js";
/// The script from which the loader wants the module: the glue.
const GLUE: &str = "./main.js";

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

/// Glue and loader as one script. As two they would name each other, and so neither could have the other's hash in its own.
///
/// # Errors
/// When they ask for each other in another way than this function knows.
pub fn join(glue: &str, loader: &str) -> Result<String> {
    let (mut joined, mut names) = (String::new(), Vec::new());
    for line in glue.lines() {
        match line.strip_suffix(&format!(" from \"{LOADER}\"")) {
            Some(import) => names.extend(import.strip_prefix("import * as ")),
            None => joined = joined + line + "\n",
        }
    }
    let mut functions = Vec::new();
    for line in loader.lines().filter(|line| !line.trim_start().starts_with("//")) {
        if line == format!("import {{ initSync }} from \"{GLUE}\";") {
            continue;
        }
        let line = line
            .strip_prefix("export ")
            .inspect(|line| functions.extend(line.split(' ').nth(1)))
            .unwrap_or(line);
        joined = joined + line + "\n";
    }
    for name in &names {
        joined += &format!("const {name} = {{ {} }};\n", functions.join(", "));
    }
    let asks = [LOADER, GLUE].iter().any(|script| joined.contains(&format!("from \"{script}\"")));
    ensure!(
        !asks && names.is_empty() == functions.is_empty(),
        "the splitter's loader does not fit wasm-bindgen's glue"
    );
    Ok(joined)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn glue_and_loader_become_one_script() -> Result<()> {
        let glue = "import * as import1 from \"./loader.js\"\nfunction initSync() {}\nexport { initSync };\n";
        let loader = "import { initSync } from \"./main.js\";\n  // Why.\nexport const load_office = wrap(initSync);\n";
        let joined = "function initSync() {}\nexport { initSync };\nconst load_office = wrap(initSync);\n\
                      const import1 = { load_office };\n";
        assert_eq!(join(glue, loader)?, joined);
        assert!(join(&glue.replace("* as import1", "{ load_office }"), loader).is_err());
        Ok(())
    }
}
