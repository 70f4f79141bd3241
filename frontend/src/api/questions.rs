//! Questions about ideas, and their answers.

use shared::{
    id::Id,
    page::{Page, Paging},
    question::{NewQuestion, Question, QuestionChanges, QuestionFilter},
};

use super::{Call, Reply, Versioned};

/// `GET /questions`
pub fn list_questions(filter: &QuestionFilter) -> impl Reply<Page<Question>> + use<> {
    Call::list("/questions", filter).read()
}

/// `GET /ideas/{id}/questions`
pub fn list_idea_questions(idea: Id, paging: &Paging) -> impl Reply<Page<Question>> + use<> {
    Call::list(&format!("/ideas/{idea}/questions"), paging).read()
}

/// `GET /ideas/{id}/questions/{questionId}`
pub fn find_question(idea: Id, id: Id) -> impl Reply<Versioned<Question>> + use<> {
    Call::get(&format!("/ideas/{idea}/questions/{id}")).read_versioned()
}

/// `POST /ideas/{id}/questions`
pub fn create_question(idea: Id, question: &NewQuestion, key: &str) -> impl Reply<Question> + use<> {
    Call::post(&format!("/ideas/{idea}/questions")).json(question).once(key).read()
}

/// `DELETE /ideas/{id}/questions/{questionId}`
pub fn delete_question(idea: Id, id: Id) -> impl Reply<()> + use<> {
    Call::delete(&format!("/ideas/{idea}/questions/{id}")).done()
}

/// `PATCH /ideas/{id}/questions/{questionId}`
pub fn update_question(
    idea: Id,
    id: Id,
    changes: &QuestionChanges,
    etag: &str,
) -> impl Reply<Question> + use<> {
    Call::patch(&format!("/ideas/{idea}/questions/{id}"), etag).json(changes).read()
}
