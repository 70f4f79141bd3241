//! The cookie that carries a page's refresh token, and the check that a request with it comes from our own page.

use actix_web::{
    HttpRequest,
    cookie::{Cookie, SameSite, time::Duration},
    http::header::{self, HeaderName},
};
use shared::problem::ProblemCode;

use super::refresh::{IDLE, RefreshToken};
use crate::config::Server;

/// The name over TLS: a browser takes a `__Host-` cookie only from this very host, and only if it is secure.
const SECURE_NAME: &str = "__Host-samenspel-refresh";
/// The name on plain http, which is for trying it on one machine.
const PLAIN_NAME: &str = "samenspel-refresh";

fn name(server: &Server) -> &'static str {
    if server.is_secure() { SECURE_NAME } else { PLAIN_NAME }
}

/// The cookie for a fresh token.
#[must_use]
pub fn keep(server: &Server, token: &RefreshToken) -> Cookie<'static> {
    build(server, token.encode(), Duration::seconds(IDLE.num_seconds()))
}

/// The cookie that takes the old one away.
#[must_use]
pub fn forget(server: &Server) -> Cookie<'static> {
    build(server, String::new(), Duration::ZERO)
}

fn build(server: &Server, value: String, max_age: Duration) -> Cookie<'static> {
    Cookie::build(name(server), value)
        .path("/")
        .http_only(true)
        .secure(server.is_secure())
        .same_site(SameSite::Strict)
        .max_age(max_age)
        .finish()
}

/// The refresh token of a request's cookie.
///
/// # Errors
/// [`ProblemCode::CrossSite`] when another site's page sent it along.
pub fn read(request: &HttpRequest, server: &Server) -> Result<Option<RefreshToken>, ProblemCode> {
    let Some(cookie) = request.cookie(name(server)) else { return Ok(None) };
    if !is_same_origin(request, server) {
        return Err(ProblemCode::CrossSite);
    }
    Ok(RefreshToken::decode(cookie.value()))
}

/// Whether the request was made by a page of this site. Browsers send `Sec-Fetch-Site`, older ones `Origin`;
/// what sends neither is no browser and has no cookies of anybody else.
fn is_same_origin(request: &HttpRequest, server: &Server) -> bool {
    let text = |name| request.headers().get(name).and_then(|value: &header::HeaderValue| value.to_str().ok());
    if let Some(site) = text(HeaderName::from_static("sec-fetch-site")) {
        return matches!(site, "same-origin" | "none");
    }
    let Some(origin) = text(header::ORIGIN) else { return true };
    match &server.public_url {
        Some(url) => origin == url.origin().ascii_serialization(),
        None => text(header::HOST).is_some_and(|host| origin == format!("http://{host}")),
    }
}
