//! Parts that pages are made of. They get all they show as props.

pub mod attachments;
pub mod confirm;
pub mod fetching;
pub mod footer;
pub mod form;
pub mod header;
pub mod heading;
pub mod icon;
pub mod idea_card;
pub mod labels;
pub mod link;
pub mod notice;
pub mod paging;
pub mod part;
pub mod project_card;
pub mod prose;
pub mod tree;

pub use attachments::{
    AttachmentEditor, ObjectUrl, Picks, attachment_editor, attachment_section, file_list, gallery,
    news_pictures, use_picks, view_picker,
};
pub use confirm::ConfirmButton;
pub use fetching::{Loading, failure_view, view_fetched};
pub use heading::{PageHeading, page_heading};
pub use icon::{Shape, icon};
pub use idea_card::idea_card;
pub use labels::{due_badge, health_badge, project_theme_chips, stage_badge, state_badge, theme_chips};
pub use link::{PageLink, link};
pub use paging::{apart, paged};
pub use part::part;
pub use project_card::project_card;
pub use prose::prose;
pub use tree::{legend, tree_as_list, tree_picture};
