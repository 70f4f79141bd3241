//! The one script of the page: the glue of wasm-bindgen with the loader of the chunks.

use super::split::{GLUE, LOADER};
use anyhow::{Result, ensure};

/// Glue and loader together, without indentation and comments. As two scripts they would name each other, and so neither could
/// have the other's hash in its own name.
///
/// # Errors
/// When they ask for each other in another way than this function knows.
pub fn join(glue: &str, loader: &str) -> Result<String> {
    let (from_loader, from_glue) = (format!(" from \"{LOADER}\""), format!(" from \"{GLUE}\";"));
    let (mut joined, mut wanted, mut given) = (String::new(), Vec::new(), Vec::new());
    let lines = glue.lines().chain(loader.lines()).map(str::trim);
    for line in lines.filter(|line| !line.is_empty() && !line.starts_with("//")) {
        ensure!(line.matches('`').count() % 2 == 0, "a text over several lines would not survive: {line}");
        if let Some(import) = line.strip_suffix(&from_loader) {
            wanted.extend(import.strip_prefix("import * as "));
        } else if let Some(function) = line.strip_prefix("export const ") {
            given.extend(function.split(' ').next());
            joined += &format!("const {function}\n");
        } else if line.strip_suffix(&from_glue) != Some("import { initSync }") {
            joined += &format!("{line}\n");
        }
    }
    for name in &wanted {
        joined += &format!("const {name} = {{ {} }};\n", given.join(", "));
    }
    ensure!(
        wanted.is_empty() == given.is_empty()
            && !joined.contains(&from_loader)
            && !joined.contains(&from_glue),
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
        Ok(())
    }

    #[test]
    fn what_would_not_run_is_refused() {
        assert!(
            join("import { load_office } from \"./loader.js\"\n", "export const load_office = 1;").is_err()
        );
        assert!(join("import * as import1 from \"./loader.js\"\n", "").is_err());
        assert!(join("const text = `one\ntwo`;", "").is_err());
    }
}
