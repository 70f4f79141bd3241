//! `/healthz` and `/readyz`, for whatever watches the server.

use actix_web::{HttpResponse, get, web::Data};

use crate::app::AppState;

/// The process runs.
#[get("/healthz")]
pub async fn find_health() -> HttpResponse {
    HttpResponse::Ok().content_type(mime::TEXT_PLAIN_UTF_8).body("ok\n")
}

/// The process runs and reaches its database.
#[get("/readyz")]
pub async fn find_readiness(state: Data<AppState>) -> HttpResponse {
    if state.db.is_ready().await {
        HttpResponse::Ok().content_type(mime::TEXT_PLAIN_UTF_8).body("ready\n")
    } else {
        HttpResponse::ServiceUnavailable().content_type(mime::TEXT_PLAIN_UTF_8).body("no database\n")
    }
}
