//! The table `project_updates`: the news of projects.

use chrono::{DateTime, Utc};
use diesel::{QueryResult, prelude::*};
use shared::{
    attachment::Attachment,
    id::Id,
    page::Page,
    project::{NewProjectUpdate, ProjectUpdate, ProjectUpdateChanges},
};

use super::{Versioned, account, attachment::list_attachments_of_updates};
use crate::{
    db::{
        DbConn,
        keyset::Slice,
        schema::{accounts, project_updates},
        types::{DbId, DbTime},
    },
    text,
};

#[derive(HasQuery)]
#[diesel(base_query = project_updates::table.left_join(accounts::table), table_name = project_updates)]
struct UpdateRow {
    id: DbId,
    title: String,
    text: String,
    #[diesel(select_expression = (accounts::id, accounts::name).nullable())]
    author: Option<(DbId, String)>,
    created_at: DbTime,
    edited_at: Option<DbTime>,
    version: i64,
}

/// What permissions and changes need to know of a piece of news.
#[derive(Debug, Clone, Copy)]
pub struct Standing {
    /// Who wrote it.
    pub author_id: Option<Id>,
    /// Counts its changes.
    pub version: i64,
}

#[derive(Insertable)]
#[diesel(table_name = project_updates)]
struct NewRow {
    id: DbId,
    project_id: DbId,
    author_id: DbId,
    title: String,
    text: String,
    created_at: DbTime,
}

/// Lists the news of a project with its pictures and files, the newest first.
///
/// # Errors
/// Those of the query.
pub fn list_project_updates(
    conn: &mut DbConn,
    project_id: Id,
    slice: &Slice<Id>,
) -> QueryResult<Page<ProjectUpdate>> {
    let mut query = UpdateRow::query()
        .filter(project_updates::project_id.eq(DbId::from(project_id)))
        .order(project_updates::id.desc())
        .limit(slice.rows())
        .into_boxed();
    if let Some(after) = slice.after {
        query = query.filter(project_updates::id.lt(DbId::from(after)));
    }
    let page = slice.page(query.load(conn)?, |row: &UpdateRow| row.id.into());
    let ids: Vec<Id> = page.items.iter().map(|row| row.id.into()).collect();
    let mut attachments = list_attachments_of_updates(conn, &ids)?;
    Ok(page.map(|row| {
        let own = attachments.remove(&row.id.into()).unwrap_or_default();
        row.with(own)
    }))
}

/// Finds a piece of news of a project.
///
/// # Errors
/// `NotFound`, also when it is another project's; those of the query.
pub fn find_project_update(
    conn: &mut DbConn,
    project_id: Id,
    id: Id,
) -> QueryResult<Versioned<ProjectUpdate>> {
    let row: UpdateRow = UpdateRow::query()
        .filter(project_updates::id.eq(DbId::from(id)))
        .filter(project_updates::project_id.eq(DbId::from(project_id)))
        .first(conn)?;
    let own = list_attachments_of_updates(conn, &[id])?.remove(&id).unwrap_or_default();
    Ok(Versioned { version: row.version, value: row.with(own) })
}

/// Finds what permissions and changes need to know of a piece of news of a project.
///
/// # Errors
/// `NotFound`, also when it is another project's; those of the query.
pub fn find_standing(conn: &mut DbConn, project_id: Id, id: Id) -> QueryResult<Standing> {
    let (author_id, version): (Option<DbId>, i64) = project_updates::table
        .find(DbId::from(id))
        .filter(project_updates::project_id.eq(DbId::from(project_id)))
        .select((project_updates::author_id, project_updates::version))
        .first(conn)?;
    Ok(Standing { author_id: author_id.map(Into::into), version })
}

/// Stores a piece of news and gives its id.
///
/// # Errors
/// Those of the statement.
pub fn create_project_update(
    conn: &mut DbConn,
    project_id: Id,
    new: &NewProjectUpdate,
    (author, made): (Id, DateTime<Utc>),
) -> QueryResult<Id> {
    let id = Id::made_at(made);
    let row = NewRow {
        id: id.into(),
        project_id: project_id.into(),
        author_id: author.into(),
        title: text::line(&new.title),
        text: text::lines(&new.text),
        created_at: made.into(),
    };
    diesel::insert_into(project_updates::table).values(row).execute(conn)?;
    Ok(id)
}

/// Changes a piece of news of a project that is held. Says whether anything is other than it was.
///
/// # Errors
/// `NotFound`; those of the statements.
pub fn update_project_update(
    conn: &mut DbConn,
    id: Id,
    changes: &ProjectUpdateChanges,
    at: DateTime<Utc>,
) -> QueryResult<bool> {
    let row = project_updates::table.find(DbId::from(id));
    let before: (String, String) = row.select((project_updates::title, project_updates::text)).first(conn)?;
    let title = changes.title.as_deref().map_or_else(|| before.0.clone(), text::line);
    let text = changes.text.as_deref().map_or_else(|| before.1.clone(), text::lines);
    if (&title, &text) == (&before.0, &before.1) {
        return Ok(false);
    }
    let changes = (
        project_updates::title.eq(title),
        project_updates::text.eq(text),
        project_updates::edited_at.eq(DbTime::from(at)),
        project_updates::version.eq(project_updates::version + 1),
    );
    diesel::update(row).set(changes).execute(conn)?;
    Ok(true)
}

/// Removes a piece of news.
///
/// # Errors
/// Those of the statement.
pub fn delete_project_update(conn: &mut DbConn, id: Id) -> QueryResult<()> {
    diesel::delete(project_updates::table.find(DbId::from(id))).execute(conn).map(drop)
}

impl UpdateRow {
    fn with(self, attachments: Vec<Attachment>) -> ProjectUpdate {
        ProjectUpdate {
            id: self.id.into(),
            title: self.title,
            text: self.text,
            attachments,
            author: self.author.map(account::to_person),
            created_at: self.created_at.into(),
            edited_at: self.edited_at.map(Into::into),
        }
    }
}
