//! Pictures and files that belong to something: what may be uploaded, and what becomes of it.

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};
use strum::{EnumString, IntoStaticStr, VariantArray};

use crate::{
    id::Id,
    problem::FieldCode,
    validate::{Faults, Validate},
};

/// The largest file, in bytes.
pub const MAX_FILE: u64 = 10 << 20;
/// The most pixels that a picture can have as it comes. All of them are in memory while it is drawn anew.
pub const MAX_PIXELS: u64 = 50_000_000;
/// How many pictures and files one thing can have.
pub const MAX_ATTACHMENTS: usize = 10;
/// The longest description, in characters.
pub const MAX_DESCRIPTION: usize = 300;
/// The longest side of a picture as it is kept, in pixels.
pub const PICTURE_SIDE: u32 = 2048;
/// The longest side of a thumbnail, in pixels.
pub const THUMBNAIL_SIDE: u32 = 480;
/// The media types that are taken, as the `accept` of a file input has them. WebP is kept as JPEG or PNG. Because this
/// names JPEG and not HEIC, phones turn what they keep as HEIC into JPEG by themselves.
pub const ACCEPTED: &str = "image/jpeg,image/png,image/webp,application/pdf";

/// What something is attached to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum AttachmentOwner {
    /// An idea.
    Idea(Id),
    /// A project.
    Project(Id),
    /// A piece of news.
    ProjectUpdate {
        /// Of which project.
        project_id: Id,
        /// Its identity.
        id: Id,
    },
}

impl AttachmentOwner {
    /// Where its attachments are in the API.
    #[must_use]
    pub fn path(self) -> String {
        match self {
            Self::Idea(id) => format!("/ideas/{id}/attachments"),
            Self::Project(id) => format!("/projects/{id}/attachments"),
            Self::ProjectUpdate { project_id, id } => {
                format!("/projects/{project_id}/updates/{id}/attachments")
            }
        }
    }

    /// Its identity.
    #[must_use]
    pub const fn id(self) -> Id {
        match self {
            Self::Idea(id) | Self::Project(id) | Self::ProjectUpdate { id, .. } => id,
        }
    }

    /// The project that it is or belongs to.
    #[must_use]
    pub const fn project_id(self) -> Option<Id> {
        match self {
            Self::Idea(_) => None,
            Self::Project(id) | Self::ProjectUpdate { project_id: id, .. } => Some(id),
        }
    }
}

/// The form in which a file is kept.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, EnumString, IntoStaticStr, VariantArray,
)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub enum MediaType {
    /// A picture without transparency.
    #[serde(rename = "image/jpeg")]
    #[strum(serialize = "image/jpeg")]
    Jpeg,
    /// A picture with transparency.
    #[serde(rename = "image/png")]
    #[strum(serialize = "image/png")]
    Png,
    /// A document.
    #[serde(rename = "application/pdf")]
    #[strum(serialize = "application/pdf")]
    Pdf,
}

impl MediaType {
    /// As `Content-Type` has it.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        self.into()
    }

    /// Whether it can be looked at in a page, and has a thumbnail.
    #[must_use]
    pub const fn is_picture(self) -> bool {
        matches!(self, Self::Jpeg | Self::Png)
    }
}

/// A picture or a file. Its bytes are at `/attachments/{id}/content`, a picture's small form at
/// `/attachments/{id}/thumbnail`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Attachment {
    /// Its identity.
    pub id: Id,
    /// The form of its bytes.
    pub media_type: MediaType,
    /// What a picture shows, for those who can't see it; the title of a document.
    pub description: String,
    /// How many bytes it has.
    pub size: i64,
    /// How wide a picture is, in pixels.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub width: Option<i32>,
    /// How high a picture is, in pixels.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub height: Option<i32>,
    /// When it was added.
    #[serde(deserialize_with = "crate::time::time")]
    pub created_at: DateTime<Utc>,
    /// Whether the caller added it, and may remove it whatever becomes of what it belongs to. Absent for visitors, and with news.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub uploaded: Option<bool>,
}

impl Attachment {
    /// Where its bytes are in the API.
    #[must_use]
    pub fn content_path(&self) -> String {
        format!("/attachments/{}/content", self.id)
    }

    /// Where the small form of a picture is in the API.
    #[must_use]
    pub fn thumbnail_path(&self) -> String {
        format!("/attachments/{}/thumbnail", self.id)
    }
}

/// A file to upload, as far as both sides can judge it: the page before it is sent, the API when it has come.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewAttachment {
    /// How many bytes it has; none when there is no file.
    pub size: u64,
    /// What a picture shows, or the title of a document: 1 to 300 characters on one line.
    pub description: String,
}

impl Validate for NewAttachment {
    fn check(&self, faults: &mut Faults) {
        if self.size == 0 {
            faults.add("file", FieldCode::Required);
        }
        faults.bytes("file", self.size, MAX_FILE);
        faults.line("description", &self.description, 1, MAX_DESCRIPTION);
    }
}

/// Changes to what is said of a picture or a file. A field that is left out stays as it is.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct AttachmentChanges {
    /// What a picture shows, or the title of a document: 1 to 300 characters on one line.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "openapi", schema(min_length = 1, max_length = 300))]
    pub description: Option<String>,
}

impl Validate for AttachmentChanges {
    fn check(&self, faults: &mut Faults) {
        if let Some(description) = &self.description {
            faults.line("description", description, 1, MAX_DESCRIPTION);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn media_types_are_written_alike_by_both_derives() {
        for media in MediaType::VARIANTS {
            assert_eq!(serde_json::to_value(media).unwrap(), media.as_str());
            assert_eq!(media.as_str().parse(), Ok(*media));
        }
    }

    #[test]
    fn every_file_says_what_it_is() {
        let refused =
            |size, text: &str| NewAttachment { size, description: text.to_owned() }.validate().is_err();
        assert!(!refused(MAX_FILE, "De brink met drie eiken"));
        for wrong in ["", "  ", "twee\nregels", &"x".repeat(301)] {
            assert!(refused(1, wrong), "{wrong}");
        }
        assert!(refused(0, "De brink") && refused(MAX_FILE + 1, "De brink"));
    }
}
