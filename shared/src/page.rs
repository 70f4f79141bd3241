//! Bounded lists: every list of the API is a page that names the next one by a cursor.

use serde::{Deserialize, Serialize};

use crate::validate::{Faults, Validate};

/// How many items a page holds unless the caller says otherwise.
pub const DEFAULT_LIMIT: u8 = 20;
/// The largest page that a caller may ask for.
pub const MAX_LIMIT: u8 = 100;

/// One page of a list.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Page<T> {
    /// The items, in the order that was asked for.
    pub items: Vec<T>,
    /// Give this back as `cursor` for the next page; absent on the last page.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub next_cursor: Option<String>,
    /// How many items the whole list has, where that is known without counting.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub total: Option<i64>,
}

impl<T> Page<T> {
    /// The same page of other items.
    #[must_use]
    pub fn map<U>(self, into: impl FnMut(T) -> U) -> Page<U> {
        Page {
            items: self.items.into_iter().map(into).collect(),
            next_cursor: self.next_cursor,
            total: self.total,
        }
    }
}

/// The part of a list that is asked for, where a list has no filters of its own.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[cfg_attr(feature = "openapi", derive(utoipa::IntoParams))]
#[cfg_attr(feature = "openapi", into_params(parameter_in = Query))]
pub struct Paging {
    /// How many items at most: 1 to 100, 20 unless given.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "openapi", param(minimum = 1, maximum = 100))]
    pub limit: Option<u8>,
    /// The `nextCursor` of the page before.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "openapi", param(max_length = 500))]
    pub cursor: Option<String>,
}

/// A limit is 1 to [`MAX_LIMIT`].
pub(crate) fn check_limit(faults: &mut Faults, limit: Option<u8>) {
    if let Some(limit) = limit {
        faults.number("limit", i64::from(limit), 1, i64::from(MAX_LIMIT));
    }
}

impl Validate for Paging {
    fn check(&self, faults: &mut Faults) {
        check_limit(faults, self.limit);
    }
}
