//! Answers: JSON with its ETag, its place among pages, and what may be kept of it; files.

pub mod file;

use actix_web::{
    HttpRequest, HttpResponse, HttpResponseBuilder,
    http::header::{self, CacheControl, CacheDirective},
    web::Bytes,
};
use serde::Serialize;
use sha2::{Digest, Sha256};
use shared::{id::Id, page::Page};

use crate::{error::ApiError, models::Versioned};

/// A handler's result.
pub type Answer = Result<HttpResponse, ApiError>;

/// Whether an answer is the same for everybody.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Audience {
    /// Nobody was signed in: it can be kept, and asked for again with its ETag.
    Everybody,
    /// It depends on the caller: nobody may keep it.
    Caller,
}

impl Audience {
    /// An answer to a visitor is for everybody.
    #[must_use]
    pub const fn of(actor: &crate::extract::MaybeActor) -> Self {
        if actor.0.is_some() { Self::Caller } else { Self::Everybody }
    }
}

/// A single resource. Its ETag holds its version, which a change names in `If-Match`, and a hash of the body, which
/// also changes with counts that no change need know of.
///
/// # Errors
/// [`ApiError::Internal`] when it can't be written as JSON.
pub fn found<T: Serialize>(request: &HttpRequest, audience: Audience, found: &Versioned<T>) -> Answer {
    Ok(Ready::found(found)?.answer(request, audience))
}

/// A page of a list, with a link to the next.
///
/// # Errors
/// [`ApiError::Internal`] when it can't be written as JSON.
pub fn page<T: Serialize>(request: &HttpRequest, audience: Audience, page: &Page<T>) -> Answer {
    Ok(Ready::page(request, page)?.answer(request, audience))
}

/// An answer that is written out, to be given as often as it is asked for.
pub struct Ready {
    body: Bytes,
    etag: String,
    next: Option<String>,
}

impl Ready {
    /// One that is known by its content alone.
    ///
    /// # Errors
    /// [`ApiError::Internal`] when it can't be written as JSON.
    pub fn of<T: Serialize>(value: &T) -> Result<Self, ApiError> {
        let body = json(value)?;
        Ok(Self { etag: format!("\"{}\"", digest(&body)), body: body.into(), next: None })
    }

    /// A single resource, as [`found`] answers it.
    ///
    /// # Errors
    /// [`ApiError::Internal`] when it can't be written as JSON.
    pub fn found<T: Serialize>(found: &Versioned<T>) -> Result<Self, ApiError> {
        let body = json(&found.value)?;
        let etag = format!("\"{}-{}\"", found.version, digest(&body));
        Ok(Self { etag, body: body.into(), next: None })
    }

    /// A page of a list, with a link to the next.
    ///
    /// # Errors
    /// [`ApiError::Internal`] when it can't be written as JSON.
    pub fn page<T: Serialize>(request: &HttpRequest, page: &Page<T>) -> Result<Self, ApiError> {
        let next = page.next_cursor.as_deref().map(|cursor| next_link(request, cursor));
        Ok(Self { next, ..Self::of(page)? })
    }

    /// All of it, or that it is what the caller has.
    #[must_use]
    pub fn answer(&self, request: &HttpRequest, audience: Audience) -> HttpResponse {
        let is_known = is_known(request, &self.etag);
        let mut answer = if is_known { HttpResponse::NotModified() } else { HttpResponse::Ok() };
        answer.insert_header((header::ETAG, self.etag.as_str()));
        if audience == Audience::Everybody {
            answer.insert_header(CacheControl(vec![CacheDirective::Public, CacheDirective::NoCache]));
            answer.insert_header((header::VARY, "Authorization, Accept-Encoding"));
        }
        if let Some(next) = &self.next {
            answer.insert_header((header::LINK, next.as_str()));
        }
        if is_known { answer.finish() } else { with_json(answer, self.body.clone()) }
    }
}

/// A thing that was made, where it can be found, and its ETag.
///
/// # Errors
/// [`ApiError::Internal`] when it can't be written as JSON.
pub fn created<T: Serialize>(location: &str, made: &Versioned<T>) -> Answer {
    let body = json(&made.value)?;
    let etag = format!("\"{}-{}\"", made.version, digest(&body));
    let mut answer = HttpResponse::Created();
    answer.insert_header((header::LOCATION, location)).insert_header((header::ETAG, etag));
    Ok(with_json(answer, body))
}

