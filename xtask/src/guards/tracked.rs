//! The files of the project as git sees them, and the guard against paths of one machine.

use super::Complaints;
use crate::workspace;
use anyhow::Result;
use std::process::Command;

/// Home folders and the like: whoever runs the project elsewhere does not have them.
const MACHINE_FOLDERS: [&str; 3] = ["home", "root", "work"];

/// A text file of the project.
pub struct File {
    /// Its path in the project.
    pub path: String,
    /// What is in it.
    pub text: String,
}

/// The text files of the project, those not yet committed too, but nothing that git ignores.
pub fn files() -> Result<Vec<File>> {
    let root = workspace::root();
    let mut git = Command::new("git");
    git.current_dir(&root).args(["ls-files", "-z", "--cached", "--others", "--exclude-standard"]);
    let list = workspace::output(&mut git)?;
    let paths = list.split('\0').filter(|path| !path.is_empty());
    // What is no text, or was just deleted, has nothing to check.
    let read = |path: &str| {
        Some(File { path: path.to_owned(), text: std::fs::read_to_string(root.join(path)).ok()? })
    };
    Ok(paths.filter_map(read).collect())
}

/// Finds lines that name a folder of one machine.
pub fn check() -> Complaints {
    let mut complaints = Vec::new();
    for File { path, text } in files()? {
        for (number, line) in (1..).zip(text.lines()) {
            if let Some(folder) = MACHINE_FOLDERS.iter().find(|folder| names_folder(line, folder)) {
                complaints.push(format!("{path}:{number} names a folder of one machine: /{folder}."));
            }
        }
    }
    Ok(complaints)
}

/// Whether an absolute path in the line begins with that folder; addresses and relative paths may have it inside.
fn names_folder(line: &str, folder: &str) -> bool {
    line.match_indices(&format!("/{folder}/")).any(|(at, _)| {
        let before = line[..at].chars().next_back();
        before.is_none_or(|before| !before.is_alphanumeric() && !"}.-_~*$)".contains(before))
    })
}

#[cfg(test)]
mod tests {
    use super::names_folder;

    #[test]
    fn only_absolute_paths_name_a_folder_of_the_machine() {
        // Put together here, so that this file names none itself.
        let home = format!("/{}/", "home");
        for bad in
            [format!("cp {home}me/x ."), format!("\"{home}me\""), home.clone(), format!("file://{home}me")]
        {
            assert!(names_folder(&bad, "home"), "{bad}");
        }
        for fine in
            ["pages/home/mod.rs", "$HOME/x", "https://example.nl/home/", "../home/", "/homes/", "ProtectHome"]
        {
            assert!(!names_folder(fine, "home"), "{fine}");
        }
    }
}
