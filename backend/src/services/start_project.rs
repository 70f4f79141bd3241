//! A project starts: directly, or out of ideas, which are adopted with it, and whose joiners help in it.

use chrono::{DateTime, Utc};
use shared::{
    id::Id,
    idea::{IdeaState, NewIdeaTransition},
    permission::Caller,
    problem::{FieldCode, ProblemCode},
    project::{NewProject, ProjectRole},
};

use super::{
    known::{known_associations, known_people, known_themes},
    let_joiners_help::let_joiners_help,
    transition_idea::take_step,
};
use crate::{
    db::{DbConn, dialect::lock_ideas},
    error::{ApiError, OnUnique},
    models::{
        idea::{Standing, list_standings},
        project::{NewProjectRow, create_project},
        project_association::replace_associations,
        project_idea::create_project_ideas,
        project_member::create_members,
        project_theme::replace_themes,
    },
    policies,
};

/// Starts the caller's project and gives its id.
///
/// # Errors
/// What the policy denies; [`ApiError::Invalid`] when something that it refers to is not there;
/// [`ProblemCode::IdeaClosed`] for an idea that nobody looked into; [`ProblemCode::IdeaHasProject`].
pub fn start_project(
    conn: &mut DbConn,
    caller: &Caller,
    new: &NewProject,
    made: DateTime<Utc>,
) -> Result<Id, ApiError> {
    policies::project::start(caller, &new.association_ids)?;
    adopt_ideas(conn, caller, &new.idea_ids, made)?;
    let row = NewProjectRow::new(new, made);
    let leads = if new.lead_ids.is_empty() { vec![caller.account_id] } else { new.lead_ids.clone() };
    store_project(conn, &row, new, &leads, made)?;
    Ok(row.id.into())
}

/// Stores a project that is ready as a row, with what it refers to.
///
/// # Errors
/// As [`start_project`], without the policy.
pub fn store_project(
    conn: &mut DbConn,
    row: &NewProjectRow,
    new: &NewProject,
    leads: &[Id],
    made: DateTime<Utc>,
) -> Result<(), ApiError> {
    let theme_ids = known_themes(conn, &new.theme_ids)?;
    let association_ids = known_associations(conn, &new.association_ids)?;
    let leads = known_people(conn, "leadIds", leads)?;
    let id = row.id.into();
    create_project(conn, row)?;
    replace_themes(conn, id, &theme_ids)?;
    replace_associations(conn, id, &association_ids)?;
    create_project_ideas(conn, id, &new.idea_ids)
        .on_unique("project_ideas.idea_id", || ProblemCode::IdeaHasProject.into())?;
    let leads: Vec<_> = leads.into_iter().map(|lead| (lead, ProjectRole::Lead)).collect();
    create_members(conn, id, &leads, made)?;
    let_joiners_help(conn, id, &new.idea_ids, made).map(drop)
}

/// Takes those of the ideas that are under review to adopted; the others must be. From here on nobody joins in with them.
fn adopt_ideas(conn: &mut DbConn, caller: &Caller, ids: &[Id], made: DateTime<Utc>) -> Result<(), ApiError> {
    lock_ideas(conn, ids)?;
    let standings = list_standings(conn, ids)?;
    if standings.len() != ids.len() {
        return Err(ApiError::field("ideaIds", FieldCode::NotFound));
    }
    for (id, idea) in standings {
        policies::idea::read(Some(caller), idea.facts)
            .map_err(|_| ApiError::field("ideaIds", FieldCode::NotFound))?;
        policies::project::grow(caller, idea.facts)?;
        if idea.facts.state != IdeaState::Adopted {
            adopt_idea(conn, id, &idea, (caller.account_id, made))?;
        }
    }
    Ok(())
}

fn adopt_idea(conn: &mut DbConn, id: Id, idea: &Standing, by: (Id, DateTime<Utc>)) -> Result<(), ApiError> {
    let step =
        NewIdeaTransition { to: IdeaState::Adopted, reason: None, review_date: None, merged_into_id: None };
    take_step(conn, id, idea, &step, by).map(drop)
}
