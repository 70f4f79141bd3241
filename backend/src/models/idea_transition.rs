//! The table `idea_transitions`: the steps that ideas took.

use chrono::{DateTime, NaiveDate, Utc};
use diesel::{QueryResult, prelude::*};
use shared::{
    id::Id,
    idea::{IdeaState, IdeaTransition, NewIdeaTransition},
    page::Page,
};

use super::{account, idea};
use crate::{
    db::{
        DbConn,
        keyset::Slice,
        schema::{accounts, idea_transitions, ideas},
        types::{DbId, DbText, DbTime},
    },
    text,
};

#[derive(HasQuery)]
#[diesel(table_name = idea_transitions)]
#[diesel(base_query = idea_transitions::table.left_join(accounts::table).left_join(
    ideas::table.on(idea_transitions::other_idea_id.eq(ideas::id.nullable()))
))]
struct TransitionRow {
    id: DbId,
    from_state: DbText<IdeaState>,
    to_state: DbText<IdeaState>,
    reason: Option<String>,
    review_date: Option<NaiveDate>,
    #[diesel(select_expression = (accounts::id, accounts::name).nullable())]
    actor: Option<(DbId, String)>,
    #[diesel(select_expression = (ideas::id, ideas::number, ideas::title).nullable())]
    other_idea: Option<(DbId, i64, String)>,
    created_at: DbTime,
}

#[derive(Insertable)]
#[diesel(table_name = idea_transitions)]
struct NewRow {
    id: DbId,
    idea_id: DbId,
    from_state: DbText<IdeaState>,
    to_state: DbText<IdeaState>,
    reason: Option<String>,
    review_date: Option<NaiveDate>,
    actor_id: DbId,
    other_idea_id: Option<DbId>,
    created_at: DbTime,
}

/// Lists the steps of an idea, the oldest first; those to where not everybody saw it only if `hidden_too`.
///
/// # Errors
/// Those of the query.
pub fn list_idea_transitions(
    conn: &mut DbConn,
    idea_id: Id,
    slice: &Slice<Id>,
    hidden_too: bool,
) -> QueryResult<Page<IdeaTransition>> {
    let mut query = TransitionRow::query()
        .filter(idea_transitions::idea_id.eq(DbId::from(idea_id)))
        .order(idea_transitions::id)
        .limit(slice.rows())
        .into_boxed();
    if !hidden_too {
        query = query.filter(idea_transitions::to_state.ne_all(IdeaState::HIDDEN.map(DbText)));
    }
    if let Some(after) = slice.after {
        query = query.filter(idea_transitions::id.gt(DbId::from(after)));
    }
    Ok(slice.page(query.load(conn)?, |row: &TransitionRow| row.id.into()).map(Into::into))
}

/// Finds a step.
///
/// # Errors
/// `NotFound`, or those of the query.
pub fn find_idea_transition(conn: &mut DbConn, id: Id) -> QueryResult<IdeaTransition> {
    let query = TransitionRow::query().filter(idea_transitions::id.eq(DbId::from(id)));
    query.first(conn).map(|row: TransitionRow| row.into())
}

/// The reason of a step as it is kept: none when nothing was said.
#[must_use]
pub fn kept_reason(new: &NewIdeaTransition) -> Option<String> {
    new.reason.as_deref().and_then(text::said)
}

/// Stores a step and gives its id.
///
/// # Errors
/// Those of the statement.
pub fn create_idea_transition(
    conn: &mut DbConn,
    idea_id: Id,
    from: IdeaState,
    new: &NewIdeaTransition,
    (actor, made): (Id, DateTime<Utc>),
) -> QueryResult<Id> {
    let id = Id::made_at(made);
    let row = NewRow {
        id: id.into(),
        idea_id: idea_id.into(),
        from_state: DbText(from),
        to_state: DbText(new.to),
        reason: kept_reason(new),
        review_date: new.review_date,
        actor_id: actor.into(),
        other_idea_id: new.merged_into_id.map(DbId::from),
        created_at: made.into(),
    };
    diesel::insert_into(idea_transitions::table).values(row).execute(conn)?;
    Ok(id)
}

/// Notes in the history of an idea, whose state stays what it is, that another one was merged into it.
///
/// # Errors
/// Those of the statement.
pub fn create_merge_note(
    conn: &mut DbConn,
    (idea_id, state): (Id, IdeaState),
    merged: Id,
    (actor, made): (Id, DateTime<Utc>),
) -> QueryResult<()> {
    let row = NewRow {
        id: Id::made_at(made).into(),
        idea_id: idea_id.into(),
        from_state: DbText(state),
        to_state: DbText(state),
        reason: None,
        review_date: None,
        actor_id: actor.into(),
        other_idea_id: Some(merged.into()),
        created_at: made.into(),
    };
    diesel::insert_into(idea_transitions::table).values(row).execute(conn).map(drop)
}

impl From<TransitionRow> for IdeaTransition {
    fn from(row: TransitionRow) -> Self {
        let other = row.other_idea.map(idea::to_ref);
        let is_merged = row.to_state.0 == IdeaState::Merged;
        let (merged_into, merged_from) = if is_merged { (other, None) } else { (None, other) };
        Self {
            merged_into,
            merged_from,
            id: row.id.into(),
            from: row.from_state.0,
            to: row.to_state.0,
            reason: row.reason,
            review_date: row.review_date,
            actor: row.actor.map(account::to_person),
            created_at: row.created_at.into(),
        }
    }
}
