//! What is filled in about a round, and the requests that it makes.

use serde::{Deserialize, Serialize};
use shared::{
    evaluation::{
        Evaluation, EvaluationChanges, EvaluationKind, EvaluationQuestions, EvaluationState, NewEvaluation,
        NewQuestion, QuestionKind,
    },
    id::Id,
    problem::FieldError,
    time::parse_day,
    validate::{Faults, Validate},
};

use crate::hooks::rebase;

/// A question of the round's own.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct QuestionValues {
    pub kind: QuestionKind,
    pub text: String,
    /// One on each line.
    pub options: String,
}

impl QuestionValues {
    /// A question to be filled in.
    pub const fn new() -> Self {
        Self { kind: QuestionKind::Scale, text: String::new(), options: String::new() }
    }

    fn to_question(&self) -> NewQuestion {
        let lines = self.options.lines().map(str::trim).filter(|line| !line.is_empty());
        // Options may be left over from another kind.
        let options = lines.filter(|_| self.kind.has_options()).map(str::to_owned).collect();
        NewQuestion { kind: self.kind, root_id: None, text: self.text.trim().to_owned(), options }
    }
}

/// The inputs. Things to choose from are known by their ids or names.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct RoundValues {
    pub title: String,
    pub introduction: String,
    pub kind: EvaluationKind,
    pub anonymous: bool,
    pub circles: Vec<String>,
    pub villages: Vec<String>,
    pub start_date: String,
    pub end_date: String,
    /// The template whose questions may be taken.
    pub template: String,
    pub roots: Vec<String>,
    pub questions: Vec<QuestionValues>,
}

rebase!(RoundValues {
    title,
    introduction,
    kind,
    anonymous,
    circles,
    villages,
    start_date,
    end_date,
    template,
    roots,
    questions,
});

impl RoundValues {
    /// A round to be filled in, which scores these roots.
    pub fn new(kind: EvaluationKind, roots: Vec<String>) -> Self {
        Self {
            title: String::new(),
            introduction: String::new(),
            kind,
            anonymous: true,
            circles: Vec::new(),
            villages: Vec::new(),
            start_date: String::new(),
            end_date: String::new(),
            template: String::new(),
            roots,
            questions: Vec::new(),
        }
    }

    /// A round that there is.
    pub fn of(round: &Evaluation) -> Self {
        let day = |day: Option<chrono::NaiveDate>| day.map(|day| day.to_string()).unwrap_or_default();
        let mut values = Self {
            title: round.title.clone(),
            introduction: round.introduction.clone(),
            anonymous: round.anonymous,
            circles: round.circles.iter().map(|count| count.circle.as_str().to_owned()).collect(),
            villages: round.associations.iter().map(|place| place.id.to_string()).collect(),
            start_date: day(round.start_date),
            end_date: day(round.end_date),
            ..Self::new(round.kind, Vec::new())
        };
        values.ask(&round.questions.iter().map(NewQuestion::from).collect::<Vec<_>>());
        values
    }

    /// Asks these questions in place of those that are filled in.
    pub fn ask(&mut self, questions: &[NewQuestion]) {
        self.roots = questions.iter().filter_map(|question| Some(question.root_id?.to_string())).collect();
        let own = questions.iter().filter(|question| question.root_id.is_none());
        let values = |question: &NewQuestion| QuestionValues {
            kind: question.kind,
            text: question.text.clone(),
            options: question.options.join("\n"),
        };
        self.questions = own.map(values).collect();
    }

    /// Takes a question to the place above or below, if there is one.
    pub fn move_question(&mut self, from: usize, to: usize) {
        if from.max(to) < self.questions.len() {
            self.questions.swap(from, to);
        }
    }

    /// All that is asked: first the roots.
    fn to_questions(&self) -> Vec<NewQuestion> {
        let root = |id: &String| {
            let root_id = Some(id.parse().ok()?);
            Some(NewQuestion { kind: QuestionKind::Root, root_id, text: String::new(), options: Vec::new() })
        };
        let own = self.questions.iter().map(QuestionValues::to_question);
        self.roots.iter().filter_map(root).chain(own).collect()
    }

    /// The request for a new round, about a project or the whole network.
    ///
    /// # Errors
    /// What is wrong, by the names of the inputs.
    pub fn to_new(&self, project_id: Option<Id>) -> Result<NewEvaluation, Vec<FieldError>> {
        let new = NewEvaluation {
            title: self.title.clone(),
            introduction: self.introduction.clone(),
            kind: self.kind,
            anonymous: self.anonymous,
            project_id,
            circles: parsed(&self.circles),
            association_ids: parsed(&self.villages),
            start_date: parse_day(&self.start_date),
            end_date: parse_day(&self.end_date),
            questions: self.to_questions(),
        };
        self.checked(new)
    }

