//! Evaluations: answering them, making them, and what came out of them.

use shared::{
    evaluation::{
        Evaluation, EvaluationChanges, EvaluationFilter, EvaluationFollowUp, EvaluationQuestions,
        EvaluationResponse, EvaluationResponseChanges, EvaluationResults, EvaluationSummary,
        EvaluationTemplate, EvaluationTemplateChanges, LinkCode, NamedResponse, NewEvaluation,
        NewEvaluationFollowUp, NewEvaluationParticipation, NewEvaluationTemplate, NewEvaluationTransition,
        OpenAnswer, OpenAnswerFilter, ResumeCode, TemplateSummary,
    },
    id::Id,
    page::{MAX_LIMIT, Page, Paging},
};

use web_sys::Blob;

use super::{Call, Reply, Versioned};

/// `GET /evaluations`
pub fn list_evaluations(filter: &EvaluationFilter) -> impl Reply<Page<EvaluationSummary>> + use<> {
    Call::list("/evaluations", filter).read()
}

/// `GET /evaluation-links/{code}`
pub fn find_evaluation_link(code: LinkCode) -> impl Reply<Evaluation> + use<> {
    Call::get(&format!("/evaluation-links/{code}")).read()
}

/// Where the drawing of `GET /evaluation-links/{code}/qr-code` is.
pub fn qr_code_address(code: LinkCode) -> String {
    format!("/api/v1/evaluation-links/{code}/qr-code")
}

/// `POST /evaluations/{id}/participations`; with the same code again it changes nothing.
pub fn create_evaluation_participation(id: Id, code: ResumeCode) -> impl Reply<()> + use<> {
    let participation = NewEvaluationParticipation { resume_code: code.to_string() };
    Call::post(&format!("/evaluations/{id}/participations")).json(&participation).done()
}

/// `GET /evaluations/{id}/responses/mine`: by the code as nobody, else as whoever is signed in.
pub fn find_my_evaluation_response(
    id: Id,
    code: Option<ResumeCode>,
) -> impl Reply<Versioned<EvaluationResponse>> + use<> {
    by(Call::get(&format!("/evaluations/{id}/responses/mine")), code).read_versioned()
}

/// `PUT /evaluations/{id}/responses/mine`: by the code as nobody, else as whoever is signed in.
pub fn update_my_evaluation_response(
    id: Id,
    code: Option<ResumeCode>,
    changes: &EvaluationResponseChanges,
    etag: &str,
) -> impl Reply<Versioned<EvaluationResponse>> + use<> {
    let call = Call::put(&format!("/evaluations/{id}/responses/mine"));
    by(call.json(changes).matching(etag), code).read_versioned()
}

fn by(call: Call, code: Option<ResumeCode>) -> Call {
    match code {
        Some(code) => call.resuming(code),
        None => call,
    }
}

/// Where the results are as comma-separated values: for a link.
pub fn export_address(id: Id) -> String {
    format!("/api/v1/evaluations/{id}/results/_export")
}

/// `GET /evaluations/{id}/results/_export`, as whoever is signed in.
pub fn find_evaluation_export(id: Id) -> impl Reply<Blob> {
    Call::get(&format!("/evaluations/{id}/results/_export")).blob()
}

/// `GET /evaluations/{id}/responses`
pub fn list_evaluation_responses(id: Id, paging: &Paging) -> impl Reply<Page<NamedResponse>> + use<> {
    Call::list(&format!("/evaluations/{id}/responses"), paging).read()
}

/// `GET /evaluations/{id}`
pub fn find_evaluation(id: Id) -> impl Reply<Versioned<Evaluation>> + use<> {
    Call::get(&format!("/evaluations/{id}")).read_versioned()
}

/// `POST /evaluations`
pub fn create_evaluation(new: &NewEvaluation, key: &str) -> impl Reply<Evaluation> + use<> {
    Call::post("/evaluations").json(new).once(key).read()
}

