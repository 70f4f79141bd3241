//! SQLite and PostgreSQL: the same migrations, and one place that tells the two apart.

use super::{Complaints, tracked};
use std::collections::BTreeSet;

/// The only files that may match on the kind of database.
const MAY_MATCH: [&str; 2] = ["backend/src/db/dialect.rs", "backend/src/db/connection.rs"];
/// What such a match looks like.
const VARIANTS: [&str; 2] = ["DbConn::Sqlite", "DbConn::Postgres"];

/// Compares the two folders of migrations and looks for matches on the kind of database elsewhere.
pub fn check() -> Complaints {
    let files = tracked::files()?;
    let migrations = |database: &str| {
        let folder = format!("migrations/{database}/");
        files.iter().filter_map(|file| file.path.strip_prefix(&folder)).collect::<BTreeSet<_>>()
    };
    let (sqlite, postgres) = (migrations("sqlite"), migrations("postgres"));
    let mut complaints = Vec::new();
    for lacking in sqlite.symmetric_difference(&postgres) {
        let database = if sqlite.contains(lacking) { "postgres" } else { "sqlite" };
        complaints.push(format!("migrations/{database} lacks {lacking}."));
    }
    let elsewhere = files.iter().filter(|file| {
        file.path.starts_with("backend/")
            && file.path.ends_with(".rs")
            && !MAY_MATCH.contains(&file.path.as_str())
    });
    for file in elsewhere {
        for (number, line) in (1..).zip(file.text.lines()) {
            if VARIANTS.iter().any(|variant| line.contains(variant)) {
                complaints.push(format!(
                    "{}:{number} matches on the kind of database: see {}.",
                    file.path, MAY_MATCH[0]
                ));
            }
        }
    }
    Ok(complaints)
}
