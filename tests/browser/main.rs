//! What people do, in a real browser.
#![expect(clippy::expect_used, reason = "a browser that can't be started has failed its test")]

mod accessibility;
mod attachments;
mod back;
mod board;
mod browser;
mod chunks;
mod drafts;
mod evaluation;
mod forms;
mod from_idea_to_project;
mod lead_week;
mod main_job;
mod moderation;
mod project;
mod project_timeline;
mod questions;
mod tasks;
mod timeline;
