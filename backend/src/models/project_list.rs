//! The table `projects`: lists of projects, filtered, sorted, searched.

use chrono::{DateTime, NaiveDate, TimeDelta, Utc};
use diesel::{QueryResult, dsl::exists, prelude::*};
use serde::{Deserialize, Serialize};
use shared::{
    id::Id,
    page::Page,
    project::{Health, ProjectFilter, ProjectRole, ProjectSort, ProjectStage, ProjectSummary},
};

use super::{project::Silence, project_association, project_member, project_theme};
use crate::{
    db::{
        DbConn,
        functions::substr,
        keyset::{Slice, time_after, time_before},
        schema::{project_associations, project_members, project_themes, projects},
        types::{DbId, DbText, DbTime},
    },
    text,
};

#[derive(HasQuery)]
#[diesel(table_name = projects)]
struct SummaryRow {
    id: DbId,
    title: String,
    /// A little more than an excerpt, since white space folds.
    #[diesel(select_expression = substr(projects::text, 1_i32, 300_i32))]
    beginning: String,
    stage: DbText<ProjectStage>,
    health: Option<DbText<Health>>,
    health_date: Option<NaiveDate>,
    next_step: Option<String>,
    need: Option<String>,
    start_date: Option<NaiveDate>,
    end_date: Option<NaiveDate>,
    helper_count: i64,
    created_at: DbTime,
    active_at: DbTime,
}

/// Where the last item of a page stands in its order.
#[derive(Debug, Clone, Copy, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ProjectKey {
    id: Id,
    /// In microseconds since 1970, which are many digits less than a text.
    active_at: i64,
}

impl ProjectKey {
    /// The time, kept to years of four digits: PostgreSQL refuses some of the others.
    fn time(self) -> DateTime<Utc> {
        const LAST: i64 = 253_402_300_799_999_999;
        DateTime::from_timestamp_micros(self.active_at.clamp(0, LAST)).unwrap_or_default()
    }
}

/// Lists projects in the order that the filter asks for; `caller` is whose projects `mine` are.
///
/// # Errors
/// Those of the queries.
pub fn list_projects(
    conn: &mut DbConn,
    filter: &ProjectFilter,
    slice: &Slice<ProjectKey>,
    caller: Option<Id>,
    silence: Silence,
) -> QueryResult<Page<ProjectSummary>> {
    let mut query = SummaryRow::query().limit(slice.rows()).into_boxed();
    let sort = filter.sort.unwrap_or_default();
    query = match sort {
        ProjectSort::LastActive => query.order((projects::active_at.desc(), projects::id.desc())),
        ProjectSort::LongestSilent => query.order((projects::active_at.asc(), projects::id.asc())),
        ProjectSort::Newest => query.order(projects::id.desc()),
    };
    if let Some(key) = slice.after {
        let position = (key.time(), key.id);
        query = match sort {
            ProjectSort::LastActive => {
                query.filter(time_before("projects.active_at", "projects.id", position))
            }
            ProjectSort::LongestSilent => {
                query.filter(time_after("projects.active_at", "projects.id", position))
            }
            ProjectSort::Newest => query.filter(projects::id.lt(DbId::from(key.id))),
        };
    }
    if !filter.stage.is_empty() {
        query = query.filter(projects::stage.eq_any(filter.stage.iter().copied().map(DbText)));
    }
    if !filter.health.is_empty() {
        let healths = filter.health.iter().copied().map(DbText);
        query = query.filter(projects::health.assume_not_null().eq_any(healths));
    }
    if let Some(silent) = filter.silent {
        let since = DbTime::from(silence.now - TimeDelta::weeks(i64::from(silence.weeks)));
        let is_silent =
            projects::active_at.le(since).and(projects::stage.eq_any(ProjectStage::HEARD_OF.map(DbText)));
        query = if silent { query.filter(is_silent) } else { query.filter(diesel::dsl::not(is_silent)) };
    }
    if !filter.association.is_empty() {
        let there =
            project_associations::table.filter(project_associations::project_id.eq(projects::id)).filter(
                project_associations::association_id
                    .eq_any(filter.association.iter().copied().map(DbId::from)),
            );
        query = query.filter(exists(there));
    }
    if !filter.theme.is_empty() {
        let themed = project_themes::table
            .filter(project_themes::project_id.eq(projects::id))
            .filter(project_themes::theme_id.eq_any(filter.theme.iter().copied().map(DbId::from)));
        query = query.filter(exists(themed));
    }
    let taking_part = |account: Id| {
        project_members::table
            .filter(project_members::project_id.eq(projects::id))
            .filter(project_members::account_id.eq(DbId::from(account)))
    };
    if let Some(lead) = filter.lead {
        let leading = taking_part(lead).filter(project_members::role.eq(DbText(ProjectRole::Lead)));
        query = query.filter(exists(leading));
    }
    if filter.mine == Some(true) {
        let Some(caller) = caller else {
            return Ok(Page { items: Vec::new(), next_cursor: None, total: None });
        };
        query = query.filter(exists(taking_part(caller)));
    }
    for word in filter.q.as_deref().map(text::words).unwrap_or_default() {
        query = query.filter(projects::folded.like(format!("% {word}%")));
    }
    let page = slice.page(query.load(conn)?, |row: &SummaryRow| ProjectKey {
        id: row.id.into(),
        active_at: DateTime::<Utc>::from(row.active_at).timestamp_micros(),
    });
    Ok(Page { items: with_links(conn, page.items, silence)?, next_cursor: page.next_cursor, total: None })
}

fn with_links(
    conn: &mut DbConn,
    rows: Vec<SummaryRow>,
    silence: Silence,
) -> QueryResult<Vec<ProjectSummary>> {
    let ids: Vec<Id> = rows.iter().map(|row| row.id.into()).collect();
    let mut themes = project_theme::list_themes_of(conn, &ids)?;
    let mut associations = project_association::list_associations_of(conn, &ids)?;
    let mut people = project_member::list_people_of(conn, &ids)?;
    let summary = |row: SummaryRow| {
        let id = row.id.into();
        let active_at = row.active_at.into();
        ProjectSummary {
            id,
            title: row.title,
            excerpt: text::excerpt(&row.beginning),
            stage: row.stage.0,
            health: row.health.map(|health| health.0),
            health_outdated: silence.outdates(row.stage.0, row.health_date),
            next_step: row.next_step,
            need: row.need,
            start_date: row.start_date,
            end_date: row.end_date,
            associations: associations.remove(&id).unwrap_or_default(),
            themes: themes.remove(&id).unwrap_or_default(),
            leads: people
                .get_mut(&id)
                .and_then(|people| people.remove(&ProjectRole::Lead))
                .unwrap_or_default(),
            helper_count: row.helper_count,
            silent_since_date: silence.since(row.stage.0, active_at),
            created_at: row.created_at.into(),
        }
    };
    Ok(rows.into_iter().map(summary).collect())
}
