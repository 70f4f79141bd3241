//! The table `comments`: one comment, and changes to it.

use chrono::{DateTime, Utc};
use diesel::{QueryResult, prelude::*};
use shared::id::Id;

use crate::{
    db::{
        DbConn,
        schema::comments,
        types::{DbId, DbTime, now},
    },
    text,
};

#[derive(Insertable)]
#[diesel(table_name = comments)]
struct NewRow {
    id: DbId,
    idea_id: DbId,
    parent_id: Option<DbId>,
    author_id: DbId,
    text: String,
    created_at: DbTime,
}

/// What of a comment a change must know.
pub struct CommentFacts {
    /// The comment on top that it answers.
    pub parent_id: Option<Id>,
    /// Who wrote it, if that account still exists.
    pub author_id: Option<Id>,
    /// How many answers it has.
    pub answer_count: i64,
}

/// Finds what a change needs to know of a comment under an idea.
///
/// # Errors
/// `NotFound`, also when it is under another idea or was removed; those of the query.
pub fn find_comment_facts(conn: &mut DbConn, idea_id: Id, id: Id) -> QueryResult<CommentFacts> {
    let (parent, author, answer_count): (Option<DbId>, Option<DbId>, i64) = comments::table
        .find(DbId::from(id))
        .filter(comments::idea_id.eq(DbId::from(idea_id)))
        .filter(comments::deleted_at.is_null())
        .select((comments::parent_id, comments::author_id, comments::answer_count))
        .first(conn)?;
    Ok(CommentFacts { parent_id: parent.map(Id::from), author_id: author.map(Id::from), answer_count })
}

/// Stores a comment, without counting it, and gives its id.
///
/// # Errors
/// Those of the statement.
pub fn create_comment(
    conn: &mut DbConn,
    idea_id: Id,
    parent_id: Option<Id>,
    (author_id, text): (Id, &str),
    made: DateTime<Utc>,
) -> QueryResult<Id> {
    let id = Id::made_at(made);
    let row = NewRow {
        id: id.into(),
        idea_id: idea_id.into(),
        parent_id: parent_id.map(DbId::from),
        author_id: author_id.into(),
        text: text::lines(text),
        created_at: made.into(),
    };
    diesel::insert_into(comments::table).values(row).execute(conn)?;
    Ok(id)
}

/// Counts answers to a comment in or out.
///
/// # Errors
/// Those of the statement.
pub fn add_to_answer_count(conn: &mut DbConn, id: Id, by: i64) -> QueryResult<()> {
    diesel::update(comments::table.find(DbId::from(id)))
        .set(comments::answer_count.eq(comments::answer_count + by))
        .execute(conn)
        .map(drop)
}

/// Takes away what a comment says and who said it; its place stays, for its answers.
///
/// # Errors
/// Those of the statement.
pub fn empty_comment(conn: &mut DbConn, id: Id) -> QueryResult<()> {
    let emptied = (
        comments::text.eq(""),
        comments::author_id.eq(None::<DbId>),
        comments::deleted_at.eq(Some(DbTime::from(now()))),
    );
    diesel::update(comments::table.find(DbId::from(id))).set(emptied).execute(conn).map(drop)
}

/// Removes a comment.
///
/// # Errors
/// Those of the statement.
pub fn delete_comment(conn: &mut DbConn, id: Id) -> QueryResult<()> {
    diesel::delete(comments::table.find(DbId::from(id))).execute(conn).map(drop)
}

/// Removes a place that was kept for answers, once there are none.
///
/// # Errors
/// Those of the statement.
pub fn delete_bare_place(conn: &mut DbConn, id: Id) -> QueryResult<()> {
    let place = comments::table
        .find(DbId::from(id))
        .filter(comments::deleted_at.is_not_null())
        .filter(comments::answer_count.eq(0));
    diesel::delete(place).execute(conn).map(drop)
}
