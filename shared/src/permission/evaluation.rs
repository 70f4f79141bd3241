//! Who may do what with an evaluation round.

use super::{Action, Caller};
use crate::{
    evaluation::{Evaluation, EvaluationState},
    project::ProjectRole,
};

/// What permissions need to know of an evaluation round.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct EvaluationFacts {
    /// Where it is in its life.
    pub state: EvaluationState,
    /// Whether it is about a project, rather than about the whole network.
    pub is_of_project: bool,
    /// Whether nothing ties an answer to a person.
    pub anonymous: bool,
    /// What the caller is in that project.
    pub role: Option<ProjectRole>,
}

impl From<&Evaluation> for EvaluationFacts {
    fn from(evaluation: &Evaluation) -> Self {
        Self {
            state: evaluation.state,
            is_of_project: evaluation.project.is_some(),
            anonymous: evaluation.anonymous,
            role: evaluation.role,
        }
    }
}

impl EvaluationFacts {
    /// What there is to know before there is a round: its subject. Nobody has answered it by name.
    #[must_use]
    pub const fn new(is_of_project: bool, role: Option<ProjectRole>) -> Self {
        Self { state: EvaluationState::Draft, is_of_project, anonymous: true, role }
    }
}

impl Caller {
    /// Whether the caller may make, change, open, close and publish the round: a project's own people do that for
    /// the project, as those who manage all projects do.
    #[must_use]
    pub fn may_manage_evaluation(&self, evaluation: EvaluationFacts) -> bool {
        let from_within = matches!(evaluation.role, Some(ProjectRole::Lead | ProjectRole::Supporter));
        self.may(Action::ManageEvaluations)
            || evaluation.is_of_project && (from_within || self.may(Action::ManageAnyProject))
    }

    /// Whether the caller may see the round.
    #[must_use]
    pub fn may_read_evaluation(&self, evaluation: EvaluationFacts) -> bool {
        evaluation.state.is_public() || self.may_manage_evaluation(evaluation)
    }

    /// Whether the caller may see what came out of the round. While it is open nobody does: who looks twice could
    /// see what one person answered in between.
    #[must_use]
    pub fn may_read_results(&self, evaluation: EvaluationFacts) -> bool {
        evaluation.state == EvaluationState::Published
            || evaluation.state == EvaluationState::Closed && self.may_manage_evaluation(evaluation)
    }

    /// Whether the caller may read who answered what in the round: who manages it, once it is counted. In an anonymous
    /// round nobody may.
    #[must_use]
    pub fn may_read_responses(&self, evaluation: EvaluationFacts) -> bool {
        !evaluation.anonymous && evaluation.state.is_counted() && self.may_manage_evaluation(evaluation)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{id::Id, role::Role};

    fn caller(role: Option<Role>) -> Caller {
        Caller { account_id: Id::new(), roles: role.map(|role| (role, None)).into_iter().collect() }
    }

    #[test]
    fn a_project_is_evaluated_from_within_and_the_network_by_coordinators() {
        let (network, own) =
            (EvaluationFacts::new(false, None), EvaluationFacts::new(true, Some(ProjectRole::Lead)));
        let other = EvaluationFacts::new(true, Some(ProjectRole::Helper));
        let may = |role| [network, own, other].map(|facts| caller(role).may_manage_evaluation(facts));
        assert_eq!(may(None), [false, true, false]);
        assert_eq!(may(Some(Role::Supporter)), [false, true, true]);
        assert_eq!(may(Some(Role::Coordinator)), [true, true, true]);
    }

    #[test]
    fn names_are_read_by_who_manages_the_round_and_in_an_anonymous_one_by_nobody() {
        let coordinator = caller(Some(Role::Coordinator));
        let closed = EvaluationFacts { state: EvaluationState::Closed, ..EvaluationFacts::new(false, None) };
        let named = EvaluationFacts { anonymous: false, ..closed };
        assert!(coordinator.may_read_responses(named) && !coordinator.may_read_responses(closed));
        assert!(!caller(None).may_read_responses(named));
        assert!(!coordinator.may_read_responses(EvaluationFacts { state: EvaluationState::Open, ..named }));
    }

    #[test]
    fn nobody_sees_results_before_the_close() {
        let (member, coordinator) = (caller(None), caller(Some(Role::Coordinator)));
        let sees = |caller: &Caller, state| {
            caller.may_read_results(EvaluationFacts { state, ..EvaluationFacts::new(false, None) })
        };
        use EvaluationState as S;
        assert_eq!(
            [S::Open, S::Closed, S::Published].map(|state| sees(&member, state)),
            [false, false, true]
        );
        assert_eq!(
            [S::Open, S::Closed, S::Published].map(|state| sees(&coordinator, state)),
            [false, true, true]
        );
    }
}
