//! The table `projects`: what its leads change of a project in its own row.

use chrono::{DateTime, NaiveDate, Utc};
use diesel::{QueryResult, prelude::*};
use shared::{
    id::Id,
    project::{Health, ProjectChanges},
};

use crate::{
    day::day_of,
    db::{
        DbConn,
        schema::projects,
        types::{DbId, DbText},
    },
    text,
};

#[derive(Clone, PartialEq, HasQuery, AsChangeset)]
#[diesel(table_name = projects, treat_none_as_null = true)]
struct Content {
    title: String,
    text: String,
    folded: String,
    next_step: Option<String>,
    next_step_date: Option<NaiveDate>,
    need: Option<String>,
    health: Option<DbText<Health>>,
    health_note: Option<String>,
    health_date: Option<NaiveDate>,
    start_date: Option<NaiveDate>,
    end_date: Option<NaiveDate>,
}

impl Content {
    fn with(&self, changes: &ProjectChanges, at: DateTime<Utc>) -> Self {
        let title = changes.title.as_deref().map_or_else(|| self.title.clone(), text::line);
        let text = changes.text.as_deref().map_or_else(|| self.text.clone(), text::lines);
        let said = |change: &Option<Option<String>>, before: &Option<String>| match change {
            Some(change) => change.as_deref().and_then(text::said),
            None => before.clone(),
        };
        Self {
            folded: text::search_text(&title, &text),
            title,
            text,
            next_step: said(&changes.next_step, &self.next_step),
            next_step_date: changes.next_step_date.unwrap_or(self.next_step_date),
            need: said(&changes.need, &self.need),
            health: changes.health.map_or(self.health, |health| health.map(DbText)),
            health_note: said(&changes.health_note, &self.health_note),
            health_date: match changes.health {
                Some(health) => health.map(|_| day_of(at)),
                None => self.health_date,
            },
            start_date: changes.start_date.unwrap_or(self.start_date),
            end_date: changes.end_date.unwrap_or(self.end_date),
        }
    }
}

/// Changes the words, the days and the health of a project that is held. Says whether that is news: something is other
/// than it was, or somebody said how it goes, be it the same again. Villages and themes are other tables' matter.
///
/// # Errors
/// `NotFound`; those of the statements.
pub fn update_project(
    conn: &mut DbConn,
    id: Id,
    changes: &ProjectChanges,
    at: DateTime<Utc>,
) -> QueryResult<bool> {
    let before: Content = Content::query().find(DbId::from(id)).first(conn)?;
    let after = before.with(changes, at);
    let is_said = changes.health.flatten().is_some();
    if after != before {
        diesel::update(projects::table.find(DbId::from(id))).set(&after).execute(conn)?;
    }
    Ok(is_said || after != before)
}
