//! What a running server consists of.

use std::sync::Arc;

use crate::{
    auth::{password::Passwords, refresh, token::AccessTokens},
    cache::ReadyAnswers,
    config::Server,
    db::Db,
    files::{Files, Store},
    limits::Limits,
    models::signing_key::find_or_create_signing_key,
};

/// All that handlers share. Cloning is cheap.
#[derive(Clone)]
pub struct AppState {
    /// The database.
    pub db: Db,
    /// Where the server listens and how it is reached.
    pub server: Arc<Server>,
    /// Hashes and checks passwords.
    pub passwords: Passwords,
    /// Signs and checks access tokens.
    pub access_tokens: AccessTokens,
    /// Pictures and files.
    pub files: Files,
    /// How often callers may call.
    pub limits: Arc<Limits>,
    /// Answers to visitors that were just given.
    pub ready_answers: Arc<ReadyAnswers>,
}

impl AppState {
    /// Takes the migrated database and the store of files, and makes ready to serve.
    ///
    /// # Errors
    /// When the database can't be reached or the system gives no randomness.
    pub fn new(db: Db, store: Store, server: Server) -> Result<Self, String> {
        let secret = refresh::random().map_err(|error| error.to_string())?;
        let key = db
            .write_now(|conn| find_or_create_signing_key(conn, secret))
            .map_err(|error| error.to_string())?;
        Ok(Self {
            db,
            files: Files::new(store),
            limits: Arc::new(Limits::new(server.rate_limits == "on")),
            server: Arc::new(server),
            passwords: Passwords::new()?,
            ready_answers: Arc::default(),
            access_tokens: AccessTokens::new(key.id.into(), &key.secret),
        })
    }
}
