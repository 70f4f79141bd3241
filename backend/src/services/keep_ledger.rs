//! Money comes and goes, and what was entered wrong is corrected: a new entry each time, and the project's sums with it.

use shared::{
    id::Id,
    permission::Caller,
    problem::{FieldCode, ProblemCode},
    project::{LedgerEntry, NewLedgerCorrection, NewLedgerEntry},
};

use super::enter_project::enter_as_manager;
use crate::{
    db::{DbConn, types::now},
    error::{ApiError, OnUnique},
    models::{
        account::find_person,
        ledger_entry::{self, NewEntryRow, find_ledger_entry},
        project::touch_project,
    },
};

/// Enters money that came or went.
///
/// # Errors
/// What the policy denies.
pub fn enter_in_ledger(
    conn: &mut DbConn,
    caller: &Caller,
    project_id: Id,
    new: &NewLedgerEntry,
) -> Result<LedgerEntry, ApiError> {
    let at = now();
    enter_as_manager(conn, caller, project_id)?;
    let author = find_person(conn, caller.account_id)?;
    let row = NewEntryRow::new(project_id, new, (author, at));
    let id = ledger_entry::create_ledger_entry(conn, &row)?;
    touch_project(conn, project_id, at)?;
    Ok(find_ledger_entry(conn, project_id, id)?)
}

/// Corrects an entry, which can itself be a correction.
///
/// # Errors
/// What the policy denies; [`ProblemCode::AlreadyCorrected`]; [`ApiError::Invalid`] when it would change nothing.
pub fn correct_ledger(
    conn: &mut DbConn,
    caller: &Caller,
    (project_id, id): (Id, Id),
    new: &NewLedgerCorrection,
) -> Result<LedgerEntry, ApiError> {
    let at = now();
    enter_as_manager(conn, caller, project_id)?;
    let entry = find_ledger_entry(conn, project_id, id)?;
    if entry.amount_cents == new.amount_cents {
        return Err(ApiError::field("amountCents", FieldCode::Invalid));
    }
    let author = find_person(conn, caller.account_id)?;
    let row = NewEntryRow::correction(project_id, entry, new, (author, at));
    let id = ledger_entry::create_ledger_entry(conn, &row)
        .on_unique("ledger_entries.corrects_id", || ProblemCode::AlreadyCorrected.into())?;
    touch_project(conn, project_id, at)?;
    Ok(find_ledger_entry(conn, project_id, id)?)
}
