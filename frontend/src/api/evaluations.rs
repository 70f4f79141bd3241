//! Evaluations, for those who answer them.

use shared::{
    evaluation::{
        Evaluation, EvaluationFilter, EvaluationResponse, EvaluationResponseChanges, EvaluationSummary,
        LinkCode, NewEvaluationParticipation, ResumeCode,
    },
    id::Id,
    page::Page,
};

use super::{Call, Reply, Versioned};

/// `GET /evaluations`
pub fn list_evaluations(filter: &EvaluationFilter) -> impl Reply<Page<EvaluationSummary>> + use<> {
    Call::list("/evaluations", filter).read()
}

/// `GET /evaluations/{id}`
pub fn find_evaluation(id: Id) -> impl Reply<Evaluation> + use<> {
    Call::get(&format!("/evaluations/{id}")).read()
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
