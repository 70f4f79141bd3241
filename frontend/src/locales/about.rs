//! Pages about the site itself.

use super::Text;

/// Pages about the site itself.
pub struct About {
    pub accessibility: Article,
    pub privacy: Article,
}

/// A page of plain text.
pub struct Article {
    pub title: Text,
    /// Headings, each with its paragraphs.
    pub sections: &'static [(Text, &'static [Text])],
}
