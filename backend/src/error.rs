//! What a handler can fail with. The only file that knows status codes.

use std::{
    error::Error,
    io::{self, ErrorKind},
    iter::successors,
};

use actix_web::{
    HttpResponse, ResponseError,
    http::{StatusCode, header},
};
use shared::problem::{FieldCode, FieldError, MEDIA_TYPE, Problem, ProblemCode};

use crate::{
    db::{dialect, keyset::InvalidCursor},
    policies::Denied,
};

/// An error answer in the making: one code is one status.
#[derive(Debug, thiserror::Error)]
pub enum ApiError {
    /// A problem that the code says all about.
    #[error("{0:?}")]
    Code(ProblemCode),
    /// The request can't be read; the sentence says where.
    #[error("malformed: {0}")]
    Malformed(String),
    /// Fields are wrong.
    #[error("invalid input: {0:?}")]
    Invalid(Vec<FieldError>),
    /// Too many requests; come back after so many seconds.
    #[error("too many requests")]
    TooMany(u64),
    /// A problem that passes by itself; come back after so many seconds.
    #[error("{0:?}, for now")]
    Later(ProblemCode, u64),
    /// The path is there, but not with this method; these are allowed.
    #[error("method not allowed")]
    Method(String),
    /// The database or the store of files can't be reached. The cause goes to the log alone.
    #[error("unavailable: {0}")]
    Unavailable(String),
    /// The disk of the database or of the store of files is full. The cause goes to the log alone.
    #[error("no room left: {0}")]
    Full(String),
    /// A fault of ours. The cause goes to the log alone.
    #[error("internal: {0}")]
    Internal(String),
}

impl ApiError {
    /// One field that is wrong in the way of `code`.
    #[must_use]
    pub fn field(field: &str, code: FieldCode) -> Self {
        Self::Invalid(vec![FieldError::new(field, code)])
    }

    fn code(&self) -> ProblemCode {
        match self {
            Self::Code(code) | Self::Later(code, _) => *code,
            Self::Malformed(_) => ProblemCode::Malformed,
            Self::Invalid(_) => ProblemCode::InvalidInput,
            Self::TooMany(_) => ProblemCode::TooManyRequests,
            Self::Method(_) => ProblemCode::MethodNotAllowed,
            Self::Unavailable(_) => ProblemCode::Unavailable,
            Self::Full(_) => ProblemCode::StorageFull,
            Self::Internal(_) => ProblemCode::Internal,
        }
    }

    /// The body of the answer.
    #[must_use]
    pub fn problem(&self) -> Problem {
        let code = self.code();
        let (status, title, detail) = describe(code);
        Problem {
            kind: format!("/problems/{}", code.as_str()),
            title: title.to_owned(),
            status: status.as_u16(),
            detail: match self {
                Self::Malformed(detail) => detail.clone(),
                _ => detail.to_owned(),
            },
            code,
            errors: match self {
                Self::Invalid(errors) => errors.clone(),
                _ => Vec::new(),
            },
        }
    }
}

