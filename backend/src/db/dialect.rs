//! All that the two databases do differently. No other file asks which one it is.

use diesel::{
    ExpressionMethods, QueryDsl, QueryResult, QueryableByName, RunQueryDsl, SqliteConnection,
    connection::{AnsiTransactionManager, SimpleConnection, TransactionManager},
    dsl::{AsExprOf, sql},
    expression::{SqlLiteral, UncheckedBind},
    sql_query,
    sql_types::{BigInt, Bool, Nullable, Text},
};
use diesel_migrations::{EmbeddedMigrations, MigrationHarness, embed_migrations};

use shared::id::Id;

use super::{
    connection::DbConn,
    schema::{ideas, projects},
    types::DbId,
};
use crate::text;

const SQLITE: EmbeddedMigrations = embed_migrations!("../migrations/sqlite");
const POSTGRES: EmbeddedMigrations = embed_migrations!("../migrations/postgres");

/// Inserts many rows into a table: what does not compile on the enum of both databases does in each arm.
macro_rules! insert_many {
    ($conn:expr, $table:expr, $rows:expr) => {{
        let rows = $rows;
        match $conn {
            $crate::db::DbConn::Sqlite(conn) => {
                diesel::RunQueryDsl::execute(diesel::insert_into($table).values(rows), conn)
            }
            $crate::db::DbConn::Postgres(conn) => {
                diesel::RunQueryDsl::execute(diesel::insert_into($table).values(rows), conn)
            }
        }
        .map(drop)
    }};
}
pub(crate) use insert_many;

/// Inserts a row into a table, unless one with the same key is there.
macro_rules! insert_new {
    ($conn:expr, $table:expr, $row:expr) => {{
        let insert = diesel::insert_into($table).values($row);
        match $conn {
            $crate::db::DbConn::Sqlite(conn) => {
                diesel::RunQueryDsl::execute(insert.on_conflict_do_nothing(), conn)
            }
            $crate::db::DbConn::Postgres(conn) => {
                diesel::RunQueryDsl::execute(insert.on_conflict_do_nothing(), conn)
            }
        }
        .map(drop)
    }};
}
pub(crate) use insert_new;

/// Brings the tables to this program's version and names the migrations that ran.
///
/// # Errors
/// The text of the migration that failed; that one left nothing behind.
pub fn migrate(conn: &mut DbConn) -> Result<Vec<String>, String> {
    let ran = match conn {
        DbConn::Sqlite(conn) => conn.run_pending_migrations(SQLITE),
        DbConn::Postgres(conn) => {
            // Two servers that start together on one database must not both migrate it.
            lock(conn, "pg_advisory_lock").map_err(|error| error.to_string())?;
            let ran = conn.run_pending_migrations(POSTGRES);
            let ran = ran.map(|versions| versions.iter().map(ToString::to_string).collect());
            lock(conn, "pg_advisory_unlock").map_err(|error| error.to_string())?;
            return ran.map_err(|error| format!("a migration failed: {error}"));
        }
    };
    ran.map(|versions| versions.iter().map(ToString::to_string).collect())
        .map_err(|error| format!("a migration failed: {error}"))
}

/// Any number serves that nothing else in the database uses: "samen" in ASCII.
const MIGRATION_LOCK: i64 = 0x0073_616d_656e;

fn lock(conn: &mut diesel::PgConnection, function: &str) -> QueryResult<()> {
    conn.batch_execute(&format!("SELECT {function}({MIGRATION_LOCK})"))
}

/// Runs `work` in one transaction. On SQLite it asks for the write lock at once: a transaction that starts by
/// reading and finds at its first write that another process was faster can't go on.
///
/// # Errors
/// What `work` gives; then nothing is kept.
pub fn write_transaction<T, E>(
    conn: &mut DbConn,
    work: impl FnOnce(&mut DbConn) -> Result<T, E>,
) -> Result<T, E>
where
    E: From<diesel::result::Error>,
{
    match conn {
        DbConn::Sqlite(conn) => AnsiTransactionManager::begin_transaction_sql(conn, "BEGIN IMMEDIATE")?,
        DbConn::Postgres(conn) => AnsiTransactionManager::begin_transaction(conn)?,
    }
    let result = work(conn);
    let ended = match conn {
        DbConn::Sqlite(conn) => end(conn, result.is_ok()),
        DbConn::Postgres(conn) => end(conn, result.is_ok()),
    };
    // The first fault is the one to tell: that a broken connection can't roll back either adds nothing.
    let value = result?;
    ended?;
    Ok(value)
}