/// `PATCH /evaluations/{id}`
pub fn update_evaluation(
    id: Id,
    changes: &EvaluationChanges,
    etag: &str,
) -> impl Reply<Versioned<Evaluation>> + use<> {
    Call::patch(&format!("/evaluations/{id}"), etag).json(changes).read_versioned()
}

/// `DELETE /evaluations/{id}`, of a draft.
pub fn delete_evaluation(id: Id) -> impl Reply<()> + use<> {
    Call::delete(&format!("/evaluations/{id}")).done()
}

/// `PUT /evaluations/{id}/questions`
pub fn update_evaluation_questions(
    id: Id,
    questions: &EvaluationQuestions,
    etag: &str,
) -> impl Reply<Versioned<Evaluation>> + use<> {
    Call::put(&format!("/evaluations/{id}/questions")).json(questions).matching(etag).read_versioned()
}

/// `POST /evaluations/{id}/transitions`, for the version of the round that has this ETag.
pub fn create_evaluation_transition(
    id: Id,
    step: &NewEvaluationTransition,
    etag: &str,
) -> impl Reply<()> + use<> {
    Call::post(&format!("/evaluations/{id}/transitions")).json(step).matching(etag).done()
}

/// `GET /evaluations/{id}/results`
pub fn find_evaluation_results(id: Id) -> impl Reply<EvaluationResults> + use<> {
    Call::get(&format!("/evaluations/{id}/results")).read()
}

/// `GET /evaluations/{id}/open-answers`
pub fn list_open_answers(id: Id, filter: &OpenAnswerFilter) -> impl Reply<Page<OpenAnswer>> + use<> {
    Call::list(&format!("/evaluations/{id}/open-answers"), filter).read()
}

/// `GET /evaluations/{id}/follow-ups`
pub fn list_evaluation_follow_ups(id: Id, paging: &Paging) -> impl Reply<Page<EvaluationFollowUp>> + use<> {
    Call::list(&format!("/evaluations/{id}/follow-ups"), paging).read()
}

/// `POST /evaluations/{id}/follow-ups`
pub fn create_evaluation_follow_up(
    id: Id,
    new: &NewEvaluationFollowUp,
    key: &str,
) -> impl Reply<EvaluationFollowUp> + use<> {
    Call::post(&format!("/evaluations/{id}/follow-ups")).json(new).once(key).read()
}

/// `DELETE /evaluations/{id}/follow-ups/{followUpId}`
pub fn delete_evaluation_follow_up(id: Id, follow_up: Id) -> impl Reply<()> + use<> {
    Call::delete(&format!("/evaluations/{id}/follow-ups/{follow_up}")).done()
}

/// `GET /evaluation-templates`: the first hundred, by name.
pub fn list_evaluation_templates() -> impl Reply<Page<TemplateSummary>> + use<> {
    Call::list("/evaluation-templates", &Paging { limit: Some(MAX_LIMIT), cursor: None }).read()
}

/// `GET /evaluation-templates/{id}`
pub fn find_evaluation_template(id: Id) -> impl Reply<EvaluationTemplate> + use<> {
    Call::get(&format!("/evaluation-templates/{id}")).read()
}

/// `POST /evaluation-templates`
pub fn create_evaluation_template(
    new: &NewEvaluationTemplate,
    key: &str,
) -> impl Reply<EvaluationTemplate> + use<> {
    Call::post("/evaluation-templates").json(new).once(key).read()
}

/// `PATCH /evaluation-templates/{id}`, whichever version of it there is.
pub fn update_evaluation_template(id: Id, changes: &EvaluationTemplateChanges) -> impl Reply<()> + use<> {
    Call::patch(&format!("/evaluation-templates/{id}"), "*").json(changes).done()
}

/// `DELETE /evaluation-templates/{id}`
pub fn delete_evaluation_template(id: Id) -> impl Reply<()> + use<> {
    Call::delete(&format!("/evaluation-templates/{id}")).done()
}
