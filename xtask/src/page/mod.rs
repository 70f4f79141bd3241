//! Builds the page into `frontend/dist`, and does nothing when nothing changed.

mod bindgen;
mod bundle;
mod compile;
mod compress;
mod dist;
mod glue;
mod optimise;
mod size;
mod sources;
mod split;
mod stamp;

use anyhow::Result;
use bundle::Bundle;
use sources::Sources;

/// Builds the page and prints what a first visit loads.
///
/// # Errors
/// When a step fails; with `strict`, also when the first load is over its limit. Whoever runs Samenspel should not be kept
/// from it by a compiler that writes a little more than ours.
pub fn build(strict: bool) -> Result<()> {
    let wasm = compile::page()?;
    let sources = Sources::read()?;
    let optimiser = optimise::find();
    let stamp = stamp::of(&wasm, &sources, optimiser.as_deref());
    let fresh = stamp::is_kept(&stamp);
    if !fresh {
        println!("Binding, optimising and compressing the page (a few seconds)");
        let parts = split::split(&wasm)?;
        let bound = bindgen::bind(parts.main)?;
        let mut modules = parts.chunks;
        modules.insert(bundle::MAIN.to_owned(), bound.wasm);
        optimise::shrink(&mut modules, optimiser.as_deref())?;
        dist::write(&Bundle::assemble(sources, modules, &bound.glue, &parts.loader)?)?;
        stamp::keep(&stamp)?;
    }
    size::report(!fresh, strict)
}
