//! `/api/v1/openapi.json`, and the answer for whatever is not there.

use actix_web::{
    HttpRequest, HttpResponse, get,
    http::{Method, header},
    web::Data,
};
use shared::problem::ProblemCode;
use utoipa::openapi::OpenApi;

use super::page;
use crate::{error::ApiError, openapi::Methods};

/// The document and what follows from it.
pub struct ApiDocument {
    json: String,
    /// Which methods there are at which path.
    pub methods: Methods,
}

impl ApiDocument {
    /// Keeps the document ready as it is sent.
    ///
    /// # Errors
    /// When it can't be written as JSON.
    pub fn new(document: &OpenApi) -> Result<Self, String> {
        let json = document.to_json().map_err(|error| error.to_string())?;
        Ok(Self { json, methods: Methods::of(document) })
    }
}

/// The OpenAPI document, for everybody and from everywhere.
#[get("/api/v1/openapi.json")]
pub async fn find_document(document: Data<ApiDocument>) -> HttpResponse {
    HttpResponse::Ok()
        .content_type(mime::APPLICATION_JSON)
        .insert_header((header::ACCESS_CONTROL_ALLOW_ORIGIN, "*"))
        .body(document.json.clone())
}

/// No route fits: it is a part of the page, or nothing. What lies under the API's base never comes here.
///
/// # Errors
/// 404 or 405.
pub async fn find_nothing(request: HttpRequest) -> Result<HttpResponse, ApiError> {
    if request.path().starts_with("/api") {
        return Err(ProblemCode::NotFound.into());
    }
    if request.method() != Method::GET {
        return Err(ApiError::Method("GET, HEAD".to_owned()));
    }
    page::find_page(&request)
}
