//! The way into one's own answers: by name, or by a code that this device makes up and keeps.

use shared::{
    evaluation::{Evaluation, EvaluationResponse, LinkCode, ResumeCode},
    id::Id,
    problem::ProblemCode,
};

use crate::{
    api::{Failure, Versioned, evaluations},
    browser,
    hooks::Draft,
};

/// The ETag of a response that is not there yet.
const NOTHING_YET: &str = "\"0-\"";

/// How somebody comes to a round.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Door {
    /// With an account.
    Account(Id),
    /// Without one, by a link that is one for many.
    Link(LinkCode),
}

impl Door {
    /// The code in the link.
    pub fn link(self) -> Option<LinkCode> {
        match self {
            Self::Account(_) => None,
            Self::Link(code) => Some(code),
        }
    }

    /// Whether answers come with a code and without a name.
    pub fn wants_code(self, round: &Evaluation) -> bool {
        round.anonymous || self.link().is_some()
    }

    /// Where this device keeps the code of a round. Signing out takes it away, so that on a computer that many use nobody
    /// comes upon the answers of another.
    pub fn kept_code(self, round: Id) -> Draft {
        let way = if self.link().is_some() { "link" } else { "account" };
        Draft::named(&format!("resume-{way}-{round}"))
    }

    /// Forgets on this device who answered here last, so that somebody else can begin.
    pub fn forget(self, round: Id, code: Option<ResumeCode>) {
        self.kept_code(round).forget();
        kept_answers(round, code, None).forget();
    }
}

/// Where this device keeps what is not saved yet of the answers to a round: of whoever has that code or, by name, that account,
/// and of nobody else who answers here.
pub fn kept_answers(round: Id, code: Option<ResumeCode>, account: Option<Id>) -> Draft {
    let writer = code.map(|code| code.to_string()).or_else(|| Some(account?.to_string()));
    Draft::named(&format!("answers-{round}-{}", writer.unwrap_or_default()))
}

/// One's own answers, and the code that they go by.
#[derive(Debug, Clone, PartialEq)]
pub struct Opened {
    /// None for who answers by name.
    pub code: Option<ResumeCode>,
    /// What was saved so far.
    pub response: Versioned<EvaluationResponse>,
}

impl Opened {
    fn empty(code: ResumeCode) -> Self {
        let value = EvaluationResponse { answers: Vec::new(), handed_in: false };
        Self { code: Some(code), response: Versioned { value, etag: NOTHING_YET.to_owned() } }
    }
}

/// The code that this device keeps for the round. One that was kept for an account that has not begun is another's.
pub fn find_code(door: Door, round: &Evaluation) -> Option<ResumeCode> {
    let kept: String = door.kept_code(round.id).read()?;
    kept.parse().ok().filter(|_| round.takes_part || door.link().is_some())
}

/// A code that nobody can guess, unless the browser can't make one.
pub fn make_code() -> Option<ResumeCode> {
    browser::random_bytes().map(ResumeCode::from_random)
}

/// Finds what was saved, by name or by a code.
///
/// # Errors
/// As `GET /evaluations/{id}/responses/mine`.
pub async fn find(id: Id, code: Option<ResumeCode>) -> Result<Opened, Failure> {
    let response = evaluations::find_my_evaluation_response(id, code).await?;
    Ok(Opened { code, response })
}

/// Begins with a code that was just made, or goes on with a beginning whose answer was lost.
///
/// # Errors
/// As `POST /evaluations/{id}/participations`.
pub async fn begin(door: Door, id: Id, code: ResumeCode) -> Result<Opened, Failure> {
    // Kept before it is sent: once the server knows it, nobody can make another.
    door.kept_code(id).keep(&code.to_string());
    if door.link().is_none() {
        evaluations::create_evaluation_participation(id, code).await.inspect_err(|failure| {
            if failure.code() == Some(ProblemCode::AlreadyTakingPart) {
                door.kept_code(id).forget();
            }
        })?;
    }
    Ok(Opened::empty(code))
}

/// Goes on with a code that this device kept.
///
/// # Errors
/// As [`find`]. By a link, a code that was never answered with is as good as new.
pub async fn go_on(door: Door, id: Id, code: ResumeCode) -> Result<Opened, Failure> {
    match find(id, Some(code)).await {
        Err(failure) if failure.code() == Some(ProblemCode::NotFound) => match door {
            Door::Link(_) => Ok(Opened::empty(code)),
            Door::Account(_) => {
                door.kept_code(id).forget();
                Err(failure)
            }
        },
        answer => answer,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_somebody_left_unsaved_comes_back_to_nobody_else() {
        let (round, jan, piet) = (Id::new(), Id::new(), Id::new());
        let [one, other] = [1, 2].map(|byte| Some(ResumeCode::from_random([byte; 16])));
        let ways = [(one, None), (other, None), (None, Some(jan)), (None, Some(piet))];
        let places = ways.map(|(code, account)| kept_answers(round, code, account));
        for (nth, place) in places.iter().enumerate() {
            assert_eq!(places.iter().position(|other| other == place), Some(nth));
        }
        // With a code it is nobody's, whoever is signed in.
        assert_eq!(kept_answers(round, one, Some(jan)), places[0]);
        assert_ne!(kept_answers(Id::new(), one, None), places[0]);
    }
}
