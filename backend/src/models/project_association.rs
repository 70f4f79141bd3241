//! The table `project_associations`: which villages projects are for.

use std::collections::HashMap;

use diesel::{QueryResult, prelude::*};
use shared::{association::AssociationRef, id::Id};

use super::association;
use crate::db::{
    DbConn,
    dialect::insert_many,
    schema::{associations, project_associations},
    types::DbId,
};

/// The villages of these projects, each project's by name.
///
/// # Errors
/// Those of the query.
pub fn list_associations_of(
    conn: &mut DbConn,
    projects: &[Id],
) -> QueryResult<HashMap<Id, Vec<AssociationRef>>> {
    if projects.is_empty() {
        return Ok(HashMap::new());
    }
    let rows: Vec<(DbId, (DbId, String))> = project_associations::table
        .inner_join(associations::table)
        .filter(project_associations::project_id.eq_any(projects.iter().copied().map(DbId::from)))
        .order(associations::village)
        .select((project_associations::project_id, (associations::id, associations::village)))
        .load(conn)?;
    let mut by_project = HashMap::<Id, Vec<AssociationRef>>::new();
    for (project, association) in rows {
        by_project.entry(project.into()).or_default().push(association::to_ref(association));
    }
    Ok(by_project)
}

/// Puts these villages in the place of those that a project had.
///
/// # Errors
/// Those of the statements.
pub fn replace_associations(conn: &mut DbConn, project_id: Id, association_ids: &[Id]) -> QueryResult<()> {
    let project_id = DbId::from(project_id);
    diesel::delete(project_associations::table.filter(project_associations::project_id.eq(project_id)))
        .execute(conn)?;
    let row = |association: &Id| {
        (
            project_associations::project_id.eq(project_id),
            project_associations::association_id.eq(DbId::from(*association)),
        )
    };
    insert_many!(conn, project_associations::table, association_ids.iter().map(row).collect::<Vec<_>>())
}
