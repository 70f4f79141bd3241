//! An idea takes a step: its state, its history, and the counts of its village and themes. Merging takes its people along.

use chrono::{DateTime, Utc};
use shared::{
    id::Id,
    idea::{IdeaState, IdeaTransition, NewIdea, NewIdeaTransition},
    permission::Caller,
    problem::{FieldCode, ProblemCode},
    validate::Validate,
};

use super::merge_ideas::{check_merge, move_along};
use crate::{
    day::day_of,
    db::{DbConn, dialect::lock_ideas},
    error::ApiError,
    extract::IfMatch,
    models::{
        association::add_to_idea_count,
        idea::{Standing, find_idea, find_standing, update_idea_state},
        idea_draft::{find_said, update_placed, update_sent_in},
        idea_theme::list_theme_ids,
        idea_transition::{create_idea_transition, find_idea_transition, kept_reason},
        theme::add_to_idea_counts,
    },
    policies,
};

/// Takes the caller's step with an idea, if there is such a step and nobody else was faster. Where ideas are moderated, a
/// draft that is to open waits to be placed.
///
/// # Errors
/// What the policy denies; [`ProblemCode::Changed`]; [`ApiError::Invalid`] for a draft that is not whole yet, or a day that
/// is over; those of [`check_merge`].
pub fn transition_idea(
    conn: &mut DbConn,
    caller: &Caller,
    (id, expected): (Id, IfMatch),
    mut new: NewIdeaTransition,
    (is_moderated, made): (bool, DateTime<Utc>),
) -> Result<IdeaTransition, ApiError> {
    let involved: Vec<Id> = [Some(id), new.merged_into_id].into_iter().flatten().collect();
    lock_ideas(conn, &involved)?;
    let before = find_standing(conn, id)?;
    policies::idea::read(Some(caller), before.facts)?;
    // Whoever read another state than there is now is told that, and not that the step is impossible.
    if expected.or(before.version) != before.version {
        return Err(ProblemCode::Changed.into());
    }
    policies::idea::transition(caller, before.facts, new.to)?;
    if let Some(into) = new.merged_into_id {
        check_merge(conn, caller, (id, before.facts), into)?;
    }
    if new.is_too_early(day_of(made)) {
        return Err(ApiError::field("reviewDate", FieldCode::TooEarly));
    }
    if before.facts.state == IdeaState::Draft {
        send_in(conn, caller, id, made)?;
        new.to = IdeaState::sent_in(is_moderated);
    } else if before.facts.state.is_moderation(new.to) && new.to.is_public() {
        update_placed(conn, id, made)?;
    }
    let step = take_step(conn, id, &before, &new, (caller.account_id, made))?;
    Ok(find_idea_transition(conn, step)?)
}

/// A draft that is sent in is whole, and as new as any other idea that is sent in now.
fn send_in(conn: &mut DbConn, caller: &Caller, id: Id, made: DateTime<Utc>) -> Result<(), ApiError> {
    let draft = find_idea(conn, id)?.value;
    policies::idea::enter(caller, draft.origin.is_for_others(), draft.association.id)?;
    NewIdea::from(&draft).validate().map_err(ApiError::Invalid)?;
    Ok(update_sent_in(conn, id, made)?)
}

/// Takes a step that is allowed, and gives its id.
///
/// # Errors
/// [`ProblemCode::Changed`]; those of the database.
pub fn take_step(
    conn: &mut DbConn,
    id: Id,
    before: &Standing,
    new: &NewIdeaTransition,
    by: (Id, DateTime<Utc>),
) -> Result<Id, ApiError> {
    let reason = match new.to {
        // Why it was refused stays beside it while its author mends it.
        IdeaState::Draft => find_said(conn, id)?,
        _ => kept_reason(new),
    };
    let state = (new.to, reason.as_deref(), new.review_date);
    update_idea_state(conn, id, before.version, state, new.merged_into_id)?
        .map_err(|_| ProblemCode::Changed)?;
    let (was, is) = (i64::from(before.facts.state.is_public()), i64::from(new.to.is_public()));
    if was != is {
        add_to_idea_count(conn, before.facts.association_id, is - was)?;
        let themes = list_theme_ids(conn, id)?;
        add_to_idea_counts(conn, &themes.into_iter().map(|theme| (theme, is - was)).collect())?;
    }
    if let Some(into) = new.merged_into_id {
        move_along(conn, id, into, by)?;
    }
    Ok(create_idea_transition(conn, id, before.facts.state, new, by)?)
}
