//! Who may take access from an account.

use shared::{
    account::{AccountChanges, AccountStatus},
    id::Id,
    permission::{Action, Caller},
    role::Role,
};

use super::{Denied, may};

/// Changing an account.
///
/// # Errors
/// [`Denied`]: no right, or suspending oneself.
pub fn update(caller: &Caller, account_id: Id, changes: &AccountChanges) -> Result<(), Denied> {
    may(caller, Action::ManageAccounts)?;
    let suspends = changes.status == Some(AccountStatus::Suspended);
    if suspends && !caller.may_take_access_of(account_id) { Err(Denied::OwnAccess) } else { Ok(()) }
}

/// Taking a role from an account.
///
/// # Errors
/// [`Denied`]: no right, or one's own role of administrator.
pub fn delete_role(caller: &Caller, account_id: Id, role: Role) -> Result<(), Denied> {
    may(caller, Action::ManageAccounts)?;
    let takes_access = role == Role::Administrator;
    if takes_access && !caller.may_take_access_of(account_id) { Err(Denied::OwnAccess) } else { Ok(()) }
}
