//! What a round asks.

use serde::{Deserialize, Serialize};
use strum::{EnumString, IntoStaticStr, VariantArray};

use crate::{
    id::Id,
    problem::FieldCode,
    validate::{Faults, Validate},
};

/// Most questions of a round, the roots among them.
pub const MAX_QUESTIONS: usize = 60;
/// Most answers to choose from.
pub const MAX_OPTIONS: usize = 12;
/// The longest question, in characters.
pub const MAX_QUESTION: usize = 300;
/// The longest answer to choose, in characters.
pub const MAX_OPTION: usize = 120;
/// The lowest and the highest score.
pub const SCORES: (i32, i32) = (1, 5);

/// How a question is answered.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, EnumString, IntoStaticStr, VariantArray,
)]
#[serde(rename_all = "camelCase")]
#[strum(serialize_all = "camelCase")]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub enum QuestionKind {
    /// A root: a score of 1 to 5, with a word of explanation.
    Root,
    /// A score of 1 to 5, with a word of explanation.
    Scale,
    /// One of the options.
    OneOf,
    /// Any of the options.
    SeveralOf,
    /// Yes, which is the option 0, or no, which is the option 1.
    YesNo,
    /// In one's own words.
    Open,
}

impl QuestionKind {
    /// The kind as it is written in the API and in the database.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        self.into()
    }

    /// Whether the answer is a score, and has a mean.
    #[must_use]
    pub const fn has_score(self) -> bool {
        matches!(self, Self::Root | Self::Scale)
    }

    /// Whether the round says what can be chosen.
    #[must_use]
    pub const fn has_options(self) -> bool {
        matches!(self, Self::OneOf | Self::SeveralOf)
    }

    /// Whether the answer can have words: all of it, or an explanation.
    #[must_use]
    pub const fn has_text(self) -> bool {
        matches!(self, Self::Root | Self::Scale | Self::Open)
    }

    /// How many different answers are counted, of a question with so many options.
    #[must_use]
    pub const fn values(self, options: usize) -> usize {
        match self {
            Self::Root | Self::Scale => 5,
            Self::OneOf | Self::SeveralOf => options,
            Self::YesNo => 2,
            Self::Open => 0,
        }
    }
}

/// A question of a round.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct EvaluationQuestion {
    /// Its identity.
    pub id: Id,
    /// How it is answered.
    pub kind: QuestionKind,
    /// The root to score.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub root_id: Option<Id>,
    /// The question; of a root, its name.
    pub text: String,
    /// What can be chosen. An answer names them by their place, from 0.
    pub options: Vec<String>,
}

impl EvaluationQuestion {
    /// How many different answers are counted.
    #[must_use]
    pub fn values(&self) -> usize {
        self.kind.values(self.options.len())
    }
}

/// A question to ask.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct NewQuestion {
    /// How it is answered.
    pub kind: QuestionKind,
    /// The root to score: for that kind, and for no other.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub root_id: Option<Id>,
    /// The question: 3 to 300 characters, on one line. A root has its own name.
    #[serde(default)]
    #[cfg_attr(feature = "openapi", schema(max_length = 300))]
    pub text: String,
    /// What can be chosen: 2 to 12, for the kinds that have options.
    #[serde(default)]
    #[cfg_attr(feature = "openapi", schema(max_items = 12))]
    pub options: Vec<String>,
}

/// The same question, to ask again: in a template or in another round.
impl From<&EvaluationQuestion> for NewQuestion {
    fn from(question: &EvaluationQuestion) -> Self {
        let text = if question.kind == QuestionKind::Root { String::new() } else { question.text.clone() };
        Self { kind: question.kind, root_id: question.root_id, text, options: question.options.clone() }
    }
}

/// The questions of a round, in the order in which they are asked, in place of those it had.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct EvaluationQuestions {
    /// At most 60; each root once.
    #[cfg_attr(feature = "openapi", schema(max_items = 60))]
    pub questions: Vec<NewQuestion>,
}

