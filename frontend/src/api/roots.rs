//! Roots: the conditions for success.

use shared::{
    id::Id,
    page::{MAX_LIMIT, Page, Paging},
    root::{NewRoot, Root, RootChanges},
};

use super::{Call, Reply, Versioned};

/// `GET /roots`
pub fn list_roots() -> impl Reply<Page<Root>> + use<> {
    Call::list("/roots", &Paging { limit: Some(MAX_LIMIT), cursor: None }).read()
}

/// `GET /roots/{id}`
pub fn find_root(id: Id) -> impl Reply<Versioned<Root>> + use<> {
    Call::get(&format!("/roots/{id}")).read_versioned()
}

/// `POST /roots`
pub fn create_root(root: &NewRoot, key: &str) -> impl Reply<Root> + use<> {
    Call::post("/roots").json(root).once(key).read()
}

/// `PATCH /roots/{id}`
pub fn update_root(id: Id, changes: &RootChanges, etag: &str) -> impl Reply<Root> + use<> {
    Call::patch(&format!("/roots/{id}"), etag).json(changes).read()
}
