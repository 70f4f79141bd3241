//! News of a project.

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};

use crate::{
    account::Person,
    attachment::Attachment,
    id::Id,
    idea::TITLE_LENGTH,
    validate::{Faults, Validate},
};

/// The least and the most characters that the text of an update has.
pub const UPDATE_LENGTH: (usize, usize) = (2, 10_000);

/// A piece of news.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct ProjectUpdate {
    /// Its identity.
    pub id: Id,
    /// What it is about, in a line.
    pub title: String,
    /// All of it: plain text, with line breaks.
    pub text: String,
    /// Its pictures and files, in the order in which they were added; at most ten.
    pub attachments: Vec<Attachment>,
    /// Who wrote it; absent when that account is gone.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub author: Option<Person>,
    /// When it was written.
    #[serde(deserialize_with = "crate::time::time")]
    pub created_at: DateTime<Utc>,
    /// When it was last changed; absent when it never was.
    #[serde(
        default,
        deserialize_with = "crate::time::optional_time",
        skip_serializing_if = "Option::is_none"
    )]
    pub edited_at: Option<DateTime<Utc>>,
}

/// News to tell.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct NewProjectUpdate {
    /// What it is about: 5 to 120 characters.
    #[cfg_attr(feature = "openapi", schema(min_length = 5, max_length = 120))]
    pub title: String,
    /// All of it: plain text, 2 to 10,000 characters.
    #[cfg_attr(feature = "openapi", schema(min_length = 2, max_length = 10000))]
    pub text: String,
}

impl Validate for NewProjectUpdate {
    fn check(&self, faults: &mut Faults) {
        faults.line("title", &self.title, TITLE_LENGTH.0, TITLE_LENGTH.1);
        faults.text("text", &self.text, UPDATE_LENGTH.0, UPDATE_LENGTH.1);
    }
}

/// Changes to news. A field that is left out stays as it is.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct ProjectUpdateChanges {
    /// What it is about: 5 to 120 characters.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "openapi", schema(min_length = 5, max_length = 120))]
    pub title: Option<String>,
    /// All of it: plain text, 2 to 10,000 characters.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "openapi", schema(min_length = 2, max_length = 10000))]
    pub text: Option<String>,
}

impl Validate for ProjectUpdateChanges {
    fn check(&self, faults: &mut Faults) {
        if let Some(title) = &self.title {
            faults.line("title", title, TITLE_LENGTH.0, TITLE_LENGTH.1);
        }
        if let Some(text) = &self.text {
            faults.text("text", text, UPDATE_LENGTH.0, UPDATE_LENGTH.1);
        }
    }
}
