//! Words that are not sent yet, kept in this browser alone.

use serde::{Serialize, de::DeserializeOwned};

use crate::{api::json, browser};

/// Every draft is kept under this and its own name; signing out takes all of them away.
pub const PREFIX: &str = "samenspel.draft.";

/// A place for one draft.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Draft {
    key: String,
}

impl Draft {
    /// The draft with this name.
    pub fn named(name: &str) -> Self {
        Self { key: format!("{PREFIX}{name}") }
    }

    /// What was kept, if it can still be read.
    pub fn read<T: DeserializeOwned>(&self) -> Option<T> {
        json::read(&browser::read_kept(&self.key)?).ok()
    }

    /// Keeps it.
    pub fn keep(&self, value: &impl Serialize) {
        if let Ok(text) = serde_json::to_string(value) {
            browser::keep(&self.key, &text);
        }
    }

    /// It was sent, or is not wanted any more.
    pub fn forget(&self) {
        browser::forget(&self.key);
    }
}
