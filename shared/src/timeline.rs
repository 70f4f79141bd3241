//! The timeline of the whole trajectory: what was, what is and what comes, beside the projects' own plans.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use strum::{EnumString, IntoStaticStr, VariantArray};

use crate::{
    id::Id,
    validate::{Faults, Validate},
};

/// What kind of moment it is.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, EnumString, IntoStaticStr, VariantArray,
)]
#[serde(rename_all = "camelCase")]
#[strum(serialize_all = "camelCase")]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub enum MomentKind {
    /// A tour of the villages.
    Tour,
    /// A work conference.
    Conference,
    /// A meeting of all who take part.
    Meeting,
    /// A talk with somebody who decides.
    Talk,
    /// A presentation of results.
    Presentation,
    /// An evaluation along the way.
    Evaluation,
    /// The council or the college takes a decision.
    Council,
}

impl MomentKind {
    /// The kind as it is written in the API and in the database.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        self.into()
    }
}

/// A moment on the timeline.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Moment {
    /// Its identity.
    pub id: Id,
    /// What it is, in a line.
    pub title: String,
    /// More about it; can be empty.
    pub text: String,
    /// What kind of moment it is.
    pub kind: MomentKind,
    /// On which day; absent while that is open.
    #[serde(
        default,
        deserialize_with = "crate::time::optional_day",
        skip_serializing_if = "Option::is_none"
    )]
    pub date: Option<NaiveDate>,
}

/// A moment to add.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct NewMoment {
    /// What it is, in a line: 2 to 200 characters.
    #[cfg_attr(feature = "openapi", schema(min_length = 2, max_length = 200))]
    pub title: String,
    /// More about it: at most 2,000 characters.
    #[serde(default)]
    #[cfg_attr(feature = "openapi", schema(max_length = 2000))]
    pub text: String,
    /// What kind of moment it is.
    pub kind: MomentKind,
    /// On which day; leave it out while that is open.
    #[serde(
        default,
        deserialize_with = "crate::time::optional_day",
        skip_serializing_if = "Option::is_none"
    )]
    pub date: Option<NaiveDate>,
}

impl Validate for NewMoment {
    fn check(&self, faults: &mut Faults) {
        faults.line("title", &self.title, 2, 200);
        faults.text("text", &self.text, 0, 2_000);
        if let Some(date) = self.date {
            faults.day("date", date);
        }
    }
}

/// Changes to a moment. A field that is left out stays as it is; a null date opens it again.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct MomentChanges {
    /// What it is, in a line: 2 to 200 characters.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "openapi", schema(min_length = 2, max_length = 200))]
    pub title: Option<String>,
    /// More about it: at most 2,000 characters.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "openapi", schema(max_length = 2000))]
    pub text: Option<String>,
    /// What kind of moment it is.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub kind: Option<MomentKind>,
    /// On which day.
    #[serde(default, deserialize_with = "crate::time::present_day", skip_serializing_if = "Option::is_none")]
    pub date: Option<Option<NaiveDate>>,
}

impl Validate for MomentChanges {
    fn check(&self, faults: &mut Faults) {
        if let Some(title) = &self.title {
            faults.line("title", title, 2, 200);
        }
        if let Some(text) = &self.text {
            faults.text("text", text, 0, 2_000);
        }
        if let Some(date) = self.date.flatten() {
            faults.day("date", date);
        }
    }
}
