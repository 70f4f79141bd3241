//! The table `attachments`: what is known of pictures and files. Their bytes are elsewhere: see [`crate::files`].

use std::collections::{BTreeSet, HashMap};

use chrono::{DateTime, Utc};
use diesel::{QueryResult, prelude::*, result::Error};
use shared::{
    attachment::{Attachment, AttachmentOwner, MAX_ATTACHMENTS, MediaType},
    id::Id,
    permission::{Caller, OwnerFacts},
};

use super::{Versioned, idea, project, project_update};
use crate::{
    db::{
        DbConn,
        dialect::lock_table,
        schema::{attachments, project_updates},
        types::{DbId, DbText, DbTime},
    },
    files::ReadyFile,
    text,
};

#[derive(HasQuery)]
#[diesel(base_query = attachments::table.left_join(project_updates::table), table_name = attachments)]
struct AttachmentRow {
    id: DbId,
    idea_id: Option<DbId>,
    project_id: Option<DbId>,
    /// The project and the id of the news.
    #[diesel(select_expression = (project_updates::project_id, project_updates::id).nullable())]
    project_update: Option<(DbId, DbId)>,
    media_type: DbText<MediaType>,
    description: String,
    size: i64,
    width: Option<i32>,
    height: Option<i32>,
    digest: Vec<u8>,
    created_at: DbTime,
    version: i64,
    uploader_id: Option<DbId>,
}

/// A picture or a file to note down.
#[derive(Debug, Clone, Insertable)]
#[diesel(table_name = attachments)]
pub struct NewAttachmentRow {
    id: DbId,
    idea_id: Option<DbId>,
    project_id: Option<DbId>,
    project_update_id: Option<DbId>,
    media_type: DbText<MediaType>,
    description: String,
    size: i64,
    width: Option<i32>,
    height: Option<i32>,
    digest: Vec<u8>,
    created_at: DbTime,
    uploader_id: DbId,
}

impl NewAttachmentRow {
    /// A file that this account added to something at `made`.
    #[must_use]
    pub fn new(
        id: Id,
        owner: AttachmentOwner,
        file: &ReadyFile,
        description: &str,
        (uploader_id, made): (Id, DateTime<Utc>),
    ) -> Self {
        let (idea, project, update) = match owner {
            AttachmentOwner::Idea(id) => (Some(id), None, None),
            AttachmentOwner::Project(id) => (None, Some(id), None),
            AttachmentOwner::ProjectUpdate { id, .. } => (None, None, Some(id)),
        };
        let pixels = |pixels: u32| i32::try_from(pixels).ok();
        Self {
            id: id.into(),
            idea_id: idea.map(Into::into),
            project_id: project.map(Into::into),
            project_update_id: update.map(Into::into),
            media_type: DbText(file.media_type),
            description: text::line(description),
            size: i64::try_from(file.content.len()).unwrap_or(i64::MAX),
            width: file.dimensions.and_then(|(width, _)| pixels(width)),
            height: file.dimensions.and_then(|(_, height)| pixels(height)),
            digest: file.digest.clone(),
            created_at: made.into(),
            uploader_id: uploader_id.into(),
        }
    }
}

/// A picture or a file, with what the page need not know.
pub struct FoundAttachment {
    /// What is known of it.
    pub attachment: Versioned<Attachment>,
    /// What it belongs to.
    pub owner: AttachmentOwner,
    /// Who added it, if that is known and that account still exists.
    pub uploader_id: Option<Id>,
    /// SHA-256 of its bytes.
    pub digest: Vec<u8>,
}

/// Lists all that belongs to something, in the order in which it was added, as `viewer` sees it.
///
/// # Errors
/// Those of the query.
pub fn list_attachments(
    conn: &mut DbConn,
    owner: AttachmentOwner,
    viewer: Option<Id>,
) -> QueryResult<Vec<Attachment>> {
    let most = i64::try_from(MAX_ATTACHMENTS).unwrap_or(i64::MAX);
    let query = AttachmentRow::query().order(attachments::id).limit(most).into_boxed();
    let rows: Vec<AttachmentRow> = match owner {
        AttachmentOwner::Idea(id) => query.filter(attachments::idea_id.eq(DbId::from(id))),
        AttachmentOwner::Project(id) => query.filter(attachments::project_id.eq(DbId::from(id))),
        AttachmentOwner::ProjectUpdate { id, .. } => {
            query.filter(attachments::project_update_id.eq(DbId::from(id)))
        }
    }
    .load(conn)?;
    Ok(rows.into_iter().map(|row| row.seen_by(viewer)).collect())
}

