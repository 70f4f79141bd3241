//! The table `evaluation_follow_ups`.

use diesel::{QueryResult, prelude::*};
use shared::{evaluation::EvaluationFollowUp, id::Id, page::Page};

use super::account;
use crate::{
    db::{
        DbConn,
        keyset::Slice,
        schema::{accounts, evaluation_follow_ups},
        types::{DbId, DbTime, now},
    },
    text,
};

#[derive(HasQuery)]
#[diesel(base_query = evaluation_follow_ups::table.left_join(accounts::table), table_name = evaluation_follow_ups)]
struct FollowUpRow {
    id: DbId,
    text: String,
    #[diesel(select_expression = (accounts::id, accounts::name).nullable())]
    author: Option<(DbId, String)>,
    created_at: DbTime,
}

/// Lists what was agreed after a round, the oldest first.
///
/// # Errors
/// Those of the query.
pub fn list_follow_ups(
    conn: &mut DbConn,
    evaluation_id: Id,
    slice: &Slice<Id>,
) -> QueryResult<Page<EvaluationFollowUp>> {
    let mut query = FollowUpRow::query()
        .filter(evaluation_follow_ups::evaluation_id.eq(DbId::from(evaluation_id)))
        .order(evaluation_follow_ups::id)
        .limit(slice.rows())
        .into_boxed();
    if let Some(after) = slice.after {
        query = query.filter(evaluation_follow_ups::id.gt(DbId::from(after)));
    }
    Ok(slice.page(query.load(conn)?, |row: &FollowUpRow| row.id.into()).map(Into::into))
}

/// Finds what was agreed after a round.
///
/// # Errors
/// `NotFound`, also when it was agreed after another round; those of the query.
pub fn find_follow_up(conn: &mut DbConn, evaluation_id: Id, id: Id) -> QueryResult<EvaluationFollowUp> {
    let row: FollowUpRow = FollowUpRow::query()
        .filter(evaluation_follow_ups::id.eq(DbId::from(id)))
        .filter(evaluation_follow_ups::evaluation_id.eq(DbId::from(evaluation_id)))
        .first(conn)?;
    Ok(row.into())
}

/// Writes down what was agreed and gives its id.
///
/// # Errors
/// Those of the statement.
pub fn create_follow_up(conn: &mut DbConn, evaluation_id: Id, author_id: Id, said: &str) -> QueryResult<Id> {
    let made = now();
    let id = Id::made_at(made);
    let row = (
        evaluation_follow_ups::id.eq(DbId::from(id)),
        evaluation_follow_ups::evaluation_id.eq(DbId::from(evaluation_id)),
        evaluation_follow_ups::text.eq(text::lines(said)),
        evaluation_follow_ups::author_id.eq(DbId::from(author_id)),
        evaluation_follow_ups::created_at.eq(DbTime::from(made)),
    );
    diesel::insert_into(evaluation_follow_ups::table).values(row).execute(conn)?;
    Ok(id)
}

/// Removes what was agreed.
///
/// # Errors
/// Those of the statement.
pub fn delete_follow_up(conn: &mut DbConn, id: Id) -> QueryResult<()> {
    diesel::delete(evaluation_follow_ups::table.find(DbId::from(id))).execute(conn).map(drop)
}

impl From<FollowUpRow> for EvaluationFollowUp {
    fn from(row: FollowUpRow) -> Self {
        Self {
            id: row.id.into(),
            text: row.text,
            author: row.author.map(account::to_person),
            created_at: row.created_at.into(),
        }
    }
}