/// The status, the title and the usual detail of each kind of problem.
#[must_use]
pub fn describe(code: ProblemCode) -> (StatusCode, &'static str, &'static str) {
    use ProblemCode as P;
    use StatusCode as S;
    match code {
        P::Malformed => (S::BAD_REQUEST, "Malformed request", "The request can't be read."),
        P::InvalidInput => {
            (S::BAD_REQUEST, "Invalid input", "Some fields are wrong; see errors for all of them.")
        }
        P::InvalidCursor => (
            S::BAD_REQUEST,
            "Invalid cursor",
            "The cursor was not given out by this list; start without one.",
        ),
        P::UnreadablePicture => {
            (S::BAD_REQUEST, "Unreadable picture", "The picture is damaged: not all of it can be read.")
        }
        P::SignInRequired => (S::UNAUTHORIZED, "Sign-in required", "This needs somebody who is signed in."),
        P::InvalidCredential => (
            S::UNAUTHORIZED,
            "Invalid credential",
            "The credential is unknown, expired or revoked; sign in again.",
        ),
        P::WrongPassword => {
            (S::UNAUTHORIZED, "Wrong password", "The e-mail address and the password do not belong together.")
        }
        P::Forbidden => (S::FORBIDDEN, "Forbidden", "You may not do this."),
        P::CrossSite => (
            S::FORBIDDEN,
            "Cross-site request",
            "A request with a cookie must come from this site's own pages.",
        ),
        P::NotFound => (S::NOT_FOUND, "Not found", "There is nothing here, or it is not for you to see."),
        P::MethodNotAllowed => {
            (S::METHOD_NOT_ALLOWED, "Method not allowed", "This path has other methods; see Allow.")
        }
        P::NotAcceptable => {
            (S::NOT_ACCEPTABLE, "Not acceptable", "The answer is application/json, which Accept rules out.")
        }
        P::AlreadySupported => (S::CONFLICT, "Already supported", "You support this idea already."),
        P::AlreadyJoined => (S::CONFLICT, "Already joined", "You join in with this idea already."),
        P::IdeaClosed => (S::CONFLICT, "Idea closed", "The idea's state does not allow this."),
        P::IdeaNotPlaced => (S::CONFLICT, "Idea not placed", "The idea is not open to everybody yet."),
        P::IdeaHasProject => (S::CONFLICT, "Idea has a project", "The idea became a project already."),
        P::ProjectClosed => (S::CONFLICT, "Project closed", "The project's stage does not allow this."),
        P::AlreadyMember => {
            (S::CONFLICT, "Already a member", "This person takes part in the project already.")
        }
        P::LastLead => (S::CONFLICT, "Last lead", "A project keeps a lead: name another one first."),
        P::TooManyLeads => {
            (S::CONFLICT, "Too many leads", "The project has as many leads, or supporters, as it can have.")
        }
        P::MergeTargetClosed => (
            S::CONFLICT,
            "Merge target closed",
            "The idea to merge with was itself merged or taken back; choose another one.",
        ),
        P::QuestionAnswered => (
            S::CONFLICT,
            "Question answered",
            "The question has its answer already; whoever gave it can correct it.",
        ),
        P::EvaluationClosed => {
            (S::CONFLICT, "Evaluation closed", "The evaluation's state or its days do not allow this.")
        }
        P::AlreadyTakingPart => (
            S::CONFLICT,
            "Already taking part",
            "You take part in this evaluation already, with another resume code.",
        ),
        P::TaskFull => (S::CONFLICT, "Task full", "Enough people took this task already."),
        P::TaskTaken => (S::CONFLICT, "Task taken", "You took this task already."),
        P::TaskClosed => {
            (S::CONFLICT, "Task closed", "The state of the task, or of your part in it, does not allow this.")
        }
        P::HasHistory => {
            (S::CONFLICT, "Has a history", "Something has happened with it that must stay visible.")
        }
        P::AlreadyCorrected => {
            (S::CONFLICT, "Already corrected", "This entry was corrected already; correct its correction.")
        }
        P::FollowUpTaken => {
            (S::CONFLICT, "Follow-up taken", "This follow-up has become a task or a milestone already.")
        }
        P::RoleHeld => (S::CONFLICT, "Role held", "The account has this role already."),
        P::OwnAccess => {
            (S::CONFLICT, "Own access", "Administrators can't take away their own access; ask another one.")
        }
        P::TooManyAttachments => (
            S::CONFLICT,
            "Too many attachments",
            "There are ten pictures and files already; remove one first.",
        ),
        P::IdempotencyKeyReused => {
            (S::CONFLICT, "Idempotency key reused", "This Idempotency-Key came before with another request.")
        }
        P::Changed => (
            S::PRECONDITION_FAILED,
            "Changed meanwhile",
            "Somebody changed it since you read it; read it again.",
        ),
        P::TooLarge => {
            (S::PAYLOAD_TOO_LARGE, "Too large", "The body is larger than 1 MiB, or the file than 10 MiB.")
        }
        P::TooManyPixels => (
            S::PAYLOAD_TOO_LARGE,
            "Too many pixels",
            "The picture has more than 50 million pixels; send a smaller one.",
        ),
        P::UnsupportedMediaType => (
            S::UNSUPPORTED_MEDIA_TYPE,
            "Unsupported media type",
            "The body must be of the media type that the description names.",
        ),
        P::UnsupportedFile => (
            S::UNSUPPORTED_MEDIA_TYPE,
            "Unsupported file",
            "The file must be a JPEG, PNG or WebP picture, or a PDF document.",
        ),
        P::HeicPicture => (
            S::UNSUPPORTED_MEDIA_TYPE,
            "HEIC picture",
            "Pictures can't be HEIC, which only few programs can show; send it as JPEG.",
        ),
        P::IfMatchRequired => {
            (S::PRECONDITION_REQUIRED, "If-Match required", "Send If-Match with the ETag that you read.")
        }
        P::TooManyRequests => {
            (S::TOO_MANY_REQUESTS, "Too many requests", "Wait as long as Retry-After says.")
        }
        P::TooManyUploads => (
            S::TOO_MANY_REQUESTS,
            "Too many uploads",
            "You have four uploads under way; wait until one of them is done.",
        ),
        P::UploadsFull => (
            S::SERVICE_UNAVAILABLE,
            "Uploads full",
            "Very many people upload at this moment; wait as long as Retry-After says.",
        ),
        P::Internal => (
            S::INTERNAL_SERVER_ERROR,
            "Internal error",
            "Something went wrong here; it has been written down.",
        ),
        P::Unavailable => {
            (S::SERVICE_UNAVAILABLE, "Unavailable", "The data can't be reached just now; try again soon.")
        }
        P::StorageFull => {
            (S::INSUFFICIENT_STORAGE, "Storage full", "The server has no room left; nothing was kept.")
        }
    }
}

