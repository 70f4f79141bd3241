//! How an idea came in, and for whom: somebody with an account can enter one for a resident without.

use serde::{Deserialize, Serialize};
use strum::{EnumString, IntoStaticStr, VariantArray};

use crate::{
    problem::FieldCode,
    validate::{Faults, Validate},
};

/// The way by which an idea came in.
#[derive(
    Debug,
    Clone,
    Copy,
    Default,
    PartialEq,
    Eq,
    Serialize,
    Deserialize,
    EnumString,
    IntoStaticStr,
    VariantArray,
)]
#[serde(rename_all = "camelCase")]
#[strum(serialize_all = "camelCase")]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub enum Source {
    /// On the page or by the API.
    #[default]
    Web,
    /// On a form or in a letter.
    Paper,
    /// By telephone.
    Telephone,
    /// At an event.
    Event,
}

impl Source {
    /// The source as it is written in the API and in the database.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        self.into()
    }
}

/// How an idea came in, and for whom.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Origin {
    /// The way by which it came in.
    pub source: Source,
    /// Whether its author entered it for somebody else.
    pub is_on_behalf: bool,
    /// Whose idea it is then; absent where the caller may not know the name.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub on_behalf_of: Option<String>,
    /// Whether everybody may know that name.
    pub show_name: bool,
}

impl Origin {
    /// Whether it is anything but one's own idea on the page.
    #[must_use]
    pub fn is_for_others(&self) -> bool {
        self.source != Source::Web || self.is_on_behalf
    }
}

/// How an idea to send in came in, and for whom. Anything but the page and oneself is for those who may enter ideas for
/// others.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct NewOrigin {
    /// The way by which it came in; the page unless given.
    #[serde(default)]
    pub source: Source,
    /// The name of the resident whose idea it is: at most 120 characters.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "openapi", schema(max_length = 120))]
    pub on_behalf_of: Option<String>,
    /// Whether that resident agreed to the idea and the name being entered. Must be true where there is a name.
    #[serde(default)]
    pub consent: bool,
    /// Whether that resident agreed to the name being shown to everybody.
    #[serde(default)]
    pub show_name: bool,
}

impl NewOrigin {
    /// The longest name, in characters.
    pub const MAX_NAME: usize = 120;

    /// The name, if there is one.
    #[must_use]
    pub fn name(&self) -> Option<&str> {
        self.on_behalf_of.as_deref().map(str::trim).filter(|name| !name.is_empty())
    }

    /// Whether it is anything but one's own idea on the page.
    #[must_use]
    pub fn is_for_others(&self) -> bool {
        self.source != Source::Web || self.name().is_some()
    }
}

impl From<&Origin> for NewOrigin {
    /// No name is kept without consent, so where there is one, it was given.
    fn from(origin: &Origin) -> Self {
        Self {
            source: origin.source,
            on_behalf_of: origin.on_behalf_of.clone(),
            consent: origin.is_on_behalf,
            show_name: origin.show_name,
        }
    }
}

impl Validate for NewOrigin {
    fn check(&self, faults: &mut Faults) {
        faults.line("origin.onBehalfOf", self.on_behalf_of.as_deref().unwrap_or(""), 0, Self::MAX_NAME);
        if self.name().is_some() && !self.consent {
            faults.add("origin.consent", FieldCode::Required);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_needs_consent() {
        let origin = |name: &str, consent| {
            let origin = NewOrigin { on_behalf_of: Some(name.to_owned()), consent, ..NewOrigin::default() };
            origin.validate().err().map_or(0, |faults| faults.len())
        };
        assert_eq!(origin("Hendrikje", true), 0);
        assert_eq!(origin("Hendrikje", false), 1);
        assert_eq!(origin("  ", false), 0);
        assert_eq!(origin(&"x".repeat(121), false), 2);
    }

    #[test]
    fn one_s_own_idea_on_the_page_is_nothing_special() {
        assert!(!NewOrigin::default().is_for_others());
        assert!(NewOrigin { source: Source::Paper, ..NewOrigin::default() }.is_for_others());
        let named = NewOrigin { on_behalf_of: Some("Hendrikje".to_owned()), ..NewOrigin::default() };
        assert!(named.is_for_others());
    }
}
