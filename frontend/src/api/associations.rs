//! Associations: the villages.

use shared::{
    association::{Association, AssociationChanges, AssociationSummary, NewAssociation},
    id::Id,
    page::{MAX_LIMIT, Page, Paging},
};

use super::{Call, Reply, Versioned};

/// `GET /associations`
pub fn list_associations() -> impl Reply<Page<AssociationSummary>> + use<> {
    Call::list("/associations", &Paging { limit: Some(MAX_LIMIT), cursor: None }).read()
}

/// `GET /associations/{id}`
pub fn find_association(id: Id) -> impl Reply<Versioned<Association>> + use<> {
    Call::get(&format!("/associations/{id}")).read_versioned()
}

/// `POST /associations`
pub fn create_association(association: &NewAssociation, key: &str) -> impl Reply<Association> + use<> {
    Call::post("/associations").json(association).once(key).read()
}

/// `PATCH /associations/{id}`
pub fn update_association(
    id: Id,
    changes: &AssociationChanges,
    etag: &str,
) -> impl Reply<Association> + use<> {
    Call::patch(&format!("/associations/{id}"), etag).json(changes).read()
}
