//! The program `samenspel`.

use std::process::ExitCode;

use backend::commands::Cli;
use clap::Parser;

fn main() -> ExitCode {
    match Cli::parse().run() {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("samenspel: {error}");
            ExitCode::FAILURE
        }
    }
}
