//! The table `project_members`: who takes part in which project, and as what.

use std::collections::HashMap;

use chrono::{DateTime, Utc};
use diesel::{
    QueryResult, alias,
    dsl::{exists, not},
    prelude::*,
    sql_types::{Text, Timestamp},
};
use shared::{
    account::{AccountStatus, Person},
    id::Id,
    page::Page,
    project::{ProjectMember, ProjectRole},
};

use super::account;
use crate::db::{
    DbConn,
    dialect::insert_many,
    keyset::Slice,
    schema::{accounts, joiners, project_members},
    types::{DbId, DbText, DbTime},
};

#[derive(HasQuery)]
#[diesel(base_query = project_members::table.inner_join(accounts::table), table_name = project_members)]
struct MemberRow {
    #[diesel(select_expression = (accounts::id, accounts::name))]
    person: (DbId, String),
    role: DbText<ProjectRole>,
    created_at: DbTime,
}

#[derive(Insertable)]
#[diesel(table_name = project_members)]
struct NewRow {
    project_id: DbId,
    account_id: DbId,
    role: DbText<ProjectRole>,
    created_at: DbTime,
}

/// Lists the people of a project in these roles, by the identity of their account.
///
/// # Errors
/// Those of the query.
pub fn list_members(
    conn: &mut DbConn,
    project_id: Id,
    roles: &[ProjectRole],
    slice: &Slice<Id>,
) -> QueryResult<Page<ProjectMember>> {
    let mut query = MemberRow::query()
        .filter(project_members::project_id.eq(DbId::from(project_id)))
        .filter(project_members::role.eq_any(roles.iter().copied().map(DbText)))
        .order(project_members::account_id)
        .limit(slice.rows())
        .into_boxed();
    if let Some(after) = slice.after {
        query = query.filter(project_members::account_id.gt(DbId::from(after)));
    }
    Ok(slice.page(query.load(conn)?, |row: &MemberRow| row.person.0.into()).map(Into::into))
}

/// The leads and supporters of these projects: the people whom everybody may know.
///
/// # Errors
/// Those of the query.
pub fn list_people_of(
    conn: &mut DbConn,
    projects: &[Id],
) -> QueryResult<HashMap<Id, HashMap<ProjectRole, Vec<Person>>>> {
    if projects.is_empty() {
        return Ok(HashMap::new());
    }
    let rows: Vec<(DbId, DbText<ProjectRole>, (DbId, String))> = project_members::table
        .inner_join(accounts::table)
        .filter(project_members::project_id.eq_any(projects.iter().copied().map(DbId::from)))
        .filter(project_members::role.eq_any(ProjectRole::PUBLIC.map(DbText)))
        .order((project_members::created_at, project_members::account_id))
        .select((project_members::project_id, project_members::role, (accounts::id, accounts::name)))
        .load(conn)?;
    let mut by_project = HashMap::<Id, HashMap<ProjectRole, Vec<Person>>>::new();
    for (project, role, person) in rows {
        let people = by_project.entry(project.into()).or_default();
        people.entry(role.0).or_default().push(account::to_person(person));
    }
    Ok(by_project)
}

/// What somebody is in a project.
///
/// # Errors
/// Those of the query.
pub fn find_role(conn: &mut DbConn, project_id: Id, account_id: Id) -> QueryResult<Option<ProjectRole>> {
    let role: Option<DbText<ProjectRole>> = project_members::table
        .find((DbId::from(project_id), DbId::from(account_id)))
        .select(project_members::role)
        .first(conn)
        .optional()?;
    Ok(role.map(|role| role.0))
}

/// Finds somebody who takes part.
///
/// # Errors
/// `NotFound`, or those of the query.
pub fn find_member(conn: &mut DbConn, project_id: Id, account_id: Id) -> QueryResult<ProjectMember> {
    let query = MemberRow::query()
        .filter(project_members::project_id.eq(DbId::from(project_id)))
        .filter(project_members::account_id.eq(DbId::from(account_id)));
    query.first(conn).map(|row: MemberRow| row.into())
}

