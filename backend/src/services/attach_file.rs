//! A picture or a file is added to something, changed or removed: its bytes in the store, what is known of it in a table.
//!
//! Bytes are kept before the row and removed after it, so that no row is ever without its bytes. What is left over when
//! the program ends in between is removed by [`sweep_files`](super::sweep_files).

use diesel::QueryResult;
use serde::Serialize;
use shared::{
    attachment::{Attachment, AttachmentChanges, AttachmentOwner, MAX_ATTACHMENTS},
    id::Id,
    permission::{Caller, OwnerFacts},
    problem::ProblemCode,
};

use super::once::once;
use crate::{
    app::AppState,
    db::{DbConn, dialect::lock_ideas, types::now},
    error::ApiError,
    extract::{IfMatch, Repeat, Upload},
    models::{
        Versioned,
        attachment::{
            NewAttachmentRow, count_attachments, create_attachment, delete_attachment, find_attachment,
            find_owner, update_attachment,
        },
        project::touch_project,
    },
    policies,
};

/// By this a request is known when it comes again.
#[derive(Clone, Serialize)]
struct Request {
    description: String,
    digest: Vec<u8>,
}

/// Adds an upload to something.
///
/// # Errors
/// As [`make_ready`](crate::files::make_ready); what the policy denies; [`ProblemCode::TooManyAttachments`].
pub async fn attach_file(
    state: &AppState,
    caller: Caller,
    owner: AttachmentOwner,
    upload: Upload,
    repeat: Repeat,
) -> Result<Attachment, ApiError> {
    let (digest, file) = state.files.make_ready(upload.bytes).await?;
    let request = Request { description: upload.description, digest };
    let id = Id::new();
    let row = NewAttachmentRow::new(id, owner, &file, &request.description, (caller.account_id, now()));
    state.files.store.put(id, &file).await?;
    let account = caller.account_id;
    let store = move |conn: &mut DbConn, _| store_attachment(conn, &caller, owner, id, &row);
    let stored = once(&state.db, repeat, account, request, store).await;
    let unused = match &stored {
        // A repetition is answered with what came of the first.
        Ok(attachment) => attachment.id != id,
        // The row may be there all the same.
        Err(ApiError::Unavailable(_) | ApiError::Internal(_)) => false,
        Err(_) => true,
    };
    if unused {
        state.files.remove(id).await;
    }
    stored
}

fn store_attachment(
    conn: &mut DbConn,
    caller: &Caller,
    owner: AttachmentOwner,
    id: Id,
    row: &NewAttachmentRow,
) -> Result<Attachment, ApiError> {
    policies::attachment::update(caller, enter_owner(conn, caller, owner)?)?;
    if count_attachments(conn, owner)? >= MAX_ATTACHMENTS {
        return Err(ProblemCode::TooManyAttachments.into());
    }
    create_attachment(conn, row)?;
    Ok(find_attachment(conn, id, Some(caller.account_id))?.attachment.value)
}

/// Changes what is said of a picture or a file.
///
/// # Errors
/// What the policy denies; [`ProblemCode::Changed`].
pub fn change_attachment(
    conn: &mut DbConn,
    caller: &Caller,
    id: Id,
    expected: IfMatch,
    changes: &AttachmentChanges,
) -> Result<Versioned<Attachment>, ApiError> {
    let viewer = Some(caller.account_id);
    let found = find_attachment(conn, id, viewer)?;
    policies::attachment::update(caller, enter_owner(conn, caller, found.owner)?)?;
    let version = expected.or(found.attachment.version);
    update_attachment(conn, id, version, changes)?.map_err(|_| ProblemCode::Changed)?;
    Ok(find_attachment(conn, id, viewer)?.attachment)
}

/// Removes a picture or a file.
///
/// # Errors
/// What the policy denies.
pub async fn detach_file(state: &AppState, caller: Caller, id: Id) -> Result<(), ApiError> {
    let delete = move |conn: &mut DbConn| {
        let found = find_attachment(conn, id, None)?;
        let owner = enter_owner(conn, &caller, found.owner)?;
        policies::attachment::delete(&caller, owner, found.uploader_id)?;
        delete_attachment(conn, id)?;
        Ok::<_, ApiError>(())
    };
    state.db.write(delete).await?;
    state.files.remove(id).await;
    Ok(())
}

/// Holds what something belongs to, and finds what permissions need to know of it. Whoever writes in a project changes its row
/// first, as in [`enter_project`](super::enter_project); an idea is locked, so that it takes no step meanwhile, nor is thrown
/// away.
fn enter_owner(conn: &mut DbConn, caller: &Caller, owner: AttachmentOwner) -> QueryResult<OwnerFacts> {
    if let Some(project) = owner.project_id() {
        touch_project(conn, project, now())?;
    }
    if let AttachmentOwner::Idea(id) = owner {
        lock_ideas(conn, &[id])?;
    }
    find_owner(conn, owner, Some(caller))
}
