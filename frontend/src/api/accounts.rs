//! Accounts: registering, and their administration.

use shared::{
    account::{Account, AccountChanges, AccountFilter, Me, NewAccount},
    id::Id,
    page::Page,
    role::{NewRoleGrant, RoleGrant},
};

use super::{Call, Reply, Versioned};

/// `POST /accounts`
pub fn create_account(account: &NewAccount, key: &str) -> impl Reply<Me> + use<> {
    Call::post("/accounts").json(account).once(key).read()
}

/// `GET /accounts`
pub fn list_accounts(filter: &AccountFilter) -> impl Reply<Page<Account>> + use<> {
    Call::list("/accounts", filter).read()
}

/// `GET /accounts/{id}`
pub fn find_account(id: Id) -> impl Reply<Versioned<Account>> + use<> {
    Call::get(&format!("/accounts/{id}")).read_versioned()
}

/// `PATCH /accounts/{id}`
pub fn update_account(id: Id, changes: &AccountChanges, etag: &str) -> impl Reply<Account> + use<> {
    Call::patch(&format!("/accounts/{id}"), etag).json(changes).read()
}

/// `POST /accounts/{id}/roles`
pub fn create_role_grant(id: Id, grant: &NewRoleGrant, key: &str) -> impl Reply<RoleGrant> + use<> {
    Call::post(&format!("/accounts/{id}/roles")).json(grant).once(key).read()
}

/// `DELETE /accounts/{id}/roles/{grantId}`
pub fn delete_role_grant(id: Id, grant: Id) -> impl Reply<()> + use<> {
    Call::delete(&format!("/accounts/{id}/roles/{grant}")).done()
}
