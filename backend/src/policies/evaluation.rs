//! Who may see and manage an evaluation round.

use shared::permission::{Caller, EvaluationFacts};

use super::Denied;

/// Seeing it, signed in or not.
///
/// # Errors
/// [`Denied::Hidden`] for a draft of others.
pub fn read(caller: Option<&Caller>, evaluation: EvaluationFacts) -> Result<(), Denied> {
    let seen =
        caller.map_or_else(|| evaluation.state.is_public(), |caller| caller.may_read_evaluation(evaluation));
    if seen { Ok(()) } else { Err(Denied::Hidden) }
}

/// Making, changing, opening, closing or publishing it.
///
/// # Errors
/// [`Denied`]: hidden, or somebody else's to manage.
pub fn manage(caller: &Caller, evaluation: EvaluationFacts) -> Result<(), Denied> {
    read(Some(caller), evaluation)?;
    if caller.may_manage_evaluation(evaluation) { Ok(()) } else { Err(Denied::Forbidden) }
}

/// Making one: nothing is hidden that is not there yet.
///
/// # Errors
/// [`Denied::Forbidden`].
pub fn create(caller: &Caller, evaluation: EvaluationFacts) -> Result<(), Denied> {
    if caller.may_manage_evaluation(evaluation) { Ok(()) } else { Err(Denied::Forbidden) }
}

/// Seeing what came out of it, signed in or not. Before that is there for the caller, it is as if it were not.
///
/// # Errors
/// [`Denied::Hidden`].
pub fn read_results(caller: Option<&Caller>, evaluation: EvaluationFacts) -> Result<(), Denied> {
    let published = evaluation.state == shared::evaluation::EvaluationState::Published;
    let seen = caller.map_or(published, |caller| caller.may_read_results(evaluation));
    if seen { Ok(()) } else { Err(Denied::Hidden) }
}

/// Seeing who answered what.
///
/// # Errors
/// [`Denied`]: hidden, somebody else's to manage, or anonymous; [`Denied::EvaluationClosed`] until it is counted.
pub fn read_responses(caller: &Caller, evaluation: EvaluationFacts) -> Result<(), Denied> {
    manage(caller, evaluation)?;
    if caller.may_read_responses(evaluation) {
        Ok(())
    } else if evaluation.anonymous {
        Err(Denied::Forbidden)
    } else {
        Err(Denied::EvaluationClosed)
    }
}

#[cfg(test)]
mod tests {
    use shared::{evaluation::EvaluationState, id::Id, project::ProjectRole, role::Role};

    use super::*;

    #[test]
    fn drafts_are_hidden_and_results_appear_when_they_are_published() {
        let coordinator = Caller { account_id: Id::new(), roles: vec![(Role::Coordinator, None)] };
        let member = Caller { account_id: Id::new(), roles: Vec::new() };
        let draft = EvaluationFacts::new(false, None);
        assert_eq!(read(None, draft), Err(Denied::Hidden));
        assert_eq!(manage(&member, draft), Err(Denied::Hidden));
        assert_eq!(manage(&coordinator, draft), Ok(()));
        let open = EvaluationFacts { state: EvaluationState::Open, ..draft };
        assert_eq!(manage(&member, open), Err(Denied::Forbidden));
        assert_eq!(read_results(Some(&coordinator), open), Err(Denied::Hidden));
        let published = EvaluationFacts { state: EvaluationState::Published, ..draft };
        assert_eq!(read_results(None, published), Ok(()));
        let own = EvaluationFacts::new(true, Some(ProjectRole::Lead));
        assert_eq!(create(&member, own), Ok(()));
        assert_eq!(create(&member, draft), Err(Denied::Forbidden));
    }
}
