//! The command line: one file per command.

mod account;
mod demo;
mod migrate;
mod serve;

use std::{fs::DirBuilder, os::unix::fs::DirBuilderExt, path::Path};

use clap::{Parser, Subcommand};

use crate::{
    config::{Database, Files},
    db::{Db, DbUrl},
    services::fill_stems::fill_missing_stems,
};

/// Samenspel: villages turn ideas into projects, and projects into evaluated, lasting results.
///
/// One program holds the server, the page and the database's tables. To try it, load the demo and serve it:
///
///     samenspel demo
///     samenspel serve
///
/// For real use, make yourself an administrator and serve:
///
///     samenspel account create --role administrator --name "Jan de Vries" --email jan@dorp.example
///     samenspel serve --public-url https://samenspel.example.nl
#[derive(Parser)]
#[command(name = "samenspel", version, verbatim_doc_comment, arg_required_else_help = true)]
pub struct Cli {
    #[command(flatten)]
    database: Database,
    #[command(flatten)]
    files: Files,
    #[command(subcommand)]
    command: Command,
}

#[derive(Subcommand)]
enum Command {
    /// Serve the page and the API, after bringing the database to this version
    Serve(serve::Serve),
    /// Load the demo: fifteen villages, their themes and roots, people and ideas
    Demo(demo::Demo),
    /// Bring the database's tables to this program's version and stop
    Migrate,
    /// Look after accounts
    #[command(subcommand)]
    Account(account::AccountCommand),
}

impl Cli {
    /// Carries out the command.
    ///
    /// # Errors
    /// One line for the terminal: what went wrong and what to do.
    pub fn run(self) -> Result<(), String> {
        let url = self.database.url()?;
        match self.command {
            Command::Serve(serve) => serve.run(&url, &self.files),
            Command::Demo(demo) => demo.run(&url, &self.files),
            Command::Migrate => migrate::run(&url),
            Command::Account(account) => account.run(&url),
        }
    }
}

/// Opens the database and brings it to this version, making the folder of a file first.
fn open(url: &DbUrl) -> Result<Db, String> {
    if let Some(folder) = url.file().map(Path::new).and_then(Path::parent) {
        // What is in it is for nobody else on the machine.
        let made = DirBuilder::new().recursive(true).mode(0o700).create(folder);
        made.map_err(|error| format!("the folder {} can't be made: {error}", folder.display()))?;
    }
    let db = Db::open(url)?;
    for version in db.migrate()? {
        println!("The database now has migration {version}.");
    }
    fill_missing_stems(&db)
        .map_err(|error| format!("the search could not be brought up to date: {error}"))?;
    Ok(db)
}
