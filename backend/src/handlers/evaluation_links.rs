//! `/evaluation-links`: what people without an account come by.

use actix_web::{
    HttpRequest, get,
    web::{Data, Path},
};
use shared::{
    evaluation::{Evaluation, LinkCode},
    problem::ProblemCode,
};

use crate::{
    answer::{self, Answer, Audience},
    app::AppState,
    error::ApiError,
    qr_code,
    services::see_evaluation::see_linked_evaluation,
};

/// Read the evaluation that a link leads to
///
/// Needs no account. The code may be typed in any case, with or without dashes.
#[utoipa::path(tag = "evaluations", params(("code" = String, Path, max_length = 40)), responses((status = 200, body = Evaluation)))]
#[get("/evaluation-links/{code}")]
pub async fn find_evaluation_link(request: HttpRequest, state: Data<AppState>, code: Path<String>) -> Answer {
    let code = read_code(&code)?;
    let found = state.db.read(move |conn| see_linked_evaluation(conn, &code)).await?;
    answer::found(&request, Audience::Everybody, &found)
}

/// Draw the QR code of a link
///
/// To print, as SVG: it leads to the page where the evaluation is answered.
#[utoipa::path(tag = "evaluations", params(("code" = String, Path, max_length = 40)), responses((status = 200, content_type = "image/svg+xml", body = String)))]
#[get("/evaluation-links/{code}/qr-code")]
pub async fn find_evaluation_qr_code(state: Data<AppState>, code: Path<String>) -> Answer {
    let code = read_code(&code)?;
    let link = format!("{}/meedoen/{code}", state.server.site());
    state.db.read(move |conn| see_linked_evaluation(conn, &code)).await?;
    let drawing = qr_code::draw(&link).map_err(ApiError::Internal)?;
    Ok(answer::document("image/svg+xml", drawing))
}

/// What is not a code leads nowhere.
fn read_code(text: &str) -> Result<LinkCode, ProblemCode> {
    text.parse().map_err(|_| ProblemCode::NotFound)
}
