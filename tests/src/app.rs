//! The real server, in a thread of this process, on a database of its own.

use std::{
    net::{IpAddr, Ipv4Addr, TcpListener},
    sync::{Arc, mpsc},
    thread::{self, JoinHandle},
};

use actix_web::dev::ServerHandle;
use backend::{
    app::AppState,
    config::Server,
    db::{Db, DbUrl},
};

use shared::project::SILENT_WEEKS;

use crate::{
    client::Call,
    database::{Database, Kind},
};

/// A server that runs until this is dropped.
pub struct TestApp {
    /// Its database.
    pub database: Arc<Database>,
    /// What its handlers share: the tests put things into the database by the same functions.
    pub state: AppState,
    handle: ServerHandle,
    thread: Option<JoinHandle<()>>,
}

impl TestApp {
    /// On a fresh database, without limits on how often may be called.
    #[must_use]
    pub fn start(kind: Kind) -> Self {
        Self::on(Arc::new(Database::fresh(kind)), |_| {})
    }

    /// On the same database, a second server, with other settings.
    #[must_use]
    pub fn another(&self, set: impl FnOnce(&mut Server)) -> Self {
        Self::on(self.database.clone(), set)
    }

    /// On a database that has its tables, with other settings.
    #[must_use]
    pub fn on(database: Arc<Database>, set: impl FnOnce(&mut Server)) -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").unwrap();
        let mut settings = Server {
            address: IpAddr::V4(Ipv4Addr::LOCALHOST),
            port: listener.local_addr().unwrap().port(),
            public_url: None,
            contact_email: "beheer@dorp.example".to_owned(),
            trusted_proxies: 0,
            silent_weeks: SILENT_WEEKS,
            allowed_origins: Vec::new(),
            moderation: "off".to_owned(),
            rate_limits: "off".to_owned(),
        };
        set(&mut settings);
        let db = Db::open(&DbUrl::parse(&database.url).unwrap()).unwrap();
        let state = AppState::new(db, database.store(), settings).unwrap();
        let (running, is_running) = mpsc::channel();
        let thread = thread::spawn({
            let state = state.clone();
            move || {
                let serve = async {
                    let server = backend::server::serve(state, listener, 1).unwrap();
                    running.send(server.handle()).unwrap();
                    server.await.unwrap();
                };
                actix_web::rt::System::new().block_on(serve);
            }
        });
        Self { database, state, handle: is_running.recv().unwrap(), thread: Some(thread) }
    }

    /// The whole URL of a path on this server.
    #[must_use]
    pub fn url(&self, path: &str) -> String {
        format!("http://127.0.0.1:{}{path}", self.state.server.port)
    }

    /// `GET` under the API's base.
    pub fn get(&self, path: &str) -> Call {
        self.api("GET", path)
    }

    /// `POST` under the API's base.
    pub fn post(&self, path: &str) -> Call {
        self.api("POST", path)
    }

    /// `PUT` under the API's base.
    pub fn put(&self, path: &str) -> Call {
        self.api("PUT", path)
    }

    /// `PATCH` under the API's base.
    pub fn patch(&self, path: &str) -> Call {
        self.api("PATCH", path)
    }

    /// `DELETE` under the API's base.
    pub fn delete(&self, path: &str) -> Call {
        self.api("DELETE", path)
    }

    /// Any method under the API's base.
    pub fn api(&self, method: &str, path: &str) -> Call {
        self.call(method, &format!("{}{path}", backend::routes::BASE))
    }

    /// Any method at any path.
    pub fn call(&self, method: &str, path: &str) -> Call {
        Call::new(method, &self.url(path))
    }
}

impl Drop for TestApp {
    fn drop(&mut self) {
        // No request is in flight any more; a graceful end would look once a second whether connections are gone.
        drop(self.handle.stop(false));
        if let Some(thread) = self.thread.take() {
            let ended = thread.join();
            assert!(ended.is_ok() || thread::panicking(), "the server panicked");
        }
    }
}
