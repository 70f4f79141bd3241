//! The table `comment_mentions`: whom comments speak to.

use std::collections::HashMap;

use diesel::{QueryResult, prelude::*};
use shared::{account::Person, comment::Mention, id::Id, idea::IdeaState, page::Page};

use super::{account, idea};
use crate::db::{
    DbConn,
    dialect::insert_many,
    keyset::Slice,
    schema::{accounts, comment_mentions, comments, ideas},
    types::{DbId, DbText, DbTime},
};

/// Notes that a comment speaks to these people.
///
/// # Errors
/// Those of the statement.
pub fn create_mentions(conn: &mut DbConn, comment_id: Id, account_ids: &[Id]) -> QueryResult<()> {
    let row = |account: &Id| {
        (
            comment_mentions::comment_id.eq(DbId::from(comment_id)),
            comment_mentions::account_id.eq(DbId::from(*account)),
        )
    };
    insert_many!(conn, comment_mentions::table, account_ids.iter().map(row).collect::<Vec<_>>())
}

/// Takes away whom a comment speaks to.
///
/// # Errors
/// Those of the statement.
pub fn delete_mentions(conn: &mut DbConn, comment_id: Id) -> QueryResult<()> {
    let of_comment = comment_mentions::comment_id.eq(DbId::from(comment_id));
    diesel::delete(comment_mentions::table.filter(of_comment)).execute(conn).map(drop)
}

/// Whom each of these comments speaks to.
///
/// # Errors
/// Those of the query.
pub fn list_mentioned(conn: &mut DbConn, comments: &[Id]) -> QueryResult<HashMap<Id, Vec<Person>>> {
    let mut by_comment = HashMap::<Id, Vec<Person>>::new();
    if comments.is_empty() {
        return Ok(by_comment);
    }
    let rows: Vec<(DbId, (DbId, String))> = comment_mentions::table
        .inner_join(accounts::table.on(accounts::id.eq(comment_mentions::account_id)))
        .filter(comment_mentions::comment_id.eq_any(comments.iter().copied().map(DbId::from)))
        .order((comment_mentions::comment_id, accounts::id))
        .select((comment_mentions::comment_id, (accounts::id, accounts::name)))
        .load(conn)?;
    for (comment, person) in rows {
        by_comment.entry(comment.into()).or_default().push(account::to_person(person));
    }
    Ok(by_comment)
}

#[derive(HasQuery)]
#[diesel(table_name = comments)]
#[diesel(base_query = comment_mentions::table.inner_join(
    comments::table.inner_join(ideas::table).left_join(accounts::table)
))]
struct MentionRow {
    id: DbId,
    text: String,
    created_at: DbTime,
    #[diesel(select_expression = (ideas::id, ideas::number, ideas::title))]
    idea: (DbId, i64, String),
    #[diesel(select_expression = (accounts::id, accounts::name).nullable())]
    author: Option<(DbId, String)>,
}

/// Lists the comments under public ideas that speak to somebody, the newest first.
///
/// # Errors
/// Those of the query.
pub fn list_mentions(conn: &mut DbConn, account_id: Id, slice: &Slice<Id>) -> QueryResult<Page<Mention>> {
    let mut query = MentionRow::query()
        .filter(comment_mentions::account_id.eq(DbId::from(account_id)))
        .filter(ideas::state.ne_all(IdeaState::HIDDEN.map(DbText)))
        .order(comment_mentions::comment_id.desc())
        .limit(slice.rows())
        .into_boxed();
    if let Some(after) = slice.after {
        query = query.filter(comment_mentions::comment_id.lt(DbId::from(after)));
    }
    Ok(slice.page(query.load(conn)?, |row: &MentionRow| row.id.into()).map(Into::into))
}

impl From<MentionRow> for Mention {
    fn from(row: MentionRow) -> Self {
        Self {
            comment_id: row.id.into(),
            idea: idea::to_ref(row.idea),
            author: row.author.map(account::to_person),
            text: row.text,
            created_at: row.created_at.into(),
        }
    }
}