fn end<C>(conn: &mut C, keep: bool) -> QueryResult<()>
where
    C: diesel::Connection<TransactionManager = AnsiTransactionManager>,
{
    if keep {
        AnsiTransactionManager::commit_transaction(conn)
    } else {
        AnsiTransactionManager::rollback_transaction(conn)
    }
}

/// Lets no other transaction write to a table until this one ends. On SQLite that is so from its beginning.
///
/// # Errors
/// Those of the statement.
pub fn lock_table(conn: &mut DbConn, table: &'static str) -> QueryResult<()> {
    match conn {
        DbConn::Sqlite(_) => Ok(()),
        DbConn::Postgres(conn) => {
            conn.batch_execute(&format!("LOCK TABLE {table} IN SHARE ROW EXCLUSIVE MODE"))
        }
    }
}

/// Lets no other transaction that locks one of these ideas go on until this one ends. On SQLite that is so from its
/// beginning. They are locked by id, so that of two who want the same ones neither waits for the other in vain.
///
/// # Errors
/// Those of the statement.
pub fn lock_ideas(conn: &mut DbConn, ids: &[Id]) -> QueryResult<()> {
    match conn {
        DbConn::Sqlite(_) => Ok(()),
        DbConn::Postgres(conn) => ideas::table
            .filter(ideas::id.eq_any(ids.iter().copied().map(DbId::from)))
            .order(ideas::id)
            .select(ideas::id)
            .for_no_key_update()
            .load::<DbId>(conn)
            .map(drop),
    }
}

/// Holds a project, so that all who write in it go one after the other. On SQLite it is held from the beginning of a
/// transaction that writes.
///
/// # Errors
/// Those of the statement. A project that is not there is not held.
pub fn hold_project(conn: &mut DbConn, id: Id) -> QueryResult<()> {
    match conn {
        DbConn::Sqlite(_) => Ok(()),
        DbConn::Postgres(conn) => projects::table
            .find(DbId::from(id))
            .select(projects::id)
            .for_no_key_update()
            .load::<DbId>(conn)
            .map(drop),
    }
}

/// How a transaction holds a row until it ends.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Hold {
    /// Others may hold it too, but none may change it.
    Shared,
    /// Nobody else may hold it.
    Alone,
}

/// Holds an evaluation round, so that none is closed while somebody answers it. On SQLite it is held from the beginning
/// of a transaction that writes.
///
/// # Errors
/// Those of the statement. A round that is not there is not held.
pub fn hold_evaluation(conn: &mut DbConn, id: DbId, hold: Hold) -> QueryResult<()> {
    let how = if hold == Hold::Shared { "SHARE" } else { "UPDATE" };
    match conn {
        DbConn::Sqlite(_) => Ok(()),
        DbConn::Postgres(conn) => {
            let query = format!("SELECT id FROM evaluations WHERE id = $1 FOR {how}");
            sql_query(query).bind::<Text, _>(id).execute(conn).map(drop)
        }
    }
}

/// A condition on `ideas` that a full text search makes.
pub type Matches = SqlLiteral<Bool, UncheckedBind<SqlLiteral<Bool>, AsExprOf<String, Text>>>;

/// From how many matches on SQLite walks through a list in its order until a page is full, in place of sorting all of
/// them: then every fiftieth of 100,000 ideas matches at least. PostgreSQL knows from its statistics.
const MANY_MATCHES: i64 = 2_000;

/// Ideas that have all of these folded words; the beginning of a word or another Dutch form of it is enough.
///
/// # Errors
/// Those of counting the first matches.
pub fn idea_matches(conn: &mut DbConn, words: &[String]) -> QueryResult<Matches> {
    let query = any_or_all(conn, words, true);
    let before = match conn {
        DbConn::Sqlite(conn) => {
            // The sign keeps the planner from beginning with the matches.
            let number = if has_many_matches(conn, &query)? { "+ideas.number" } else { "ideas.number" };
            format!("{number} IN (SELECT rowid FROM idea_search WHERE idea_search MATCH ")
        }
        DbConn::Postgres(_) => "ideas.search @@ to_tsquery('simple', ".to_owned(),
    };
    Ok(sql::<Bool>(&before).bind::<Text, _>(query).sql(")"))
}

fn has_many_matches(conn: &mut SqliteConnection, query: &str) -> QueryResult<bool> {
    #[derive(QueryableByName)]
    struct Count {
        #[diesel(sql_type = BigInt)]
        matches: i64,
    }
    let count: Count = sql_query(
        "SELECT count(*) AS matches FROM (SELECT 1 FROM idea_search WHERE idea_search MATCH ? LIMIT ?)",
    )
    .bind::<Text, _>(query)
    .bind::<BigInt, _>(MANY_MATCHES)
    .get_result(conn)?;
    Ok(count.matches == MANY_MATCHES)
}

