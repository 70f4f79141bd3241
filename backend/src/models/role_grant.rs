//! The table `role_grants`.

use std::collections::HashMap;

use chrono::NaiveDate;
use diesel::{QueryResult, prelude::*};
use shared::{
    association::BoardMember,
    id::Id,
    role::{NewRoleGrant, Role, RoleGrant},
};

use super::{account, association};
use crate::{
    day::day_of,
    db::{
        DbConn,
        schema::{accounts, associations, role_grants},
        types::{DbId, DbText, DbTime, now},
    },
};

#[derive(HasQuery)]
#[diesel(base_query = role_grants::table.left_join(associations::table), table_name = role_grants)]
struct RoleGrantRow {
    id: DbId,
    account_id: DbId,
    role: DbText<Role>,
    #[diesel(select_expression = (associations::id, associations::village).nullable())]
    association: Option<(DbId, String)>,
    start_date: NaiveDate,
    end_date: Option<NaiveDate>,
    created_at: DbTime,
}

#[derive(Insertable)]
#[diesel(table_name = role_grants)]
struct NewRow {
    id: DbId,
    account_id: DbId,
    role: DbText<Role>,
    association_id: Option<DbId>,
    start_date: NaiveDate,
    end_date: Option<NaiveDate>,
    granted_by: Option<DbId>,
    created_at: DbTime,
}

/// No account has more roles than this; the page and the API show all that somebody has at once.
const MOST: i64 = 2_000;

/// Lists all roles of these accounts, the oldest first.
///
/// # Errors
/// Those of the query.
pub fn list_role_grants(conn: &mut DbConn, accounts: &[Id]) -> QueryResult<HashMap<Id, Vec<RoleGrant>>> {
    let rows: Vec<RoleGrantRow> = RoleGrantRow::query()
        .filter(role_grants::account_id.eq_any(accounts.iter().copied().map(DbId::from)))
        .order(role_grants::id)
        .limit(MOST)
        .load(conn)?;
    let mut by_account = HashMap::<Id, Vec<RoleGrant>>::new();
    for row in rows {
        by_account.entry(row.account_id.into()).or_default().push(row.into());
    }
    Ok(by_account)
}

/// Finds one role of an account.
///
/// # Errors
/// `NotFound`, also when it is another account's; those of the query.
pub fn find_role_grant(conn: &mut DbConn, account_id: Id, id: Id) -> QueryResult<RoleGrant> {
    let row: RoleGrantRow = RoleGrantRow::query()
        .filter(role_grants::id.eq(DbId::from(id)))
        .filter(role_grants::account_id.eq(DbId::from(account_id)))
        .first(conn)?;
    Ok(row.into())
}

/// The roles that an account holds on `today`, each with its association.
///
/// # Errors
/// Those of the query.
pub fn list_held_roles(
    conn: &mut DbConn,
    account_id: Id,
    today: NaiveDate,
) -> QueryResult<Vec<(Role, Option<Id>)>> {
    let rows: Vec<(DbText<Role>, Option<DbId>)> = role_grants::table
        .filter(role_grants::account_id.eq(DbId::from(account_id)))
        .filter(role_grants::start_date.le(today))
        .filter(role_grants::end_date.is_null().or(role_grants::end_date.ge(today)))
        .select((role_grants::role, role_grants::association_id))
        .limit(MOST)
        .load(conn)?;
    Ok(rows.into_iter().map(|(role, association)| (role.0, association.map(Id::from))).collect())
}

/// Who is on the board of an association on `today`, the chair first.
///
/// # Errors
/// Those of the query.
pub fn list_board(conn: &mut DbConn, association_id: Id, today: NaiveDate) -> QueryResult<Vec<BoardMember>> {
    let rows: Vec<(DbText<Role>, (DbId, String))> = role_grants::table
        .inner_join(accounts::table)
        .filter(role_grants::association_id.eq(DbId::from(association_id)))
        .filter(role_grants::role.eq_any([DbText(Role::Board), DbText(Role::Chair)]))
        .filter(role_grants::start_date.le(today))
        .filter(role_grants::end_date.is_null().or(role_grants::end_date.ge(today)))
        .order((role_grants::role.desc(), role_grants::id))
        .select((role_grants::role, (accounts::id, accounts::name)))
        .limit(MOST)
        .load(conn)?;
    let member =
        |(role, person): (DbText<Role>, _)| BoardMember { person: account::to_person(person), role: role.0 };
    Ok(rows.into_iter().map(member).collect())
}

/// Whether the account holds this role, in this association where it is one, on some day from `from` on.
///
/// # Errors
/// Those of the query.
pub fn holds_from(
    conn: &mut DbConn,
    account_id: Id,
    role: Role,
    association_id: Option<Id>,
    from: NaiveDate,
) -> QueryResult<bool> {
    let mut held = role_grants::table
        .filter(role_grants::account_id.eq(DbId::from(account_id)))
        .filter(role_grants::role.eq(DbText(role)))
        .filter(role_grants::end_date.is_null().or(role_grants::end_date.ge(from)))
        .select(role_grants::id)
        .into_boxed();
    held = match association_id {
        Some(id) => held.filter(role_grants::association_id.eq(DbId::from(id))),
        None => held.filter(role_grants::association_id.is_null()),
    };
    Ok(held.first::<DbId>(conn).optional()?.is_some())
}

/// Gives a role and gives back its id.
///
/// # Errors
/// Those of the statement.
pub fn create_role_grant(
    conn: &mut DbConn,
    account_id: Id,
    new: &NewRoleGrant,
    granted_by: Option<Id>,
) -> QueryResult<Id> {
    let (id, made) = (Id::new(), now());
    let row = NewRow {
        id: id.into(),
        account_id: account_id.into(),
        role: DbText(new.role),
        association_id: new.association_id.map(DbId::from),
        start_date: new.start_date.unwrap_or_else(|| day_of(made)),
        end_date: new.end_date,
        granted_by: granted_by.map(DbId::from),
        created_at: made.into(),
    };
    diesel::insert_into(role_grants::table).values(row).execute(conn)?;
    Ok(id)
}

/// Takes a role back.
///
/// # Errors
/// Those of the statement.
pub fn delete_role_grant(conn: &mut DbConn, id: Id) -> QueryResult<()> {
    diesel::delete(role_grants::table.find(DbId::from(id))).execute(conn).map(drop)
}

impl From<RoleGrantRow> for RoleGrant {
    fn from(row: RoleGrantRow) -> Self {
        Self {
            id: row.id.into(),
            role: row.role.0,
            association: row.association.map(association::to_ref),
            start_date: row.start_date,
            end_date: row.end_date,
            created_at: row.created_at.into(),
        }
    }
}
