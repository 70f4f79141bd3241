//! Rows and their queries, one file per table. Nothing here knows of HTTP or of who is asking.

pub mod account;
pub mod association;
pub mod attachment;
pub mod comment;
pub mod comment_list;
pub mod comment_mention;
pub mod evaluation;
pub mod evaluation_answer;
pub mod evaluation_circle;
pub mod evaluation_follow_up;
pub mod evaluation_list;
pub mod evaluation_member;
pub mod evaluation_participation;
pub mod evaluation_question;
pub mod evaluation_response;
pub mod evaluation_tally;
pub mod evaluation_template;
mod follow_up_work;
pub mod follower;
pub mod idea;
mod idea_content;
pub mod idea_draft;
pub mod idea_list;
pub mod idea_stems;
pub mod idea_theme;
pub mod idea_transition;
pub mod idempotency_key;
pub mod joiner;
pub mod ledger_entry;
pub mod milestone;
pub mod milestone_move;
pub mod moment;
mod moving;
pub mod participant;
pub mod project;
pub mod project_association;
pub mod project_content;
pub mod project_idea;
pub mod project_list;
pub mod project_member;
pub mod project_theme;
pub mod project_transition;
pub mod project_update;
pub mod question;
pub mod role_grant;
pub mod root;
pub mod session;
pub mod signing_key;
pub mod support;
pub mod task;
pub mod task_list;
pub mod task_volunteer;
pub mod theme;
pub mod tree;

use diesel::QueryResult;

/// A thing and the version that it was read at, which a change must name.
#[derive(Debug, Clone)]
pub struct Versioned<T> {
    /// The thing.
    pub value: T,
    /// Counts its changes from 1.
    pub version: i64,
}

/// Somebody changed the row since it was read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Changed;

impl Changed {
    /// An update that names the version it expects touches one row, or none when that version is past.
    fn unless_one(rows: usize) -> QueryResult<Result<(), Self>> {
        Ok(if rows == 1 { Ok(()) } else { Err(Self) })
    }
}
