//! What somebody answers.

use serde::{Deserialize, Serialize};

use super::{Circle, EvaluationQuestion, LinkCode, MAX_OPTIONS, MAX_QUESTIONS, QuestionKind, SCORES};
use crate::{
    account::Person,
    id::Id,
    problem::{FieldCode, FieldError},
    validate::{Faults, Validate},
};

/// The longest explanation or open answer, in characters.
pub const MAX_REMARK: usize = 2_000;

/// An answer to one question. A question that is not answered is left out.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct EvaluationAnswer {
    /// Which question.
    pub question_id: Id,
    /// 1 to 5, for a root or a scale.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "openapi", schema(minimum = 1, maximum = 5))]
    pub score: Option<i32>,
    /// What was chosen, by its place among the options, from 0; yes is 0 and no is 1.
    #[serde(default)]
    #[cfg_attr(feature = "openapi", schema(max_items = 12))]
    pub choices: Vec<i32>,
    /// An explanation or an open answer: at most 2,000 characters.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "openapi", schema(max_length = 2000))]
    pub text: Option<String>,
}

/// The caller's own response.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct EvaluationResponse {
    /// The answers so far, in the order of the questions.
    pub answers: Vec<EvaluationAnswer>,
    /// Whether it counts. What is saved but not handed in is forgotten when the round closes.
    pub handed_in: bool,
}

/// A response of somebody, for who manages a round that is not anonymous.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct NamedResponse {
    /// Its identity.
    pub id: Id,
    /// Whose it is; absent when it came by the link, or when that account is gone.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub person: Option<Person>,
    /// The circle in which it was given.
    pub circle: Circle,
    /// The answers, in the order of the questions.
    pub answers: Vec<EvaluationAnswer>,
}

/// The caller's own response, in place of what was saved before.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct EvaluationResponseChanges {
    /// The answers so far: at most one a question.
    #[cfg_attr(feature = "openapi", schema(max_items = 60))]
    pub answers: Vec<EvaluationAnswer>,
    /// Whether it is to count.
    pub handed_in: bool,
    /// The code in the link, for people without an account.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "openapi", schema(max_length = 40))]
    pub link_code: Option<String>,
}

impl Validate for EvaluationResponseChanges {
    fn check(&self, faults: &mut Faults) {
        faults.count("answers", self.answers.len(), MAX_QUESTIONS);
        for (nth, answer) in self.answers.iter().enumerate().take(MAX_QUESTIONS) {
            let text = answer.text.as_deref().unwrap_or("");
            faults.text(&format!("answers[{nth}].text"), text, 0, MAX_REMARK);
            faults.count(&format!("answers[{nth}].choices"), answer.choices.len(), MAX_OPTIONS);
        }
        if self.handed_in && !self.answers.iter().any(is_answered) {
            faults.add("answers", FieldCode::Required);
        }
        if self.link_code.as_ref().is_some_and(|code| code.parse::<LinkCode>().is_err()) {
            faults.add("linkCode", FieldCode::Invalid);
        }
    }
}

/// Whether the answer says anything.
#[must_use]
pub fn is_answered(answer: &EvaluationAnswer) -> bool {
    answer.score.is_some()
        || !answer.choices.is_empty()
        || answer.text.as_ref().is_some_and(|text| !text.trim().is_empty())
}

/// Whether the answers fit the questions of the round: each is to one of them, once, and of its kind.
///
/// # Errors
/// Every answer that does not, by its place.
pub fn check_answers(
    questions: &[EvaluationQuestion],
    answers: &[EvaluationAnswer],
) -> Result<(), Vec<FieldError>> {
    let mut faults = Faults::default();
    for (nth, answer) in answers.iter().enumerate() {
        let at = |field: &str| format!("answers[{nth}].{field}");
        let again = answers[..nth].iter().any(|other| other.question_id == answer.question_id);
        match questions.iter().find(|question| question.id == answer.question_id) {
            None => faults.add(&at("questionId"), FieldCode::NotFound),
            Some(_) if again => faults.add(&at("questionId"), FieldCode::Taken),
            Some(question) => check_answer(&mut faults, question, answer, at),
        }
    }
    faults.into_result()
}

