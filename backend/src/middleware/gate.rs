//! Before a request of the API is routed: limits, 404 and 405, `Accept`, and `HEAD` as a `GET` whose body is dropped.

use actix_web::{
    Error, ResponseError,
    body::{EitherBody, MessageBody},
    dev::{ServiceRequest, ServiceResponse},
    http::{Method, header},
    middleware::Next,
    web::Data,
};
use shared::problem::ProblemCode;

use crate::{
    app::AppState, error::ApiError, handlers::document::ApiDocument, limits::caller_address_of, routes::BASE,
};

/// Lets a request through or answers it.
///
/// # Errors
/// Those of the services behind it.
pub async fn gate<B: MessageBody>(
    mut request: ServiceRequest,
    next: Next<B>,
) -> Result<ServiceResponse<EitherBody<B>>, Error> {
    if request.method() == Method::HEAD {
        // The connection drops the body of an answer to HEAD by itself.
        request.head_mut().method = Method::GET;
    }
    if let Err(error) = admit(&request) {
        return Ok(request.into_response(error.error_response()).map_into_right_body());
    }
    next.call(request).await.map(ServiceResponse::map_into_left_body)
}

fn admit(request: &ServiceRequest) -> Result<(), ApiError> {
    let Some(path) = request.path().strip_prefix(BASE) else { return Ok(()) };
    if let Some(state) = request.app_data::<Data<AppState>>() {
        state.limits.request(caller_address_of(request, state.server.trusted_proxies))?;
    }
    if let Some(document) = request.app_data::<Data<ApiDocument>>() {
        check_method(request.method(), &document.methods.at(path))?;
    }
    if gives_a_file(path) || accepts_json(request) { Ok(()) } else { Err(ProblemCode::NotAcceptable.into()) }
}

/// Tells a path that is not there from a method that is not; the router would say 404 to both.
fn check_method(method: &Method, methods: &[Method]) -> Result<(), ApiError> {
    if methods.is_empty() {
        return Err(ProblemCode::NotFound.into());
    }
    if methods.contains(method) {
        return Ok(());
    }
    let mut allowed: Vec<&str> = methods.iter().map(Method::as_str).collect();
    if allowed.contains(&"GET") {
        allowed.push("HEAD");
    }
    allowed.sort_unstable();
    Err(ApiError::Method(allowed.join(", ")))
}

/// The bytes of a file have the form that they have: `Accept` can't choose another.
fn gives_a_file(path: &str) -> bool {
    path.starts_with("/attachments/") && (path.ends_with("/content") || path.ends_with("/thumbnail"))
}

fn accepts_json(request: &ServiceRequest) -> bool {
    let mut headers = request.headers().get_all(header::ACCEPT).peekable();
    if headers.peek().is_none() {
        return true;
    }
    headers.filter_map(|value| value.to_str().ok()).flat_map(|value| value.split(',')).any(|range| {
        let mut parts = range.split(';').map(str::trim);
        let media = parts.next().unwrap_or_default().to_ascii_lowercase();
        let refused =
            parts.any(|part| matches!(part.split_once('='), Some(("q", "0" | "0.0" | "0.00" | "0.000"))));
        !refused
            && matches!(
                media.as_str(),
                "*/*" | "application/*" | "application/json" | "application/problem+json"
            )
    })
}
