//! Circles: who is asked, and in which of them somebody answers.

use serde::{Deserialize, Serialize};
use strum::{EnumString, IntoStaticStr, VariantArray};

use super::ResumeCode;
use crate::{
    id::Id,
    problem::FieldCode,
    project::ProjectRole,
    role::Role,
    validate::{Faults, Validate},
};

/// A circle of people who are asked. Somebody who is in several answers once, in the first of them in this order.
#[derive(
    Debug,
    Clone,
    Copy,
    PartialEq,
    Eq,
    PartialOrd,
    Ord,
    Hash,
    Serialize,
    Deserialize,
    EnumString,
    IntoStaticStr,
    VariantArray,
)]
#[serde(rename_all = "camelCase")]
#[strum(serialize_all = "camelCase")]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub enum Circle {
    /// Who leads the project or helps in it; in a round about the whole network, in any project.
    Helpers,
    /// The boards of the villages.
    Boards,
    /// Liaison civil servants, council and college members.
    Municipality,
    /// Professional supporters: of the platform or of the project.
    Supporters,
    /// The residents of the villages who have an account.
    Residents,
    /// Anybody who has the link. Nobody can say how many those are, nor that each answers once.
    Link,
}

impl Circle {
    /// All of them, in the order in which somebody who is in several answers.
    pub const ALL: &[Self] = Self::VARIANTS;

    /// The circle as it is written in the API and in the database.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        self.into()
    }
}

/// What tells the circles that somebody is in.
#[derive(Debug, Clone, Copy)]
pub struct CircleFacts<'a> {
    /// The roles held today, each with its association where it is held in one.
    pub roles: &'a [(Role, Option<Id>)],
    /// The village that the person lives in, where it is known.
    pub village: Option<Id>,
    /// What the person is in the project; in a round about the whole network, in any of them.
    pub project_roles: &'a [ProjectRole],
}

impl CircleFacts<'_> {
    /// The circle in which the person answers a round that asks these circles, and these villages of residents and
    /// boards: none means all.
    #[must_use]
    pub fn circle(&self, asked: &[Circle], villages: &[Id]) -> Option<Circle> {
        Circle::VARIANTS
            .iter()
            .copied()
            .find(|circle| asked.contains(circle) && self.is_in(*circle, villages))
    }

    fn is_in(&self, circle: Circle, villages: &[Id]) -> bool {
        let asks =
            |village: Option<Id>| village.is_some_and(|id| villages.is_empty() || villages.contains(&id));
        let holds = |roles: &[Role]| self.roles.iter().any(|(role, _)| roles.contains(role));
        match circle {
            Circle::Helpers => {
                self.project_roles.iter().any(|role| matches!(role, ProjectRole::Lead | ProjectRole::Helper))
            }
            Circle::Boards => self
                .roles
                .iter()
                .any(|(role, place)| matches!(role, Role::Board | Role::Chair) && asks(*place)),
            Circle::Municipality => holds(&[Role::Liaison, Role::Councillor]),
            Circle::Supporters => {
                holds(&[Role::Supporter]) || self.project_roles.contains(&ProjectRole::Supporter)
            }
            Circle::Residents => asks(self.village),
            Circle::Link => false,
        }
    }
}

/// A circle that is asked, with how many people are in it and how many of them handed in a response.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct CircleCount {
    /// Which circle.
    pub circle: Circle,
    /// How many people are in it and in none before it, counted at the opening and again at the close, and then at least
    /// as many as answered; absent before that, and for the link.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub invited: Option<i64>,
    /// How many of them handed in a response; absent where that is not told, as in an anonymous round that is open.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub answered: Option<i64>,
}

/// Taking part in an anonymous round, with the code that the caller's device made up.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct NewEvaluationParticipation {
    /// 16 random characters of Crockford's base 32. The server keeps nothing that could give it back.
    #[cfg_attr(feature = "openapi", schema(min_length = 16, max_length = 40))]
    pub resume_code: String,
}

impl Validate for NewEvaluationParticipation {
    fn check(&self, faults: &mut Faults) {
        if self.resume_code.parse::<ResumeCode>().is_err() {
            faults.add("resumeCode", FieldCode::Invalid);
        }
    }
}

/// How the caller takes part.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct EvaluationParticipation {
    /// The circle in which the caller answers.
    pub circle: Circle,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn somebody_in_several_circles_answers_in_the_first() {
        let (elp, orvelte) = (Id::new(), Id::new());
        let facts = CircleFacts {
            roles: &[(Role::Member, Some(elp)), (Role::Chair, Some(elp)), (Role::Liaison, None)],
            village: Some(elp),
            project_roles: &[ProjectRole::Supporter],
        };
        use Circle as C;
        assert_eq!(facts.circle(C::ALL, &[]), Some(C::Boards));
        assert_eq!(facts.circle(C::ALL, &[orvelte]), Some(C::Municipality));
        assert_eq!(facts.circle(&[C::Residents, C::Supporters], &[]), Some(C::Supporters));
        assert_eq!(facts.circle(&[C::Residents], &[elp, orvelte]), Some(C::Residents));
        assert_eq!(facts.circle(&[C::Residents, C::Boards], &[orvelte]), None);
        assert_eq!(facts.circle(&[C::Helpers, C::Link], &[]), None);
        let helper = CircleFacts { project_roles: &[ProjectRole::Helper], roles: &[], village: None };
        assert_eq!(helper.circle(C::ALL, &[]), Some(C::Helpers));
    }
}
