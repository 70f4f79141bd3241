//! Pictures and files.

use super::{Counted, Filled, Text};

/// Pictures and files.
pub struct Attachments {
    pub title: Text,
    /// What a picture shows and how large it is.
    pub picture: fn(&str, &str) -> String,
    /// The title of a document and how large it is.
    pub document: fn(&str, &str) -> String,
    pub kilobytes: Counted,
    pub megabytes: Counted,
    pub pick: Text,
    pub pick_hint: Text,
    pub full: Text,
    pub picture_label: Text,
    pub picture_hint: Text,
    pub document_label: Text,
    pub remove: Text,
    pub add: Text,
    /// Which one of how many.
    pub sending: fn(i64, i64) -> String,
    pub added: Counted,
    /// The idea is there, but these files are not, each with the reason.
    pub left: Filled,
    pub describe: Text,
    pub described: Text,
    /// Somebody else changed the description, to this.
    pub changed: Filled,
    pub delete_question: Text,
    pub delete_confirm: Text,
    pub deleted: Text,
}
