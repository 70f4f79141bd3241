//! Ids in a path. What is not an id names nothing: 404, as for an id that nothing has.

use std::future::{Ready, ready};

use actix_web::{FromRequest, HttpRequest, dev::Payload};
use shared::{id::Id, problem::ProblemCode};

use crate::error::ApiError;

/// The id in `/things/{id}`.
#[derive(Debug, Clone, Copy)]
pub struct PathId(pub Id);

/// The ids in `/things/{id}/parts/{partId}`, whatever the part is called.
#[derive(Debug, Clone, Copy)]
pub struct PathIds(pub Id, pub Id);

impl FromRequest for PathId {
    type Error = ApiError;
    type Future = Ready<Result<Self, ApiError>>;

    fn from_request(request: &HttpRequest, _: &mut Payload) -> Self::Future {
        ready(nth(request, 0).map(Self))
    }
}

impl FromRequest for PathIds {
    type Error = ApiError;
    type Future = Ready<Result<Self, ApiError>>;

    fn from_request(request: &HttpRequest, _: &mut Payload) -> Self::Future {
        ready(nth(request, 0).and_then(|id| Ok(Self(id, nth(request, 1)?))))
    }
}

fn nth(request: &HttpRequest, n: usize) -> Result<Id, ApiError> {
    let text = request.match_info().iter().nth(n).map(|(_, value)| value).unwrap_or_default();
    text.parse().map_err(|_| ProblemCode::NotFound.into())
}
