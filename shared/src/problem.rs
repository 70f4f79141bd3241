//! What went wrong: the body of every 4xx and 5xx answer, as `application/problem+json` (RFC 9457).

use serde::{Deserialize, Serialize};
use strum::{EnumString, IntoStaticStr, VariantArray};

/// The media type of [`Problem`].
pub const MEDIA_TYPE: &str = "application/problem+json";

/// An error answer.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Problem {
    /// A URI reference that names the kind of problem: `/problems/` and the code.
    #[serde(rename = "type")]
    pub kind: String,
    /// The kind of problem in a few English words; the same for every occurrence.
    pub title: String,
    /// The HTTP status, repeated.
    pub status: u16,
    /// This occurrence, in an English sentence.
    pub detail: String,
    /// The kind of problem, for programs.
    pub code: ProblemCode,
    /// Everything that is wrong with the request's fields, all at once.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub errors: Vec<FieldError>,
}

/// Every kind of problem that the API knows.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, IntoStaticStr, VariantArray)]
#[serde(rename_all = "camelCase")]
#[strum(serialize_all = "camelCase")]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub enum ProblemCode {
    /// 400: the request cannot be read at all: not JSON, an unknown query key, a bad path.
    Malformed,
    /// 400: the request can be read, but `errors` says what is wrong with its fields.
    InvalidInput,
    /// 400: the cursor is not one that this list gave out.
    InvalidCursor,
    /// 400: the picture is damaged.
    UnreadablePicture,
    /// 401: nobody is signed in.
    SignInRequired,
    /// 401: the credential is unknown, expired, forged or revoked.
    InvalidCredential,
    /// 401: the e-mail address and the password do not belong together.
    WrongPassword,
    /// 403: the caller may not do this.
    Forbidden,
    /// 403: a cookie came along with a request from another site.
    CrossSite,
    /// 404: it is not there, or the caller may not know of it.
    NotFound,
    /// 405: the path exists, but not with this method.
    MethodNotAllowed,
    /// 406: the answer can't be given in a form that the caller accepts.
    NotAcceptable,
    /// 409: the caller supports this idea already.
    AlreadySupported,
    /// 409: the caller joins in with this idea already.
    AlreadyJoined,
    /// 409: this can't be done in the state that the idea is in.
    IdeaClosed,
    /// 409: the idea is not open to everybody yet: it is a draft, waits to be placed, or was not.
    IdeaNotPlaced,
    /// 409: the idea became a project already.
    IdeaHasProject,
    /// 409: this can't be done in the stage that the project is in.
    ProjectClosed,
    /// 409: this person takes part in the project already.
    AlreadyMember,
    /// 409: a project keeps a lead: name another one first.
    LastLead,
    /// 409: the project has as many leads, or as many supporters, as it can have.
    TooManyLeads,
    /// 409: the idea to merge with was itself merged or taken back.
    MergeTargetClosed,
    /// 409: the question was answered by somebody else, or its promise is past moving.
    QuestionAnswered,
    /// 409: the evaluation round does not take this: it is not open for answers, or not in the right state.
    EvaluationClosed,
    /// 409: the caller takes part in this anonymous round already, with another resume code.
    AlreadyTakingPart,
    /// 409: enough people took this task already.
    TaskFull,
    /// 409: the caller took this task already.
    TaskTaken,
    /// 409: the task can't be taken any more, or the step can't be taken from where the volunteer is with it.
    TaskClosed,
    /// 409: something has happened with it that must stay visible, so it can't be taken away.
    HasHistory,
    /// 409: this entry of a ledger was corrected already; its correction can be.
    AlreadyCorrected,
    /// 409: what was agreed after the evaluation round has become a task or a milestone already.
    FollowUpTaken,
    /// 409: this role is held already.
    RoleHeld,
    /// 409: administrators can't take away their own access.
    OwnAccess,
    /// 409: the thing has as many pictures and files as it can have.
    TooManyAttachments,
    /// 409: the `Idempotency-Key` came before with another request.
    IdempotencyKeyReused,
    /// 412: the thing was changed by somebody else since it was read.
    Changed,
    /// 413: the body is too large.
    TooLarge,
    /// 413: the picture has too many pixels.
    TooManyPixels,
    /// 415: the body's media type is not understood here.
    UnsupportedMediaType,
    /// 415: the file is neither a JPEG, PNG or WebP picture nor a PDF document, whatever its name says.
    UnsupportedFile,
    /// 415: the file is a HEIC picture, which only few programs can show.
    HeicPicture,
    /// 428: a change needs `If-Match` with the ETag that was read.
    IfMatchRequired,
    /// 429: too many requests; `Retry-After` says when to come back.
    TooManyRequests,
    /// 429: the caller has as many uploads under way as one account can have; `Retry-After` says when to come back.
    TooManyUploads,
    /// 500: a fault of the server; its cause is in the server's log.
    Internal,
    /// 503: the database or the store of files can't be reached just now.
    Unavailable,
    /// 503: as many uploads are under way as the server can take at once; `Retry-After` says when to come back.
    UploadsFull,
    /// 507: the server has no room left to keep what was sent.
    StorageFull,
}

impl ProblemCode {
    /// The code as it is written in answers.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        self.into()
    }
}

/// One field of a request and what is wrong with it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct FieldError {
    /// The field's name in the request; nested as `a.b`.
    pub field: String,
    /// What is wrong.
    pub code: FieldCode,
    /// The limits that were passed, where there are any.
    #[serde(default, skip_serializing_if = "FieldParams::is_empty")]
    pub params: FieldParams,
}

impl FieldError {
    /// A field that is wrong in a way that speaks of no limits.
    #[must_use]
    pub fn new(field: &str, code: FieldCode) -> Self {
        Self { field: field.to_owned(), code, params: FieldParams::default() }
    }
}

/// The limits that a [`FieldError`] speaks of.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct FieldParams {
    /// The least that is allowed.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub min: Option<i64>,
    /// The most that is allowed.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub max: Option<i64>,
}

impl FieldParams {
    fn is_empty(&self) -> bool {
        *self == Self::default()
    }
}

/// Every way in which a field can be wrong.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, EnumString, IntoStaticStr, VariantArray,
)]
#[serde(rename_all = "camelCase")]
#[strum(serialize_all = "camelCase")]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub enum FieldCode {
    /// It must be given.
    Required,
    /// It has fewer than `min` characters.
    TooShort,
    /// It has more than `max` characters.
    TooLong,
    /// It is not between `min` and `max`.
    OutOfRange,
    /// There are more than `max`.
    TooMany,
    /// It has more than `max` bytes.
    TooLarge,
    /// It does not have the form of such a value.
    Invalid,
    /// It names something that does not exist.
    NotFound,
    /// Somebody else has it already.
    Taken,
    /// The request has no such field.
    UnknownField,
    /// The password is easy to guess: it is common, or has the name of the place, the site or the person in it.
    EasyToGuess,
    /// It must be a later day: after the other date, or not in the past.
    TooEarly,
    /// It must be an earlier day: this one is years away.
    TooLate,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn codes_are_written_alike_by_both_derives() {
        for code in ProblemCode::VARIANTS {
            assert_eq!(serde_json::to_value(code).unwrap(), code.as_str());
        }
    }
}
