//! The table `ledger_entries`: the money of projects. Nothing here changes or removes an entry, and triggers refuse it.

use std::collections::HashMap;

use chrono::{DateTime, NaiveDate, Utc};
use diesel::{QueryResult, prelude::*};
use shared::{
    account::Person,
    id::Id,
    page::Page,
    project::{LedgerEntry, LedgerKind, NewLedgerCorrection, NewLedgerEntry},
};

use super::account;
use crate::{
    db::{
        DbConn,
        keyset::Slice,
        schema::{accounts, ledger_entries, projects},
        types::{DbId, DbText, DbTime},
    },
    text,
};

#[derive(HasQuery)]
#[diesel(base_query = ledger_entries::table.left_join(accounts::table), table_name = ledger_entries)]
struct EntryRow {
    id: DbId,
    kind: DbText<LedgerKind>,
    cents: i64,
    amount_cents: i64,
    entry_date: NaiveDate,
    party: String,
    description: String,
    corrects_id: Option<DbId>,
    #[diesel(select_expression = (accounts::id, accounts::name).nullable())]
    author: Option<(DbId, String)>,
    author_name: String,
    created_at: DbTime,
}

/// An entry to store.
#[derive(Insertable)]
#[diesel(table_name = ledger_entries)]
pub struct NewEntryRow {
    id: DbId,
    project_id: DbId,
    kind: DbText<LedgerKind>,
    cents: i64,
    amount_cents: i64,
    entry_date: NaiveDate,
    party: String,
    description: String,
    corrects_id: Option<DbId>,
    author_id: DbId,
    author_name: String,
    created_at: DbTime,
}

impl NewEntryRow {
    /// Money that came or went, entered by somebody at some time.
    #[must_use]
    pub fn new(project_id: Id, new: &NewLedgerEntry, (author, made): (Person, DateTime<Utc>)) -> Self {
        Self {
            id: Id::made_at(made).into(),
            project_id: project_id.into(),
            kind: DbText(new.kind),
            cents: new.amount_cents,
            amount_cents: new.amount_cents,
            entry_date: new.entry_date,
            party: text::line(&new.party),
            description: text::lines(&new.description),
            corrects_id: None,
            author_id: author.id.into(),
            author_name: author.name,
            created_at: made.into(),
        }
    }

    /// The correction of an entry: it adds what is between the amount that held and the right one.
    #[must_use]
    pub fn correction(
        project_id: Id,
        of: LedgerEntry,
        new: &NewLedgerCorrection,
        (author, made): (Person, DateTime<Utc>),
    ) -> Self {
        Self {
            id: Id::made_at(made).into(),
            project_id: project_id.into(),
            kind: DbText(of.kind),
            cents: new.amount_cents - of.amount_cents,
            amount_cents: new.amount_cents,
            entry_date: of.entry_date,
            party: of.party,
            description: text::lines(&new.description),
            corrects_id: Some(of.id.into()),
            author_id: author.id.into(),
            author_name: author.name,
            created_at: made.into(),
        }
    }
}

/// Lists the entries in a project's ledger, the last one entered first.
///
/// # Errors
/// Those of the queries.
pub fn list_ledger_entries(
    conn: &mut DbConn,
    project_id: Id,
    slice: &Slice<Id>,
) -> QueryResult<Page<LedgerEntry>> {
    let mut query = EntryRow::query()
        .filter(ledger_entries::project_id.eq(DbId::from(project_id)))
        .order(ledger_entries::id.desc())
        .limit(slice.rows())
        .into_boxed();
    if let Some(after) = slice.after {
        query = query.filter(ledger_entries::id.lt(DbId::from(after)));
    }
    let page = slice.page(query.load(conn)?, |row: &EntryRow| row.id.into());
    let ids: Vec<Id> = page.items.iter().map(|row| row.id.into()).collect();
    let corrections = list_corrections_of(conn, &ids)?;
    Ok(page.map(|row| {
        let corrected_by = corrections.get(&row.id.into()).copied();
        row.corrected_by(corrected_by)
    }))
}

/// Finds an entry in a project's ledger.
///
/// # Errors
/// `NotFound`, also when it is another project's; those of the queries.
pub fn find_ledger_entry(conn: &mut DbConn, project_id: Id, id: Id) -> QueryResult<LedgerEntry> {
    let row: EntryRow = EntryRow::query()
        .filter(ledger_entries::id.eq(DbId::from(id)))
        .filter(ledger_entries::project_id.eq(DbId::from(project_id)))
        .first(conn)?;
    let corrected_by = list_corrections_of(conn, &[id])?.get(&id).copied();
    Ok(row.corrected_by(corrected_by))
}

/// Which of these entries were corrected, and by which.
fn list_corrections_of(conn: &mut DbConn, entries: &[Id]) -> QueryResult<HashMap<Id, Id>> {
    let rows: Vec<(DbId, DbId)> = ledger_entries::table
        .filter(ledger_entries::corrects_id.assume_not_null().eq_any(entries.iter().copied().map(DbId::from)))
        .select((ledger_entries::corrects_id.assume_not_null(), ledger_entries::id))
        .load(conn)?;
    Ok(rows.into_iter().map(|(of, by)| (of.into(), by.into())).collect())
}

/// Stores an entry, adds it to its project's sum, and gives its id.
///
/// # Errors
/// A violated unique constraint on `ledger_entries.corrects_id` for a second correction; any other fault of the database.
pub fn create_ledger_entry(conn: &mut DbConn, entry: &NewEntryRow) -> QueryResult<Id> {
    diesel::insert_into(ledger_entries::table).values(entry).execute(conn)?;
    let project = projects::table.find(entry.project_id);
    match entry.kind.0 {
        LedgerKind::Granted => diesel::update(project)
            .set(projects::granted_cents.eq(projects::granted_cents + entry.cents))
            .execute(conn)?,
        LedgerKind::Spent => diesel::update(project)
            .set(projects::spent_cents.eq(projects::spent_cents + entry.cents))
            .execute(conn)?,
    };
    Ok(entry.id.into())
}

impl EntryRow {
    fn corrected_by(self, corrected_by: Option<Id>) -> LedgerEntry {
        LedgerEntry {
            id: self.id.into(),
            kind: self.kind.0,
            cents: self.cents,
            amount_cents: self.amount_cents,
            entry_date: self.entry_date,
            party: self.party,
            description: self.description,
            corrects: self.corrects_id.map(Into::into),
            corrected_by,
            author: self.author.map(account::to_person),
            author_name: self.author_name,
            created_at: self.created_at.into(),
        }
    }
}
