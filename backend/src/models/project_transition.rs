//! The table `project_transitions`: the steps that projects took.

use chrono::{DateTime, Utc};
use diesel::{QueryResult, prelude::*};
use shared::{
    id::Id,
    page::Page,
    project::{NewProjectTransition, ProjectStage, ProjectTransition},
};

use super::account;
use crate::{
    db::{
        DbConn,
        keyset::Slice,
        schema::{accounts, project_transitions},
        types::{DbId, DbText, DbTime},
    },
    text,
};

#[derive(HasQuery)]
#[diesel(base_query = project_transitions::table.left_join(accounts::table), table_name = project_transitions)]
struct TransitionRow {
    id: DbId,
    from_stage: DbText<ProjectStage>,
    to_stage: DbText<ProjectStage>,
    reason: Option<String>,
    #[diesel(select_expression = (accounts::id, accounts::name).nullable())]
    actor: Option<(DbId, String)>,
    created_at: DbTime,
}

#[derive(Insertable)]
#[diesel(table_name = project_transitions)]
struct NewRow {
    id: DbId,
    project_id: DbId,
    from_stage: DbText<ProjectStage>,
    to_stage: DbText<ProjectStage>,
    reason: Option<String>,
    actor_id: DbId,
    created_at: DbTime,
}

/// Lists the steps of a project, the oldest first.
///
/// # Errors
/// Those of the query.
pub fn list_project_transitions(
    conn: &mut DbConn,
    project_id: Id,
    slice: &Slice<Id>,
) -> QueryResult<Page<ProjectTransition>> {
    let mut query = TransitionRow::query()
        .filter(project_transitions::project_id.eq(DbId::from(project_id)))
        .order(project_transitions::id)
        .limit(slice.rows())
        .into_boxed();
    if let Some(after) = slice.after {
        query = query.filter(project_transitions::id.gt(DbId::from(after)));
    }
    Ok(slice.page(query.load(conn)?, |row: &TransitionRow| row.id.into()).map(Into::into))
}

/// Finds a step.
///
/// # Errors
/// `NotFound`, or those of the query.
pub fn find_project_transition(conn: &mut DbConn, id: Id) -> QueryResult<ProjectTransition> {
    let query = TransitionRow::query().filter(project_transitions::id.eq(DbId::from(id)));
    query.first(conn).map(|row: TransitionRow| row.into())
}

/// Stores a step and gives its id.
///
/// # Errors
/// Those of the statement.
pub fn create_project_transition(
    conn: &mut DbConn,
    project_id: Id,
    from: ProjectStage,
    new: &NewProjectTransition,
    (actor, made): (Id, DateTime<Utc>),
) -> QueryResult<Id> {
    let id = Id::made_at(made);
    let row = NewRow {
        id: id.into(),
        project_id: project_id.into(),
        from_stage: DbText(from),
        to_stage: DbText(new.to),
        reason: new.reason.as_deref().and_then(text::said),
        actor_id: actor.into(),
        created_at: made.into(),
    };
    diesel::insert_into(project_transitions::table).values(row).execute(conn)?;
    Ok(id)
}

impl From<TransitionRow> for ProjectTransition {
    fn from(row: TransitionRow) -> Self {
        Self {
            id: row.id.into(),
            from: row.from_stage.0,
            to: row.to_stage.0,
            reason: row.reason,
            actor: row.actor.map(account::to_person),
            created_at: row.created_at.into(),
        }
    }
}
