//! One connection type over both databases, chosen by the scheme of the URL and never by trial.

use std::fmt;

use diesel::{
    Connection, ConnectionError, PgConnection, SqliteConnection, connection::SimpleConnection,
    r2d2::ManageConnection,
};

pub use either::DbConn;

/// The derive makes undocumented items beside the enum: in here they are nobody's to see.
mod either {
    use diesel::{MultiConnection, PgConnection, SqliteConnection};

    /// A connection to the database, whichever it is.
    #[derive(MultiConnection)]
    pub enum DbConn {
        /// The embedded database.
        Sqlite(SqliteConnection),
        /// A database server.
        Postgres(PgConnection),
    }
}

/// Where the database is.
#[derive(Clone, PartialEq, Eq)]
pub enum DbUrl {
    /// A file; it is made when it is not there.
    Sqlite(String),
    /// A libpq URL.
    Postgres(String),
}

impl DbUrl {
    /// Reads `sqlite:FILE`, `sqlite://FILE` or `postgres://…`.
    ///
    /// # Errors
    /// What is wrong with it, and what it should be.
    pub fn parse(url: &str) -> Result<Self, String> {
        let Some((scheme, rest)) = url.split_once(':') else {
            return Err(format!("DATABASE_URL has no scheme: {EXPECTED}"));
        };
        match scheme {
            "sqlite" => match rest.strip_prefix("//").unwrap_or(rest) {
                "" => Err(format!("DATABASE_URL names no file: {EXPECTED}")),
                ":memory:" => Err(format!("a database in memory would lose every idea: {EXPECTED}")),
                file => Ok(Self::Sqlite(file.to_owned())),
            },
            "postgres" | "postgresql" => Ok(Self::Postgres(url.to_owned())),
            other => Err(format!("DATABASE_URL has the unknown scheme \"{other}\": {EXPECTED}")),
        }
    }

    /// The path of the file, for the embedded database.
    #[must_use]
    pub fn file(&self) -> Option<&str> {
        match self {
            Self::Sqlite(file) => Some(file),
            Self::Postgres(_) => None,
        }
    }
}

impl DbUrl {
    /// The path of what is kept beside the database: beside the file of the embedded one; for a server's database, in
    /// the folder that the other one would be in.
    #[must_use]
    pub fn beside(&self, ending: &str) -> String {
        match self {
            Self::Sqlite(file) => format!("{file}.{ending}"),
            Self::Postgres(_) => {
                let shown = self.to_string();
                format!("data/{}.{ending}", shown.rsplit('/').next().unwrap_or_default())
            }
        }
    }
}

const EXPECTED: &str = "it must be sqlite://FILE or postgres://USER:PASSWORD@HOST/DATABASE";

/// As [`fmt::Display`]: a password must not reach a log by way of `{:?}` either.
impl fmt::Debug for DbUrl {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}

/// Names the database without the password that a URL can hold.
impl fmt::Display for DbUrl {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Sqlite(file) => write!(f, "sqlite://{file}"),
            Self::Postgres(url) => match url::Url::parse(url) {
                Ok(url) => write!(f, "postgres://{}{}", url.host_str().unwrap_or("localhost"), url.path()),
                Err(_) => f.write_str("postgres://…"),
            },
        }
    }
}

/// What a connection is used for. SQLite has one writer at a time.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Access {
    /// Reading only; SQLite refuses a write on it.
    Read,
    /// Reading and writing.
    Write,
}

/// Makes and checks the connections of a pool.
pub struct Manager {
    /// Where the database is.
    pub url: DbUrl,
    /// What the pool is for.
    pub access: Access,
}

/// How long SQLite waits for another process (a backup, an import) to finish writing.
const BUSY_TIMEOUT: &str = "PRAGMA busy_timeout = 5000;";

/// WAL lets readers go on while one writes; a commit is on the disk before it is answered.
const SQLITE_SETTINGS: &str = "PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA foreign_keys = ON; \
     PRAGMA temp_store = MEMORY; PRAGMA cache_size = -4000;";

/// A server that went away is noticed within seconds, and nothing can hold a lock for long.
const POSTGRES_SETTINGS: &str =
    "SET TIME ZONE 'UTC'; SET statement_timeout = '30s'; SET lock_timeout = '10s';";

impl ManageConnection for Manager {
    type Connection = DbConn;
    type Error = ConnectionError;

    fn connect(&self) -> Result<DbConn, ConnectionError> {
        let settings =
            |result: diesel::QueryResult<()>| result.map_err(ConnectionError::CouldntSetupConfiguration);
        match &self.url {
            DbUrl::Sqlite(file) => {
                let mut conn = SqliteConnection::establish(file)?;
                settings(conn.batch_execute(BUSY_TIMEOUT))?;
                settings(conn.batch_execute(SQLITE_SETTINGS))?;
                if self.access == Access::Read {
                    settings(conn.batch_execute("PRAGMA query_only = ON;"))?;
                }
                Ok(DbConn::Sqlite(conn))
            }
            DbUrl::Postgres(url) => {
                let mut conn = PgConnection::establish(url)?;
                settings(conn.batch_execute(POSTGRES_SETTINGS))?;
                Ok(DbConn::Postgres(conn))
            }
        }
    }

    fn is_valid(&self, conn: &mut DbConn) -> Result<(), ConnectionError> {
        conn.batch_execute("SELECT 1").map_err(ConnectionError::CouldntSetupConfiguration)
    }

    fn has_broken(&self, _conn: &mut DbConn) -> bool {
        std::thread::panicking()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_scheme_chooses_the_database() {
        assert_eq!(DbUrl::parse("sqlite://data/a.sqlite").unwrap().file(), Some("data/a.sqlite"));
        assert_eq!(DbUrl::parse("sqlite:///var/a.sqlite").unwrap().file(), Some("/var/a.sqlite"));
        assert!(DbUrl::parse("postgresql://localhost/x").is_ok());
        for wrong in ["data/a.sqlite", "mysql://localhost/x", "sqlite://", "sqlite::memory:", ""] {
            assert!(DbUrl::parse(wrong).is_err(), "{wrong}");
        }
    }

    #[test]
    fn a_password_is_never_shown() {
        let url = DbUrl::parse("postgres://jan:geheim@db.example:5432/samenspel").unwrap();
        assert_eq!(url.to_string(), "postgres://db.example/samenspel");
    }
}