impl Validate for EvaluationQuestions {
    fn check(&self, faults: &mut Faults) {
        check_questions(faults, &self.questions);
    }
}

/// Checks the field `questions`.
pub(super) fn check_questions(faults: &mut Faults, questions: &[NewQuestion]) {
    faults.count("questions", questions.len(), MAX_QUESTIONS);
    for (nth, question) in questions.iter().enumerate().take(MAX_QUESTIONS) {
        check_question(faults, &format!("questions[{nth}]"), question);
        let again = questions[..nth].iter().any(|other| other.root_id == question.root_id);
        if question.root_id.is_some() && again {
            faults.add(&format!("questions[{nth}].rootId"), FieldCode::Taken);
        }
    }
}

fn check_question(faults: &mut Faults, at: &str, question: &NewQuestion) {
    match (question.kind, question.root_id) {
        (QuestionKind::Root, None) => faults.add(&format!("{at}.rootId"), FieldCode::Required),
        (QuestionKind::Root, Some(_)) | (_, None) => {}
        (_, Some(_)) => faults.add(&format!("{at}.rootId"), FieldCode::Invalid),
    }
    if question.kind != QuestionKind::Root {
        faults.line(&format!("{at}.text"), &question.text, 3, MAX_QUESTION);
    }
    let options = format!("{at}.options");
    match (question.kind.has_options(), question.options.len()) {
        (true, 0 | 1) => faults.add(&options, FieldCode::Required),
        (true, count) => faults.count(&options, count, MAX_OPTIONS),
        (false, 0) => {}
        (false, _) => faults.add(&options, FieldCode::Invalid),
    }
    for (nth, option) in question.options.iter().enumerate().take(MAX_OPTIONS) {
        faults.line(&format!("{options}[{nth}]"), option, 1, MAX_OPTION);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn faults(questions: Vec<NewQuestion>) -> Vec<(String, FieldCode)> {
        let faults = EvaluationQuestions { questions }.validate().err().unwrap_or_default();
        faults.into_iter().map(|fault| (fault.field, fault.code)).collect()
    }

    fn question(kind: QuestionKind, text: &str, options: &[&str]) -> NewQuestion {
        let options = options.iter().map(|option| (*option).to_owned()).collect();
        NewQuestion { kind, root_id: None, text: text.to_owned(), options }
    }

    #[test]
    fn each_kind_has_what_it_needs_and_nothing_else() {
        let root = NewQuestion { root_id: Some(Id::new()), ..question(QuestionKind::Root, "", &[]) };
        let good = vec![
            root.clone(),
            question(QuestionKind::Scale, "Hoe was de sfeer?", &[]),
            question(QuestionKind::OneOf, "Waar?", &["Binnen", "Buiten"]),
            question(QuestionKind::YesNo, "Doe je weer mee?", &[]),
        ];
        assert_eq!(faults(good), []);
        let at = |field: &str, code| vec![(format!("questions[0]{field}"), code)];
        let one = |question| faults(vec![question]);
        assert_eq!(one(question(QuestionKind::Root, "", &[])), at(".rootId", FieldCode::Required));
        assert_eq!(one(question(QuestionKind::Open, " ", &[])), at(".text", FieldCode::Required));
        assert_eq!(
            one(question(QuestionKind::OneOf, "Waar?", &["Binnen"])),
            at(".options", FieldCode::Required)
        );
        assert_eq!(
            one(question(QuestionKind::Open, "Waar?", &["Binnen"])),
            at(".options", FieldCode::Invalid)
        );
        let strange = NewQuestion { root_id: Some(Id::new()), ..question(QuestionKind::Open, "Waar?", &[]) };
        assert_eq!(one(strange), at(".rootId", FieldCode::Invalid));
        assert_eq!(
            faults(vec![root.clone(), root]),
            [("questions[1].rootId".to_owned(), FieldCode::Taken)],
            "a root is scored once"
        );
    }
}
