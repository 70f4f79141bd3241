//! Associations: the villages.

use shared::{
    association::{Association, AssociationChanges, AssociationSummary, NewAssociation},
    id::Id,
    page::{MAX_LIMIT, Page, Paging},
};

use super::{Call, Failure, Versioned};

/// `GET /associations`
pub async fn list_associations() -> Result<Page<AssociationSummary>, Failure> {
    Call::list("/associations", &Paging { limit: Some(MAX_LIMIT), cursor: None }).read().await
}

/// `GET /associations/{id}`
pub async fn find_association(id: Id) -> Result<Versioned<Association>, Failure> {
    Call::get(&format!("/associations/{id}")).read_versioned().await
}

/// `POST /associations`
pub async fn create_association(association: &NewAssociation, key: &str) -> Result<Association, Failure> {
    Call::post("/associations").json(association).once(key).read().await
}

/// `PATCH /associations/{id}`
pub async fn update_association(
    id: Id,
    changes: &AssociationChanges,
    etag: &str,
) -> Result<Association, Failure> {
    Call::patch(&format!("/associations/{id}"), etag).json(changes).read().await
}
