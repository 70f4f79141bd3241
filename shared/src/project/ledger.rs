//! A project's money: a ledger in cents, of which no entry is ever changed. What was wrong is put right by a new one.

use chrono::{DateTime, NaiveDate, Utc};
use serde::{Deserialize, Serialize};
use strum::{EnumString, IntoStaticStr, VariantArray};

use crate::{
    account::Person,
    id::Id,
    validate::{Faults, Validate},
};

/// The largest amount, in cents: a billion euros.
pub const MAX_CENTS: i64 = 100_000_000_000;
/// The longest name of who gave or got it, in characters.
pub const MAX_PARTY: usize = 120;
/// The longest description, in characters.
pub const MAX_DESCRIPTION: usize = 500;

/// What a project was granted, what it spent, and what is left: sums over its ledger, in cents.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Money {
    /// All that it was granted.
    pub granted_cents: i64,
    /// All that it spent.
    pub spent_cents: i64,
    /// What is left; negative when more was spent than granted.
    pub left_cents: i64,
}

impl Money {
    /// What is left follows from the two sums.
    #[must_use]
    pub const fn new(granted_cents: i64, spent_cents: i64) -> Self {
        Self { granted_cents, spent_cents, left_cents: granted_cents - spent_cents }
    }
}

/// Whether money came or went.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, EnumString, IntoStaticStr, VariantArray,
)]
#[serde(rename_all = "camelCase")]
#[strum(serialize_all = "camelCase")]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub enum LedgerKind {
    /// It came.
    Granted,
    /// It went.
    Spent,
}

impl LedgerKind {
    /// The kind as it is written in the API and in the database.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        self.into()
    }
}

/// An entry in the ledger: money that came or went, or the correction of an earlier entry.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct LedgerEntry {
    /// Its identity.
    pub id: Id,
    /// Whether the money came or went. A correction has the kind of what it corrects.
    pub kind: LedgerKind,
    /// What it adds to the sum of its kind, in cents. A correction adds the difference, which can be negative.
    pub cents: i64,
    /// The amount that holds by this entry, in cents: its own, or for a correction the right one.
    pub amount_cents: i64,
    /// On which day the money came or went.
    #[serde(deserialize_with = "crate::time::day")]
    pub entry_date: NaiveDate,
    /// Who granted it, or who was paid.
    pub party: String,
    /// Why.
    pub description: String,
    /// The entry that this one corrects.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub corrects: Option<Id>,
    /// The entry that corrects this one.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub corrected_by: Option<Id>,
    /// Who entered it; absent when that account is gone.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub author: Option<Person>,
    /// The name of who entered it, as it was then: it stays when the account goes.
    pub author_name: String,
    /// When it was entered.
    #[serde(deserialize_with = "crate::time::time")]
    pub created_at: DateTime<Utc>,
}

/// An entry to make.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct NewLedgerEntry {
    /// Whether the money came or went.
    pub kind: LedgerKind,
    /// How much, in cents: 1 to 100,000,000,000.
    #[cfg_attr(feature = "openapi", schema(minimum = 1, maximum = 100_000_000_000_i64))]
    pub amount_cents: i64,
    /// On which day.
    #[serde(deserialize_with = "crate::time::day")]
    pub entry_date: NaiveDate,
    /// Who granted it, or who was paid: 2 to 120 characters.
    #[cfg_attr(feature = "openapi", schema(min_length = 2, max_length = 120))]
    pub party: String,
    /// Why: 2 to 500 characters.
    #[cfg_attr(feature = "openapi", schema(min_length = 2, max_length = 500))]
    pub description: String,
}

impl Validate for NewLedgerEntry {
    fn check(&self, faults: &mut Faults) {
        faults.number("amountCents", self.amount_cents, 1, MAX_CENTS);
        faults.day("entryDate", self.entry_date);
        faults.line("party", &self.party, 2, MAX_PARTY);
        faults.text("description", &self.description, 2, MAX_DESCRIPTION);
    }
}

/// A correction to make. An entry is corrected once at most; whoever was wrong twice corrects the correction.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct NewLedgerCorrection {
    /// What the amount should have been, in cents: 0, where it should not have been entered at all, to
    /// 100,000,000,000. Another than it has.
    #[cfg_attr(feature = "openapi", schema(minimum = 0, maximum = 100_000_000_000_i64))]
    pub amount_cents: i64,
    /// Why: 2 to 500 characters.
    #[cfg_attr(feature = "openapi", schema(min_length = 2, max_length = 500))]
    pub description: String,
}

impl Validate for NewLedgerCorrection {
    fn check(&self, faults: &mut Faults) {
        faults.number("amountCents", self.amount_cents, 0, MAX_CENTS);
        faults.text("description", &self.description, 2, MAX_DESCRIPTION);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_left_can_be_a_debt() {
        assert_eq!(Money::new(10_000, 12_550).left_cents, -2_550);
    }

    #[test]
    fn an_entry_is_of_something_and_a_correction_can_be_to_nothing() {
        let entry = |amount_cents| NewLedgerEntry {
            kind: LedgerKind::Spent,
            amount_cents,
            entry_date: "2027-03-21".parse().unwrap(),
            party: "Kwekerij".to_owned(),
            description: "Drie linden".to_owned(),
        };
        for (amount, is_valid) in
            [(-1, false), (0, false), (1, true), (MAX_CENTS, true), (MAX_CENTS + 1, false)]
        {
            assert_eq!(entry(amount).validate().is_ok(), is_valid, "{amount}");
        }
        let correction =
            |amount_cents| NewLedgerCorrection { amount_cents, description: "Dubbel".to_owned() };
        assert!(correction(0).validate().is_ok());
        assert!(correction(-1).validate().is_err());
    }
}
