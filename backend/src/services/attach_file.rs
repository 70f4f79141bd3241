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
    db::{
        DbConn,
        dialect::{hold_project, lock_ideas},
        types::now,
    },
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
    policies, text,
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
    note_change(conn, owner)?;
    Ok(find_attachment(conn, id, Some(caller.account_id))?.attachment.value)
}

/// Changes what is said of a picture or a file, if nobody else did meanwhile. What changes nothing leaves it as it is.
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
    let owner = find_attachment(conn, id, viewer)?.owner;
    policies::attachment::update(caller, enter_owner(conn, caller, owner)?)?;
    let before = find_attachment(conn, id, viewer)?.attachment;
    if expected.or(before.version) != before.version {
        return Err(ProblemCode::Changed.into());
    }
    let description = changes.description.as_deref().map(text::line);
    let Some(description) = description.filter(|said| *said != before.value.description) else {
        return Ok(before);
    };
    update_attachment(conn, id, &description)?;
    note_change(conn, owner)?;
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
        note_change(conn, found.owner)?;
        Ok::<_, ApiError>(())
    };
    state.db.write(delete).await?;
    state.files.remove(id).await;
    Ok(())
}

/// Holds what something belongs to, and finds what permissions need to know of it: a project as in
/// [`enter_project`](super::enter_project), and an idea so that it takes no step meanwhile, nor is thrown away.
fn enter_owner(conn: &mut DbConn, caller: &Caller, owner: AttachmentOwner) -> QueryResult<OwnerFacts> {
    if let Some(project) = owner.project_id() {
        hold_project(conn, project)?;
    }
    if let AttachmentOwner::Idea(id) = owner {
        lock_ideas(conn, &[id])?;
    }
    find_owner(conn, owner, Some(caller))
}

/// Notes that something of a project was changed; ideas keep no such time.
fn note_change(conn: &mut DbConn, owner: AttachmentOwner) -> QueryResult<()> {
    owner.project_id().map_or(Ok(()), |project| touch_project(conn, project, now()))
}
