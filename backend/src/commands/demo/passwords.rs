//! The demo's password: random for each database, printed, and kept in a file beside it that only its owner can read.

use std::{
    env, fs,
    io::{ErrorKind, Write},
    os::unix::fs::OpenOptionsExt,
    path::{Path, PathBuf},
};

use shared::{password::MIN_PASSWORD, role::Role};

use super::content::Content;
use crate::{auth::password::random_password, db::DbUrl};

/// Sets the password, for tests.
const VARIABLE: &str = "SAMENSPEL_DEMO_PASSWORD";

/// The password for all accounts of the demo.
pub(super) fn choose() -> Result<String, String> {
    match env::var(VARIABLE) {
        Ok(password) if password.chars().count() >= MIN_PASSWORD => Ok(password),
        Ok(_) => Err(format!("{VARIABLE} must have at least {MIN_PASSWORD} characters")),
        Err(_) => random_password(),
    }
}

/// Prints the accounts and keeps them in the file.
pub(super) fn keep(url: &DbUrl, content: &Content, password: &str) -> Result<(), String> {
    let path = path(url);
    let text = accounts(content, password);
    write(&path, &text)
        .map_err(|error| format!("the demo's accounts can't be kept in {}: {error}", path.display()))?;
    println!("\n{text}\nThis is kept in {}", path.display());
    Ok(())
}

/// Prints the accounts again, from the file.
pub(super) fn remind(url: &DbUrl) {
    let path = path(url);
    match fs::read_to_string(&path) {
        Ok(text) => println!("The database is there already.\n\n{text}\nThis is kept in {}", path.display()),
        Err(error) if error.kind() == ErrorKind::NotFound => println!("The database is there already."),
        Err(error) => println!("The database is there already; {} can't be read: {error}", path.display()),
    }
}

fn path(url: &DbUrl) -> PathBuf {
    PathBuf::from(url.beside("demo-accounts.txt"))
}

fn write(path: &Path, text: &str) -> std::io::Result<()> {
    if let Some(folder) = path.parent() {
        fs::create_dir_all(folder)?;
    }
    // A file of an earlier database may have other rights: a new one has ours from the start.
    match fs::remove_file(path) {
        Err(error) if error.kind() != ErrorKind::NotFound => return Err(error),
        _ => {}
    }
    let mut file = fs::OpenOptions::new().write(true).create_new(true).mode(0o600).open(path)?;
    file.write_all(text.as_bytes())
}

fn accounts(content: &Content, password: &str) -> String {
    let shown =
        [Role::Administrator, Role::Coordinator, Role::Supporter, Role::Liaison, Role::Chair, Role::Member];
    let mut lines = vec![format!("Sign in with one of these addresses and the password {password}")];
    for role in shown {
        let one = content.texts.people.iter().find(|person| person.role == role);
        lines.extend(one.map(|person| format!("  {:15} {}", role.as_str(), person.email)));
    }
    lines.push(String::new());
    lines.join("\n")
}
