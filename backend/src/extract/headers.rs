//! Headers that change what a request means: `If-Match` and `Idempotency-Key`.

use std::future::{Ready, ready};

use actix_web::{FromRequest, HttpRequest, dev::Payload, http::header};
use shared::{
    evaluation::ResumeCode,
    problem::{FieldCode, ProblemCode},
};

use crate::error::ApiError;

/// The version that a change is meant for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum IfMatch {
    /// The ETag's version: see [`crate::answer`].
    Version(i64),
    /// `*`: whatever version there is.
    Any,
}

impl IfMatch {
    /// The version to expect of a row that has `current` now.
    #[must_use]
    pub const fn or(self, current: i64) -> i64 {
        match self {
            Self::Version(version) => version,
            Self::Any => current,
        }
    }
}

impl FromRequest for IfMatch {
    type Error = ApiError;
    type Future = Ready<Result<Self, ApiError>>;

    fn from_request(request: &HttpRequest, _: &mut Payload) -> Self::Future {
        let value = request.headers().get(header::IF_MATCH).map(|value| value.to_str().unwrap_or_default());
        ready(match value.map(str::trim) {
            None => Err(ProblemCode::IfMatchRequired.into()),
            Some("*") => Ok(Self::Any),
            // An ETag that we never gave out belongs to no version that there is.
            Some(etag) => Ok(Self::Version(crate::answer::version_in(etag).unwrap_or(0))),
        })
    }
}

/// The parameter that [`Repeat`] reads, for the description of the API.
#[derive(utoipa::IntoParams)]
#[into_params(parameter_in = Header)]
pub struct IdempotencyKey {
    /// The same key and body within 24 hours get the same answer
    #[param(rename = "Idempotency-Key", max_length = 200)]
    pub key: Option<String>,
}

/// The `Idempotency-Key` of a request, with what the request is, so that a repeat is told from another request.
#[derive(Debug, Clone)]
pub struct Repeat {
    /// The key, when one was sent.
    pub key: Option<String>,
    /// Method and path.
    pub target: String,
}

const MAX_KEY: usize = 200;

impl FromRequest for Repeat {
    type Error = ApiError;
    type Future = Ready<Result<Self, ApiError>>;

    fn from_request(request: &HttpRequest, _: &mut Payload) -> Self::Future {
        let target = format!("{} {}", request.method(), request.path());
        let key = match request.headers().get("idempotency-key").map(|value| value.to_str()) {
            None => Ok(None),
            Some(Ok(key)) if (1..=MAX_KEY).contains(&key.trim().len()) => Ok(Some(key.trim().to_owned())),
            Some(_) => {
                Err(ApiError::Malformed(format!("Idempotency-Key: 1 to {MAX_KEY} visible characters")))
            }
        };
        ready(key.map(|key| Self { key, target }))
    }
}

/// The `Resume-Code` of a request: what lets somebody go on with a response that is nobody's. It is a secret, so it is
/// not in a URL.
#[derive(Debug, Clone)]
pub struct Resume(pub Option<ResumeCode>);

impl FromRequest for Resume {
    type Error = ApiError;
    type Future = Ready<Result<Self, ApiError>>;

    fn from_request(request: &HttpRequest, _: &mut Payload) -> Self::Future {
        let value = request.headers().get("resume-code").map(|value| value.to_str().unwrap_or_default());
        let code = value.map(str::parse::<ResumeCode>).transpose();
        ready(code.map(Self).map_err(|_| ApiError::field("resumeCode", FieldCode::Invalid)))
    }
}
