//! Roots: the conditions for success.

use shared::{
    id::Id,
    page::{MAX_LIMIT, Page, Paging},
    root::{NewRoot, Root, RootChanges},
};

use super::{Call, Failure, Versioned};

/// `GET /roots`
pub async fn list_roots() -> Result<Page<Root>, Failure> {
    Call::list("/roots", &Paging { limit: Some(MAX_LIMIT), cursor: None }).read().await
}

/// `GET /roots/{id}`
pub async fn find_root(id: Id) -> Result<Versioned<Root>, Failure> {
    Call::get(&format!("/roots/{id}")).read_versioned().await
}

/// `POST /roots`
pub async fn create_root(root: &NewRoot, key: &str) -> Result<Root, Failure> {
    Call::post("/roots").json(root).once(key).read().await
}

/// `PATCH /roots/{id}`
pub async fn update_root(id: Id, changes: &RootChanges, etag: &str) -> Result<Root, Failure> {
    Call::patch(&format!("/roots/{id}"), etag).json(changes).read().await
}
