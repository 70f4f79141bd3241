//! The timeline of the whole trajectory: what was, what is and what comes, beside the projects' own plans.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use strum::{EnumString, IntoStaticStr, VariantArray};

mod road;
mod when;

pub use road::{RADIUS, Road, Stop, pave};
pub use when::When;

use crate::{
    id::Id,
    page::check_limit,
    problem::FieldCode,
    validate::{Faults, Validate},
};

/// The longest place, in characters.
pub const MAX_PLACE: usize = 120;

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
    /// On which day, or the first of several; absent while that is open.
    #[serde(
        default,
        deserialize_with = "crate::time::optional_day",
        skip_serializing_if = "Option::is_none"
    )]
    pub date: Option<NaiveDate>,
    /// The last day, where it takes several.
    #[serde(
        default,
        deserialize_with = "crate::time::optional_day",
        skip_serializing_if = "Option::is_none"
    )]
    pub end_date: Option<NaiveDate>,
    /// Where it is; can be empty.
    pub place: String,
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
    /// The last day, where it takes several.
    #[serde(
        default,
        deserialize_with = "crate::time::optional_day",
        skip_serializing_if = "Option::is_none"
    )]
    pub end_date: Option<NaiveDate>,
    /// Where it is: at most 120 characters.
    #[serde(default)]
    #[cfg_attr(feature = "openapi", schema(max_length = 120))]
    pub place: String,
}

impl Validate for NewMoment {
    fn check(&self, faults: &mut Faults) {
        faults.line("title", &self.title, 2, 200);
        faults.text("text", &self.text, 0, 2_000);
        faults.line("place", &self.place, 0, MAX_PLACE);
        check_days(faults, self.date, self.end_date);
        if let Some((field, code)) = misfit_of_days(self.date, self.end_date) {
            faults.add(field, code);
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
    /// The last day, where it takes several.
    #[serde(default, deserialize_with = "crate::time::present_day", skip_serializing_if = "Option::is_none")]
    pub end_date: Option<Option<NaiveDate>>,
    /// Where it is: at most 120 characters.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "openapi", schema(max_length = 120))]
    pub place: Option<String>,
}

impl Validate for MomentChanges {
    fn check(&self, faults: &mut Faults) {
        if let Some(title) = &self.title {
            faults.line("title", title, 2, 200);
        }
        if let Some(text) = &self.text {
            faults.text("text", text, 0, 2_000);
        }
        if let Some(place) = &self.place {
            faults.line("place", place, 0, MAX_PLACE);
        }
        check_days(faults, self.date.flatten(), self.end_date.flatten());
    }
}

fn check_days(faults: &mut Faults, date: Option<NaiveDate>, end_date: Option<NaiveDate>) {
    for (field, day) in [("date", date), ("endDate", end_date)] {
        if let Some(day) = day {
            faults.day(field, day);
        }
    }
}

/// What is wrong with these days together: a last day without a first, or before it.
#[must_use]
pub fn misfit_of_days(
    date: Option<NaiveDate>,
    end_date: Option<NaiveDate>,
) -> Option<(&'static str, FieldCode)> {
    match (date, end_date?) {
        (None, _) => Some(("date", FieldCode::Required)),
        (Some(first), last) if last < first => Some(("endDate", FieldCode::TooEarly)),
        (Some(_), _) => None,
    }
}

/// Which moments a list shows.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[cfg_attr(feature = "openapi", derive(utoipa::IntoParams))]
#[cfg_attr(feature = "openapi", into_params(parameter_in = Query))]
pub struct MomentFilter {
    /// Only those that are not over before this day, and those whose day is open.
    #[serde(
        default,
        deserialize_with = "crate::time::optional_day",
        skip_serializing_if = "Option::is_none"
    )]
    pub from: Option<NaiveDate>,
    /// How many items at most: 1 to 100, 20 unless given.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "openapi", param(minimum = 1, maximum = 100))]
    pub limit: Option<u8>,
    /// The `nextCursor` of the page before.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "openapi", param(max_length = 500))]
    pub cursor: Option<String>,
}

impl Validate for MomentFilter {
    fn check(&self, faults: &mut Faults) {
        check_limit(faults, self.limit);
        if let Some(from) = self.from {
            faults.day("from", from);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_last_day_needs_a_first_one_before_it() {
        let day = |text: &str| text.parse().ok();
        assert_eq!(misfit_of_days(None, None), None);
        assert_eq!(misfit_of_days(day("2026-12-01"), day("2026-12-01")), None);
        assert_eq!(misfit_of_days(None, day("2026-12-01")), Some(("date", FieldCode::Required)));
        let turned = misfit_of_days(day("2026-12-02"), day("2026-12-01"));
        assert_eq!(turned, Some(("endDate", FieldCode::TooEarly)));
    }
}
