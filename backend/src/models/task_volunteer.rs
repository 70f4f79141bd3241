//! The table `task_volunteers`: who took which task, and how far they are with it.

use std::collections::HashMap;

use chrono::{DateTime, Utc};
use diesel::{QueryResult, prelude::*};
use shared::{
    id::Id,
    page::Page,
    project::{TaskVolunteer, VolunteerState},
};

use super::account;
use crate::{
    db::{
        DbConn,
        keyset::Slice,
        schema::{accounts, task_volunteers},
        types::{DbId, DbText, DbTime},
    },
    text,
};

#[derive(HasQuery)]
#[diesel(base_query = task_volunteers::table.left_join(accounts::table), table_name = task_volunteers)]
struct VolunteerRow {
    id: DbId,
    task_id: DbId,
    #[diesel(select_expression = (accounts::id, accounts::name).nullable())]
    person: Option<(DbId, String)>,
    state: DbText<VolunteerState>,
    thanks: Option<String>,
    created_at: DbTime,
}

#[derive(Insertable)]
#[diesel(table_name = task_volunteers)]
struct NewRow {
    id: DbId,
    task_id: DbId,
    account_id: DbId,
    state: DbText<VolunteerState>,
    created_at: DbTime,
}

/// Lists who took a task, the first to do so first.
///
/// # Errors
/// Those of the query.
pub fn list_task_volunteers(
    conn: &mut DbConn,
    task_id: Id,
    slice: &Slice<Id>,
) -> QueryResult<Page<TaskVolunteer>> {
    let mut query = VolunteerRow::query()
        .filter(task_volunteers::task_id.eq(DbId::from(task_id)))
        .order(task_volunteers::id)
        .limit(slice.rows())
        .into_boxed();
    if let Some(after) = slice.after {
        query = query.filter(task_volunteers::id.gt(DbId::from(after)));
    }
    Ok(slice.page(query.load(conn)?, |row: &VolunteerRow| row.id.into()).map(Into::into))
}

/// Finds somebody who took a task.
///
/// # Errors
/// `NotFound`, also when it was another task; those of the query.
pub fn find_task_volunteer(conn: &mut DbConn, task_id: Id, id: Id) -> QueryResult<TaskVolunteer> {
    let query = VolunteerRow::query()
        .filter(task_volunteers::id.eq(DbId::from(id)))
        .filter(task_volunteers::task_id.eq(DbId::from(task_id)));
    query.first(conn).map(|row: VolunteerRow| row.into())
}

/// The part that somebody has in a task.
///
/// # Errors
/// Those of the query.
pub fn find_part_of(conn: &mut DbConn, task_id: Id, account_id: Id) -> QueryResult<Option<TaskVolunteer>> {
    Ok(list_parts_of(conn, &[task_id], account_id)?.remove(&task_id))
}

/// The parts that somebody has in these tasks, by task.
///
/// # Errors
/// Those of the query.
pub fn list_parts_of(
    conn: &mut DbConn,
    tasks: &[Id],
    account_id: Id,
) -> QueryResult<HashMap<Id, TaskVolunteer>> {
    let rows: Vec<VolunteerRow> = VolunteerRow::query()
        .filter(task_volunteers::account_id.eq(DbId::from(account_id)))
        .filter(task_volunteers::task_id.eq_any(tasks.iter().copied().map(DbId::from)))
        .load(conn)?;
    Ok(rows.into_iter().map(|row| (row.task_id.into(), row.into())).collect())
}

/// Notes that somebody took a task and gives the id of that.
///
/// # Errors
/// A violated unique constraint on `task_volunteers.account_id` for a second time; any other fault of the database.
pub fn create_task_volunteer(
    conn: &mut DbConn,
    task_id: Id,
    account_id: Id,
    made: DateTime<Utc>,
) -> QueryResult<Id> {
    let id = Id::made_at(made);
    let row = NewRow {
        id: id.into(),
        task_id: task_id.into(),
        account_id: account_id.into(),
        state: DbText(VolunteerState::Taken),
        created_at: made.into(),
    };
    diesel::insert_into(task_volunteers::table).values(row).execute(conn)?;
    Ok(id)
}

/// Notes how far somebody is with a task.
///
/// # Errors
/// Those of the statement.
pub fn update_task_volunteer(
    conn: &mut DbConn,
    id: Id,
    state: VolunteerState,
    thanks: Option<&str>,
) -> QueryResult<()> {
    let changes =
        (task_volunteers::state.eq(DbText(state)), task_volunteers::thanks.eq(thanks.and_then(text::said)));
    diesel::update(task_volunteers::table.find(DbId::from(id))).set(changes).execute(conn).map(drop)
}

/// Takes somebody off a task.
///
/// # Errors
/// Those of the statement.
pub fn delete_task_volunteer(conn: &mut DbConn, id: Id) -> QueryResult<()> {
    diesel::delete(task_volunteers::table.find(DbId::from(id))).execute(conn).map(drop)
}

impl From<VolunteerRow> for TaskVolunteer {
    fn from(row: VolunteerRow) -> Self {
        Self {
            id: row.id.into(),
            person: row.person.map(account::to_person),
            state: row.state.0,
            thanks: row.thanks,
            created_at: row.created_at.into(),
        }
    }
}
