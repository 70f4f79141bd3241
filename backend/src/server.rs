//! The HTTP server: from a state to a running listener, and its graceful end.

use std::{net::TcpListener, time::Duration};

use actix_cors::Cors;
use actix_web::{
    App, HttpServer,
    dev::Server,
    http::{Method, header},
    middleware::from_fn,
    rt,
    web::{self, Data, PayloadConfig},
};
use tracing_actix_web::TracingLogger;
use utoipa_swagger_ui::{Config, SwaggerUi};

use crate::{
    app::AppState,
    config,
    db::types::now,
    extract::MAX_BODY,
    handlers::document::{self, ApiDocument},
    middleware::{gate::gate, headers::headers, preflight::preflight},
    models::{idempotency_key::delete_past_answers, session::delete_expired_sessions},
    openapi, routes,
    services::{
        close_evaluation::close_overdue,
        once::KEPT,
        sweep_files::{self, sweep_files},
    },
};

/// How long requests in flight may take when the server is told to end, in seconds.
const GRACE: u64 = 20;

/// Serves on a socket that is bound already. The caller awaits it; SIGINT and SIGTERM end it after the requests in
/// flight are answered.
///
/// # Errors
/// When the socket can't be used.
pub fn serve(state: AppState, listener: TcpListener, workers: usize) -> Result<Server, String> {
    let document = openapi::document(&state.server);
    let api_document = Data::new(ApiDocument::new(&document)?);
    let state = Data::new(state);
    rt::spawn(tidy(state.clone()));
    rt::spawn(sweep(state.clone()));
    let server = HttpServer::new(move || {
        let state = state.clone();
        App::new()
            .wrap(from_fn(gate))
            .wrap(cors(&state.server))
            .wrap(from_fn(preflight))
            .wrap(from_fn(headers))
            .wrap(TracingLogger::default())
            .app_data(state)
            .app_data(api_document.clone())
            .app_data(PayloadConfig::new(MAX_BODY))
            .service(document::find_document)
            .service(
                SwaggerUi::new("/api/docs/{_:.*}")
                    .config(Config::from("/api/v1/openapi.json").validator_url("none")),
            )
            .configure(routes::beside)
            .service(web::scope(routes::BASE).configure(routes::api))
            .default_service(web::to(document::find_nothing))
    });
    // Without it the end of an answer waits up to 40 ms for the caller's system to acknowledge its beginning.
    let server = server.tcp_nodelay(true).workers(workers).shutdown_timeout(GRACE).listen(listener);
    Ok(server.map_err(|error| error.to_string())?.run())
}

/// Which other sites' pages may call: those on the list, without credentials.
fn cors(server: &config::Server) -> Cors {
    let allowed: Vec<String> =
        server.allowed_origins.iter().map(|url| url.origin().ascii_serialization()).collect();
    Cors::default()
        .allowed_origin_fn(move |origin, _| allowed.iter().any(|one| origin.as_bytes() == one.as_bytes()))
        .block_on_origin_mismatch(false)
        .allowed_methods([
            Method::GET,
            Method::HEAD,
            Method::POST,
            Method::PUT,
            Method::PATCH,
            Method::DELETE,
        ])
        .allowed_headers([
            header::AUTHORIZATION,
            header::CONTENT_TYPE,
            header::IF_MATCH,
            header::IF_NONE_MATCH,
        ])
        .allowed_header("idempotency-key")
        .allowed_header("resume-code")
        .expose_headers(["api-version", "etag", "link", "location", "retry-after"])
        .max_age(3600)
}

/// Forgets what is past: sessions, answers to repeated requests, callers that were counted. Closes evaluations whose last
/// day is past.
async fn tidy(state: Data<AppState>) {
    let mut often = rt::time::interval(Duration::from_secs(600));
    loop {
        often.tick().await;
        state.limits.forget_quiet();
        let delete = |conn: &mut _| {
            delete_expired_sessions(conn, now())?;
            delete_past_answers(conn, now() - KEPT)
        };
        if let Err(error) = state.db.write(delete).await {
            tracing::error!(%error, "what is past could not be removed");
        }
        close_overdue(&state.db).await;
    }
}

/// Removes the bytes of pictures and files that are gone, at the start and then once a day.
async fn sweep(state: Data<AppState>) {
    let mut daily = rt::time::interval(Duration::from_secs(24 * 60 * 60));
    loop {
        daily.tick().await;
        if let Err(error) = sweep_files(&state.db, &state.files.store, now() - sweep_files::GRACE).await {
            tracing::error!(%error, "files that are gone could not be removed");
        }
    }
}