/// Lists all that belongs to each of these pieces of news, in the order in which it was added.
///
/// # Errors
/// Those of the query.
pub fn list_attachments_of_updates(
    conn: &mut DbConn,
    ids: &[Id],
) -> QueryResult<HashMap<Id, Vec<Attachment>>> {
    if ids.is_empty() {
        return Ok(HashMap::new());
    }
    let rows: Vec<AttachmentRow> = AttachmentRow::query()
        .filter(attachments::project_update_id.eq_any(ids.iter().copied().map(DbId::from)))
        .order(attachments::id)
        .load(conn)?;
    let mut by_update = HashMap::<Id, Vec<Attachment>>::new();
    for row in rows {
        if let Some((_, id)) = row.project_update {
            by_update.entry(id.into()).or_default().push(row.seen_by(None));
        }
    }
    Ok(by_update)
}

/// Counts what belongs to something, and lets nobody add to it until this transaction ends.
///
/// # Errors
/// Those of the statements.
pub fn count_attachments(conn: &mut DbConn, owner: AttachmentOwner) -> QueryResult<usize> {
    lock_table(conn, "attachments")?;
    Ok(list_attachments(conn, owner, None)?.len())
}

/// Finds a picture or a file, as `viewer` sees it.
///
/// # Errors
/// `NotFound`, also when it belongs to nothing; those of the query.
pub fn find_attachment(conn: &mut DbConn, id: Id, viewer: Option<Id>) -> QueryResult<FoundAttachment> {
    let row: AttachmentRow = AttachmentRow::query().filter(attachments::id.eq(DbId::from(id))).first(conn)?;
    Ok(FoundAttachment {
        owner: row.owner().ok_or(Error::NotFound)?,
        uploader_id: row.uploader_id.map(Id::from),
        digest: row.digest.clone(),
        attachment: Versioned { version: row.version, value: row.seen_by(viewer) },
    })
}

/// Finds what permissions need to know of an owner, and what this caller is to it.
///
/// # Errors
/// `NotFound`, also when it is news of another project; those of the queries.
pub fn find_owner(
    conn: &mut DbConn,
    owner: AttachmentOwner,
    caller: Option<&Caller>,
) -> QueryResult<OwnerFacts> {
    let account = caller.map(|caller| caller.account_id);
    Ok(match owner {
        AttachmentOwner::Idea(id) => OwnerFacts::Idea(idea::find_standing(conn, id)?.facts),
        AttachmentOwner::Project(id) => OwnerFacts::Project(project::find_standing(conn, id, account)?.facts),
        AttachmentOwner::ProjectUpdate { project_id, id } => {
            let author_id = project_update::find_standing(conn, project_id, id)?.author_id;
            let facts = project::find_standing(conn, project_id, account)?.facts;
            OwnerFacts::ProjectUpdate(facts, author_id)
        }
    })
}

/// Notes down a picture or a file.
///
/// # Errors
/// Those of the statement.
pub fn create_attachment(conn: &mut DbConn, row: &NewAttachmentRow) -> QueryResult<()> {
    diesel::insert_into(attachments::table).values(row).execute(conn).map(drop)
}

/// Changes what is said of a picture or a file whose owner is held.
///
/// # Errors
/// Those of the statement.
pub fn update_attachment(conn: &mut DbConn, id: Id, description: &str) -> QueryResult<()> {
    let changes =
        (attachments::description.eq(description), attachments::version.eq(attachments::version + 1));
    diesel::update(attachments::table.find(DbId::from(id))).set(changes).execute(conn).map(drop)
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
        let idea = self.idea_id.map(|id| AttachmentOwner::Idea(id.into()));
        let project = self.project_id.map(|id| AttachmentOwner::Project(id.into()));
        let update = self.project_update.map(|(project_id, id)| AttachmentOwner::ProjectUpdate {
            project_id: project_id.into(),
            id: id.into(),
        });
        idea.or(project).or(update)
    }

    fn seen_by(self, viewer: Option<Id>) -> Attachment {
        Attachment {
            id: self.id.into(),
            media_type: self.media_type.0,
            description: self.description,
            size: self.size,
            width: self.width,
            height: self.height,
            created_at: self.created_at.into(),
            uploaded: viewer.map(|viewer| self.uploader_id.map(Id::from) == Some(viewer)),
        }
    }
}