/// How many people are this in a project.
///
/// # Errors
/// Those of the query.
pub fn count_members(conn: &mut DbConn, project_id: Id, role: ProjectRole) -> QueryResult<usize> {
    let count: i64 = project_members::table
        .filter(project_members::project_id.eq(DbId::from(project_id)))
        .filter(project_members::role.eq(DbText(role)))
        .count()
        .get_result(conn)?;
    Ok(usize::try_from(count).unwrap_or_default())
}

/// Whether somebody else than this person leads a project, with an account that can be used.
///
/// # Errors
/// Those of the query.
pub fn has_active_lead_beside(conn: &mut DbConn, project_id: Id, account_id: Id) -> QueryResult<bool> {
    let others = project_members::table
        .inner_join(accounts::table)
        .filter(project_members::project_id.eq(DbId::from(project_id)))
        .filter(project_members::role.eq(DbText(ProjectRole::Lead)))
        .filter(project_members::account_id.ne(DbId::from(account_id)))
        .filter(accounts::status.eq(DbText(AccountStatus::Active)));
    diesel::select(exists(others)).get_result(conn)
}

/// Notes that these people take part in a project.
///
/// # Errors
/// A violated unique constraint on `project_members.account_id` when one does already; any other fault of the database.
pub fn create_members(
    conn: &mut DbConn,
    project_id: Id,
    people: &[(Id, ProjectRole)],
    made: DateTime<Utc>,
) -> QueryResult<()> {
    let row = |(account, role): &(Id, ProjectRole)| NewRow {
        project_id: project_id.into(),
        account_id: DbId::from(*account),
        role: DbText(*role),
        created_at: made.into(),
    };
    insert_many!(conn, project_members::table, people.iter().map(row).collect::<Vec<_>>())
}

/// Notes that those who join in with any of these ideas help in a project, unless they take part in it already. Gives how many
/// that are.
///
/// # Errors
/// Those of the statement.
pub fn create_helpers_out_of(
    conn: &mut DbConn,
    project_id: Id,
    idea_ids: &[Id],
    made: DateTime<Utc>,
) -> QueryResult<i64> {
    let there = alias!(project_members as there);
    let takes_part = there
        .filter(there.field(project_members::project_id).eq(DbId::from(project_id)))
        .filter(there.field(project_members::account_id).eq(joiners::account_id));
    let people = joiners::table
        .filter(joiners::idea_id.eq_any(idea_ids.iter().copied().map(DbId::from)))
        .filter(not(exists(takes_part)))
        .select((
            DbId::from(project_id).into_sql::<Text>(),
            joiners::account_id,
            DbText(ProjectRole::Helper).into_sql::<Text>(),
            DbTime::from(made).into_sql::<Timestamp>(),
        ))
        .distinct();
    let columns = (
        project_members::project_id,
        project_members::account_id,
        project_members::role,
        project_members::created_at,
    );
    let count = people.insert_into(project_members::table).into_columns(columns).execute(conn)?;
    Ok(i64::try_from(count).unwrap_or(0))
}

/// Gives somebody who takes part another role.
///
/// # Errors
/// Those of the statement.
pub fn update_member(
    conn: &mut DbConn,
    project_id: Id,
    account_id: Id,
    role: ProjectRole,
) -> QueryResult<()> {
    let row = project_members::table.find((DbId::from(project_id), DbId::from(account_id)));
    diesel::update(row).set(project_members::role.eq(DbText(role))).execute(conn).map(drop)
}

/// Ends that somebody takes part. Says whether anybody did.
///
/// # Errors
/// Those of the statement.
pub fn delete_member(conn: &mut DbConn, project_id: Id, account_id: Id) -> QueryResult<bool> {
    let row = project_members::table.find((DbId::from(project_id), DbId::from(account_id)));
    Ok(diesel::delete(row).execute(conn)? == 1)
}

impl From<MemberRow> for ProjectMember {
    fn from(row: MemberRow) -> Self {
        Self { person: account::to_person(row.person), role: row.role.0, created_at: row.created_at.into() }
    }
}
