//! Rust files: each says at its top what it is, and is short or says why not.

use super::{Complaints, tracked};

/// Lines beyond which a file must give its reason.
const LONG: usize = 500;
/// Lines at the top among which that reason stands.
const TOP: usize = 10;

/// Checks every Rust file of the project.
pub fn check() -> Complaints {
    let files = tracked::files()?;
    let rust = files.iter().filter(|file| file.path.ends_with(".rs"));
    Ok(rust.filter_map(|file| complaint(&file.text).map(|text| format!("{} {text}", file.path))).collect())
}

fn complaint(text: &str) -> Option<String> {
    let lines = text.lines().count();
    let reason = || text.lines().take(TOP).any(|line| line.starts_with("//! Length: "));
    if !text.starts_with("//! ") {
        Some("does not open with a `//!` line that says what it is.".to_owned())
    } else if lines > LONG && !reason() {
        Some(format!(
            "has {lines} lines: split it by concern, or give the reason in a `//! Length: …` line at its top."
        ))
    } else {
        None
    }
}

#[cfg(test)]
mod tests {
    use super::complaint;

    #[test]
    fn a_file_says_what_it_is_and_why_it_is_long() {
        let long = "\n".repeat(600);
        assert_eq!(complaint("//! The parser.\n"), None);
        assert_eq!(complaint(&format!("//! The parser.\n//! Length: one table.{long}")), None);
        assert!(complaint("fn main() {}\n").is_some());
        assert!(
            complaint(&format!("//! The parser.{long}"))
                .is_some_and(|text| text.starts_with("has 600 lines"))
        );
    }
}
