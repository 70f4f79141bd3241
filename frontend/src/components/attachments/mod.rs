//! Pictures and files of something: looking at them, choosing new ones, and changing those that are there.

mod editor;
mod gallery;
mod object_url;
mod picker;
mod picks;

pub use editor::{AttachmentEditor, attachment_editor, attachment_section};
pub use gallery::{file_list, gallery, news_pictures};
pub use object_url::ObjectUrl;
pub use picker::view_picker;
pub use picks::{Picks, use_picks};

use crate::locales::Texts;

/// How large a file is, in words.
fn size_text(t: &Texts, bytes: i64) -> String {
    if bytes < 1_000_000 {
        (t.attachments().kilobytes)((bytes + 999) / 1_000)
    } else {
        (t.attachments().megabytes)((bytes + 999_999) / 1_000_000)
    }
}
