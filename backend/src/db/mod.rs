//! The database: opening it, and doing work on it off the async threads.

pub mod connection;
pub mod dialect;
pub mod functions;
pub mod keyset;
pub mod schema;
pub mod types;

use std::{
    sync::{
        Arc,
        atomic::{AtomicU64, Ordering},
    },
    time::Duration,
};

use actix_web::web;
use diesel::{
    connection::SimpleConnection,
    r2d2::{ManageConnection, Pool, PooledConnection},
};

use connection::{Access, Manager};

use crate::error::ApiError;
pub use connection::{DbConn, DbUrl};

/// The database of a running program. Cloning shares the connections.
#[derive(Clone)]
pub struct Db {
    readers: Pool<Manager>,
    writers: Pool<Manager>,
    written: Arc<AtomicU64>,
}

/// How many connections are kept at most.
const READERS: u32 = 8;
const POSTGRES_WRITERS: u32 = 8;
/// How long a request waits for a connection before it is told that the database is not available.
const PATIENCE: Duration = Duration::from_secs(5);

impl Db {
    /// Opens the database and tries it, so that a fault shows at the start and not at the first request.
    ///
    /// # Errors
    /// The cause, such as a refused connection or a folder that is not there.
    pub fn open(url: &DbUrl) -> Result<Self, String> {
        // The pool would retry for seconds and then say only that it timed out: the first connection says why.
        let first = Manager { url: url.clone(), access: Access::Write };
        ManageConnection::connect(&first).map_err(|error| {
            // libpq says it in several lines.
            let cause = error.to_string().split_whitespace().collect::<Vec<_>>().join(" ");
            format!("the database {url} can't be opened: {cause}")
        })?;
        let pool = |access, size| {
            Pool::builder()
                .max_size(size)
                .min_idle(Some(1))
                .connection_timeout(PATIENCE)
                // A file does not go away; a server can, and a request must not meet a dead connection.
                .test_on_check_out(url.file().is_none())
                .build_unchecked(Manager { url: url.clone(), access })
        };
        let writers = if url.file().is_some() { 1 } else { POSTGRES_WRITERS };
        Ok(Self {
            readers: pool(Access::Read, READERS),
            writers: pool(Access::Write, writers),
            written: Arc::default(),
        })
    }

    /// Reads, off the async threads.
    ///
    /// # Errors
    /// What `work` gives, or [`ApiError::Unavailable`].
    pub async fn read<T, E, F>(&self, work: F) -> Result<T, ApiError>
    where
        T: Send + 'static,
        E: Into<ApiError>,
        F: FnOnce(&mut DbConn) -> Result<T, E> + Send + 'static,
    {
        let db = self.clone();
        off_thread(move || db.read_now(work)).await
    }

    /// Writes in one transaction, off the async threads: all of it is kept, or, after an error, nothing.
    ///
    /// # Errors
    /// What `work` gives, or [`ApiError::Unavailable`].
    pub async fn write<T, E, F>(&self, work: F) -> Result<T, ApiError>
    where
        T: Send + 'static,
        E: Into<ApiError>,
        F: FnOnce(&mut DbConn) -> Result<T, E> + Send + 'static,
    {
        let db = self.clone();
        off_thread(move || db.write_now(work)).await
    }

    /// Reads on this thread, for the command line.
    ///
    /// # Errors
    /// What `work` gives, or [`ApiError::Unavailable`].
    pub fn read_now<T, E: Into<ApiError>>(
        &self,
        work: impl FnOnce(&mut DbConn) -> Result<T, E>,
    ) -> Result<T, ApiError> {
        work(&mut *connection(&self.readers)?).map_err(Into::into)
    }

    /// Writes in one transaction on this thread, for the command line.
    ///
    /// # Errors
    /// What `work` gives, or [`ApiError::Unavailable`].
    pub fn write_now<T, E: Into<ApiError>>(
        &self,
        work: impl FnOnce(&mut DbConn) -> Result<T, E>,
    ) -> Result<T, ApiError> {
        let result = dialect::write_transaction(&mut *connection(&self.writers)?, |conn| {
            work(conn).map_err(Into::into)
        });
        self.written.fetch_add(1, Ordering::SeqCst);
        result
    }

    /// How often this process has written so far. A write is counted when it can be read, and before it is answered.
    #[must_use]
    pub fn writes(&self) -> u64 {
        self.written.load(Ordering::SeqCst)
    }

    /// Brings the tables to this program's version.
    ///
    /// # Errors
    /// Why there is no connection, or the text of the migration that failed.
    pub fn migrate(&self) -> Result<Vec<String>, String> {
        let mut conn =
            self.writers.get().map_err(|error| format!("the database can't be reached: {error}"))?;
        dialect::migrate(&mut conn)
    }

    /// Whether the database answers.
    pub async fn is_ready(&self) -> bool {
        self.read(|conn| conn.batch_execute("SELECT 1")).await.is_ok()
    }
}

fn connection(pool: &Pool<Manager>) -> Result<PooledConnection<Manager>, ApiError> {
    pool.get().map_err(|error| ApiError::Unavailable(error.to_string()))
}

async fn off_thread<T: Send + 'static>(
    work: impl FnOnce() -> Result<T, ApiError> + Send + 'static,
) -> Result<T, ApiError> {
    web::block(work).await.unwrap_or_else(|error| Err(ApiError::Internal(error.to_string())))
}
