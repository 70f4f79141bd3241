//! The project's own tasks: `cargo xtask page` builds the page, `cargo xtask guards` checks the rules of the house.

mod guards;
mod page;
mod workspace;

use std::process::ExitCode;

const HELP: &str = "\
The project's own tasks.

Usage: cargo xtask <TASK>

  page     Build the page into frontend/dist: WebAssembly, script, styles, compressed copies.
           With --strict it fails when what a first visit loads is over 200 kB of brotli.
  guards   Check the rules that no compiler knows: who may depend on what, licences,
           file lengths, migrations of both databases, texts outside the locales.
";

fn main() -> ExitCode {
    let task = std::env::args().skip(1).collect::<Vec<_>>();
    let result = match task.iter().map(String::as_str).collect::<Vec<_>>()[..] {
        ["page"] => page::build(false),
        ["page", "--strict"] => page::build(true),
        ["guards"] => guards::check(),
        [] | ["help" | "--help" | "-h"] => {
            print!("{HELP}");
            Ok(())
        }
        _ => Err(anyhow::anyhow!("there is no task \"{}\": see `cargo xtask help`", task.join(" "))),
    };
    match result {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("xtask: {error:#}");
            ExitCode::FAILURE
        }
    }
}