fn check_answer(
    faults: &mut Faults,
    question: &EvaluationQuestion,
    answer: &EvaluationAnswer,
    at: impl Fn(&str) -> String,
) {
    let kind = question.kind;
    if let Some(score) = answer.score {
        if kind.has_score() {
            faults.number(&at("score"), i64::from(score), i64::from(SCORES.0), i64::from(SCORES.1));
        } else {
            faults.add(&at("score"), FieldCode::Invalid);
        }
    }
    let most = match kind {
        QuestionKind::OneOf | QuestionKind::YesNo => 1,
        QuestionKind::SeveralOf => question.options.len(),
        QuestionKind::Root | QuestionKind::Scale | QuestionKind::Open => 0,
    };
    let is_option = |choice: &i32| usize::try_from(*choice).is_ok_and(|choice| choice < question.values());
    let twice = |nth: usize| answer.choices[..nth].contains(&answer.choices[nth]);
    if answer.choices.len() > most
        || !answer.choices.iter().all(is_option)
        || (1..answer.choices.len()).any(twice)
    {
        faults.add(&at("choices"), FieldCode::Invalid);
    }
    if answer.text.is_some() && !kind.has_text() {
        faults.add(&at("text"), FieldCode::Invalid);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn question(kind: QuestionKind) -> EvaluationQuestion {
        let options =
            if kind.has_options() { vec!["Binnen".to_owned(), "Buiten".to_owned()] } else { Vec::new() };
        EvaluationQuestion { id: Id::new(), kind, root_id: None, text: "Waar?".to_owned(), options }
    }

    fn answer(question: &EvaluationQuestion) -> EvaluationAnswer {
        EvaluationAnswer { question_id: question.id, score: None, choices: Vec::new(), text: None }
    }

    fn fault(question: &EvaluationQuestion, answer: EvaluationAnswer) -> Option<String> {
        let faults = check_answers(std::slice::from_ref(question), &[answer]).err()?;
        Some(faults.iter().map(|fault| fault.field.as_str()).collect::<Vec<_>>().join(" "))
    }

    #[test]
    fn an_answer_is_of_its_questions_kind() {
        let scored = |question: &EvaluationQuestion, score| EvaluationAnswer {
            score: Some(score),
            ..answer(question)
        };
        let chosen = |question: &EvaluationQuestion, choices: &[i32]| EvaluationAnswer {
            choices: choices.to_vec(),
            ..answer(question)
        };
        let said = |question: &EvaluationQuestion| EvaluationAnswer {
            text: Some("Ja.".to_owned()),
            ..answer(question)
        };
        let root = question(QuestionKind::Root);
        assert_eq!([1, 5].map(|score| fault(&root, scored(&root, score))), [None, None]);
        assert_eq!([0, 6].map(|score| fault(&root, scored(&root, score)).is_some()), [true, true]);
        assert_eq!(fault(&root, said(&root)), None);
        let one = question(QuestionKind::OneOf);
        assert_eq!(fault(&one, chosen(&one, &[1])), None);
        for wrong in [&[2][..], &[-1], &[0, 1]] {
            assert_eq!(fault(&one, chosen(&one, wrong)).as_deref(), Some("answers[0].choices"), "{wrong:?}");
        }
        assert_eq!(fault(&one, said(&one)).as_deref(), Some("answers[0].text"));
        let several = question(QuestionKind::SeveralOf);
        assert_eq!(fault(&several, chosen(&several, &[1, 0])), None);
        assert!(fault(&several, chosen(&several, &[1, 1])).is_some());
        let yes_no = question(QuestionKind::YesNo);
        assert_eq!(fault(&yes_no, chosen(&yes_no, &[1])), None);
        assert!(fault(&yes_no, scored(&yes_no, 1)).is_some());
        let open = question(QuestionKind::Open);
        assert_eq!(fault(&open, said(&open)), None);
        assert_eq!(fault(&open, said(&one)).as_deref(), Some("answers[0].questionId"));
        assert!(check_answers(std::slice::from_ref(&open), &[said(&open), said(&open)]).is_err());
    }

    #[test]
    fn nobody_hands_in_nothing() {
        let open = question(QuestionKind::Open);
        let changes = |text: &str, handed_in| EvaluationResponseChanges {
            answers: vec![EvaluationAnswer { text: Some(text.to_owned()), ..answer(&open) }],
            handed_in,
            link_code: None,
        };
        assert!(changes(" ", false).validate().is_ok());
        assert!(changes(" ", true).validate().is_err());
        assert!(changes("Mooi.", true).validate().is_ok());
    }
}
