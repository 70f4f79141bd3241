//! The page: embedded files, compressed beforehand, with names that change with their content.

use std::borrow::Cow;

use actix_web::{
    HttpRequest, HttpResponse,
    http::header::{self, ContentEncoding},
    web::Bytes,
};
use rust_embed::{EmbeddedFile, RustEmbed};
use shared::problem::ProblemCode;

use crate::error::ApiError;

/// What `make page` wrote.
#[derive(RustEmbed)]
#[folder = "../frontend/dist"]
struct Dist;

const INDEX: &str = "index.html";

/// A file of the page; any other path is the page itself, which knows its own routes.
///
/// # Errors
/// 404 for a file that is not there.
pub fn find_page(request: &HttpRequest) -> Result<HttpResponse, ApiError> {
    let path = request.path().trim_start_matches('/');
    let is_file = path.rsplit('/').next().is_some_and(|name| name.contains('.'));
    let name = if is_file { path } else { INDEX };
    let (file, encoding) = choose(request, name).ok_or(ProblemCode::NotFound)?;

    let etag = format!("\"{}\"", hex(&file.metadata.sha256_hash()[..12]));
    let keep = if name.starts_with("assets/") { "public, max-age=31536000, immutable" } else { "no-cache" };
    let known =
        request.headers().get(header::IF_NONE_MATCH).is_some_and(|value| value.as_bytes() == etag.as_bytes());
    let mut answer = if known { HttpResponse::NotModified() } else { HttpResponse::Ok() };
    answer
        .insert_header((header::ETAG, etag))
        .insert_header((header::CACHE_CONTROL, keep))
        .insert_header((header::VARY, "Accept-Encoding"));
    if known {
        return Ok(answer.finish());
    }
    answer.content_type(content_type(name)).insert_header((header::CONTENT_ENCODING, encoding));
    Ok(answer.body(match file.data {
        Cow::Borrowed(bytes) => Bytes::from_static(bytes),
        Cow::Owned(bytes) => Bytes::from(bytes),
    }))
}

/// The smallest form of a file that the browser understands.
fn choose(request: &HttpRequest, name: &str) -> Option<(EmbeddedFile, ContentEncoding)> {
    let accepted = request.headers().get(header::ACCEPT_ENCODING).and_then(|value| value.to_str().ok());
    let accepts = |coding: &str| {
        accepted.unwrap_or_default().split(',').any(|one| {
            let mut parts = one.split(';').map(str::trim);
            parts.next() == Some(coding) && !parts.any(|weight| matches!(weight, "q=0" | "q=0.0"))
        })
    };
    let forms = [("br", ".br", ContentEncoding::Brotli), ("gzip", ".gz", ContentEncoding::Gzip)];
    forms
        .into_iter()
        .filter(|(coding, ..)| accepts(coding))
        .find_map(|(_, ending, encoding)| Some((Dist::get(&format!("{name}{ending}"))?, encoding)))
        .or_else(|| Some((Dist::get(name)?, ContentEncoding::Identity)))
}

fn content_type(name: &str) -> String {
    let guess = mime_guess::from_path(name).first_or_octet_stream();
    if guess.type_() == mime::TEXT { format!("{guess}; charset=utf-8") } else { guess.to_string() }
}

fn hex(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}

/// Whether the page was built into this program.
#[must_use]
pub fn is_embedded() -> bool {
    Dist::get(INDEX).is_some()
}
