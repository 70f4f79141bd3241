//! The table `themes`.

use std::collections::BTreeMap;

use diesel::{QueryResult, prelude::*};
use shared::{
    id::Id,
    page::Page,
    theme::{NewTheme, Theme, ThemeChanges, ThemeColor},
};

use super::{Changed, Versioned};
use crate::{
    db::{
        DbConn,
        keyset::{Slice, position_after},
        schema::themes,
        types::{DbId, DbText},
    },
    text,
};

#[derive(HasQuery)]
#[diesel(table_name = themes)]
struct ThemeRow {
    id: DbId,
    label: String,
    name: String,
    summary: String,
    color: DbText<ThemeColor>,
    position: i32,
    idea_count: i64,
    version: i64,
}

#[derive(Insertable)]
#[diesel(table_name = themes)]
struct NewRow<'a> {
    id: DbId,
    label: &'a str,
    name: &'a str,
    summary: String,
    color: DbText<ThemeColor>,
    position: i32,
}

#[derive(AsChangeset)]
#[diesel(table_name = themes)]
struct Changeset {
    label: Option<String>,
    name: Option<String>,
    summary: Option<String>,
    color: Option<DbText<ThemeColor>>,
    position: Option<i32>,
    version: i64,
}

/// Lists themes by position.
///
/// # Errors
/// Those of the query.
pub fn list_themes(conn: &mut DbConn, slice: &Slice<(i32, Id)>) -> QueryResult<Page<Theme>> {
    let mut query = ThemeRow::query().order((themes::position, themes::id)).limit(slice.rows()).into_boxed();
    if let Some(after) = slice.after {
        query = query.filter(position_after("themes", after));
    }
    let page = slice.page(query.load(conn)?, |row: &ThemeRow| (row.position, row.id.into()));
    Ok(page.map(Into::into))
}

/// Finds a theme.
///
/// # Errors
/// `NotFound`, or those of the query.
pub fn find_theme(conn: &mut DbConn, id: Id) -> QueryResult<Versioned<Theme>> {
    let row: ThemeRow = ThemeRow::query().find(DbId::from(id)).first(conn)?;
    Ok(Versioned { version: row.version, value: row.into() })
}

/// How many of these themes there are.
///
/// # Errors
/// Those of the query.
pub fn count_themes(conn: &mut DbConn, ids: &[Id]) -> QueryResult<i64> {
    themes::table.filter(themes::id.eq_any(ids.iter().copied().map(DbId::from))).count().get_result(conn)
}

/// Adds a theme and gives its id.
///
/// # Errors
/// A violated unique constraint on `themes.label`, or any other fault of the database.
pub fn create_theme(conn: &mut DbConn, new: &NewTheme) -> QueryResult<Id> {
    let id = Id::new();
    let row = NewRow {
        id: id.into(),
        label: new.label.trim(),
        name: new.name.trim(),
        summary: text::lines(&new.summary),
        color: DbText(new.color),
        position: new.position,
    };
    diesel::insert_into(themes::table).values(row).execute(conn)?;
    Ok(id)
}

/// Changes a theme that still has that version.
///
/// # Errors
/// [`Changed`] inside when it has another version by now; a violated unique constraint on `themes.label`;
/// those of the statement.
pub fn update_theme(
    conn: &mut DbConn,
    id: Id,
    version: i64,
    changes: ThemeChanges,
) -> QueryResult<Result<(), Changed>> {
    let changeset = Changeset {
        label: changes.label.as_deref().map(text::line),
        name: changes.name.as_deref().map(text::line),
        summary: changes.summary.as_deref().map(text::lines),
        color: changes.color.map(DbText),
        position: changes.position,
        version: version + 1,
    };
    let row = themes::table.find(DbId::from(id)).filter(themes::version.eq(version));
    Changed::unless_one(diesel::update(row).set(changeset).execute(conn)?)
}

/// Counts so many public ideas in or out of each of these themes.
///
/// One at a time, by id: transactions that lock the same rows in another order would wait for each other, and one
/// statement over several rows locks them in any order.
///
/// # Errors
/// Those of the statements.
pub fn add_to_idea_counts(conn: &mut DbConn, by_theme: &BTreeMap<Id, i64>) -> QueryResult<()> {
    for (id, by) in by_theme {
        diesel::update(themes::table.find(DbId::from(*id)))
            .set(themes::idea_count.eq(themes::idea_count + *by))
            .execute(conn)?;
    }
    Ok(())
}

/// How many public ideas a theme has.
///
/// # Errors
/// Those of the query; a theme that is not there has none.
pub fn find_idea_count(conn: &mut DbConn, id: Id) -> QueryResult<i64> {
    let count = themes::table.find(DbId::from(id)).select(themes::idea_count).first(conn).optional()?;
    Ok(count.unwrap_or(0))
}

impl From<ThemeRow> for Theme {
    fn from(row: ThemeRow) -> Self {
        Self {
            id: row.id.into(),
            label: row.label,
            name: row.name,
            summary: row.summary,
            color: row.color.0,
            position: row.position,
            idea_count: row.idea_count,
        }
    }
}
