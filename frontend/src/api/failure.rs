//! What can go wrong with a call, as far as the page must tell it apart.

use std::rc::Rc;

use shared::problem::{FieldError, Problem, ProblemCode};

/// Why a call gave no answer to work with.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Failure {
    /// The server could not be reached, or the connection was lost: it may or may not have done what was asked.
    Offline,
    /// The server's answer can't be understood.
    Unreadable,
    /// The server said no, and why.
    Refused(Rc<Problem>),
}

impl Failure {
    /// The kind of problem, when the server named one.
    pub fn code(&self) -> Option<ProblemCode> {
        match self {
            Self::Refused(problem) => Some(problem.code),
            Self::Offline | Self::Unreadable => None,
        }
    }

    /// What is wrong with the fields that were sent.
    pub fn faults(&self) -> &[FieldError] {
        match self {
            Self::Refused(problem) => &problem.errors,
            Self::Offline | Self::Unreadable => &[],
        }
    }

    /// Whether somebody else changed the thing meanwhile, or it takes no more changes: then the page shows what is past.
    pub fn is_outdated(&self) -> bool {
        use ProblemCode::{Changed, EvaluationClosed, IdeaClosed, ProjectClosed, QuestionAnswered};
        let code = self.code();
        matches!(code, Some(Changed | EvaluationClosed | IdeaClosed | ProjectClosed | QuestionAnswered))
    }

    /// Whether signing in would help.
    pub fn wants_sign_in(&self) -> bool {
        matches!(self.code(), Some(ProblemCode::SignInRequired | ProblemCode::InvalidCredential))
    }
}
