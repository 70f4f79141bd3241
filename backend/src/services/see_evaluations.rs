//! The list of rounds as somebody sees it: which there are for the caller, and how the caller stands to each.

use std::collections::HashSet;

use diesel::QueryResult;
use shared::{
    evaluation::{Circle, CircleFacts, EvaluationFilter, EvaluationSummary},
    id::Id,
    page::Page,
    permission::{Action, Caller},
    project::ProjectRole,
};

use crate::{
    db::{DbConn, keyset::Slice},
    models::{
        evaluation_circle::{list_asked_association_ids, list_circle_counts_of},
        evaluation_list::{Sight, list_evaluations},
        evaluation_member::{find_village, list_project_roles},
        evaluation_participation::list_own_participations,
        evaluation_response::list_own_responses,
    },
};

/// Lists the rounds that the caller may see, the newest first.
///
/// # Errors
/// Those of the queries.
pub fn see_evaluations(
    conn: &mut DbConn,
    caller: Option<&Caller>,
    filter: &EvaluationFilter,
    slice: &Slice<Id>,
) -> QueryResult<Page<EvaluationSummary>> {
    let sight = match caller {
        None => Sight::Public,
        Some(caller) if caller.may(Action::ManageEvaluations) => Sight::All,
        Some(caller) if caller.may(Action::ManageAnyProject) => Sight::Projects,
        Some(caller) => Sight::Own(caller.account_id),
    };
    let mut page = list_evaluations(conn, filter, slice, sight)?;
    let ids: Vec<Id> = page.items.iter().map(|round| round.id).collect();
    let counts = list_circle_counts_of(conn, &ids)?;
    let counts_of = |round: Id| counts.get(&round).map_or(&[][..], Vec::as_slice);
    for round in &mut page.items {
        round.response_count = counts_of(round.id).iter().filter_map(|count| count.answered).sum();
    }
    if let Some(caller) = caller {
        let own = Own::find(conn, caller, &ids)?;
        let villages = list_asked_association_ids(conn, &ids)?;
        for round in &mut page.items {
            let asked: Vec<Circle> = counts_of(round.id).iter().map(|count| count.circle).collect();
            let villages = villages.get(&round.id).map_or(&[][..], Vec::as_slice);
            round.circle = own.circle(caller, round, &asked, villages);
            round.takes_part = own.begun.contains(&round.id);
        }
    }
    Ok(page)
}

/// What tells of the caller in which circles that person is, and which rounds were begun.
struct Own {
    village: Option<Id>,
    project_roles: Vec<(Id, ProjectRole)>,
    begun: HashSet<Id>,
}

impl Own {
    fn find(conn: &mut DbConn, caller: &Caller, rounds: &[Id]) -> QueryResult<Self> {
        let account = caller.account_id;
        let mut begun = list_own_participations(conn, account, rounds)?;
        begun.extend(list_own_responses(conn, account, rounds)?);
        let project_roles = list_project_roles(conn, account)?;
        Ok(Self { village: find_village(conn, account)?, project_roles, begun })
    }

    fn circle(
        &self,
        caller: &Caller,
        round: &EvaluationSummary,
        asked: &[Circle],
        villages: &[Id],
    ) -> Option<Circle> {
        let counts = |project: Id| round.project.as_ref().is_none_or(|about| about.id == project);
        let roles = self.project_roles.iter().filter(|(project, _)| counts(*project));
        let project_roles: Vec<ProjectRole> = roles.map(|(_, role)| *role).collect();
        let facts =
            CircleFacts { roles: &caller.roles, village: self.village, project_roles: &project_roles };
        facts.circle(asked, villages)
    }
}
