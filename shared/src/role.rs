//! Roles: what a person is, in the whole of the platform or in one association.

use chrono::{DateTime, NaiveDate, Utc};
use serde::{Deserialize, Serialize};
use strum::{EnumString, IntoStaticStr, VariantArray};

use crate::{
    association::AssociationRef,
    id::Id,
    problem::FieldCode,
    validate::{Faults, Validate},
};

/// What a person is. Everybody with an account is a member of the platform without it being written down.
#[derive(
    Debug,
    Clone,
    Copy,
    PartialEq,
    Eq,
    PartialOrd,
    Ord,
    Hash,
    Serialize,
    Deserialize,
    EnumString,
    IntoStaticStr,
    VariantArray,
)]
#[serde(rename_all = "camelCase")]
#[strum(serialize_all = "camelCase")]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub enum Role {
    /// A member; of the platform, or of an association.
    Member,
    /// On the board of an association.
    Board,
    /// Chairs the board of an association.
    Chair,
    /// Liaison civil servant: answers for the municipality.
    Liaison,
    /// Council or college member.
    Councillor,
    /// Professional supporter of the volunteers (welfare work).
    Supporter,
    /// Connects and facilitates: the villages' consultation itself.
    Coordinator,
    /// Looks after accounts, roles and settings.
    Administrator,
}

impl Role {
    /// The role as it is written in the API and in the database.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        self.into()
    }

    /// Whether the role is held in one association rather than in the whole platform.
    #[must_use]
    pub const fn is_held_in_association(self) -> bool {
        matches!(self, Self::Member | Self::Board | Self::Chair)
    }
}

/// A role that somebody holds.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct RoleGrant {
    /// The identity of this grant.
    pub id: Id,
    /// What the person is.
    pub role: Role,
    /// In which association, for a role that is held in one.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub association: Option<AssociationRef>,
    /// The first day.
    #[serde(deserialize_with = "crate::time::day")]
    pub start_date: NaiveDate,
    /// The last day, where the term ends.
    #[serde(
        default,
        deserialize_with = "crate::time::optional_day",
        skip_serializing_if = "Option::is_none"
    )]
    pub end_date: Option<NaiveDate>,
    /// When it was granted.
    #[serde(deserialize_with = "crate::time::time")]
    pub created_at: DateTime<Utc>,
}

impl RoleGrant {
    /// Whether the role is held on that day.
    #[must_use]
    pub fn is_held_on(&self, day: NaiveDate) -> bool {
        self.start_date <= day && self.end_date.is_none_or(|end| day <= end)
    }
}

/// A role to give to somebody.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct NewRoleGrant {
    /// What the person becomes.
    pub role: Role,
    /// In which association: required for member, board and chair, absent for the others.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub association_id: Option<Id>,
    /// The first day; today unless given.
    #[serde(
        default,
        deserialize_with = "crate::time::optional_day",
        skip_serializing_if = "Option::is_none"
    )]
    pub start_date: Option<NaiveDate>,
    /// The last day, where the term ends.
    #[serde(
        default,
        deserialize_with = "crate::time::optional_day",
        skip_serializing_if = "Option::is_none"
    )]
    pub end_date: Option<NaiveDate>,
}

impl Validate for NewRoleGrant {
    fn check(&self, faults: &mut Faults) {
        match (self.role.is_held_in_association(), self.association_id) {
            (true, None) => faults.add("associationId", FieldCode::Required),
            (false, Some(_)) => faults.add("associationId", FieldCode::Invalid),
            _ => {}
        }
        for (field, day) in [("startDate", self.start_date), ("endDate", self.end_date)] {
            if let Some(day) = day {
                faults.day(field, day);
            }
        }
        if let (Some(start), Some(end)) = (self.start_date, self.end_date)
            && end < start
        {
            faults.add("endDate", FieldCode::TooEarly);
        }
    }
}
