//! What a request refers to must be there: its fields are told so, in the transaction that writes.

use shared::{id::Id, problem::FieldCode};

use crate::{
    db::DbConn,
    error::ApiError,
    models::{association::association_exists, theme::count_themes},
};

/// The themes, each once.
///
/// # Errors
/// [`ApiError::Invalid`] when one is not there.
pub fn known_themes(conn: &mut DbConn, ids: &[Id]) -> Result<Vec<Id>, ApiError> {
    let mut ids = ids.to_vec();
    ids.sort_unstable();
    ids.dedup();
    if !ids.is_empty() && usize::try_from(count_themes(conn, &ids)?) != Ok(ids.len()) {
        return Err(ApiError::field("themeIds", FieldCode::NotFound));
    }
    Ok(ids)
}

/// The village must be there.
///
/// # Errors
/// [`ApiError::Invalid`] when it is not.
pub fn check_association(conn: &mut DbConn, id: Id) -> Result<(), ApiError> {
    if association_exists(conn, id)? {
        Ok(())
    } else {
        Err(ApiError::field("associationId", FieldCode::NotFound))
    }
}
