//! When in the life of its subject an evaluation comes.

use serde::{Deserialize, Serialize};
use strum::{EnumString, IntoStaticStr, VariantArray};

/// When in the life of its subject an evaluation comes.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, EnumString, IntoStaticStr, VariantArray,
)]
#[serde(rename_all = "camelCase")]
#[strum(serialize_all = "camelCase")]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub enum EvaluationKind {
    /// On the way.
    Interim,
    /// At the end.
    Final,
    /// Once a year.
    Yearly,
    /// After an event.
    Event,
}

impl EvaluationKind {
    /// The kind as it is written in the API and in the database.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        self.into()
    }
}
