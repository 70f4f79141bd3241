//! The moments of the timeline.

use shared::{
    id::Id,
    page::Page,
    timeline::{Moment, MomentChanges, MomentFilter, NewMoment},
};

use super::{Call, Reply, Versioned};

/// `GET /timeline`
pub fn list_moments(filter: &MomentFilter) -> impl Reply<Page<Moment>> + use<> {
    Call::list("/timeline", filter).read()
}

/// `GET /timeline/{id}`
pub fn find_moment(id: Id) -> impl Reply<Versioned<Moment>> + use<> {
    Call::get(&format!("/timeline/{id}")).read_versioned()
}

/// `POST /timeline`
pub fn create_moment(moment: &NewMoment, key: &str) -> impl Reply<Moment> + use<> {
    Call::post("/timeline").json(moment).once(key).read()
}

/// `PATCH /timeline/{id}`
pub fn update_moment(id: Id, changes: &MomentChanges, etag: &str) -> impl Reply<Moment> + use<> {
    Call::patch(&format!("/timeline/{id}"), etag).json(changes).read()
}

/// `DELETE /timeline/{id}`
pub fn delete_moment(id: Id) -> impl Reply<()> + use<> {
    Call::delete(&format!("/timeline/{id}")).done()
}
