//! The ledger of a project.

use shared::{
    id::Id,
    page::{Page, Paging},
    project::{LedgerEntry, NewLedgerCorrection, NewLedgerEntry},
};

use super::{Call, Reply};

/// `GET /projects/{id}/ledger`
pub fn list_ledger_entries(project: Id, paging: &Paging) -> impl Reply<Page<LedgerEntry>> + use<> {
    Call::list(&format!("/projects/{project}/ledger"), paging).read()
}

/// `POST /projects/{id}/ledger`
pub fn create_ledger_entry(
    project: Id,
    entry: &NewLedgerEntry,
    key: &str,
) -> impl Reply<LedgerEntry> + use<> {
    Call::post(&format!("/projects/{project}/ledger")).json(entry).once(key).read()
}

/// `POST /projects/{id}/ledger/{entryId}/corrections`
pub fn create_ledger_correction(
    project: Id,
    entry: Id,
    correction: &NewLedgerCorrection,
    key: &str,
) -> impl Reply<LedgerEntry> + use<> {
    let call = Call::post(&format!("/projects/{project}/ledger/{entry}/corrections"));
    call.json(correction).once(key).read()
}
