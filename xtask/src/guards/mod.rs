//! The rules of the house that no compiler knows. Each guard returns its complaints, one sentence each.

mod databases;
mod licences;
mod packages;
mod sources;
mod texts;
mod tracked;

use anyhow::{Context, Result, ensure};

/// What a guard finds wrong; nothing when all is well.
type Complaints = Result<Vec<String>>;

/// What a guard sees to, and the guard.
type Guard = (&'static str, fn() -> Complaints);

/// Every guard.
const GUARDS: [Guard; 6] = [
    ("no crate depends on what it must not", packages::check),
    ("no crate has a licence that would bind the whole program", licences::check),
    ("every Rust file says what it is, and is not too long", sources::check),
    ("both databases have the same migrations, and only backend/src/db tells them apart", databases::check),
    ("the page's texts are all in frontend/src/locales", texts::check),
    ("no file names a folder of one machine", tracked::check),
];

/// Runs every guard and prints what it finds.
///
/// # Errors
/// When a guard complains or cannot do its work.
pub fn check() -> Result<()> {
    let mut count = 0;
    for (rule, guard) in GUARDS {
        let complaints = guard().with_context(|| format!("cannot check that {rule}"))?;
        println!("{} {rule}", if complaints.is_empty() { "ok  " } else { "FAIL" });
        for complaint in &complaints {
            println!("     {complaint}");
        }
        count += complaints.len();
    }
    ensure!(count == 0, "the guards found {count} thing(s) to mend");
    Ok(())
}
