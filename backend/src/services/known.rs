//! What a request refers to must be there: its fields are told so, in the transaction that writes.

use diesel::QueryResult;
use shared::{id::Id, problem::FieldCode};

use crate::{
    db::DbConn,
    error::ApiError,
    models::{
        account::count_active_accounts,
        association::{association_exists, count_associations},
        theme::count_themes,
    },
};

/// The themes, each once.
///
/// # Errors
/// [`ApiError::Invalid`] when one is not there.
pub fn known_themes(conn: &mut DbConn, ids: &[Id]) -> Result<Vec<Id>, ApiError> {
    known(conn, "themeIds", ids, count_themes)
}

/// The villages, each once.
///
/// # Errors
/// [`ApiError::Invalid`] when one is not there.
pub fn known_associations(conn: &mut DbConn, ids: &[Id]) -> Result<Vec<Id>, ApiError> {
    known(conn, "associationIds", ids, count_associations)
}

/// The people that `field` names, each once: they must have an account that can be used.
///
/// # Errors
/// [`ApiError::Invalid`] when one has none.
pub fn known_people(conn: &mut DbConn, field: &str, ids: &[Id]) -> Result<Vec<Id>, ApiError> {
    known(conn, field, ids, count_active_accounts)
}

fn known(
    conn: &mut DbConn,
    field: &str,
    ids: &[Id],
    count: fn(&mut DbConn, &[Id]) -> QueryResult<i64>,
) -> Result<Vec<Id>, ApiError> {
    let mut ids = ids.to_vec();
    ids.sort_unstable();
    ids.dedup();
    if !ids.is_empty() && usize::try_from(count(conn, &ids)?) != Ok(ids.len()) {
        return Err(ApiError::field(field, FieldCode::NotFound));
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
