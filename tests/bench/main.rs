//! `make bench`: how fast the program is on ten years of ideas, as ratios to a fixed answer from memory of the same size.
//!
//! Machines differ and are never quiet, so nothing here is a threshold: each case is measured between two measurements of
//! the fixed answer, in the same run.
#![expect(clippy::unwrap_used, reason = "what can't be measured ends the measurement")]

mod case;
mod fixed;
mod load;

use std::{
    fs,
    path::Path,
    process::{Command, ExitCode},
    time::{Duration, Instant},
};

use case::{Case, Site};
use tempfile::TempDir;
use tests::{
    database::{Database, Kind},
    program::{Serving, command, finish},
};

/// What is measured on: so many ideas with ten supports each, projects, and answers to an evaluation.
const DEMO: [&str; 7] = ["demo", "--ideas", "100000", "--projects", "5000", "--answers", "200000"];

fn main() -> ExitCode {
    if Command::new("wrk").arg("--version").output().is_err() {
        eprintln!("wrk is not there, which makes the load: `make bench` installs it");
        return ExitCode::FAILURE;
    }
    let fixed = fixed::start();
    for kind in [Kind::Sqlite, Kind::Postgres] {
        measure(kind, &fixed);
    }
    ExitCode::SUCCESS
}

fn measure(kind: Kind, fixed: &str) {
    println!("\n{kind:?}");
    let folder = TempDir::new().unwrap();
    // On the disk: memory would flatter it.
    let database = Database::empty_in(kind, folder.path());
    let begun = Instant::now();
    let mut demo = command(folder.path(), &database.url, &DEMO);
    finish(demo.env("SAMENSPEL_DEMO_PASSWORD", "een meting in de nacht")).well();
    println!("  loading the demo: {} s, {} MB", begun.elapsed().as_secs(), size(&database) / 1_000_000);

    let begun = Instant::now();
    let serving = Serving::start(folder.path(), &database.url);
    while !serving.is_ready() {
        assert!(begun.elapsed() < Duration::from_secs(60), "the server is not ready after a minute");
    }
    println!("  start-up: {} ms", begun.elapsed().as_millis());
    println!(
        "  {:34} {:>8} {:>10} {:>9} {:>9} {:>7}",
        "case", "bytes", "requests/s", "p50 ms", "p99 ms", "ratio"
    );
    Case::measure_all(&Site::of(&serving), fixed, folder.path());
    println!("  resident memory after the run: {} MB", serving.resident_bytes() / 1_000_000);
}

/// How many bytes the database takes.
fn size(database: &Database) -> u64 {
    match database.kind {
        Kind::Sqlite => {
            let file = Path::new(database.url.trim_start_matches("sqlite://"));
            let files = fs::read_dir(file.parent().unwrap()).unwrap().filter_map(Result::ok);
            files.filter_map(|file| file.metadata().ok()).map(|file| file.len()).sum()
        }
        Kind::Postgres => {
            u64::try_from(database.number("SELECT pg_database_size(current_database()) AS n")).unwrap_or(0)
        }
    }
}