/// A thing that was changed, with its new ETag.
///
/// # Errors
/// [`ApiError::Internal`] when it can't be written as JSON.
pub fn updated<T: Serialize>(changed: &Versioned<T>) -> Answer {
    let body = json(&changed.value)?;
    let etag = format!("\"{}-{}\"", changed.version, digest(&body));
    let mut answer = HttpResponse::Ok();
    answer.insert_header((header::ETAG, etag));
    Ok(with_json(answer, body))
}

/// A thing that was made and has no address and no version of its own.
///
/// # Errors
/// [`ApiError::Internal`] when it can't be written as JSON.
pub fn made<T: Serialize>(value: &T) -> Answer {
    Ok(with_json(HttpResponse::Created(), json(value)?))
}

/// A thing that was changed and has no version of its own.
///
/// # Errors
/// [`ApiError::Internal`] when it can't be written as JSON.
pub fn put<T: Serialize>(value: &T) -> Answer {
    Ok(with_json(HttpResponse::Ok(), json(value)?))
}

/// Something that is not JSON, in this media type.
#[must_use]
pub fn document(media: &str, body: String) -> HttpResponse {
    HttpResponse::Ok().content_type(media).body(body)
}

/// Done, and nothing more to say.
#[must_use]
pub fn done() -> HttpResponse {
    HttpResponse::NoContent().finish()
}

/// The path of one thing in the API.
#[must_use]
pub fn location(collection: &str, id: Id) -> String {
    format!("/api/v1/{collection}/{id}")
}

/// The version that an ETag of ours holds.
#[must_use]
pub fn version_in(etag: &str) -> Option<i64> {
    let (version, _) = etag.strip_prefix('"')?.strip_suffix('"')?.split_once('-')?;
    version.parse().ok()
}

fn json<T: Serialize>(value: &T) -> Result<Vec<u8>, ApiError> {
    serde_json::to_vec(value).map_err(|error| ApiError::Internal(error.to_string()))
}

fn digest(body: &[u8]) -> String {
    let hash = Sha256::digest(body);
    hash.iter().take(8).map(|byte| format!("{byte:02x}")).collect()
}

fn with_json(mut answer: HttpResponseBuilder, body: impl Into<Bytes>) -> HttpResponse {
    answer.content_type(mime::APPLICATION_JSON).body(body.into())
}

/// Whether the caller says to have what has this ETag.
#[must_use]
pub fn is_known(request: &HttpRequest, etag: &str) -> bool {
    let known = request.headers().get(header::IF_NONE_MATCH).and_then(|value| value.to_str().ok());
    known.is_some_and(|list| {
        list.split(',').any(|one| matches!(one.trim(), "*") || one.trim().trim_start_matches("W/") == etag)
    })
}

/// The same request with another cursor (RFC 8288).
fn next_link(request: &HttpRequest, cursor: &str) -> String {
    let others =
        request.query_string().split('&').filter(|pair| !pair.is_empty() && !pair.starts_with("cursor="));
    let mut query: Vec<&str> = others.collect();
    let cursor = format!("cursor={cursor}");
    query.push(&cursor);
    format!("<{}?{}>; rel=\"next\"", request.path(), query.join("&"))
}

#[cfg(test)]
mod tests {
    use actix_web::test::TestRequest;

    use super::*;

    #[test]
    fn an_etag_gives_back_its_version() {
        assert_eq!(version_in("\"17-0a1b\""), Some(17));
        for strange in ["", "17", "\"17\"", "W/\"17-0a\"", "\"x-y\""] {
            assert_eq!(version_in(strange), None, "{strange}");
        }
    }

    #[test]
    fn the_next_page_keeps_the_filters() {
        let request = TestRequest::with_uri("/api/v1/ideas?q=bank&cursor=old&limit=5").to_http_request();
        assert_eq!(next_link(&request, "new"), "</api/v1/ideas?q=bank&limit=5&cursor=new>; rel=\"next\"");
    }
}