    /// The request for changes to a round in this state: of one that is open only some things can change.
    ///
    /// # Errors
    /// As [`RoundValues::to_new`].
    pub fn to_changes(&self, state: EvaluationState) -> Result<RoundChanges, Vec<FieldError>> {
        let always = EvaluationChanges {
            title: Some(self.title.clone()),
            introduction: Some(self.introduction.clone()),
            end_date: Some(parse_day(&self.end_date)),
            ..EvaluationChanges::default()
        };
        if state != EvaluationState::Draft {
            return self.checked(RoundChanges { changes: always, questions: None });
        }
        let changes = EvaluationChanges {
            kind: Some(self.kind),
            anonymous: Some(self.anonymous),
            circles: Some(parsed(&self.circles)),
            association_ids: Some(parsed(&self.villages)),
            start_date: Some(parse_day(&self.start_date)),
            ..always
        };
        let questions = Some(EvaluationQuestions { questions: self.to_questions() });
        self.checked(RoundChanges { changes, questions })
    }

    /// The request, if nothing is wrong with it. In requests the round's own questions stand behind the roots.
    fn checked<T: Validate>(&self, request: T) -> Result<T, Vec<FieldError>> {
        let roots = self.roots.len();
        request.validate().map(|()| request).map_err(|faults| {
            let at_input = |fault: FieldError| FieldError { field: input_of(&fault.field, roots), ..fault };
            faults.into_iter().map(at_input).collect()
        })
    }
}

/// The input in which a field of a request is filled in, where so many roots stand before the own questions.
fn input_of(field: &str, roots: usize) -> String {
    let own = || {
        let (place, rest) = field.strip_prefix("questions[")?.split_once("].")?;
        let place = place.parse::<usize>().ok()?.checked_sub(roots)?;
        // All options are in one input.
        let name = rest.split('[').next()?;
        Some(format!("questions[{place}].{name}"))
    };
    own().unwrap_or_else(|| field.to_owned())
}

fn parsed<T: std::str::FromStr>(chosen: &[String]) -> Vec<T> {
    chosen.iter().filter_map(|one| one.parse().ok()).collect()
}

/// Changes to a round and, of a draft, what it asks: two requests, checked as one.
#[derive(Debug)]
pub struct RoundChanges {
    pub changes: EvaluationChanges,
    pub questions: Option<EvaluationQuestions>,
}

impl Validate for RoundChanges {
    fn check(&self, faults: &mut Faults) {
        self.changes.check(faults);
        if let Some(questions) = &self.questions {
            questions.check(faults);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn values() -> RoundValues {
        let mut values = RoundValues::new(EvaluationKind::Yearly, vec![Id::new().to_string()]);
        values.title = "Hoe ging het?".into();
        values.circles = vec!["boards".into()];
        values.questions = vec![QuestionValues {
            kind: QuestionKind::OneOf,
            text: "Waar?".into(),
            options: " Binnen \n\nBuiten".into(),
        }];
        values
    }

    #[test]
    fn roots_come_first_and_each_line_is_an_option() {
        let new = values().to_new(None).unwrap();
        let kinds: Vec<_> = new.questions.iter().map(|question| question.kind).collect();
        assert_eq!(kinds, [QuestionKind::Root, QuestionKind::OneOf]);
        assert_eq!(new.questions[1].options, ["Binnen", "Buiten"]);
        let mut again = RoundValues::new(EvaluationKind::Yearly, Vec::new());
        again.ask(&new.questions);
        assert_eq!(again.to_questions(), new.questions);
        let mut scale = values();
        scale.questions[0].kind = QuestionKind::Scale;
        assert!(scale.to_new(None).unwrap().questions[1].options.is_empty());
    }

    #[test]
    fn a_fault_is_at_the_input_of_its_own_question() {
        let mut values = values();
        values.questions[0].text.clear();
        values.questions[0].options = "x".repeat(121) + "\nBuiten";
        let faults = values.to_new(None).unwrap_err();
        let fields: Vec<_> = faults.iter().map(|fault| fault.field.as_str()).collect();
        assert_eq!(fields, ["questions[0].text", "questions[0].options"]);
    }

    #[test]
    fn of_an_open_round_only_some_things_change() {
        let request = values().to_changes(EvaluationState::Open).unwrap();
        assert!(request.changes.fit_an_open_round() && request.questions.is_none());
        let request = values().to_changes(EvaluationState::Draft).unwrap();
        assert_eq!(request.questions.map(|set| set.questions.len()), Some(2));
    }

    #[test]
    fn questions_move_within_their_list() {
        let mut values = values();
        values.questions.push(QuestionValues::new());
        values.move_question(0, 1);
        assert_eq!(values.questions[1].text, "Waar?");
        values.move_question(1, 2);
        assert_eq!(values.questions[1].text, "Waar?");
    }
}
