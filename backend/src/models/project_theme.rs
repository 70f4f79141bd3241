//! The table `project_themes`: what projects are about.

use std::collections::HashMap;

use diesel::{QueryResult, prelude::*};
use shared::{
    id::Id,
    theme::{ThemeColor, ThemeRef},
};

use crate::db::{
    DbConn,
    dialect::insert_many,
    schema::{project_themes, themes},
    types::{DbId, DbText},
};

/// The themes of these projects, each project's by position.
///
/// # Errors
/// Those of the query.
pub fn list_themes_of(conn: &mut DbConn, projects: &[Id]) -> QueryResult<HashMap<Id, Vec<ThemeRef>>> {
    if projects.is_empty() {
        return Ok(HashMap::new());
    }
    let rows: Vec<(DbId, DbId, String, DbText<ThemeColor>)> = project_themes::table
        .inner_join(themes::table)
        .filter(project_themes::project_id.eq_any(projects.iter().copied().map(DbId::from)))
        .order((themes::position, themes::id))
        .select((project_themes::project_id, themes::id, themes::label, themes::color))
        .load(conn)?;
    let mut by_project = HashMap::<Id, Vec<ThemeRef>>::new();
    for (project, id, label, color) in rows {
        by_project.entry(project.into()).or_default().push(ThemeRef { id: id.into(), label, color: color.0 });
    }
    Ok(by_project)
}

/// Puts these themes in the place of those that a project had.
///
/// # Errors
/// Those of the statements.
pub fn replace_themes(conn: &mut DbConn, project_id: Id, theme_ids: &[Id]) -> QueryResult<()> {
    let project_id = DbId::from(project_id);
    diesel::delete(project_themes::table.filter(project_themes::project_id.eq(project_id))).execute(conn)?;
    let row = |theme: &Id| {
        (project_themes::project_id.eq(project_id), project_themes::theme_id.eq(DbId::from(*theme)))
    };
    insert_many!(conn, project_themes::table, theme_ids.iter().map(row).collect::<Vec<_>>())
}
