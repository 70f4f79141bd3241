//! The program `samenspel`.

use std::process::ExitCode;

use backend::commands::Cli;
use clap::Parser;
use tikv_jemallocator::Jemalloc;

/// glibc keeps in each thread what a password was hashed in (19 MiB): after a few sign-ins a small machine is full. This
/// one gives back what has not been used for some seconds; SQLite's caches come from it too.
#[global_allocator]
static ALLOCATOR: Jemalloc = Jemalloc;

fn main() -> ExitCode {
    match Cli::parse().run() {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("samenspel: {error}");
            ExitCode::FAILURE
        }
    }
}
