//! The answers as they are filled in: a place for each question, answered or not.

use shared::{
    evaluation::{
        EvaluationAnswer, EvaluationQuestion, EvaluationResponse, EvaluationResponseChanges, LinkCode,
        check_answers, is_answered,
    },
    problem::FieldError,
    validate::Validate,
};

/// The answers, in the order of the questions.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Sheet {
    /// As many as there are questions.
    pub answers: Vec<EvaluationAnswer>,
    /// Whether what is saved counts.
    pub handed_in: bool,
}

impl Sheet {
    /// The sheet of a response.
    pub fn of(questions: &[EvaluationQuestion], response: &EvaluationResponse) -> Self {
        let answer_to = |question: &EvaluationQuestion| {
            let given = response.answers.iter().find(|answer| answer.question_id == question.id).cloned();
            given.unwrap_or_else(|| EvaluationAnswer {
                question_id: question.id,
                score: None,
                choices: Vec::new(),
                text: None,
            })
        };
        Self { answers: questions.iter().map(answer_to).collect(), handed_in: response.handed_in }
    }

    /// The answers that say anything.
    pub fn given(&self) -> Vec<EvaluationAnswer> {
        self.answers.iter().filter(|answer| is_answered(answer)).cloned().collect()
    }

    /// How many questions are answered.
    pub fn answered(&self) -> usize {
        self.answers.iter().filter(|answer| is_answered(answer)).count()
    }

    /// What to send.
    ///
    /// # Errors
    /// What is wrong, with the id of the question's part of the form as its field.
    pub fn to_changes(
        &self,
        questions: &[EvaluationQuestion],
        handed_in: bool,
        link: Option<LinkCode>,
    ) -> Result<EvaluationResponseChanges, Vec<FieldError>> {
        let link_code = link.map(|code| code.to_string());
        let changes = EvaluationResponseChanges { answers: self.given(), handed_in, link_code };
        let placed = |fault: FieldError| {
            let nth = place_in(&fault.field)
                .and_then(|nth| changes.answers.get(nth))
                .and_then(|given| self.answers.iter().position(|one| one.question_id == given.question_id));
            FieldError { field: nth.map_or_else(|| fault.field.clone(), question_id), ..fault }
        };
        match changes.validate().and_then(|()| check_answers(questions, &changes.answers)) {
            Ok(()) => Ok(changes),
            Err(faults) => Err(faults.into_iter().map(placed).collect()),
        }
    }
}

/// The id of a question's part of the form.
pub fn question_id(nth: usize) -> String {
    format!("question-{nth}")
}

/// Which of the answers a fault is about: `answers[3].text` is about the one at 3.
fn place_in(field: &str) -> Option<usize> {
    field.strip_prefix("answers[")?.split_once(']')?.0.parse().ok()
}

/// Chooses one option, in place of another.
pub fn choose(answer: &mut EvaluationAnswer, option: i32) {
    answer.choices = vec![option];
}

/// Chooses an option among several, or takes it back.
pub fn toggle(answer: &mut EvaluationAnswer, option: i32) {
    match answer.choices.iter().position(|chosen| *chosen == option) {
        Some(nth) => {
            answer.choices.remove(nth);
        }
        None => {
            answer.choices.push(option);
            answer.choices.sort_unstable();
        }
    }
}

#[cfg(test)]
pub mod tests {
    use shared::{
        evaluation::{MAX_REMARK, QuestionKind},
        id::Id,
        problem::FieldCode,
    };

    use super::*;

    pub fn questions() -> Vec<EvaluationQuestion> {
        let question = |kind| EvaluationQuestion {
            id: Id::new(),
            kind,
            root_id: None,
            text: "Hoe gaat het?".into(),
            options: if kind == QuestionKind::SeveralOf { vec!["A".into(), "B".into()] } else { Vec::new() },
        };
        [QuestionKind::Scale, QuestionKind::SeveralOf, QuestionKind::Open].map(question).to_vec()
    }

    pub fn empty() -> EvaluationResponse {
        EvaluationResponse { answers: Vec::new(), handed_in: false }
    }

    #[test]
    fn what_is_not_answered_is_not_sent() {
        let questions = questions();
        let mut sheet = Sheet::of(&questions, &empty());
        assert_eq!((sheet.answers.len(), sheet.answered()), (3, 0));
        sheet.answers[2].text = Some(" ".into());
        assert_eq!(sheet.to_changes(&questions, false, None).unwrap().answers, []);
        sheet.answers[2].text = Some("Goed.".into());
        let sent = sheet.to_changes(&questions, true, None).unwrap();
        assert_eq!(sent.answers.len(), 1);
        let back = EvaluationResponse { answers: sent.answers, handed_in: true };
        assert_eq!(Sheet::of(&questions, &back), Sheet { handed_in: true, ..sheet });
    }

    #[test]
    fn a_fault_stands_with_its_question() {
        let questions = questions();
        let mut sheet = Sheet::of(&questions, &empty());
        sheet.answers[2].text = Some("x".repeat(MAX_REMARK + 1));
        let faults = sheet.to_changes(&questions, false, None).unwrap_err();
        assert_eq!((faults[0].field.as_str(), faults[0].code), ("question-2", FieldCode::TooLong));
        sheet.answers[2].text = None;
        sheet.answers[0].score = Some(6);
        let faults = sheet.to_changes(&questions, false, None).unwrap_err();
        assert_eq!(faults[0].field, "question-0");
        sheet.answers[0].score = None;
        let faults = sheet.to_changes(&questions, true, None).unwrap_err();
        assert_eq!((faults[0].field.as_str(), faults[0].code), ("answers", FieldCode::Required));
    }

    #[test]
    fn one_option_replaces_another_and_several_add_up() {
        let mut sheet = Sheet::of(&questions(), &empty());
        let answer = &mut sheet.answers[1];
        choose(answer, 0);
        choose(answer, 1);
        assert_eq!(answer.choices, [1]);
        toggle(answer, 0);
        assert_eq!(answer.choices, [0, 1]);
        toggle(answer, 1);
        assert_eq!(answer.choices, [0]);
    }
}