/// The numbers of at most `limit` public ideas that have any of these folded words, the most alike first; only those for
/// the one village, if any, and not the other idea.
///
/// # Errors
/// Those of the query.
pub fn similar_idea_numbers(
    conn: &mut DbConn,
    words: &[String],
    (association_id, except): (Option<Id>, Option<Id>),
    limit: i64,
) -> QueryResult<Vec<i64>> {
    #[derive(QueryableByName)]
    struct Hit {
        #[diesel(sql_type = BigInt)]
        number: i64,
    }
    let query = any_or_all(conn, words, false);
    let [association_id, except] = [association_id, except].map(|id| id.map(DbId::from));
    let hits: Vec<Hit> = match conn {
        DbConn::Sqlite(conn) => sql_query(
            "SELECT ideas.number FROM idea_search JOIN ideas ON ideas.number = idea_search.rowid \
             WHERE idea_search MATCH ?1 AND (?2 IS NULL OR ideas.association_id = ?2) \
             AND (?3 IS NULL OR ideas.id <> ?3) \
             AND ideas.state NOT IN ('draft', 'submitted', 'refused', 'merged', 'withdrawn') \
             ORDER BY rank LIMIT ?4",
        )
        .bind::<Text, _>(query)
        .bind::<Nullable<Text>, _>(association_id)
        .bind::<Nullable<Text>, _>(except)
        .bind::<BigInt, _>(limit)
        .load(conn)?,
        DbConn::Postgres(conn) => sql_query(
            "SELECT number FROM ideas, to_tsquery('simple', $1) AS query \
             WHERE search @@ query AND ($2 IS NULL OR association_id = $2) AND ($3 IS NULL OR id <> $3) \
             AND state NOT IN ('draft', 'submitted', 'refused', 'merged', 'withdrawn') \
             ORDER BY ts_rank(search, query) DESC LIMIT $4",
        )
        .bind::<Text, _>(query)
        .bind::<Nullable<Text>, _>(association_id)
        .bind::<Nullable<Text>, _>(except)
        .bind::<BigInt, _>(limit)
        .load(conn)?,
    };
    Ok(hits.into_iter().map(|hit| hit.number).collect())
}

/// Looks for each word's beginning or its stem, which lies beside the words. Words are letters and digits only, so that
/// none can be an operator of the query language.
fn any_or_all(conn: &DbConn, words: &[String], all: bool) -> String {
    let (and, or) = match conn {
        DbConn::Sqlite(_) => (" AND ", " OR "),
        DbConn::Postgres(_) => (" & ", " | "),
    };
    let term = |word: &String| {
        let stem = text::stem(word);
        let (begins, is) = match conn {
            DbConn::Sqlite(_) => (format!("\"{word}\"*"), format!("\"{stem}\"")),
            DbConn::Postgres(_) => (format!("{word}:*"), stem.clone()),
        };
        // A stem that begins with the word is found by the word.
        if stem.starts_with(word.as_str()) { begins } else { format!("({begins}{or}{is})") }
    };
    words.iter().map(term).collect::<Vec<_>>().join(if all { and } else { or })
}

/// What a unique constraint that was violated is on, as `table.column`; of several columns the last.
///
/// SQLite names the columns in its message and no constraint; PostgreSQL names the constraint, which it calls
/// `table_column_key` unless told otherwise.
#[must_use]
pub fn violated_unique(error: &diesel::result::Error) -> Option<String> {
    use diesel::result::{DatabaseErrorKind::UniqueViolation, Error::DatabaseError};
    let DatabaseError(UniqueViolation, details) = error else { return None };
    if let Some(constraint) = details.constraint_name() {
        let table = details.table_name()?;
        let column = constraint.strip_prefix(table)?.strip_prefix('_')?.strip_suffix("_key")?;
        return Some(format!("{table}.{column}"));
    }
    let columns = details.message().rsplit_once(": ")?.1;
    Some(columns.rsplit(", ").next()?.to_owned())
}

/// Whether a statement failed for want of room on the disk, which neither database has a kind of error for.
#[must_use]
pub fn is_full(error: &diesel::result::Error) -> bool {
    let diesel::result::Error::DatabaseError(_, details) = error else { return false };
    let message = details.message();
    message.contains("disk is full") || message.contains("No space left on device")
}
