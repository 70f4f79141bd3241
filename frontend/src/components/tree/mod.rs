//! The tree: a picture of links, and the same as a list.

mod as_list;
mod forms;
mod legend;
mod picture;
mod scenery;
mod words;

pub use as_list::tree_as_list;
pub use legend::legend;
pub use picture::tree_picture;
