//! The table `accounts`.

use std::collections::HashMap;

use chrono::NaiveDate;
use diesel::{QueryResult, dsl::exists, prelude::*};
use shared::{
    account::{Account, AccountFilter, AccountStatus, Me, Person},
    id::Id,
    page::Page,
    role::RoleGrant,
};

use super::{Changed, Versioned, association, role_grant};
use crate::{
    db::{
        DbConn,
        keyset::Slice,
        schema::{accounts, associations, role_grants},
        types::{DbId, DbText, DbTime, now},
    },
    text,
};

/// An account without its password, with the village that it belongs to.
#[derive(Debug, Clone, HasQuery)]
#[diesel(base_query = accounts::table.left_join(associations::table), table_name = accounts)]
pub struct AccountRow {
    id: DbId,
    name: String,
    email: String,
    status: DbText<AccountStatus>,
    #[diesel(select_expression = (associations::id, associations::village).nullable())]
    association: Option<(DbId, String)>,
    created_at: DbTime,
    updated_at: DbTime,
    version: i64,
}

/// An account to store.
#[derive(Insertable)]
#[diesel(table_name = accounts)]
pub struct NewAccountRow {
    /// Its identity.
    pub id: DbId,
    /// The name to be known by.
    pub name: String,
    /// In lower case.
    pub email: String,
    /// A PHC string.
    pub password_hash: String,
    /// Where it belongs.
    pub association_id: Option<DbId>,
    folded: String,
    status: DbText<AccountStatus>,
    created_at: DbTime,
    updated_at: DbTime,
}

impl NewAccountRow {
    /// An active account that is made now.
    #[must_use]
    pub fn new(name: &str, email: &str, password_hash: String, association_id: Option<Id>) -> Self {
        let (name, email) = (text::line(name), normal_email(email));
        let made = DbTime::from(now());
        Self {
            id: Id::new().into(),
            folded: folded(&name, &email),
            name,
            email,
            password_hash,
            association_id: association_id.map(DbId::from),
            status: DbText(AccountStatus::Active),
            created_at: made,
            updated_at: made,
        }
    }

    /// The same account, made at another time, as when older records are loaded.
    #[must_use]
    pub fn made_at(mut self, time: chrono::DateTime<chrono::Utc>) -> Self {
        self.id = Id::made_at(time).into();
        self.created_at = time.into();
        self.updated_at = self.created_at;
        self
    }
}

/// The one way in which an address is stored and looked up.
#[must_use]
pub fn normal_email(email: &str) -> String {
    email.trim().to_lowercase()
}

fn folded(name: &str, email: &str) -> String {
    text::fold(&format!("{name} {email}"))
}

/// Stores an account.
///
/// # Errors
/// A violated unique constraint on `accounts.email`, or any other fault of the database.
pub fn create_account(conn: &mut DbConn, account: &NewAccountRow) -> QueryResult<()> {
    diesel::insert_into(accounts::table).values(account).execute(conn).map(drop)
}

/// Finds what signing in needs: the account, its password's hash and its status.
///
/// # Errors
/// Those of the query; an unknown address is `None`.
pub fn find_login(conn: &mut DbConn, email: &str) -> QueryResult<Option<(Id, String, AccountStatus)>> {
    let row: Option<(DbId, String, DbText<AccountStatus>)> = accounts::table
        .filter(accounts::email.eq(normal_email(email)))
        .select((accounts::id, accounts::password_hash, accounts::status))
        .first(conn)
        .optional()?;
    Ok(row.map(|(id, hash, status)| (id.into(), hash, status.0)))
}

/// Finds the hash of an account's password.
///
/// # Errors
/// `NotFound`, or those of the query.
pub fn find_password_hash(conn: &mut DbConn, id: Id) -> QueryResult<String> {
    accounts::table.find(DbId::from(id)).select(accounts::password_hash).first(conn)
}

/// Stores a new password's hash.
///
/// # Errors
/// Those of the statement.
pub fn update_password_hash(conn: &mut DbConn, id: Id, hash: &str) -> QueryResult<()> {
    let row = accounts::table.find(DbId::from(id));
    diesel::update(row).set(accounts::password_hash.eq(hash)).execute(conn).map(drop)
}

/// Finds a person as everybody may see them.
///
/// # Errors
/// `NotFound`, or those of the query.
pub fn find_person(conn: &mut DbConn, id: Id) -> QueryResult<Person> {
    accounts::table.find(DbId::from(id)).select((accounts::id, accounts::name)).first(conn).map(to_person)
}

/// Finds an account as administrators see it.
///
/// # Errors
/// `NotFound`, or those of the query.
pub fn find_account(conn: &mut DbConn, id: Id) -> QueryResult<Versioned<Account>> {
    let row = find_row(conn, id)?;
    let roles = role_grant::list_role_grants(conn, &[id])?.remove(&id).unwrap_or_default();
    Ok(Versioned { version: row.version, value: row.with_roles(roles) })
}

/// Finds an account as its owner sees it, with the roles held on `today`.
///
/// # Errors
/// `NotFound`, or those of the query.
pub fn find_me(conn: &mut DbConn, id: Id, today: NaiveDate) -> QueryResult<Versioned<Me>> {
    let Versioned { version, value: account } = find_account(conn, id)?;
    let roles = account.roles.into_iter().filter(|grant| grant.is_held_on(today)).collect();
    let Account { id, name, email, association, created_at, .. } = account;
    Ok(Versioned { version, value: Me { id, name, email, association, roles, created_at } })
}

