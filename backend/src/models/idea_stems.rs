//! The table `ideas`: the stems that the search needs beside the words.

use diesel::{QueryResult, prelude::*};

use crate::{
    db::{DbConn, schema::ideas},
    text,
};

/// Fills in the stems of at most `limit` ideas that have none yet, and gives how many there were.
///
/// # Errors
/// Those of the statements.
pub fn fill_stems(conn: &mut DbConn, limit: i64) -> QueryResult<usize> {
    let missing: Vec<(i64, String)> = ideas::table
        .filter(ideas::stems.is_null())
        .order(ideas::number)
        .select((ideas::number, ideas::folded))
        .limit(limit)
        .load(conn)?;
    for (number, folded) in &missing {
        // The words may have changed since they were read: whoever changes them sets the stems as well.
        let row = ideas::table.filter(ideas::number.eq(number)).filter(ideas::stems.is_null());
        diesel::update(row).set(ideas::stems.eq(text::stems(folded))).execute(conn)?;
    }
    Ok(missing.len())
}
