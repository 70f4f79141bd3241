//! Joining in with an idea, and following it.

use shared::{
    id::Id,
    joiner::{Joined, Joiner, NewJoiner},
    page::{Page, Paging},
};

use super::{Call, Reply};

/// `GET /ideas/{id}/joiners`
pub fn list_joiners(idea: Id, paging: &Paging) -> impl Reply<Page<Joiner>> + use<> {
    Call::list(&format!("/ideas/{idea}/joiners"), paging).read()
}

/// `POST /ideas/{id}/joiners`
pub fn create_joiner(idea: Id, joiner: &NewJoiner) -> impl Reply<Joined> + use<> {
    Call::post(&format!("/ideas/{idea}/joiners")).json(joiner).read()
}

/// `DELETE /ideas/{id}/joiners/mine`
pub fn delete_joiner(idea: Id) -> impl Reply<()> + use<> {
    Call::delete(&format!("/ideas/{idea}/joiners/mine")).done()
}

/// `PUT /ideas/{id}/follow`
pub fn update_follower(idea: Id) -> impl Reply<()> + use<> {
    Call::put(&format!("/ideas/{idea}/follow")).done()
}

/// `DELETE /ideas/{id}/follow`
pub fn delete_follower(idea: Id) -> impl Reply<()> + use<> {
    Call::delete(&format!("/ideas/{idea}/follow")).done()
}
