//! Shrinks the modules with wasm-opt where there is one.

use crate::workspace;
use anyhow::{Context, Result};
use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::process::Command;

/// The wasm-opt that scripts/setup.sh put beside the build, or else the machine's.
pub fn find() -> Option<PathBuf> {
    let own = workspace::root().join("target/tools/node_modules/.bin/wasm-opt");
    let path = std::env::var_os("PATH").unwrap_or_default();
    let machine = std::env::split_paths(&path).map(|folder| folder.join("wasm-opt"));
    std::iter::once(own).chain(machine).find(|file| file.is_file())
}

/// The modules as small as `tool` makes them. Without a tool, or with one that fails, the page is a little larger and
/// works the same: that is a warning and no error.
pub fn shrink(modules: &mut BTreeMap<String, Vec<u8>>, tool: Option<&Path>) -> Result<()> {
    let Some(tool) = tool else {
        eprintln!(
            "warning: no wasm-opt found, so the page is a little larger than it could be; with npm, scripts/setup.sh gets it"
        );
        return Ok(());
    };
    modules.values_mut().try_for_each(|module| shrink_one(module, tool))
}

fn shrink_one(wasm: &mut Vec<u8>, tool: &Path) -> Result<()> {
    let folder = workspace::target();
    let (before, after) = (folder.join("page-bound.wasm"), folder.join("page-small.wasm"));
    std::fs::write(&before, &wasm).with_context(|| format!("cannot write {}", before.display()))?;
    let mut command = Command::new(tool);
    command.arg("-Oz").arg(&before).arg("-o").arg(&after);
    match workspace::output(&mut command) {
        Ok(_) => *wasm = std::fs::read(&after).with_context(|| format!("cannot read {}", after.display()))?,
        Err(error) => eprintln!("warning: the page is larger than it could be: {error:#}"),
    }
    Ok(())
}
