//! The table `idea_themes`: what ideas are about.

use std::collections::HashMap;

use diesel::{QueryResult, prelude::*};
use shared::{
    id::Id,
    theme::{ThemeColor, ThemeRef},
};

use crate::db::{
    DbConn,
    dialect::insert_many,
    schema::{idea_themes, themes},
    types::{DbId, DbText},
};

/// The themes of these ideas, each idea's by position.
///
/// # Errors
/// Those of the query.
pub fn list_themes_of(conn: &mut DbConn, ideas: &[Id]) -> QueryResult<HashMap<Id, Vec<ThemeRef>>> {
    if ideas.is_empty() {
        return Ok(HashMap::new());
    }
    let rows: Vec<(DbId, DbId, String, DbText<ThemeColor>)> = idea_themes::table
        .inner_join(themes::table)
        .filter(idea_themes::idea_id.eq_any(ideas.iter().copied().map(DbId::from)))
        .order((themes::position, themes::id))
        .select((idea_themes::idea_id, themes::id, themes::label, themes::color))
        .load(conn)?;
    let mut by_idea = HashMap::<Id, Vec<ThemeRef>>::new();
    for (idea, id, label, color) in rows {
        by_idea.entry(idea.into()).or_default().push(ThemeRef { id: id.into(), label, color: color.0 });
    }
    Ok(by_idea)
}

/// The ids of one idea's themes.
///
/// # Errors
/// Those of the query.
pub fn list_theme_ids(conn: &mut DbConn, idea_id: Id) -> QueryResult<Vec<Id>> {
    let ids: Vec<DbId> = idea_themes::table
        .filter(idea_themes::idea_id.eq(DbId::from(idea_id)))
        .select(idea_themes::theme_id)
        .load(conn)?;
    Ok(ids.into_iter().map(Id::from).collect())
}

/// Puts these themes in the place of those that an idea had.
///
/// # Errors
/// Those of the statements.
pub fn replace_themes(conn: &mut DbConn, idea_id: Id, theme_ids: &[Id]) -> QueryResult<()> {
    diesel::delete(idea_themes::table.filter(idea_themes::idea_id.eq(DbId::from(idea_id)))).execute(conn)?;
    let pairs: Vec<(Id, Id)> = theme_ids.iter().map(|theme_id| (idea_id, *theme_id)).collect();
    create_idea_themes(conn, &pairs)
}

/// Gives each of these ideas that theme.
///
/// # Errors
/// Those of the statement.
pub fn create_idea_themes(conn: &mut DbConn, pairs: &[(Id, Id)]) -> QueryResult<()> {
    let row = |(idea, theme): &(Id, Id)| {
        (idea_themes::idea_id.eq(DbId::from(*idea)), idea_themes::theme_id.eq(DbId::from(*theme)))
    };
    insert_many!(conn, idea_themes::table, pairs.iter().map(row).collect::<Vec<_>>())
}
