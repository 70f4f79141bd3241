//! `/projects/{id}/ledger`. There is no way to change or remove an entry.

use actix_web::{HttpRequest, get, post, web::Data};
use shared::{
    id::Id,
    page::{Page, Paging},
    project::{LedgerEntry, NewLedgerCorrection, NewLedgerEntry},
};

use crate::{
    answer::{self, Answer, Audience},
    app::AppState,
    db::keyset::Slice,
    extract::{Actor, IdempotencyKey, MaybeActor, PathId, PathIds, Repeat, Valid, ValidQuery},
    models::{ledger_entry, project::find_standing},
    services::{
        keep_ledger::{correct_ledger, enter_in_ledger},
        once::once,
    },
};

/// List the entries in a project's ledger
///
/// Everybody can read what was granted and spent. The last one entered comes first.
#[utoipa::path(tag = "projects", params(("id" = Id,), Paging), responses((status = 200, body = Page<LedgerEntry>)), security((), ("bearer" = [])))]
#[get("/projects/{id}/ledger")]
pub async fn list_ledger_entries(
    request: HttpRequest,
    state: Data<AppState>,
    actor: MaybeActor,
    PathId(id): PathId,
    ValidQuery(paging): ValidQuery<Paging>,
) -> Answer {
    let slice = Slice::new(paging.limit, paging.cursor.as_deref())?;
    let list = move |conn: &mut _| {
        find_standing(conn, id, None)?;
        ledger_entry::list_ledger_entries(conn, id, &slice)
    };
    answer::page(&request, Audience::of(&actor), &state.db.read(list).await?)
}

/// Enter money that came or went
///
/// An entry is never changed or removed: what is wrong is corrected by another.
#[utoipa::path(tag = "projects", params(("id" = Id,), IdempotencyKey), request_body = NewLedgerEntry, responses((status = 201, body = LedgerEntry)), security(("bearer" = [])))]
#[post("/projects/{id}/ledger")]
pub async fn create_ledger_entry(
    state: Data<AppState>,
    actor: Actor,
    PathId(id): PathId,
    repeat: Repeat,
    Valid(new): Valid<NewLedgerEntry>,
) -> Answer {
    let account = actor.id();
    let enter = move |conn: &mut _, new| enter_in_ledger(conn, &actor.caller, id, &new);
    let entry: LedgerEntry = once(&state.db, repeat, account, new, enter).await?;
    answer::made(&entry)
}

/// Correct an entry
///
/// Say what the amount should have been and why; the correction adds the difference. An entry is corrected once: a second
/// time is 409 with `alreadyCorrected`, and its correction can be corrected.
#[utoipa::path(tag = "projects", params(("id" = Id,), ("entryId" = Id,), IdempotencyKey), request_body = NewLedgerCorrection, responses((status = 201, body = LedgerEntry)), security(("bearer" = [])))]
#[post("/projects/{id}/ledger/{entryId}/corrections")]
pub async fn create_ledger_correction(
    state: Data<AppState>,
    actor: Actor,
    PathIds(id, entry): PathIds,
    repeat: Repeat,
    Valid(new): Valid<NewLedgerCorrection>,
) -> Answer {
    let account = actor.id();
    let correct = move |conn: &mut _, new| correct_ledger(conn, &actor.caller, (id, entry), &new);
    let correction: LedgerEntry = once(&state.db, repeat, account, new, correct).await?;
    answer::made(&correction)
}
