//! A preflight that is refused gets a problem, as every other refusal does: actix-cors answers it in plain text.

use actix_web::{
    Error, ResponseError,
    body::{EitherBody, MessageBody},
    dev::{ServiceRequest, ServiceResponse},
    http::{Method, header},
    middleware::Next,
};
use shared::problem::MEDIA_TYPE;

use crate::error::ApiError;

/// Lets every answer through but that one.
///
/// # Errors
/// Those of the services behind it.
pub async fn preflight<B: MessageBody>(
    request: ServiceRequest,
    next: Next<B>,
) -> Result<ServiceResponse<EitherBody<B>>, Error> {
    let asks = request.method() == Method::OPTIONS;
    let response = next.call(request).await?;
    let media = response.headers().get(header::CONTENT_TYPE);
    if asks && response.status().is_client_error() && media.is_none_or(|media| media != MEDIA_TYPE) {
        let refusal = "CORS: pages of that origin may not call with that method and those headers";
        let answer = ApiError::Malformed(refusal.to_owned()).error_response();
        return Ok(response.into_response(answer).map_into_right_body());
    }
    Ok(response.map_into_left_body())
}
