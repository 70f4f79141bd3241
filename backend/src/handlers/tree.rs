//! `/tree`.

use actix_web::{HttpRequest, get, web::Data};
use shared::tree::Tree;

use crate::{
    answer::{Answer, Audience, Ready},
    app::AppState,
    cache,
    models::tree,
};

/// Read the tree
///
/// Themes with their newest ideas and projects, and the conditions for success with what evaluations say of them: what
/// the home page draws. At most 300 ideas and projects in all.
#[utoipa::path(tag = "tree", responses((status = 200, body = Tree)))]
#[get("/tree")]
pub async fn find_tree(request: HttpRequest, state: Data<AppState>) -> Answer {
    cache::find_or_read(&request, &state, Audience::Everybody, tree::find_tree, |_, tree| Ready::of(tree))
        .await
}
