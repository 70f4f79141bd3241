//! Who takes part in an idea: its author, who comments, and who joins in. No table holds them; three do.

use diesel::{QueryResult, prelude::*};
use shared::{
    account::{AccountStatus, Person},
    id::Id,
    page::Page,
};

use super::account;
use crate::db::{
    DbConn,
    keyset::Slice,
    schema::{accounts, comments, ideas, joiners},
    types::{DbId, DbText},
};

/// Which of the participants are asked for.
#[derive(Debug, Clone, Copy)]
pub struct Among<'a> {
    /// Whether those who join in and have said nothing are among them: not everybody may know who they are.
    pub joiners: bool,
    /// Only these, where some are named.
    pub ids: Option<&'a [Id]>,
}

/// Lists the participants of an idea whose accounts can be used, the oldest account first.
///
/// # Errors
/// Those of the query.
pub fn list_participants(
    conn: &mut DbConn,
    idea_id: Id,
    among: Among<'_>,
    slice: &Slice<Id>,
) -> QueryResult<Page<Person>> {
    let idea = DbId::from(idea_id);
    let author = ideas::table
        .filter(ideas::id.eq(idea))
        .select(ideas::author_id.assume_not_null())
        .filter(ideas::author_id.is_not_null());
    let commenting = comments::table
        .filter(comments::idea_id.eq(idea))
        .filter(comments::author_id.is_not_null())
        .select(comments::author_id.assume_not_null());
    let mut query = accounts::table
        .filter(accounts::status.eq(DbText(AccountStatus::Active)))
        .order(accounts::id)
        .limit(slice.rows())
        .select((accounts::id, accounts::name))
        .into_boxed();
    query = if among.joiners {
        let joining = joiners::table.filter(joiners::idea_id.eq(idea)).select(joiners::account_id);
        query.filter(
            accounts::id.eq_any(author).or(accounts::id.eq_any(commenting)).or(accounts::id.eq_any(joining)),
        )
    } else {
        query.filter(accounts::id.eq_any(author).or(accounts::id.eq_any(commenting)))
    };
    if let Some(ids) = among.ids {
        query = query.filter(accounts::id.eq_any(ids.iter().copied().map(DbId::from)));
    }
    if let Some(after) = slice.after {
        query = query.filter(accounts::id.gt(DbId::from(after)));
    }
    let rows: Vec<(DbId, String)> = query.load(conn)?;
    Ok(slice.page(rows, |(id, _)| Id::from(*id)).map(account::to_person))
}
