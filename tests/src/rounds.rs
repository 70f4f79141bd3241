//! Evaluation rounds that a test needs to be there, and what people do with them.

use backend::{
    day::today,
    db::types::now,
    error::ApiError,
    models::evaluation::find_standing,
    services::{draft_evaluation::store_draft, transition_evaluation::take_evaluation_step},
};
use serde_json::{Value, json};
use shared::{
    evaluation::{
        Circle, Evaluation, EvaluationKind, EvaluationState, NewEvaluation, NewQuestion, QuestionKind,
    },
    id::Id,
};

use crate::{answer::Answer, app::TestApp, builders::Account};

/// An anonymous round about the whole network that asks residents whether they would do it again, and why.
#[must_use]
pub fn new_round() -> NewEvaluation {
    let question =
        |kind, text: &str| NewQuestion { kind, root_id: None, text: text.to_owned(), options: Vec::new() };
    NewEvaluation {
        title: "Hoe staat het ervoor?".to_owned(),
        introduction: String::new(),
        kind: EvaluationKind::Interim,
        anonymous: true,
        project_id: None,
        circles: vec![Circle::Residents],
        association_ids: Vec::new(),
        start_date: None,
        end_date: None,
        questions: vec![
            question(QuestionKind::Scale, "Hoe gaat het?"),
            question(QuestionKind::Open, "Waarom?"),
        ],
    }
}

/// The question that scores a root.
#[must_use]
pub fn root_question(root: Id) -> NewQuestion {
    NewQuestion { kind: QuestionKind::Root, root_id: Some(root), text: String::new(), options: Vec::new() }
}

/// A code that a device could have made up.
#[must_use]
pub fn code(nth: usize) -> String {
    format!("{nth:016}")
}

impl TestApp {
    /// A draft.
    pub fn round(&self, change: impl FnOnce(&mut NewEvaluation)) -> Id {
        let mut new = new_round();
        change(&mut new);
        self.state.db.write_now(|conn| store_draft(conn, &new, now())).unwrap()
    }

    /// A round that was taken to that state, step by step.
    pub fn round_in(&self, state: EvaluationState, change: impl FnOnce(&mut NewEvaluation)) -> Id {
        let id = self.round(change);
        let mut at = EvaluationState::Draft;
        while at != state {
            at = at.next().unwrap();
            self.step_round(id, at);
        }
        id
    }

    /// Takes a round to its next state.
    pub fn step_round(&self, id: Id, to: EvaluationState) {
        let step = |conn: &mut _| {
            let standing = find_standing(conn, id, None)?;
            take_evaluation_step(conn, id, &standing, (to, today()))?;
            Ok::<_, ApiError>(())
        };
        self.state.db.write_now(step).unwrap();
    }

    /// So many people who live in a village.
    pub fn residents(&self, village: Id, count: usize) -> Vec<Account> {
        let people: Vec<Account> = (0..count).map(|nth| self.account(&format!("Buur {nth}"))).collect();
        for person in &people {
            let place =
                format!("UPDATE accounts SET association_id = '{village}' WHERE id = '{}'", person.id);
            self.database.execute(&place);
        }
        people
    }

    /// A round as somebody sees it.
    pub fn see_round(&self, id: Id, by: Option<&Account>) -> Evaluation {
        let call = self.get(&format!("/evaluations/{id}"));
        by.map_or(call.clone(), |account| call.by(account)).send().ok().read_as()
    }

    /// Somebody takes part in an anonymous round, with a code.
    pub fn join_round(&self, id: Id, by: &Account, code: &str) -> Answer {
        let body = json!({"resumeCode": code});
        self.post(&format!("/evaluations/{id}/participations")).by(by).json(&body).send()
    }

    /// Somebody hands in a response by a code, as the first that is saved.
    pub fn answer_by_code(&self, id: Id, code: &str, body: &Value) -> Answer {
        let call = self.put(&format!("/evaluations/{id}/responses/mine")).header("Resume-Code", code);
        call.if_match("\"0-\"").json(body).send()
    }

    /// Somebody hands in a response by name, as the first that is saved.
    pub fn answer_by_name(&self, id: Id, by: &Account, body: &Value) -> Answer {
        let call = self.put(&format!("/evaluations/{id}/responses/mine")).by(by);
        call.if_match("\"0-\"").json(body).send()
    }
}

/// A response that is handed in: a score for the first question, and, where there are words, those for the second.
#[must_use]
pub fn response(round: &Evaluation, score: i32, words: Option<&str>) -> Value {
    let mut answers = vec![json!({"questionId": round.questions[0].id, "score": score})];
    if let Some(words) = words {
        answers.push(json!({"questionId": round.questions[1].id, "text": words}));
    }
    json!({"answers": answers, "handedIn": true})
}
