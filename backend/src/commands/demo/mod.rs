//! `samenspel demo`: the villages, themes and roots of a real municipality, with invented people and texts.

mod around;
mod content;
mod evaluations;
mod many;
mod many_projects;
mod network;
mod passwords;
mod pictures;
mod project_work;
mod projects;
mod talk;

use clap::Args;

use crate::{
    config::Files,
    db::{DbConn, DbUrl},
    error::ApiError,
    models::{account::count_accounts, association::sum_idea_counts},
};

/// Load the demo.
#[derive(Args)]
pub(super) struct Demo {
    /// Do nothing, rather than refuse, when the database holds something already
    #[arg(long)]
    if_empty: bool,
    /// Add this many generated ideas, the same ones each time, to measure with
    #[arg(long, default_value_t = 0, value_parser = clap::value_parser!(u32).range(0..=10_000_000))]
    ideas: u32,
    /// Add this many generated projects
    #[arg(long, default_value_t = 0, value_parser = clap::value_parser!(u32).range(0..=1_000_000))]
    projects: u32,
    /// Add this many generated scores to an evaluation that is published, and as many to one that is open
    #[arg(long, default_value_t = 0, value_parser = clap::value_parser!(u32).range(0..=10_000_000))]
    answers: u32,
}

impl Demo {
    pub(super) fn run(self, url: &DbUrl, files: &Files) -> Result<(), String> {
        let db = super::open(url)?;
        let is_empty = db.read_now(is_empty).map_err(|error| error.to_string())?;
        if !is_empty {
            return if self.if_empty {
                passwords::remind(url);
                Ok(())
            } else {
                Err(format!("the database {url} holds something already: choose another with DATABASE_URL"))
            };
        }
        let content = content::Content::read()?;
        let password = passwords::choose()?;
        println!("Loading the demo of {} …", content.facts.municipality);
        let pictures = pictures::keep(&files.open(url)?)?;
        db.write_now(|conn| {
            let places = network::load(conn, &content, &password)?;
            let ideas = talk::load(conn, &content, &places, &pictures)?;
            let projects = projects::load(conn, &content, &places, &ideas)?;
            project_work::load(conn, &content, &places, &projects, &pictures)?;
            evaluations::load(conn, &places, &projects)?;
            many::load(conn, &places, self.ideas)?;
            many_projects::load(conn, &places, self.projects)?;
            evaluations::load_many(conn, &places, self.answers)
        })
        .map_err(|error| error.to_string())?;
        if self.ideas > 0 {
            println!("Added {} generated ideas.", self.ideas);
        }
        passwords::keep(url, &content, &password)
    }
}

fn is_empty(conn: &mut DbConn) -> Result<bool, ApiError> {
    Ok(count_accounts(conn)? == 0 && sum_idea_counts(conn, &[])? == 0)
}
