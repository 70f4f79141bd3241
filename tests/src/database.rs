//! A fresh database with all tables for each test, gone with it.

use std::{
    env, fs,
    path::{Path, PathBuf},
    process::{Child, Command, Stdio},
    sync::{
        LazyLock,
        atomic::{AtomicU32, Ordering},
    },
};

use backend::{
    db::{
        DbConn, DbUrl,
        connection::{Access, Manager},
        dialect,
    },
    files::Store,
};
use diesel::{QueryableByName, RunQueryDsl, connection::SimpleConnection, r2d2::ManageConnection, sql_query};
use tempfile::TempDir;

use crate::postgres;

/// Which database.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// The embedded one.
    Sqlite,
    /// A database of the throwaway cluster.
    Postgres,
}

/// A database that lives as long as this does.
pub struct Database {
    /// As `DATABASE_URL` has it.
    pub url: String,
    /// Which database it is.
    pub kind: Kind,
    /// Where the files are that belong to it.
    pub files: TempDir,
    place: Place,
}

enum Place {
    Folder(TempDir),
    Named(String),
}

/// The file of a database with all tables, made once.
static SQLITE_TEMPLATE: LazyLock<Vec<u8>> = LazyLock::new(|| {
    let empty = Database::empty(Kind::Sqlite);
    dialect::migrate(&mut empty.connect()).unwrap();
    fs::read(empty.file()).unwrap()
});

/// The name of a database with all tables, made once.
static POSTGRES_TEMPLATE: LazyLock<&str> = LazyLock::new(|| {
    in_cluster("CREATE DATABASE tables_only");
    dialect::migrate(&mut connect(&postgres::url("tables_only"))).unwrap();
    "tables_only"
});

impl Database {
    /// One with all tables and nothing in them.
    #[must_use]
    pub fn fresh(kind: Kind) -> Self {
        match kind {
            Kind::Sqlite => {
                let database = Self::empty(kind);
                fs::write(database.file(), &*SQLITE_TEMPLATE).unwrap();
                database
            }
            Kind::Postgres => Self::made_by(&format!(" TEMPLATE {}", *POSTGRES_TEMPLATE)),
        }
    }

    /// One without even tables.
    #[must_use]
    pub fn empty(kind: Kind) -> Self {
        Self::empty_in(kind, &SCRATCH.path)
    }

    /// One without even tables; an embedded one in a folder of its own in `place`.
    #[must_use]
    pub fn empty_in(kind: Kind, place: &Path) -> Self {
        match kind {
            Kind::Sqlite => {
                let folder = TempDir::new_in(place).unwrap();
                let url = format!("sqlite://{}", folder.path().join("samenspel.sqlite").display());
                Self { url, kind, files: files(), place: Place::Folder(folder) }
            }
            Kind::Postgres => Self::made_by(""),
        }
    }

    fn made_by(how: &str) -> Self {
        static COUNT: AtomicU32 = AtomicU32::new(0);
        let name = format!("test_{}", COUNT.fetch_add(1, Ordering::Relaxed));
        in_cluster(&format!("CREATE DATABASE {name}{how}"));
        Self { url: postgres::url(&name), kind: Kind::Postgres, files: files(), place: Place::Named(name) }
    }

    /// The store of the files that belong to it.
    #[must_use]
    pub fn store(&self) -> Store {
        Store::open(self.files.path().to_str().unwrap()).unwrap()
    }

    fn file(&self) -> &str {
        self.url.trim_start_matches("sqlite://")
    }

    /// A connection of its own.
    #[must_use]
    pub fn connect(&self) -> DbConn {
        connect(&self.url)
    }

    /// Carries out statements.
    pub fn execute(&self, sql: &str) {
        self.connect().batch_execute(sql).unwrap();
    }

    /// The one number that a query named `n` gives.
    #[must_use]
    pub fn number(&self, sql: &str) -> i64 {
        #[derive(QueryableByName)]
        struct Row {
            #[diesel(sql_type = diesel::sql_types::BigInt)]
            n: i64,
        }
        let row: Row = match &mut self.connect() {
            DbConn::Sqlite(conn) => sql_query(sql).get_result(conn).unwrap(),
            DbConn::Postgres(conn) => sql_query(sql).get_result(conn).unwrap(),
        };
        row.n
    }

    /// The texts, in a column named `t`, that a query gives.
    #[must_use]
    pub fn texts(&self, sql: &str) -> Vec<String> {
        #[derive(QueryableByName)]
        struct Row {
            #[diesel(sql_type = diesel::sql_types::Text)]
            t: String,
        }
        let rows: Vec<Row> = match &mut self.connect() {
            DbConn::Sqlite(conn) => sql_query(sql).load(conn).unwrap(),
            DbConn::Postgres(conn) => sql_query(sql).load(conn).unwrap(),
        };
        rows.into_iter().map(|row| row.t).collect()
    }
}

impl Drop for Database {
    fn drop(&mut self) {
        match &self.place {
            Place::Folder(folder) => drop(fs::remove_dir_all(folder.path())),
            Place::Named(name) => {
                let mut conn = connect(&postgres::url("postgres"));
                drop(conn.batch_execute(&format!("DROP DATABASE {name} WITH (FORCE)")));
            }
        }
    }
}

fn files() -> TempDir {
    TempDir::new_in(&SCRATCH.path).unwrap()
}

/// One folder for all files of this process. It lies in memory where the system has such a place: the database waits
/// for the disk at each commit, and what a test writes need not survive a loss of power.
struct Scratch {
    path: PathBuf,
    /// A shell that waits for the end of its input and then removes the folder, however this process ends.
    _shell: Child,
}

static SCRATCH: LazyLock<Scratch> = LazyLock::new(|| {
    let memory = Path::new("/dev/shm");
    let place = if memory.is_dir() { memory.to_owned() } else { env::temp_dir() };
    let path = TempDir::with_prefix_in("samenspel-tests-", place).unwrap().keep();
    let shell = Command::new("sh")
        .args(["-c", "trap '' INT TERM HUP; cat >/dev/null; rm -rf \"$0\""])
        .arg(&path)
        .stdin(Stdio::piped())
        .spawn()
        .unwrap();
    Scratch { path, _shell: shell }
});

/// A connection to a database by its URL.
#[must_use]
pub fn connect(url: &str) -> DbConn {
    Manager { url: DbUrl::parse(url).unwrap(), access: Access::Write }.connect().unwrap()
}

fn in_cluster(sql: &str) {
    connect(&postgres::url("postgres")).batch_execute(sql).unwrap();
}
