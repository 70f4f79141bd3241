//! The table `attachments`: what is known of pictures and files. Their bytes are elsewhere: see [`crate::files`].

use std::collections::BTreeSet;

use chrono::{DateTime, Utc};
use diesel::{QueryResult, prelude::*, result::Error};
use shared::{
    attachment::{Attachment, AttachmentChanges, AttachmentOwner, MAX_ATTACHMENTS, MediaType},
    id::Id,
    permission::OwnerFacts,
};

use super::{Changed, Versioned, idea};
use crate::{
    db::{
        DbConn,
        dialect::lock_table,
        schema::attachments,
        types::{DbId, DbText, DbTime},
    },
    files::ReadyFile,
    text,
};

#[derive(HasQuery)]
#[diesel(table_name = attachments)]
struct AttachmentRow {
    id: DbId,
    idea_id: Option<DbId>,
    media_type: DbText<MediaType>,
    description: String,
    size: i64,
    width: Option<i32>,
    height: Option<i32>,
    digest: Vec<u8>,
    created_at: DbTime,
    version: i64,
}

/// A picture or a file to note down.
#[derive(Debug, Clone, Insertable)]
#[diesel(table_name = attachments)]
pub struct NewAttachmentRow {
    id: DbId,
    idea_id: Option<DbId>,
    media_type: DbText<MediaType>,
    description: String,
    size: i64,
    width: Option<i32>,
    height: Option<i32>,
    digest: Vec<u8>,
    created_at: DbTime,
}

impl NewAttachmentRow {
    /// A file that was added to something at `made`.
    #[must_use]
    pub fn new(
        id: Id,
        owner: AttachmentOwner,
        file: &ReadyFile,
        description: &str,
        made: DateTime<Utc>,
    ) -> Self {
        let AttachmentOwner::Idea(idea) = owner;
        let pixels = |pixels: u32| i32::try_from(pixels).ok();
        Self {
            id: id.into(),
            idea_id: Some(idea.into()),
            media_type: DbText(file.media_type),
            description: text::line(description),
            size: i64::try_from(file.content.len()).unwrap_or(i64::MAX),
            width: file.dimensions.and_then(|(width, _)| pixels(width)),
            height: file.dimensions.and_then(|(_, height)| pixels(height)),
            digest: file.digest(),
            created_at: made.into(),
        }
    }
}

/// A picture or a file, with what the page need not know.
pub struct FoundAttachment {
    /// What is known of it.
    pub attachment: Versioned<Attachment>,
    /// What it belongs to.
    pub owner: AttachmentOwner,
    /// SHA-256 of its bytes.
    pub digest: Vec<u8>,
}

/// Lists all that belongs to something, in the order in which it was added.
///
/// # Errors
/// Those of the query.
pub fn list_attachments(conn: &mut DbConn, owner: AttachmentOwner) -> QueryResult<Vec<Attachment>> {
    let most = i64::try_from(MAX_ATTACHMENTS).unwrap_or(i64::MAX);
    let query = AttachmentRow::query().order(attachments::id).limit(most).into_boxed();
    let rows: Vec<AttachmentRow> = match owner {
        AttachmentOwner::Idea(id) => query.filter(attachments::idea_id.eq(DbId::from(id))),
    }
    .load(conn)?;
    Ok(rows.into_iter().map(AttachmentRow::into_attachment).collect())
}

/// Counts what belongs to something, and lets nobody add to it until this transaction ends.
///
/// # Errors
/// Those of the statements.
pub fn count_attachments(conn: &mut DbConn, owner: AttachmentOwner) -> QueryResult<i64> {
    lock_table(conn, "attachments")?;
    let query = attachments::table.into_boxed();
    match owner {
        AttachmentOwner::Idea(id) => query.filter(attachments::idea_id.eq(DbId::from(id))),
    }
    .count()
    .get_result(conn)
}

/// Finds a picture or a file.
///
/// # Errors
/// `NotFound`, also when it belongs to nothing; those of the query.
pub fn find_attachment(conn: &mut DbConn, id: Id) -> QueryResult<FoundAttachment> {
    let row: AttachmentRow = AttachmentRow::query().find(DbId::from(id)).first(conn)?;
    Ok(FoundAttachment {
        owner: row.owner().ok_or(Error::NotFound)?,
        digest: row.digest.clone(),
        attachment: Versioned { version: row.version, value: row.into_attachment() },
    })
}

/// Finds what permissions need to know of an owner.
///
/// # Errors
/// `NotFound`, or those of the query.
pub fn find_owner(conn: &mut DbConn, owner: AttachmentOwner) -> QueryResult<OwnerFacts> {
    match owner {
        AttachmentOwner::Idea(id) => Ok(OwnerFacts::Idea(idea::find_standing(conn, id)?.facts)),
    }
}

/// Notes down a picture or a file.
///
/// # Errors
/// Those of the statement.
pub fn create_attachment(conn: &mut DbConn, row: &NewAttachmentRow) -> QueryResult<()> {
    diesel::insert_into(attachments::table).values(row).execute(conn).map(drop)
}

/// Changes what is said of a picture or a file that still has that version.
///
/// # Errors
/// [`Changed`] inside when it has another version by now; those of the statement.
pub fn update_attachment(
    conn: &mut DbConn,
    id: Id,
    version: i64,
    changes: &AttachmentChanges,
) -> QueryResult<Result<(), Changed>> {
    let row = attachments::table.find(DbId::from(id)).filter(attachments::version.eq(version));
    let description = changes.description.as_deref().map(text::line);
    let changes =
        (description.map(|text| attachments::description.eq(text)), attachments::version.eq(version + 1));
    Changed::unless_one(diesel::update(row).set(changes).execute(conn)?)
}

/// Forgets a picture or a file. Says whether it was still there.
///
/// # Errors
/// Those of the statement.
pub fn delete_attachment(conn: &mut DbConn, id: Id) -> QueryResult<bool> {
    Ok(diesel::delete(attachments::table.find(DbId::from(id))).execute(conn)? == 1)
}

/// Which of these are there.
///
/// # Errors
/// Those of the query.
pub fn list_known(conn: &mut DbConn, ids: &BTreeSet<Id>) -> QueryResult<BTreeSet<Id>> {
    let known: Vec<DbId> = attachments::table
        .filter(attachments::id.eq_any(ids.iter().copied().map(DbId::from)))
        .select(attachments::id)
        .load(conn)?;
    Ok(known.into_iter().map(Id::from).collect())
}

impl AttachmentRow {
    fn owner(&self) -> Option<AttachmentOwner> {
        self.idea_id.map(|id| AttachmentOwner::Idea(id.into()))
    }

    fn into_attachment(self) -> Attachment {
        Attachment {
            id: self.id.into(),
            media_type: self.media_type.0,
            description: self.description,
            size: self.size,
            width: self.width,
            height: self.height,
            created_at: self.created_at.into(),
        }
    }
}
