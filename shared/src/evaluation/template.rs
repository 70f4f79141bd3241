//! Templates: questions kept to ask again.

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};

use super::{NewQuestion, question::check_questions};
use crate::{
    id::Id,
    validate::{Faults, Validate},
};

/// A template in a list.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct TemplateSummary {
    /// Its identity.
    pub id: Id,
    /// What it is called.
    pub name: String,
}

/// A template. A round is made from it by asking its questions.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct EvaluationTemplate {
    /// Its identity.
    pub id: Id,
    /// What it is called.
    pub name: String,
    /// Its questions, in the order in which they are asked.
    pub questions: Vec<NewQuestion>,
    /// When it was saved first.
    #[serde(deserialize_with = "crate::time::time")]
    pub created_at: DateTime<Utc>,
}

/// A template to save.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct NewEvaluationTemplate {
    /// What it is called: 2 to 120 characters; no two alike.
    #[cfg_attr(feature = "openapi", schema(min_length = 2, max_length = 120))]
    pub name: String,
    /// Its questions: at most 60; each root once.
    #[cfg_attr(feature = "openapi", schema(max_items = 60))]
    pub questions: Vec<NewQuestion>,
}

impl Validate for NewEvaluationTemplate {
    fn check(&self, faults: &mut Faults) {
        faults.line("name", &self.name, 2, 120);
        check_questions(faults, &self.questions);
    }
}

/// Changes to a template. A field that is left out stays as it is.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct EvaluationTemplateChanges {
    /// What it is called: 2 to 120 characters; no two alike.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "openapi", schema(min_length = 2, max_length = 120))]
    pub name: Option<String>,
    /// Its questions, in place of those it had.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "openapi", schema(max_items = 60))]
    pub questions: Option<Vec<NewQuestion>>,
}

impl Validate for EvaluationTemplateChanges {
    fn check(&self, faults: &mut Faults) {
        if let Some(name) = &self.name {
            faults.line("name", name, 2, 120);
        }
        if let Some(questions) = &self.questions {
            check_questions(faults, questions);
        }
    }
}
