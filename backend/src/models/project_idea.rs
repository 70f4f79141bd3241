//! The table `project_ideas`: which ideas projects grew from.

use diesel::{QueryResult, prelude::*};
use shared::{id::Id, idea::IdeaRef, project::ProjectRef};

use super::idea;
use crate::db::{
    DbConn,
    dialect::insert_many,
    schema::{ideas, project_ideas, projects},
    types::DbId,
};

/// The ideas that a project grew from, the oldest first.
///
/// # Errors
/// Those of the query.
pub fn list_ideas_of(conn: &mut DbConn, project_id: Id) -> QueryResult<Vec<IdeaRef>> {
    let rows: Vec<(DbId, i64, String)> = project_ideas::table
        .inner_join(ideas::table)
        .filter(project_ideas::project_id.eq(DbId::from(project_id)))
        .order(ideas::id)
        .select((ideas::id, ideas::number, ideas::title))
        .load(conn)?;
    Ok(rows.into_iter().map(idea::to_ref).collect())
}

/// The project that an idea became.
///
/// # Errors
/// Those of the query.
pub fn find_project_of(conn: &mut DbConn, idea_id: Id) -> QueryResult<Option<ProjectRef>> {
    let row: Option<(DbId, String)> = project_ideas::table
        .inner_join(projects::table)
        .filter(project_ideas::idea_id.eq(DbId::from(idea_id)))
        .select((projects::id, projects::title))
        .first(conn)
        .optional()?;
    Ok(row.map(|(id, title)| ProjectRef { id: id.into(), title }))
}

/// Notes that a project grows from these ideas.
///
/// # Errors
/// A violated unique constraint on `project_ideas.idea_id` when one has a project already; any other fault of the
/// database.
pub fn create_project_ideas(conn: &mut DbConn, project_id: Id, idea_ids: &[Id]) -> QueryResult<()> {
    let row = |idea: &Id| {
        (project_ideas::idea_id.eq(DbId::from(*idea)), project_ideas::project_id.eq(DbId::from(project_id)))
    };
    insert_many!(conn, project_ideas::table, idea_ids.iter().map(row).collect::<Vec<_>>())
}
