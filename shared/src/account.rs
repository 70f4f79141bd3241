//! Accounts: registering, one's own account, and their administration.

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};
use strum::{EnumString, IntoStaticStr, VariantArray};

use crate::{
    association::AssociationRef,
    id::Id,
    password,
    role::RoleGrant,
    validate::{Faults, Validate},
};

/// The longest name that a person can have here, in characters.
pub const MAX_NAME: usize = 80;

/// A person as everybody may see them: a name, and nothing more.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Person {
    /// Whose account it is.
    pub id: Id,
    /// The name that the person chose to be known by.
    pub name: String,
}

/// Whether an account can be used.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, EnumString, IntoStaticStr, VariantArray,
)]
#[serde(rename_all = "camelCase")]
#[strum(serialize_all = "camelCase")]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub enum AccountStatus {
    /// It can be used.
    Active,
    /// An administrator closed it for now: it can't sign in, and its sessions have ended.
    Suspended,
}

/// Register: the account that a person makes for themselves.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct NewAccount {
    /// The name to be known by, 2 to 80 characters. Others see it.
    #[cfg_attr(feature = "openapi", schema(min_length = 2, max_length = 80))]
    pub name: String,
    /// The e-mail address to sign in with. Others do not see it.
    #[cfg_attr(feature = "openapi", schema(format = "email", max_length = 254))]
    pub email: String,
    /// At least 15 characters; a sentence is fine. Not one that is easy to guess.
    #[cfg_attr(feature = "openapi", schema(format = "password", min_length = 15, max_length = 200))]
    pub password: String,
    /// The village that the person belongs to.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub association_id: Option<Id>,
}

impl Validate for NewAccount {
    fn check(&self, faults: &mut Faults) {
        faults.line("name", &self.name, 2, MAX_NAME);
        faults.email("email", &self.email);
        password::check(faults, "password", &self.password);
    }
}

/// The caller's own account.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Me {
    /// Whose account it is.
    pub id: Id,
    /// The name to be known by.
    pub name: String,
    /// The e-mail address to sign in with.
    pub email: String,
    /// The village that the person belongs to.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub association: Option<AssociationRef>,
    /// The roles that the person holds today.
    pub roles: Vec<RoleGrant>,
    /// When the account was made.
    #[serde(deserialize_with = "crate::time::time")]
    pub created_at: DateTime<Utc>,
}

/// Changes to one's own account. A field that is left out stays as it is.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct MeChanges {
    /// The name to be known by, 2 to 80 characters.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "openapi", schema(min_length = 2, max_length = 80))]
    pub name: Option<String>,
    /// The village that the person belongs to; null for none.
    #[serde(default, deserialize_with = "crate::merge::present", skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "openapi", schema(value_type = Option<Id>))]
    pub association_id: Option<Option<Id>>,
}

impl Validate for MeChanges {
    fn check(&self, faults: &mut Faults) {
        if let Some(name) = &self.name {
            faults.line("name", name, 2, MAX_NAME);
        }
    }
}

/// A new password for one's own account.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct PasswordChange {
    /// The password until now.
    #[cfg_attr(feature = "openapi", schema(format = "password", min_length = 1, max_length = 200))]
    pub current_password: String,
    /// The password from now on: at least 15 characters.
    #[cfg_attr(feature = "openapi", schema(format = "password", min_length = 15, max_length = 200))]
    pub new_password: String,
}

impl Validate for PasswordChange {
    fn check(&self, faults: &mut Faults) {
        password::check_given(faults, "currentPassword", &self.current_password);
        password::check(faults, "newPassword", &self.new_password);
    }
}

/// An account as its administrators see it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Account {
    /// Its identity.
    pub id: Id,
    /// The name that the person is known by.
    pub name: String,
    /// The e-mail address that the person signs in with.
    pub email: String,
    /// Whether it can be used.
    pub status: AccountStatus,
    /// The village that the person belongs to.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub association: Option<AssociationRef>,
    /// All roles that were given and not taken back, those of other days included.
    pub roles: Vec<RoleGrant>,
    /// When it was made.
    #[serde(deserialize_with = "crate::time::time")]
    pub created_at: DateTime<Utc>,
    /// When it last changed.
    #[serde(deserialize_with = "crate::time::time")]
    pub updated_at: DateTime<Utc>,
}

/// Changes to somebody's account by an administrator. A field that is left out stays as it is.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct AccountChanges {
    /// The name to be known by, 2 to 80 characters.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "openapi", schema(min_length = 2, max_length = 80))]
    pub name: Option<String>,
    /// The village that the person belongs to; null for none.
    #[serde(default, deserialize_with = "crate::merge::present", skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "openapi", schema(value_type = Option<Id>))]
    pub association_id: Option<Option<Id>>,
    /// Suspending ends all of the account's sessions at once.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub status: Option<AccountStatus>,
}

impl Validate for AccountChanges {
    fn check(&self, faults: &mut Faults) {
        if let Some(name) = &self.name {
            faults.line("name", name, 2, MAX_NAME);
        }
    }
}

/// Which accounts to list, newest first.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[cfg_attr(feature = "openapi", derive(utoipa::IntoParams))]
#[cfg_attr(feature = "openapi", into_params(parameter_in = Query))]
pub struct AccountFilter {
    /// A part of the name or of the e-mail address; case and accents do not count.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "openapi", param(max_length = 200))]
    pub q: Option<String>,
    /// Only accounts with this status.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "openapi", param(inline))]
    pub status: Option<AccountStatus>,
    /// Only accounts that hold this role today.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "openapi", param(inline))]
    pub role: Option<crate::role::Role>,
    /// How many items at most: 1 to 100, 20 unless given.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "openapi", param(minimum = 1, maximum = 100))]
    pub limit: Option<u8>,
    /// The `nextCursor` of the page before.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "openapi", param(max_length = 500))]
    pub cursor: Option<String>,
}

impl AccountFilter {
    /// The longest search that is answered, in characters.
    pub const MAX_QUERY: usize = 200;
}

impl Validate for AccountFilter {
    fn check(&self, faults: &mut Faults) {
        faults.text("q", self.q.as_deref().unwrap_or(""), 0, Self::MAX_QUERY);
        crate::page::check_limit(faults, self.limit);
    }
}
