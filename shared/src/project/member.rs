//! Who takes part in a project, and as what.

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};
use strum::{EnumString, IntoStaticStr, VariantArray};

use crate::{
    account::Person,
    id::Id,
    problem::FieldCode,
    validate::{Faults, Validate},
};

/// What somebody is in a project.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, EnumString, IntoStaticStr, VariantArray,
)]
#[serde(rename_all = "camelCase")]
#[strum(serialize_all = "camelCase")]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub enum ProjectRole {
    /// Keeps it going.
    Lead,
    /// Supports its volunteers professionally.
    Supporter,
    /// Joined in.
    Helper,
}

impl ProjectRole {
    /// All of them.
    pub const ALL: [Self; 3] = [Self::Lead, Self::Supporter, Self::Helper];
    /// The roles whose holders everybody may know. Who helps is told to people who are signed in.
    pub const PUBLIC: [Self; 2] = [Self::Lead, Self::Supporter];

    /// The role as it is written in the API and in the database.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        self.into()
    }
}

/// Somebody who takes part in a project.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct ProjectMember {
    /// Who it is.
    pub person: Person,
    /// As what.
    pub role: ProjectRole,
    /// Since when.
    #[serde(deserialize_with = "crate::time::time")]
    pub created_at: DateTime<Utc>,
}

/// Somebody who is to take part: oneself as a helper, or, for who manages the project, anybody with an account.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct NewProjectMember {
    /// As what.
    pub role: ProjectRole,
    /// Who; oneself when neither this nor `email` is given.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub account_id: Option<Id>,
    /// The address that the person's account has, for who does not know its id.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "openapi", schema(max_length = 254))]
    pub email: Option<String>,
}

impl Validate for NewProjectMember {
    fn check(&self, faults: &mut Faults) {
        if let Some(email) = &self.email {
            faults.email("email", email);
            if self.account_id.is_some() {
                faults.add("accountId", FieldCode::Invalid);
            }
        }
    }
}

/// Another role for somebody who takes part.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct ProjectMemberChanges {
    /// As what from now on.
    pub role: ProjectRole,
}

impl Validate for ProjectMemberChanges {
    fn check(&self, _: &mut Faults) {}
}

/// Which people of a project to list.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[cfg_attr(feature = "openapi", derive(utoipa::IntoParams))]
#[cfg_attr(feature = "openapi", into_params(parameter_in = Query))]
pub struct MemberFilter {
    /// Only these.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "openapi", param(inline))]
    pub role: Option<ProjectRole>,
    /// How many items at most: 1 to 100, 20 unless given.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "openapi", param(minimum = 1, maximum = 100))]
    pub limit: Option<u8>,
    /// The `nextCursor` of the page before.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "openapi", param(max_length = 500))]
    pub cursor: Option<String>,
}

impl Validate for MemberFilter {
    fn check(&self, faults: &mut Faults) {
        crate::page::check_limit(faults, self.limit);
    }
}
