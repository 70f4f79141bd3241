//! An idea is sent in or kept as a draft: the idea, its themes, and the counts of its village and themes.

use chrono::{DateTime, Utc};
use shared::{
    id::Id,
    idea::{Idea, IdeaState, NewIdea},
};

use super::known::{check_association, known_themes};
use crate::{
    db::{DbConn, types::DbText},
    error::ApiError,
    models::{
        Versioned,
        association::add_to_idea_count,
        follower::create_follower,
        idea::{NewIdeaRow, create_idea, find_idea},
        idea_theme::replace_themes,
        theme::add_to_idea_counts,
    },
};

/// Stores an idea of that author, made at that time. Where ideas are moderated, it waits unless it is a draft.
///
/// # Errors
/// [`ApiError::Invalid`] when the village or a theme is not there; those of the database.
pub fn submit_idea(
    conn: &mut DbConn,
    new: &NewIdea,
    is_moderated: bool,
    (author, made): (Id, DateTime<Utc>),
) -> Result<Versioned<Idea>, ApiError> {
    let mut row = NewIdeaRow::new(new, author, made);
    if !new.draft {
        row.state = DbText(IdeaState::sent_in(is_moderated));
    }
    let id = row.id();
    store_idea(conn, &row, new.association_id, &new.theme_ids)?;
    Ok(find_idea(conn, id)?)
}

/// Stores an idea that is ready as a row; its author follows it.
///
/// # Errors
/// As [`submit_idea`].
pub fn store_idea(
    conn: &mut DbConn,
    row: &NewIdeaRow,
    association_id: Id,
    theme_ids: &[Id],
) -> Result<(), ApiError> {
    let theme_ids = known_themes(conn, theme_ids)?;
    check_association(conn, association_id)?;
    create_idea(conn, row)?;
    replace_themes(conn, row.id(), &theme_ids)?;
    if let Some(author) = row.author_id {
        create_follower(conn, row.id(), author.into(), row.created_at.into())?;
    }
    if row.state.0.is_public() {
        add_to_idea_count(conn, association_id, 1)?;
        add_to_idea_counts(conn, &theme_ids.into_iter().map(|id| (id, 1)).collect())?;
    }
    Ok(())
}