fn find_row(conn: &mut DbConn, id: Id) -> QueryResult<AccountRow> {
    AccountRow::query().filter(accounts::id.eq(DbId::from(id))).first(conn)
}

/// Lists accounts, the newest first.
///
/// # Errors
/// Those of the queries.
pub fn list_accounts(
    conn: &mut DbConn,
    filter: &AccountFilter,
    slice: &Slice<Id>,
    today: NaiveDate,
) -> QueryResult<Page<Account>> {
    let mut query = AccountRow::query().order(accounts::id.desc()).limit(slice.rows()).into_boxed();
    if let Some(after) = slice.after {
        query = query.filter(accounts::id.lt(DbId::from(after)));
    }
    if let Some(status) = filter.status {
        query = query.filter(accounts::status.eq(DbText(status)));
    }
    if let Some(role) = filter.role {
        let held = role_grants::table
            .filter(role_grants::account_id.eq(accounts::id))
            .filter(role_grants::role.eq(DbText(role)))
            .filter(role_grants::start_date.le(today))
            .filter(role_grants::end_date.is_null().or(role_grants::end_date.ge(today)));
        query = query.filter(exists(held));
    }
    for word in filter.q.iter().flat_map(|q| q.split_whitespace()) {
        query = query.filter(accounts::folded.like(contains(&text::fold(word))).escape('\\'));
    }
    let page = slice.page(query.load(conn)?, |row| row.id.into());
    let ids: Vec<Id> = page.items.iter().map(|row| row.id.into()).collect();
    let mut roles = role_grant::list_role_grants(conn, &ids)?;
    let with_roles = |row: AccountRow| {
        let roles = roles.remove(&row.id.into()).unwrap_or_default();
        row.with_roles(roles)
    };
    Ok(page.map(with_roles))
}

/// A `LIKE` pattern for text that has `part` in it. Both sides are folded, so that it does not matter which
/// database minds case.
fn contains(part: &str) -> String {
    let escaped = part.replace('\\', "\\\\").replace('%', "\\%").replace('_', "\\_");
    format!("%{escaped}%")
}

/// What of an account is to change.
#[derive(Debug, Clone, Default)]
pub struct AccountPatch {
    /// The name to be known by.
    pub name: Option<String>,
    /// The village; `Some(None)` for none.
    pub association_id: Option<Option<Id>>,
    /// Whether it can be used.
    pub status: Option<AccountStatus>,
}

#[derive(AsChangeset)]
#[diesel(table_name = accounts)]
struct AccountChangeset {
    name: Option<String>,
    folded: Option<String>,
    association_id: Option<Option<DbId>>,
    status: Option<DbText<AccountStatus>>,
    updated_at: DbTime,
    version: i64,
}

/// Changes an account that still has that version.
///
/// # Errors
/// [`Changed`] inside when it has another version by now; `NotFound`; those of the statements.
pub fn update_account(
    conn: &mut DbConn,
    id: Id,
    version: i64,
    patch: AccountPatch,
) -> QueryResult<Result<(), Changed>> {
    let before = find_row(conn, id)?;
    let name = patch.name.map(|name| text::line(&name));
    let changeset = AccountChangeset {
        folded: name.as_deref().map(|name| folded(name, &before.email)),
        name,
        association_id: patch.association_id.map(|id| id.map(DbId::from)),
        status: patch.status.map(DbText),
        updated_at: now().into(),
        version: version + 1,
    };
    let row = accounts::table.find(DbId::from(id)).filter(accounts::version.eq(version));
    Changed::unless_one(diesel::update(row).set(changeset).execute(conn)?)
}

/// How many accounts there are.
///
/// # Errors
/// Those of the query.
pub fn count_accounts(conn: &mut DbConn) -> QueryResult<i64> {
    accounts::table.count().get_result(conn)
}

/// How many of these accounts there are and can be used.
///
/// # Errors
/// Those of the query.
pub fn count_active_accounts(conn: &mut DbConn, ids: &[Id]) -> QueryResult<i64> {
    accounts::table
        .filter(accounts::id.eq_any(ids.iter().copied().map(DbId::from)))
        .filter(accounts::status.eq(DbText(AccountStatus::Active)))
        .count()
        .get_result(conn)
}

impl AccountRow {
    fn with_roles(self, roles: Vec<RoleGrant>) -> Account {
        Account {
            id: self.id.into(),
            name: self.name,
            email: self.email,
            status: self.status.0,
            association: self.association.map(association::to_ref),
            roles,
            created_at: self.created_at.into(),
            updated_at: self.updated_at.into(),
        }
    }
}

/// The people who have these ids, by id.
///
/// # Errors
/// Those of the query.
pub fn list_people(
    conn: &mut DbConn,
    ids: impl IntoIterator<Item = DbId>,
) -> QueryResult<HashMap<Id, Person>> {
    let rows: Vec<(DbId, String)> =
        accounts::table.filter(accounts::id.eq_any(ids)).select((accounts::id, accounts::name)).load(conn)?;
    Ok(rows.into_iter().map(|row| (row.0.into(), to_person(row))).collect())
}

/// A person as everybody may see them, out of the two columns that a join brings.
#[must_use]
pub fn to_person((id, name): (DbId, String)) -> Person {
    Person { id: id.into(), name }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_search_for_a_percent_sign_finds_percent_signs() {
        assert_eq!(contains("50%_\\"), "%50\\%\\_\\\\%");
    }

    #[test]
    fn an_address_is_the_same_however_it_is_written() {
        assert_eq!(normal_email(" Jan@Dorp.Example "), "jan@dorp.example");
    }
}
