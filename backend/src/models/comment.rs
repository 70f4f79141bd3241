//! The table `comments`.

use chrono::{DateTime, Utc};
use diesel::{QueryResult, prelude::*};
use shared::{comment::Comment, id::Id, page::Page};

use super::account;
use crate::{
    db::{
        DbConn,
        keyset::Slice,
        schema::{accounts, comments},
        types::{DbId, DbTime},
    },
    text,
};

#[derive(HasQuery)]
#[diesel(base_query = comments::table.left_join(accounts::table), table_name = comments)]
struct CommentRow {
    id: DbId,
    #[diesel(select_expression = (accounts::id, accounts::name).nullable())]
    author: Option<(DbId, String)>,
    text: String,
    created_at: DbTime,
}

#[derive(Insertable)]
#[diesel(table_name = comments)]
struct NewRow {
    id: DbId,
    idea_id: DbId,
    author_id: DbId,
    text: String,
    created_at: DbTime,
}

/// Lists the comments under an idea, the oldest first.
///
/// # Errors
/// Those of the query.
pub fn list_comments(conn: &mut DbConn, idea_id: Id, slice: &Slice<Id>) -> QueryResult<Page<Comment>> {
    let mut query = CommentRow::query()
        .filter(comments::idea_id.eq(DbId::from(idea_id)))
        .order(comments::id)
        .limit(slice.rows())
        .into_boxed();
    if let Some(after) = slice.after {
        query = query.filter(comments::id.gt(DbId::from(after)));
    }
    Ok(slice.page(query.load(conn)?, |row: &CommentRow| row.id.into()).map(Into::into))
}

/// Finds a comment under an idea.
///
/// # Errors
/// `NotFound`, also when it is under another idea; those of the query.
pub fn find_comment(conn: &mut DbConn, idea_id: Id, id: Id) -> QueryResult<Comment> {
    let row: CommentRow = CommentRow::query()
        .filter(comments::id.eq(DbId::from(id)))
        .filter(comments::idea_id.eq(DbId::from(idea_id)))
        .first(conn)?;
    Ok(row.into())
}

/// Stores a comment and gives its id.
///
/// # Errors
/// Those of the statement.
pub fn create_comment(
    conn: &mut DbConn,
    idea_id: Id,
    author_id: Id,
    text: &str,
    made: DateTime<Utc>,
) -> QueryResult<Id> {
    let id = Id::made_at(made);
    let row = NewRow {
        id: id.into(),
        idea_id: idea_id.into(),
        author_id: author_id.into(),
        text: text::lines(text),
        created_at: made.into(),
    };
    diesel::insert_into(comments::table).values(row).execute(conn)?;
    Ok(id)
}

/// Removes a comment. Says whether it was still there.
///
/// # Errors
/// Those of the statement.
pub fn delete_comment(conn: &mut DbConn, id: Id) -> QueryResult<bool> {
    Ok(diesel::delete(comments::table.find(DbId::from(id))).execute(conn)? == 1)
}

impl From<CommentRow> for Comment {
    fn from(row: CommentRow) -> Self {
        Self {
            id: row.id.into(),
            author: row.author.map(account::to_person),
            text: row.text,
            created_at: row.created_at.into(),
        }
    }
}
