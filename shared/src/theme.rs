//! Themes: what ideas are about.

use serde::{Deserialize, Serialize};
use strum::{EnumString, IntoStaticStr, VariantArray};

use crate::{
    id::Id,
    validate::{Faults, Validate},
};

/// A theme where another thing names it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct ThemeRef {
    /// Its identity.
    pub id: Id,
    /// Its short name.
    pub label: String,
    /// The colour that it is recognised by.
    pub color: ThemeColor,
}

/// A theme.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Theme {
    /// Its identity.
    pub id: Id,
    /// Its short name.
    pub label: String,
    /// Its name in full.
    pub name: String,
    /// What it is about, in a sentence.
    pub summary: String,
    /// The colour that it is recognised by.
    pub color: ThemeColor,
    /// Where it stands among the themes: lower comes first.
    pub position: i32,
    /// How many public ideas are about it.
    pub idea_count: i64,
}

/// The colours that a theme can be recognised by; the style sheet knows each in light and dark.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, EnumString, IntoStaticStr, VariantArray,
)]
#[serde(rename_all = "camelCase")]
#[strum(serialize_all = "camelCase")]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[expect(missing_docs, reason = "the names say it")]
pub enum ThemeColor {
    Blue,
    Green,
    Orange,
    Purple,
    Red,
    Teal,
}

/// A theme to add.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct NewTheme {
    /// Its short name, 2 to 40 characters; no two alike.
    #[cfg_attr(feature = "openapi", schema(min_length = 2, max_length = 40))]
    pub label: String,
    /// Its name in full, 2 to 200 characters.
    #[cfg_attr(feature = "openapi", schema(min_length = 2, max_length = 200))]
    pub name: String,
    /// What it is about, at most 500 characters.
    #[serde(default)]
    #[cfg_attr(feature = "openapi", schema(max_length = 500))]
    pub summary: String,
    /// The colour that it is recognised by.
    pub color: ThemeColor,
    /// Where it stands among the themes: 0 to 1,000, lower comes first.
    #[serde(default)]
    #[cfg_attr(feature = "openapi", schema(minimum = 0, maximum = 1000))]
    pub position: i32,
}

impl Validate for NewTheme {
    fn check(&self, faults: &mut Faults) {
        faults.line("label", &self.label, 2, 40);
        faults.line("name", &self.name, 2, 200);
        faults.text("summary", &self.summary, 0, 500);
        faults.number("position", i64::from(self.position), 0, 1_000);
    }
}

/// Changes to a theme. A field that is left out stays as it is.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct ThemeChanges {
    /// Its short name, 2 to 40 characters; no two alike.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "openapi", schema(min_length = 2, max_length = 40))]
    pub label: Option<String>,
    /// Its name in full, 2 to 200 characters.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "openapi", schema(min_length = 2, max_length = 200))]
    pub name: Option<String>,
    /// What it is about, at most 500 characters.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "openapi", schema(max_length = 500))]
    pub summary: Option<String>,
    /// The colour that it is recognised by.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub color: Option<ThemeColor>,
    /// Where it stands among the themes: 0 to 1,000, lower comes first.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "openapi", schema(minimum = 0, maximum = 1000))]
    pub position: Option<i32>,
}

impl Validate for ThemeChanges {
    fn check(&self, faults: &mut Faults) {
        if let Some(label) = &self.label {
            faults.line("label", label, 2, 40);
        }
        if let Some(name) = &self.name {
            faults.line("name", name, 2, 200);
        }
        if let Some(summary) = &self.summary {
            faults.text("summary", summary, 0, 500);
        }
        if let Some(position) = self.position {
            faults.number("position", i64::from(position), 0, 1_000);
        }
    }
}
