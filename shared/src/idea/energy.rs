//! What the author of an idea brings: the energy that something new lives on.

use serde::{Deserialize, Serialize};
use strum::{EnumString, IntoStaticStr, VariantArray};

use crate::validate::{Faults, Validate};

/// A kind of energy. The first four are those of the "new interplay" that the villages agreed on.
#[derive(
    Debug,
    Clone,
    Copy,
    PartialEq,
    Eq,
    PartialOrd,
    Ord,
    Serialize,
    Deserialize,
    EnumString,
    IntoStaticStr,
    VariantArray,
)]
#[serde(rename_all = "camelCase")]
#[strum(serialize_all = "camelCase")]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub enum EnergyKind {
    /// Something the author is good at.
    Talent,
    /// People the author knows.
    Relations,
    /// Chances the author sees.
    Opportunities,
    /// Joy in it.
    Fun,
    /// Hours.
    Time,
}

impl EnergyKind {
    /// The kind as it is written in the API and in the database.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        self.into()
    }
}

/// What the author brings.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Energy {
    /// Of which kinds; each counts once, and their order says nothing.
    #[serde(default)]
    #[cfg_attr(feature = "openapi", schema(max_items = 5))]
    pub kinds: Vec<EnergyKind>,
    /// In the author's own words, on one line: at most 200 characters.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "openapi", schema(max_length = 200))]
    pub note: Option<String>,
}

impl Energy {
    /// The longest note, in characters.
    pub const MAX_NOTE: usize = 200;
}

impl Validate for Energy {
    fn check(&self, faults: &mut Faults) {
        faults.count("energy.kinds", self.kinds.len(), EnergyKind::VARIANTS.len());
        faults.line("energy.note", self.note.as_deref().unwrap_or(""), 0, Self::MAX_NOTE);
    }
}
