//! Reports how large the page is, and can refuse one that is too large for a phone on a poor line.

use super::dist;
use anyhow::{Context, Result, ensure};

/// What a first visit may load, in bytes of brotli.
const LIMIT: u64 = 200_000;

/// Prints the sizes: of each file when `in_full`, and always of the first load.
///
/// # Errors
/// When `strict` and the first load is over its limit.
pub fn report(in_full: bool, strict: bool) -> Result<()> {
    let files = read()?;
    if in_full {
        println!("{:<44} {:>10} {:>10}", "frontend/dist", "bytes", "brotli");
        for file in &files {
            let mark = if file.first_load { "" } else { "  (when it is needed)" };
            println!("{:<44} {:>10} {:>10}{mark}", file.path, file.size, file.transfer);
        }
    }
    let first = files.iter().filter(|file| file.first_load).map(|file| file.transfer).sum::<u64>();
    println!("The page is ready: a first visit loads {} of at most {}.", kilobytes(first), kilobytes(LIMIT));
    ensure!(
        first <= LIMIT || !strict,
        "the page is too large: {} is over {}",
        kilobytes(first),
        kilobytes(LIMIT)
    );
    Ok(())
}

/// A file of the finished page.
struct File {
    /// Its path below `dist`.
    path: String,
    /// Bytes as they are.
    size: u64,
    /// Bytes as a browser receives them.
    transfer: u64,
    /// Whether the page or its styles name it, so that a first visit loads it.
    first_load: bool,
}

/// The files of the finished page, in the order of their paths.
fn read() -> Result<Vec<File>> {
    let folder = dist::folder();
    let mut files = Vec::new();
    let mut naming = String::new();
    for below in ["", "assets/"] {
        for entry in folder.join(below).read_dir().context("cannot read frontend/dist")? {
            let entry = entry?;
            let path = format!("{below}{}", entry.file_name().to_string_lossy());
            if entry.path().is_dir() || path.ends_with(".br") || path.ends_with(".gz") {
                continue;
            }
            if path.ends_with(".html") || path.ends_with(".css") {
                naming +=
                    &std::fs::read_to_string(entry.path()).with_context(|| format!("cannot read {path}"))?;
            }
            let size = entry.metadata()?.len();
            let compressed = dist::with_suffix(&entry.path(), ".br");
            let transfer = compressed.metadata().map_or(size, |file| file.len());
            files.push(File { path, size, transfer, first_load: false });
        }
    }
    for file in &mut files {
        file.first_load = file.path == "index.html" || naming.contains(&format!("/{}", file.path));
    }
    files.sort_by(|a, b| a.path.cmp(&b.path));
    Ok(files)
}

fn kilobytes(bytes: u64) -> String {
    format!("{}.{} kB", bytes / 1000, bytes % 1000 / 100)
}
