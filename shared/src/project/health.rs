//! How a project goes, as its leads say.

use serde::{Deserialize, Serialize};
use strum::{EnumString, IntoStaticStr, VariantArray};

/// The longest note beside it, in characters.
pub const MAX_HEALTH_NOTE: usize = 1_000;

/// How a project goes.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, EnumString, IntoStaticStr, VariantArray,
)]
#[serde(rename_all = "camelCase")]
#[strum(serialize_all = "camelCase")]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub enum Health {
    /// As planned.
    OnCourse,
    /// Something may go wrong.
    AtRisk,
    /// It does not go on without help.
    Stuck,
}

impl Health {
    /// The word as it is written in the API and in the database.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        self.into()
    }
}
