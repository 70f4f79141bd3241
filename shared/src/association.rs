//! Associations: the villages, each with its board.

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};

use crate::{
    account::Person,
    id::Id,
    role::Role,
    validate::{Faults, Validate},
};

/// An association where another thing names it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct AssociationRef {
    /// Its identity.
    pub id: Id,
    /// The village that it stands for.
    pub village: String,
}

/// A village's association in a list.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct AssociationSummary {
    /// Its identity.
    pub id: Id,
    /// The village that it stands for.
    pub village: String,
    /// Its own name.
    pub name: String,
    /// How many public ideas were sent in for the village.
    pub idea_count: i64,
}

/// A village's association.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Association {
    /// Its identity.
    pub id: Id,
    /// The village that it stands for.
    pub village: String,
    /// Its own name.
    pub name: String,
    /// The village and the association in a few sentences.
    pub summary: String,
    /// How many people live in the village, where it is known.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub residents: Option<i32>,
    /// How many household addresses the village has, where it is known.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub households: Option<i32>,
    /// Who is on the board today, the chair first.
    pub board: Vec<BoardMember>,
    /// How many public ideas were sent in for the village.
    pub idea_count: i64,
    /// When it was added.
    #[serde(deserialize_with = "crate::time::time")]
    pub created_at: DateTime<Utc>,
    /// When it last changed.
    #[serde(deserialize_with = "crate::time::time")]
    pub updated_at: DateTime<Utc>,
}

/// Somebody on the board of an association.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct BoardMember {
    /// Who it is.
    pub person: Person,
    /// Board or chair.
    pub role: Role,
}

/// An association to add.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct NewAssociation {
    /// The village that it stands for, 2 to 80 characters; no two alike.
    #[cfg_attr(feature = "openapi", schema(min_length = 2, max_length = 80))]
    pub village: String,
    /// Its own name, 2 to 120 characters.
    #[cfg_attr(feature = "openapi", schema(min_length = 2, max_length = 120))]
    pub name: String,
    /// The village and the association in a few sentences, at most 2,000 characters.
    #[serde(default)]
    #[cfg_attr(feature = "openapi", schema(max_length = 2000))]
    pub summary: String,
    /// How many people live in the village.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "openapi", schema(minimum = 0, maximum = 1_000_000))]
    pub residents: Option<i32>,
    /// How many household addresses the village has.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "openapi", schema(minimum = 0, maximum = 1_000_000))]
    pub households: Option<i32>,
}

impl Validate for NewAssociation {
    fn check(&self, faults: &mut Faults) {
        faults.line("village", &self.village, 2, 80);
        faults.line("name", &self.name, 2, 120);
        faults.text("summary", &self.summary, 0, 2_000);
        check_size(faults, "residents", self.residents);
        check_size(faults, "households", self.households);
    }
}

/// Changes to an association. A field that is left out stays as it is.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct AssociationChanges {
    /// The village that it stands for, 2 to 80 characters; no two alike.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "openapi", schema(min_length = 2, max_length = 80))]
    pub village: Option<String>,
    /// Its own name, 2 to 120 characters.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "openapi", schema(min_length = 2, max_length = 120))]
    pub name: Option<String>,
    /// The village and the association in a few sentences, at most 2,000 characters.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "openapi", schema(max_length = 2000))]
    pub summary: Option<String>,
    /// How many people live in the village; null where it is not known.
    #[serde(default, deserialize_with = "crate::merge::present", skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "openapi", schema(value_type = Option<i32>, minimum = 0, maximum = 1_000_000))]
    pub residents: Option<Option<i32>>,
    /// How many household addresses the village has; null where it is not known.
    #[serde(default, deserialize_with = "crate::merge::present", skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "openapi", schema(value_type = Option<i32>, minimum = 0, maximum = 1_000_000))]
    pub households: Option<Option<i32>>,
}

impl Validate for AssociationChanges {
    fn check(&self, faults: &mut Faults) {
        if let Some(village) = &self.village {
            faults.line("village", village, 2, 80);
        }
        if let Some(name) = &self.name {
            faults.line("name", name, 2, 120);
        }
        if let Some(summary) = &self.summary {
            faults.text("summary", summary, 0, 2_000);
        }
        check_size(faults, "residents", self.residents.flatten());
        check_size(faults, "households", self.households.flatten());
    }
}

fn check_size(faults: &mut Faults, field: &str, size: Option<i32>) {
    if let Some(size) = size {
        faults.number(field, i64::from(size), 0, 1_000_000);
    }
}
