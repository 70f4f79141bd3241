//! The table `roots`.

use diesel::{QueryResult, prelude::*};
use shared::{
    id::Id,
    page::Page,
    root::{NewRoot, Root, RootChanges},
};

use super::{Changed, Versioned};
use crate::{
    db::{
        DbConn,
        keyset::{Slice, position_after},
        schema::roots,
        types::DbId,
    },
    text,
};

#[derive(HasQuery)]
#[diesel(table_name = roots)]
struct RootRow {
    id: DbId,
    name: String,
    summary: String,
    position: i32,
    version: i64,
}

#[derive(Insertable)]
#[diesel(table_name = roots)]
struct NewRow<'a> {
    id: DbId,
    name: &'a str,
    summary: String,
    position: i32,
}

#[derive(AsChangeset)]
#[diesel(table_name = roots)]
struct Changeset {
    name: Option<String>,
    summary: Option<String>,
    position: Option<i32>,
    version: i64,
}

/// Lists roots by position.
///
/// # Errors
/// Those of the query.
pub fn list_roots(conn: &mut DbConn, slice: &Slice<(i32, Id)>) -> QueryResult<Page<Root>> {
    let mut query = RootRow::query().order((roots::position, roots::id)).limit(slice.rows()).into_boxed();
    if let Some(after) = slice.after {
        query = query.filter(position_after("roots", after));
    }
    let page = slice.page(query.load(conn)?, |row: &RootRow| (row.position, row.id.into()));
    Ok(page.map(Into::into))
}

/// Finds a root.
///
/// # Errors
/// `NotFound`, or those of the query.
pub fn find_root(conn: &mut DbConn, id: Id) -> QueryResult<Versioned<Root>> {
    let row: RootRow = RootRow::query().find(DbId::from(id)).first(conn)?;
    Ok(Versioned { version: row.version, value: row.into() })
}

/// Adds a root and gives its id.
///
/// # Errors
/// A violated unique constraint on `roots.name`, or any other fault of the database.
pub fn create_root(conn: &mut DbConn, new: &NewRoot) -> QueryResult<Id> {
    let id = Id::new();
    let row = NewRow {
        id: id.into(),
        name: new.name.trim(),
        summary: text::lines(&new.summary),
        position: new.position,
    };
    diesel::insert_into(roots::table).values(row).execute(conn)?;
    Ok(id)
}

/// Changes a root that still has that version.
///
/// # Errors
/// [`Changed`] inside when it has another version by now; a violated unique constraint on `roots.name`; those
/// of the statement.
pub fn update_root(
    conn: &mut DbConn,
    id: Id,
    version: i64,
    changes: RootChanges,
) -> QueryResult<Result<(), Changed>> {
    let changeset = Changeset {
        name: changes.name.as_deref().map(text::line),
        summary: changes.summary.as_deref().map(text::lines),
        position: changes.position,
        version: version + 1,
    };
    let row = roots::table.find(DbId::from(id)).filter(roots::version.eq(version));
    Changed::unless_one(diesel::update(row).set(changeset).execute(conn)?)
}

impl From<RootRow> for Root {
    fn from(row: RootRow) -> Self {
        Self { id: row.id.into(), name: row.name, summary: row.summary, position: row.position }
    }
}
