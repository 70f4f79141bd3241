//! The tree.

use shared::tree::Tree;

use super::{Call, Reply};

/// `GET /tree`
pub fn find_tree() -> impl Reply<Tree> + use<> {
    Call::get("/tree").read()
}
