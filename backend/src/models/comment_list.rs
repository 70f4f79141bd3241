//! The table `comments`: reading comments with their answers and whom they speak to.

use std::collections::HashMap;

use diesel::{
    QueryResult,
    dsl::sql,
    prelude::*,
    sql_types::{BigInt, Bool, Text},
};
use shared::{account::Person, comment::Comment, id::Id, page::Page};

use super::{account, comment_mention::list_mentioned};
use crate::db::{
    DbConn,
    keyset::Slice,
    schema::{accounts, comments},
    types::{DbId, DbTime},
};

/// How many answers come along with the comment that they answer.
const ANSWERS_ALONG: i64 = 3;

#[derive(HasQuery)]
#[diesel(base_query = comments::table.left_join(accounts::table), table_name = comments)]
struct CommentRow {
    id: DbId,
    parent_id: Option<DbId>,
    #[diesel(select_expression = (accounts::id, accounts::name).nullable())]
    author: Option<(DbId, String)>,
    text: String,
    answer_count: i64,
    deleted_at: Option<DbTime>,
    created_at: DbTime,
}

/// Lists the comments on top under an idea, each with its first answers, or the answers to one comment, the oldest first.
///
/// # Errors
/// Those of the queries.
pub fn list_comments(
    conn: &mut DbConn,
    idea_id: Id,
    parent: Option<Id>,
    slice: &Slice<Id>,
) -> QueryResult<Page<Comment>> {
    let mut query = CommentRow::query()
        .filter(comments::idea_id.eq(DbId::from(idea_id)))
        .order(comments::id)
        .limit(slice.rows())
        .into_boxed();
    query = match parent {
        Some(parent) => query.filter(comments::parent_id.eq(DbId::from(parent))),
        None => query.filter(comments::parent_id.is_null()),
    };
    if let Some(after) = slice.after {
        query = query.filter(comments::id.gt(DbId::from(after)));
    }
    let page = slice.page(query.load(conn)?, |row: &CommentRow| row.id.into());
    let answers = match (parent, page.items.as_slice()) {
        (None, [first, .., last]) => list_first_answers(conn, idea_id, first.id, last.id)?,
        (None, [only]) => list_first_answers(conn, idea_id, only.id, only.id)?,
        _ => Vec::new(),
    };
    let ids = page.items.iter().chain(&answers).map(|row| row.id.into()).collect::<Vec<Id>>();
    let mut mentioned = list_mentioned(conn, &ids)?;
    let mut by_parent = HashMap::<Id, Vec<Comment>>::new();
    for row in answers {
        if let Some(parent) = row.parent_id {
            by_parent.entry(parent.into()).or_default().push(row.with_mentions(&mut mentioned));
        }
    }
    Ok(page.map(|row| {
        let answers = by_parent.remove(&row.id.into()).unwrap_or_default();
        Comment { answers, ..row.with_mentions(&mut mentioned) }
    }))
}

/// The first answers to each comment on top of an idea from one to another: a page of them is an unbroken run of ids, so
/// that a query serves them all.
fn list_first_answers(
    conn: &mut DbConn,
    idea_id: Id,
    first: DbId,
    last: DbId,
) -> QueryResult<Vec<CommentRow>> {
    let among_the_first = sql::<Bool>(
        "comments.id IN (SELECT ranked.id FROM (SELECT c.id, row_number() OVER \
         (PARTITION BY c.parent_id ORDER BY c.id) AS place FROM comments AS c WHERE c.idea_id = ",
    )
    .bind::<Text, _>(DbId::from(idea_id))
    .sql(" AND c.parent_id BETWEEN ")
    .bind::<Text, _>(first)
    .sql(" AND ")
    .bind::<Text, _>(last)
    .sql(") AS ranked WHERE ranked.place <= ")
    .bind::<BigInt, _>(ANSWERS_ALONG)
    .sql(")");
    CommentRow::query().filter(among_the_first).order(comments::id).load(conn)
}

/// Finds a comment, without its answers.
///
/// # Errors
/// `NotFound`, or those of the queries.
pub fn find_comment(conn: &mut DbConn, id: Id) -> QueryResult<Comment> {
    let row: CommentRow = CommentRow::query().filter(comments::id.eq(DbId::from(id))).first(conn)?;
    Ok(row.with_mentions(&mut list_mentioned(conn, &[id])?))
}

impl CommentRow {
    fn with_mentions(self, mentioned: &mut HashMap<Id, Vec<Person>>) -> Comment {
        let id = self.id.into();
        Comment {
            id,
            parent_id: self.parent_id.map(Id::from),
            author: self.author.map(account::to_person),
            text: self.text,
            deleted: self.deleted_at.is_some(),
            mentions: mentioned.remove(&id).unwrap_or_default(),
            answer_count: self.answer_count,
            answers: Vec::new(),
            created_at: self.created_at.into(),
        }
    }
}
