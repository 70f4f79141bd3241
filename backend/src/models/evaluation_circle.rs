//! The tables `evaluation_circles` and `evaluation_associations`: who is asked.

use std::collections::HashMap;

use diesel::{QueryResult, prelude::*};
use shared::{
    association::AssociationRef,
    evaluation::{Circle, CircleCount},
    id::Id,
};

use super::association;
use crate::db::{
    DbConn,
    dialect::insert_many,
    schema::{associations, evaluation_associations, evaluation_circles},
    types::{DbId, DbText},
};

/// Lists the circles of a round in their own order, with how many answered whether or not that can be told.
///
/// # Errors
/// Those of the query.
pub fn list_circle_counts(conn: &mut DbConn, evaluation_id: Id) -> QueryResult<Vec<CircleCount>> {
    Ok(list_circle_counts_of(conn, &[evaluation_id])?.remove(&evaluation_id).unwrap_or_default())
}

/// Lists the circles of each of these rounds as [`list_circle_counts`] does.
///
/// # Errors
/// Those of the query.
pub fn list_circle_counts_of(
    conn: &mut DbConn,
    evaluations: &[Id],
) -> QueryResult<HashMap<Id, Vec<CircleCount>>> {
    let rows: Vec<(DbId, DbText<Circle>, Option<i64>, i64)> = evaluation_circles::table
        .filter(evaluation_circles::evaluation_id.eq_any(evaluations.iter().copied().map(DbId::from)))
        .select((
            evaluation_circles::evaluation_id,
            evaluation_circles::circle,
            evaluation_circles::invited,
            evaluation_circles::response_count,
        ))
        .load(conn)?;
    let mut counts = HashMap::<Id, Vec<_>>::new();
    for (id, circle, invited, answered) in rows {
        let count = CircleCount { circle: circle.0, invited, answered: Some(answered) };
        counts.entry(id.into()).or_default().push(count);
    }
    for of_round in counts.values_mut() {
        of_round.sort_by_key(|count| count.circle);
    }
    Ok(counts)
}

/// Asks these circles in place of those that were asked.
///
/// # Errors
/// Those of the statements.
pub fn replace_circles(conn: &mut DbConn, evaluation_id: Id, circles: &[Circle]) -> QueryResult<()> {
    let old = evaluation_circles::evaluation_id.eq(DbId::from(evaluation_id));
    diesel::delete(evaluation_circles::table.filter(old)).execute(conn)?;
    let rows: Vec<_> = circles
        .iter()
        .map(|circle| {
            (
                evaluation_circles::evaluation_id.eq(DbId::from(evaluation_id)),
                evaluation_circles::circle.eq(DbText(*circle)),
            )
        })
        .collect();
    insert_many!(conn, evaluation_circles::table, &rows)
}

/// Notes how many people are invited in a circle.
///
/// # Errors
/// Those of the statement.
pub fn update_invited(conn: &mut DbConn, evaluation_id: Id, circle: Circle, invited: i64) -> QueryResult<()> {
    diesel::update(evaluation_circles::table.find((DbId::from(evaluation_id), DbText(circle))))
        .set(evaluation_circles::invited.eq(invited))
        .execute(conn)
        .map(drop)
}

/// Counts responses of a circle in or out.
///
/// # Errors
/// Those of the statement.
pub fn add_to_response_count(
    conn: &mut DbConn,
    evaluation_id: Id,
    circle: Circle,
    by: i64,
) -> QueryResult<()> {
    diesel::update(evaluation_circles::table.find((DbId::from(evaluation_id), DbText(circle))))
        .set(evaluation_circles::response_count.eq(evaluation_circles::response_count + by))
        .execute(conn)
        .map(drop)
}

/// Lists the villages whose residents and boards are asked, by name.
///
/// # Errors
/// Those of the query.
pub fn list_asked_associations(conn: &mut DbConn, evaluation_id: Id) -> QueryResult<Vec<AssociationRef>> {
    let rows: Vec<(DbId, String)> = evaluation_associations::table
        .inner_join(associations::table)
        .filter(evaluation_associations::evaluation_id.eq(DbId::from(evaluation_id)))
        .order((associations::village, associations::id))
        .select((associations::id, associations::village))
        .load(conn)?;
    Ok(rows.into_iter().map(association::to_ref).collect())
}

/// The villages whose residents and boards are asked by each of these rounds: one that asks those of all has none.
///
/// # Errors
/// Those of the query.
pub fn list_asked_association_ids(
    conn: &mut DbConn,
    evaluations: &[Id],
) -> QueryResult<HashMap<Id, Vec<Id>>> {
    let rows: Vec<(DbId, DbId)> = evaluation_associations::table
        .filter(evaluation_associations::evaluation_id.eq_any(evaluations.iter().copied().map(DbId::from)))
        .select((evaluation_associations::evaluation_id, evaluation_associations::association_id))
        .load(conn)?;
    let mut asked = HashMap::<Id, Vec<Id>>::new();
    for (id, association) in rows {
        asked.entry(id.into()).or_default().push(association.into());
    }
    Ok(asked)
}

/// Asks these villages in place of those that were asked.
///
/// # Errors
/// Those of the statements.
pub fn replace_asked_associations(
    conn: &mut DbConn,
    evaluation_id: Id,
    association_ids: &[Id],
) -> QueryResult<()> {
    let old = evaluation_associations::evaluation_id.eq(DbId::from(evaluation_id));
    diesel::delete(evaluation_associations::table.filter(old)).execute(conn)?;
    let rows: Vec<_> = association_ids
        .iter()
        .map(|association| {
            (
                evaluation_associations::evaluation_id.eq(DbId::from(evaluation_id)),
                evaluation_associations::association_id.eq(DbId::from(*association)),
            )
        })
        .collect();
    insert_many!(conn, evaluation_associations::table, &rows)
}
