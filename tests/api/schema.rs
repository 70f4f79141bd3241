//! The tables: what the program believes of them, and what both databases have.

use std::{
    collections::{BTreeMap, BTreeSet},
    fs,
};

use diesel_migrations::{FileBasedMigrations, MigrationHarness};
use tests::database::{Database, Kind};

use backend::db::{DbConn, dialect};

/// Columns by table; each as `Text` or `Nullable<Text>`.
type Tables = BTreeMap<String, BTreeMap<String, String>>;

const ROOT: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/..");

/// What `schema.rs` declares.
fn declared() -> Tables {
    let text = fs::read_to_string(format!("{ROOT}/backend/src/db/schema.rs")).unwrap();
    let tables = text.split("diesel::table! {").skip(1).map(|block| {
        let block = block.split("\n}\n").next().unwrap();
        let (head, columns) = block.split_once(") {").unwrap();
        let name = head.split('(').next().unwrap().trim().to_owned();
        let column = |line: &str| {
            let (name, kind) = line.trim().trim_end_matches(',').split_once(" -> ")?;
            Some((name.to_owned(), kind.to_owned()))
        };
        (name, columns.lines().filter_map(column).collect())
    });
    tables.collect()
}

/// What the database has: one text a column, as `table column type nullable`.
fn found(database: &Database) -> Tables {
    let rows = match database.kind {
        Kind::Sqlite => database.texts(
            "SELECT m.name || ' ' || c.name || ' ' || replace(c.type, ' ', '') || ' ' || (c.\"notnull\" = 0) AS t \
             FROM sqlite_master AS m, pragma_table_info(m.name) AS c WHERE m.type = 'table' \
             AND m.name NOT LIKE 'sqlite_%' AND m.name NOT LIKE 'idea_search%'",
        ),
        Kind::Postgres => database.texts(
            "SELECT table_name || ' ' || column_name || ' ' || replace(data_type, ' ', '') || ' ' || \
             (is_nullable = 'YES')::int AS t FROM information_schema.columns \
             WHERE table_schema = 'public' AND NOT (table_name = 'ideas' AND column_name = 'search')",
        ),
    };
    let mut tables = Tables::new();
    for row in rows {
        let [table, column, kind, nullable] = row.split(' ').collect::<Vec<_>>().try_into().unwrap();
        if table == "__diesel_schema_migrations" {
            continue;
        }
        let kind = match kind.to_ascii_lowercase().as_str() {
            "text" => "Text",
            // A row's own number is 64 bits long in SQLite, whatever the column is called.
            "integer" if (table, column) == ("ideas", "number") => "BigInt",
            "integer" => "Integer",
            "bigint" => "BigInt",
            "timestamp" | "timestampwithouttimezone" => "Timestamp",
            "date" => "Date",
            "boolean" => "Bool",
            "blob" | "bytea" => "Binary",
            other => panic!("{table}.{column} has the unknown type {other}"),
        };
        let kind = if nullable == "1" { format!("Nullable<{kind}>") } else { kind.to_owned() };
        tables.entry(table.to_owned()).or_default().insert(column.to_owned(), kind);
    }
    tables
}

#[test]
fn the_program_knows_the_tables_as_they_are() {
    let declared = declared();
    assert!(declared.len() >= 12, "{declared:?}");
    for kind in [Kind::Sqlite, Kind::Postgres] {
        assert_eq!(found(&Database::fresh(kind)), declared, "{kind:?}");
    }
}

/// Foreign keys as `table.column -> what happens when the other row goes`.
fn foreign_keys(database: &Database) -> BTreeSet<String> {
    let rows = match database.kind {
        Kind::Sqlite => database.texts(
            "SELECT m.name || '.' || k.\"from\" || ' ' || k.on_delete AS t FROM sqlite_master AS m, \
             pragma_foreign_key_list(m.name) AS k WHERE m.type = 'table'",
        ),
        Kind::Postgres => database.texts(
            "SELECT c.conrelid::regclass || '.' || a.attname || ' ' || \
             CASE c.confdeltype WHEN 'c' THEN 'CASCADE' WHEN 'n' THEN 'SET NULL' WHEN 'r' THEN 'RESTRICT' \
             ELSE 'NO ACTION' END AS t FROM pg_constraint AS c \
             JOIN pg_attribute AS a ON a.attrelid = c.conrelid AND a.attnum = c.conkey[1] WHERE c.contype = 'f'",
        ),
    };
    rows.into_iter().collect()
}

/// The first column of each index, as `table.column`.
fn indexed(database: &Database) -> BTreeSet<String> {
    let rows = match database.kind {
        Kind::Sqlite => database.texts(
            "SELECT m.name || '.' || c.name AS t FROM sqlite_master AS m, pragma_index_list(m.name) AS i, \
             pragma_index_info(i.name) AS c WHERE m.type = 'table' AND c.seqno = 0",
        ),
        Kind::Postgres => database.texts(
            "SELECT i.indrelid::regclass || '.' || a.attname AS t FROM pg_index AS i \
             JOIN pg_attribute AS a ON a.attrelid = i.indrelid AND a.attnum = i.indkey[0]",
        ),
    };
    rows.into_iter().collect()
}

#[test]
fn every_foreign_key_has_an_index_and_says_what_happens_on_delete() {
    let of = |kind| foreign_keys(&Database::fresh(kind));
    assert_eq!(of(Kind::Sqlite), of(Kind::Postgres));
    for kind in [Kind::Sqlite, Kind::Postgres] {
        let database = Database::fresh(kind);
        let indexed = indexed(&database);
        let keys = foreign_keys(&database);
        assert!(keys.len() >= 10, "{keys:?}");
        for key in keys {
            let (column, on_delete) = key.split_once(' ').unwrap();
            assert!(matches!(on_delete, "CASCADE" | "SET NULL" | "RESTRICT"), "{kind:?}: {key}");
            assert!(indexed.contains(column), "{kind:?}: {column} has no index");
        }
    }
}

#[test]
fn both_databases_have_the_same_migrations() {
    let names = |folder: &str| -> BTreeSet<String> {
        let entries = fs::read_dir(format!("{ROOT}/migrations/{folder}")).unwrap();
        entries.map(|entry| entry.unwrap().file_name().into_string().unwrap()).collect()
    };
    assert_eq!(names("sqlite"), names("postgres"));
    assert!(names("sqlite").len() >= 4);
}

#[test]
fn migrations_go_down_and_up_again() {
    for kind in [Kind::Sqlite, Kind::Postgres] {
        let database = Database::fresh(kind);
        let before = found(&database);
        let folder = if kind == Kind::Sqlite { "sqlite" } else { "postgres" };
        let migrations = FileBasedMigrations::from_path(format!("{ROOT}/migrations/{folder}")).unwrap();
        let undone = match &mut database.connect() {
            DbConn::Sqlite(conn) => conn.revert_all_migrations(migrations).unwrap().len(),
            DbConn::Postgres(conn) => conn.revert_all_migrations(migrations).unwrap().len(),
        };
        assert_eq!(found(&database), Tables::new(), "{kind:?}");
        let done = dialect::migrate(&mut database.connect()).unwrap();
        assert_eq!((done.len(), found(&database)), (undone, before), "{kind:?}");
        assert_eq!(dialect::migrate(&mut database.connect()).unwrap(), Vec::<String>::new());
    }
}