impl ResponseError for ApiError {
    fn status_code(&self) -> StatusCode {
        describe(self.code()).0
    }

    fn error_response(&self) -> HttpResponse {
        let mut answer = HttpResponse::build(self.status_code());
        match self {
            Self::TooMany(seconds) | Self::Later(_, seconds) => {
                answer.insert_header((header::RETRY_AFTER, seconds.to_string()));
            }
            Self::Method(allowed) => {
                answer.insert_header((header::ALLOW, allowed.as_str()));
            }
            Self::Unavailable(cause) => {
                tracing::error!(cause, "the data can't be reached");
                answer.insert_header((header::RETRY_AFTER, "5"));
            }
            Self::Full(cause) => tracing::error!(cause, "the disk is full"),
            Self::Internal(cause) => tracing::error!(cause, "internal error"),
            Self::Code(_) | Self::Malformed(_) | Self::Invalid(_) => {}
        }
        if self.status_code() == StatusCode::UNAUTHORIZED {
            answer.insert_header((header::WWW_AUTHENTICATE, "Bearer"));
        }
        let body = serde_json::to_string(&self.problem()).unwrap_or_default();
        answer.content_type(MEDIA_TYPE).body(body)
    }
}

impl From<ProblemCode> for ApiError {
    fn from(code: ProblemCode) -> Self {
        Self::Code(code)
    }
}

impl From<Denied> for ApiError {
    fn from(denied: Denied) -> Self {
        Self::Code(match denied {
            Denied::Forbidden => ProblemCode::Forbidden,
            Denied::Hidden => ProblemCode::NotFound,
            Denied::Closed => ProblemCode::IdeaClosed,
            Denied::NotPlaced => ProblemCode::IdeaNotPlaced,
            Denied::ProjectClosed => ProblemCode::ProjectClosed,
            Denied::Answered => ProblemCode::QuestionAnswered,
            Denied::TaskClosed => ProblemCode::TaskClosed,
            Denied::EvaluationClosed => ProblemCode::EvaluationClosed,
            Denied::HasHistory => ProblemCode::HasHistory,
            Denied::OwnAccess => ProblemCode::OwnAccess,
        })
    }
}

impl From<InvalidCursor> for ApiError {
    fn from(_: InvalidCursor) -> Self {
        Self::Code(ProblemCode::InvalidCursor)
    }
}

impl From<object_store::Error> for ApiError {
    fn from(error: object_store::Error) -> Self {
        if is_full(&error) { Self::Full(error.to_string()) } else { Self::Unavailable(error.to_string()) }
    }
}

/// Whether the cause of an error is that a disk is full.
fn is_full(error: &(dyn Error + 'static)) -> bool {
    successors(Some(error), |&error| error.source())
        .filter_map(|error| error.downcast_ref::<io::Error>())
        .any(|error| matches!(error.kind(), ErrorKind::StorageFull | ErrorKind::QuotaExceeded))
}

impl From<diesel::result::Error> for ApiError {
    fn from(error: diesel::result::Error) -> Self {
        use diesel::result::{DatabaseErrorKind, Error as E};
        match error {
            E::NotFound => Self::Code(ProblemCode::NotFound),
            E::DatabaseError(DatabaseErrorKind::ClosedConnection, _) | E::BrokenTransactionManager => {
                Self::Unavailable(error.to_string())
            }
            error if dialect::is_full(&error) => Self::Full(error.to_string()),
            error => Self::Internal(error.to_string()),
        }
    }
}

/// Turns a violated unique constraint into an answer, at the place that knows what it means.
pub trait OnUnique<T> {
    /// Answers `error` when the constraint on `column` (`table.column`) was violated.
    ///
    /// # Errors
    /// `error`, or what the database said.
    fn on_unique(self, column: &str, error: impl FnOnce() -> ApiError) -> Result<T, ApiError>;
}

impl<T> OnUnique<T> for diesel::QueryResult<T> {
    fn on_unique(self, column: &str, error: impl FnOnce() -> ApiError) -> Result<T, ApiError> {
        self.map_err(|cause| match dialect::violated_unique(&cause) {
            Some(violated) if violated == column => error(),
            _ => cause.into(),
        })
    }
}
