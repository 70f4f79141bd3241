//! The table `associations`.

use chrono::NaiveDate;
use diesel::{QueryResult, prelude::*};
use shared::{
    association::{
        Association, AssociationChanges, AssociationRef, AssociationSummary, BoardMember, NewAssociation,
    },
    id::Id,
    page::Page,
};

use super::{Changed, Versioned, role_grant};
use crate::{
    db::{
        DbConn,
        keyset::Slice,
        schema::associations,
        types::{DbId, DbTime, now},
    },
    text,
};

#[derive(HasQuery)]
#[diesel(table_name = associations)]
struct AssociationRow {
    id: DbId,
    village: String,
    name: String,
    summary: String,
    residents: Option<i32>,
    households: Option<i32>,
    idea_count: i64,
    created_at: DbTime,
    updated_at: DbTime,
    version: i64,
}

#[derive(HasQuery)]
#[diesel(table_name = associations)]
struct SummaryRow {
    id: DbId,
    village: String,
    name: String,
    idea_count: i64,
}

#[derive(Insertable)]
#[diesel(table_name = associations)]
struct NewRow<'a> {
    id: DbId,
    village: &'a str,
    name: &'a str,
    summary: String,
    residents: Option<i32>,
    households: Option<i32>,
    created_at: DbTime,
    updated_at: DbTime,
}

#[derive(AsChangeset)]
#[diesel(table_name = associations)]
struct Changeset {
    village: Option<String>,
    name: Option<String>,
    summary: Option<String>,
    residents: Option<Option<i32>>,
    households: Option<Option<i32>>,
    updated_at: DbTime,
    version: i64,
}

/// Lists associations by village.
///
/// # Errors
/// Those of the query.
pub fn list_associations(conn: &mut DbConn, slice: &Slice<String>) -> QueryResult<Page<AssociationSummary>> {
    let mut query = SummaryRow::query().order(associations::village).limit(slice.rows()).into_boxed();
    if let Some(after) = &slice.after {
        query = query.filter(associations::village.gt(after));
    }
    Ok(slice.page(query.load(conn)?, |row| row.village.clone()).map(Into::into))
}

/// Finds an association with the board that it has on `today`.
///
/// # Errors
/// `NotFound`, or those of the queries.
pub fn find_association(conn: &mut DbConn, id: Id, today: NaiveDate) -> QueryResult<Versioned<Association>> {
    let row: AssociationRow = AssociationRow::query().find(DbId::from(id)).first(conn)?;
    let board = role_grant::list_board(conn, id, today)?;
    Ok(Versioned { version: row.version, value: row.with_board(board) })
}

/// Whether there is such an association.
///
/// # Errors
/// Those of the query.
pub fn association_exists(conn: &mut DbConn, id: Id) -> QueryResult<bool> {
    diesel::select(diesel::dsl::exists(associations::table.find(DbId::from(id)))).get_result(conn)
}

/// How many of these associations there are.
///
/// # Errors
/// Those of the query.
pub fn count_associations(conn: &mut DbConn, ids: &[Id]) -> QueryResult<i64> {
    let ids = ids.iter().copied().map(DbId::from);
    associations::table.filter(associations::id.eq_any(ids)).count().get_result(conn)
}

/// Adds an association and gives its id.
///
/// # Errors
/// A violated unique constraint on `associations.village`, or any other fault of the database.
pub fn create_association(conn: &mut DbConn, new: &NewAssociation) -> QueryResult<Id> {
    let (id, made) = (Id::new(), now().into());
    let row = NewRow {
        id: id.into(),
        village: new.village.trim(),
        name: new.name.trim(),
        summary: text::lines(&new.summary),
        residents: new.residents,
        households: new.households,
        created_at: made,
        updated_at: made,
    };
    diesel::insert_into(associations::table).values(row).execute(conn)?;
    Ok(id)
}

/// Changes an association that still has that version.
///
/// # Errors
/// [`Changed`] inside when it has another version by now; a violated unique constraint on
/// `associations.village`; those of the statement.
pub fn update_association(
    conn: &mut DbConn,
    id: Id,
    version: i64,
    changes: AssociationChanges,
) -> QueryResult<Result<(), Changed>> {
    let changeset = Changeset {
        village: changes.village.as_deref().map(text::line),
        name: changes.name.as_deref().map(text::line),
        summary: changes.summary.as_deref().map(text::lines),
        residents: changes.residents,
        households: changes.households,
        updated_at: now().into(),
        version: version + 1,
    };
    let row = associations::table.find(DbId::from(id)).filter(associations::version.eq(version));
    Changed::unless_one(diesel::update(row).set(changeset).execute(conn)?)
}

/// Counts public ideas in or out.
///
/// # Errors
/// Those of the statement.
pub fn add_to_idea_count(conn: &mut DbConn, id: Id, by: i64) -> QueryResult<()> {
    diesel::update(associations::table.find(DbId::from(id)))
        .set(associations::idea_count.eq(associations::idea_count + by))
        .execute(conn)
        .map(drop)
}

/// How many public ideas these associations have together; all of them when none is named.
///
/// # Errors
/// Those of the query.
pub fn sum_idea_counts(conn: &mut DbConn, ids: &[Id]) -> QueryResult<i64> {
    let mut query = associations::table.select(associations::idea_count).into_boxed();
    if !ids.is_empty() {
        query = query.filter(associations::id.eq_any(ids.iter().copied().map(DbId::from)));
    }
    Ok(query.load::<i64>(conn)?.into_iter().sum())
}

/// An association where another thing names it, out of the two columns that a join brings.
#[must_use]
pub fn to_ref((id, village): (DbId, String)) -> AssociationRef {
    AssociationRef { id: id.into(), village }
}

impl From<SummaryRow> for AssociationSummary {
    fn from(row: SummaryRow) -> Self {
        Self { id: row.id.into(), village: row.village, name: row.name, idea_count: row.idea_count }
    }
}

impl AssociationRow {
    fn with_board(self, board: Vec<BoardMember>) -> Association {
        Association {
            id: self.id.into(),
            village: self.village,
            name: self.name,
            summary: self.summary,
            residents: self.residents,
            households: self.households,
            board,
            idea_count: self.idea_count,
            created_at: self.created_at.into(),
            updated_at: self.updated_at.into(),
        }
    }
}
