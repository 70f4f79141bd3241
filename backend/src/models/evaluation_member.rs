//! In which circles people are: read from roles, projects and villages, which are other files' tables.

use std::collections::HashMap;

use chrono::NaiveDate;
use diesel::{
    QueryResult,
    dsl::{count_star, sql},
    prelude::*,
    sql_types::{Nullable, Text},
};
use shared::{account::AccountStatus, evaluation::Circle, id::Id, project::ProjectRole};

use crate::db::{
    DbConn,
    schema::{accounts, evaluations, project_members},
    types::{DbId, DbText},
};

/// What somebody is in which projects.
///
/// # Errors
/// Those of the query.
pub fn list_project_roles(conn: &mut DbConn, account_id: Id) -> QueryResult<Vec<(Id, ProjectRole)>> {
    let rows: Vec<(DbId, DbText<ProjectRole>)> = project_members::table
        .filter(project_members::account_id.eq(DbId::from(account_id)))
        .select((project_members::project_id, project_members::role))
        .load(conn)?;
    Ok(rows.into_iter().map(|(project, role)| (project.into(), role.0)).collect())
}

/// The village that somebody lives in.
///
/// # Errors
/// `NotFound`, or those of the query.
pub fn find_village(conn: &mut DbConn, account_id: Id) -> QueryResult<Option<Id>> {
    let row: Option<DbId> =
        accounts::table.find(DbId::from(account_id)).select(accounts::association_id).first(conn)?;
    Ok(row.map(Id::from))
}

/// How many people there are on `today` in each of these circles of a round, each person in the first of them. It says in
/// SQL what [`shared::evaluation::CircleFacts`] says of one person; a test holds them together.
///
/// # Errors
/// Those of the query.
pub fn count_invited(
    conn: &mut DbConn,
    evaluation_id: Id,
    circles: &[Circle],
    today: NaiveDate,
) -> QueryResult<HashMap<Circle, i64>> {
    let mut circles: Vec<Circle> = circles.iter().copied().filter(|circle| *circle != Circle::Link).collect();
    circles.sort_unstable();
    if circles.is_empty() {
        return Ok(HashMap::new());
    }
    let first: String = circles
        .iter()
        .map(|circle| format!(" WHEN {} THEN '{}'", is_in(*circle, today), circle.as_str()))
        .collect();
    let rows: Vec<(Option<DbText<Circle>>, i64)> = accounts::table
        .inner_join(evaluations::table.on(evaluations::id.eq(DbId::from(evaluation_id))))
        .filter(accounts::status.eq(DbText(AccountStatus::Active)))
        .group_by(sql::<Nullable<Text>>("1"))
        .select((sql::<Nullable<Text>>(&format!("CASE{first} END")), count_star()))
        .load(conn)?;
    Ok(rows.into_iter().filter_map(|(circle, count)| Some((circle?.0, count))).collect())
}

/// Whether the row of `accounts` is in the circle that the row of `evaluations` asks.
fn is_in(circle: Circle, today: NaiveDate) -> String {
    let asks = |village: &str| {
        let asked =
            "(SELECT association_id FROM evaluation_associations WHERE evaluation_id = evaluations.id)";
        format!("({village} IN {asked} OR {village} IS NOT NULL AND NOT EXISTS {asked})")
    };
    let holds = |roles: &str, more: &str| {
        format!(
            "EXISTS (SELECT 1 FROM role_grants WHERE role_grants.account_id = accounts.id AND role IN ({roles}) \
             AND start_date <= '{today}' AND (end_date IS NULL OR end_date >= '{today}'){more})"
        )
    };
    let takes_part = |roles: &str| {
        format!(
            "EXISTS (SELECT 1 FROM project_members WHERE project_members.account_id = accounts.id \
             AND role IN ({roles}) AND coalesce(evaluations.project_id, project_id) = project_id)"
        )
    };
    match circle {
        Circle::Helpers => takes_part("'lead', 'helper'"),
        Circle::Boards => holds("'board', 'chair'", &format!(" AND {}", asks("role_grants.association_id"))),
        Circle::Municipality => holds("'liaison', 'councillor'", ""),
        Circle::Supporters => format!("({} OR {})", holds("'supporter'", ""), takes_part("'supporter'")),
        Circle::Residents => asks("accounts.association_id"),
        Circle::Link => "FALSE".to_owned(),
    }
}
