//! `/ideas/{id}/attachments` and `/attachments/{id}`.

mod access;
mod pictures;
mod samples;
mod store;
mod upload;
