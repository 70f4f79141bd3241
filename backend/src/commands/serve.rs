//! `samenspel serve`.

use std::{io::IsTerminal, net::TcpListener};

use clap::Args;
use tracing_subscriber::EnvFilter;

use crate::{
    app::AppState,
    config::{Files, Server},
    db::DbUrl,
    handlers::page,
    server,
};

/// Serve the page and the API.
#[derive(Args)]
pub(super) struct Serve {
    #[command(flatten)]
    server: Server,
}

impl Serve {
    pub(super) fn run(self, url: &DbUrl, files: &Files) -> Result<(), String> {
        log();
        let db = super::open(url)?;
        let store = files.open(url)?;
        let socket = self.server.socket();
        let listener = TcpListener::bind(socket).map_err(|error| {
            format!(
                "can't listen on {socket}: {error}; another PORT may be free, such as PORT={}",
                socket.port() ^ 1
            )
        })?;
        let mut config = self.server;
        // With port 0 the system chose one: say which.
        config.port = listener.local_addr().map_err(|error| error.to_string())?.port();
        let address = config.site();
        if !page::is_embedded() {
            eprintln!(
                "This program was built without its page: only the API is served. `make build` builds both."
            );
        }
        let state = AppState::new(db, store, config)?;
        actix_web::rt::System::new().block_on(async move {
            let workers = std::thread::available_parallelism().map_or(1, usize::from);
            let server = server::serve(state, listener, workers)?;
            println!("Samenspel is at {address}");
            println!("The API is described at {address}/api/docs/. Stop with Ctrl-C.");
            server.await.map_err(|error| error.to_string())
        })
    }
}

/// Faults, or what `RUST_LOG` asks for, go to the standard error output. What a caller sent that is not HTTP is no fault of
/// ours.
fn log() {
    let filter = EnvFilter::try_from_default_env().unwrap_or_else(|_| EnvFilter::new("warn,actix_http=off"));
    let logger = tracing_subscriber::fmt().with_env_filter(filter).with_writer(std::io::stderr);
    logger.with_ansi(std::io::stderr().is_terminal()).init();
}
