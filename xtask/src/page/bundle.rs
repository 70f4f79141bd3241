//! Gives every file a name with the hash of its content, and fills these names in where the files name one another.

use super::{glue, sources::Sources};
use anyhow::{Result, bail};
use sha2::{Digest, Sha256};
use std::collections::BTreeMap;

/// Static files that browsers and crawlers look for under a fixed name.
const FIXED: [&str; 2] = ["robots.txt", "favicon.ico"];

/// The module that a first visit loads.
pub const MAIN: &str = "app.wasm";

/// The files of the finished page.
#[derive(Default)]
pub struct Bundle {
    /// Content by path below `dist`.
    pub files: BTreeMap<String, Vec<u8>>,
    /// Address by the name that placeholders use, as in `{{app.css}}`.
    addresses: BTreeMap<String, String>,
}

impl Bundle {
    /// Puts the page together. A file may name those that come before it: static files, the modules, the glue with the
    /// loader of the chunks, the styles, the start script, the page itself.
    ///
    /// # Errors
    /// When a placeholder names no file, or glue and loader do not fit.
    pub fn assemble(
        sources: Sources,
        modules: BTreeMap<String, Vec<u8>>,
        glue: &str,
        loader: &str,
    ) -> Result<Self> {
        let mut bundle = Self::default();
        for (name, content) in sources.statics {
            bundle.add(&name, content);
        }
        for (name, content) in modules {
            bundle.add(&name, content);
        }
        bundle.add("app.js", glue::join(glue, &bundle.fill(loader)?)?.into_bytes());
        bundle.add("app.css", bundle.fill(&sources.styles)?.into_bytes());
        bundle.add("boot.js", bundle.fill(&sources.boot)?.into_bytes());
        let page = bundle.fill(&sources.template)?;
        bundle.files.insert("index.html".to_owned(), page.into_bytes());
        Ok(bundle)
    }

    fn add(&mut self, name: &str, content: Vec<u8>) {
        let path = if FIXED.contains(&name) { name.to_owned() } else { hashed(name, &content) };
        self.addresses.insert(name.to_owned(), format!("/{path}"));
        self.files.insert(path, content);
    }

    /// The text with each `{{name}}` replaced by that file's address.
    fn fill(&self, text: &str) -> Result<String> {
        let mut filled = String::with_capacity(text.len());
        let mut rest = text;
        while let Some((before, after)) = rest.split_once("{{") {
            let Some((name, after)) = after.split_once("}}") else { break };
            let Some(address) = self.addresses.get(name.trim()) else {
                let known = self.addresses.keys().map(String::as_str).collect::<Vec<_>>().join(", ");
                bail!("the placeholder {{{{{name}}}}} names no file of the page; there are: {known}");
            };
            filled += before;
            filled += address;
            rest = after;
        }
        Ok(filled + rest)
    }
}

/// `app.js` becomes `assets/app-0123456789abcdef.js`: under such a name a browser may keep it for ever.
fn hashed(name: &str, content: &[u8]) -> String {
    let hash = Sha256::digest(content)[..8].iter().map(|byte| format!("{byte:02x}")).collect::<String>();
    match name.rsplit_once('.') {
        Some((stem, extension)) => format!("assets/{stem}-{hash}.{extension}"),
        None => format!("assets/{name}-{hash}"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn bundle(template: &str) -> Result<Bundle> {
        let statics = BTreeMap::from([
            ("favicon.svg".to_owned(), b"<svg/>".to_vec()),
            ("robots.txt".to_owned(), b"User-agent: *".to_vec()),
        ]);
        let sources = Sources {
            template: template.to_owned(),
            boot: "import '{{app.js}}'".to_owned(),
            styles: "a{background:url({{favicon.svg}})}".to_owned(),
            statics,
            steps: BTreeMap::new(),
        };
        let modules = ["app.wasm", "office.wasm"].map(|name| (name.to_owned(), name.into()));
        let glue = "import * as import1 from \"./loader.js\"\n";
        Bundle::assemble(sources, modules.into(), glue, "export const office = load(\"{{office.wasm}}\");")
    }

    #[test]
    fn files_name_one_another_by_hash() -> Result<()> {
        let bundle = bundle("<script src=\"{{ boot.js }}\"></script>{{robots.txt}}")?;
        let boot = bundle.files.iter().find(|(path, _)| path.starts_with("assets/boot-"));
        let (path, script) = boot.ok_or_else(|| anyhow::anyhow!("no boot script"))?;
        let page = String::from_utf8_lossy(&bundle.files["index.html"]).into_owned();
        assert_eq!(page, format!("<script src=\"/{path}\"></script>/robots.txt"));
        assert!(String::from_utf8_lossy(script).starts_with("import '/assets/app-"));
        let glue =
            bundle.files.iter().find(|(path, _)| path.starts_with("assets/app-") && path.ends_with(".js"));
        let (_, glue) = glue.ok_or_else(|| anyhow::anyhow!("no glue"))?;
        assert!(String::from_utf8_lossy(glue).starts_with("const office = load(\"/assets/office-"));
        Ok(())
    }

    #[test]
    fn an_unknown_name_is_refused_with_the_known_ones() {
        let refusal = bundle("{{logo.svg}}").err().map(|error| error.to_string()).unwrap_or_default();
        assert!(refusal.starts_with(
            "the placeholder {{logo.svg}} names no file of the page; there are: app.css, app.js"
        ));
    }
}
