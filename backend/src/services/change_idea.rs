//! An idea changes: what it says and carries, its village and its themes, and the counts with them.

use std::collections::BTreeMap;

use shared::{
    id::Id,
    idea::{Idea, IdeaChanges, IdeaState},
    permission::Caller,
    problem::ProblemCode,
};

use super::known::{check_association, known_themes};
use crate::{
    db::DbConn,
    error::ApiError,
    extract::IfMatch,
    models::{
        Versioned,
        association::add_to_idea_count,
        idea::{find_idea, find_standing, update_idea},
        idea_theme::{list_theme_ids, replace_themes},
        theme::add_to_idea_counts,
    },
    policies,
};

/// Changes an idea, if the caller may and nobody else did meanwhile.
///
/// # Errors
/// What the policy denies; [`ProblemCode::Changed`]; [`ApiError::Invalid`] when the village or a theme is not there.
pub fn change_idea(
    conn: &mut DbConn,
    caller: &Caller,
    id: Id,
    expected: IfMatch,
    changes: &IdeaChanges,
) -> Result<Versioned<Idea>, ApiError> {
    let before = find_standing(conn, id)?;
    policies::idea::update(caller, before.facts)?;
    if changes.draft && before.facts.state != IdeaState::Draft {
        return Err(ProblemCode::IdeaClosed.into());
    }
    check_entry(conn, caller, id, before.facts.association_id, changes)?;
    if let Some(association_id) = changes.association_id {
        check_association(conn, association_id)?;
    }
    update_idea(conn, id, expected.or(before.version), changes)?.map_err(|_| ProblemCode::Changed)?;
    let counted = before.facts.state.is_public();
    // Associations before themes and each by id, as when an idea is sent in: in any other order two changes could wait
    // for each other.
    if let Some(association_id) = changes.association_id.filter(|_| counted) {
        let mut moves = [(before.facts.association_id, -1), (association_id, 1)];
        moves.sort_unstable();
        for (association_id, by) in moves {
            add_to_idea_count(conn, association_id, by)?;
        }
    }
    if let Some(theme_ids) = &changes.theme_ids {
        let (old, new) = (list_theme_ids(conn, id)?, known_themes(conn, theme_ids)?);
        replace_themes(conn, id, &new)?;
        if counted {
            let mut by_theme = BTreeMap::new();
            for (theme_id, by) in old.into_iter().map(|id| (id, -1)).chain(new.into_iter().map(|id| (id, 1)))
            {
                *by_theme.entry(theme_id).or_default() += by;
            }
            add_to_idea_counts(conn, &by_theme)?;
        }
    }
    Ok(find_idea(conn, id)?)
}

/// An idea that is for somebody else, or becomes so, can't be taken to where the caller may not enter ideas for others.
fn check_entry(
    conn: &mut DbConn,
    caller: &Caller,
    id: Id,
    association_id: Id,
    changes: &IdeaChanges,
) -> Result<(), ApiError> {
    let for_others = match &changes.origin {
        Some(origin) => origin.is_for_others(),
        None => changes.association_id.is_some() && find_idea(conn, id)?.value.origin.is_for_others(),
    };
    Ok(policies::idea::enter(caller, for_others, changes.association_id.unwrap_or(association_id))?)
}
