//! Accounts: registering, and their administration.

use shared::{
    account::{Account, AccountChanges, AccountFilter, Me, NewAccount},
    id::Id,
    page::Page,
    role::{NewRoleGrant, RoleGrant},
};

use super::{Call, Failure, Versioned};

/// `POST /accounts`
pub async fn create_account(account: &NewAccount, key: &str) -> Result<Me, Failure> {
    Call::post("/accounts").json(account).once(key).read().await
}

/// `GET /accounts`
pub async fn list_accounts(filter: &AccountFilter) -> Result<Page<Account>, Failure> {
    Call::list("/accounts", filter).read().await
}

/// `GET /accounts/{id}`
pub async fn find_account(id: Id) -> Result<Versioned<Account>, Failure> {
    Call::get(&format!("/accounts/{id}")).read_versioned().await
}

/// `PATCH /accounts/{id}`
pub async fn update_account(id: Id, changes: &AccountChanges, etag: &str) -> Result<Account, Failure> {
    Call::patch(&format!("/accounts/{id}"), etag).json(changes).read().await
}

/// `POST /accounts/{id}/roles`
pub async fn create_role_grant(id: Id, grant: &NewRoleGrant, key: &str) -> Result<RoleGrant, Failure> {
    Call::post(&format!("/accounts/{id}/roles")).json(grant).once(key).read().await
}

/// `DELETE /accounts/{id}/roles/{grantId}`
pub async fn delete_role_grant(id: Id, grant: Id) -> Result<(), Failure> {
    Call::delete(&format!("/accounts/{id}/roles/{grant}")).done().await
}
