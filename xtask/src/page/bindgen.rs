//! Makes the module callable from a browser: wasm-bindgen as a library, of the version that Cargo.lock ties to the page.

use anyhow::{Result, ensure};
use wasm_bindgen_cli_support::Bindgen;

/// A module and the script that loads it.
pub struct Bound {
    /// The module, with wasm-bindgen's own sections taken out.
    pub wasm: Vec<u8>,
    /// The script, an ES module whose default export starts the page.
    pub glue: String,
}

/// Binds what rustc made.
///
/// # Errors
/// When the module was built with another wasm-bindgen, or when a crate brings script files of its own:
/// these would need content-hashed names, and no crate of the page has any.
pub fn bind(wasm: Vec<u8>) -> Result<Bound> {
    let mut bindgen = Bindgen::new();
    // The start script names the module by its hash, so the glue needs no default name.
    bindgen.web(true)?.typescript(false).omit_default_module_path(true);
    // The chunks put their functions into the linker's table, and call those of the module there.
    bindgen.keep_lld_exports(true);
    // The names of functions and of the tools are of no use to a browser.
    bindgen.remove_name_section(true).remove_producers_section(true);
    let mut output = bindgen.input_bytes("app", wasm).generate_output()?;
    let inline = output.snippets().iter().filter(|(_, scripts)| !scripts.is_empty()).map(|(name, _)| name);
    let snippets = inline.chain(output.local_modules().keys()).cloned().collect::<Vec<_>>();
    ensure!(
        snippets.is_empty(),
        "the page's crates bring script files, which the build does not carry over: {}",
        snippets.join(", ")
    );
    Ok(Bound { glue: output.js().to_owned(), wasm: output.wasm_mut().emit_wasm() })
}
