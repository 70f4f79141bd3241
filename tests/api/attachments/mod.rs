//! `/ideas/{id}/attachments`, the same of projects and their news, and `/attachments/{id}`.

mod access;
mod pictures;
mod projects;
mod samples;
mod store;
mod upload;
