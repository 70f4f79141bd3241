//! The table `ideas`: the words and stems that the search looks in, where an older version left them as it knew them.

use diesel::{QueryResult, prelude::*};

use crate::{
    db::{DbConn, schema::ideas},
    text,
};

/// Fills in what the search looks in for at most `limit` ideas that have no stems yet, and gives how many there were.
///
/// # Errors
/// Those of the statements.
pub fn fill_stems(conn: &mut DbConn, limit: i64) -> QueryResult<usize> {
    let missing: Vec<(i64, String, String)> = ideas::table
        .filter(ideas::stems.is_null())
        .order(ideas::number)
        .select((ideas::number, ideas::title, ideas::text))
        .limit(limit)
        .load(conn)?;
    for (number, title, text) in &missing {
        let folded = text::search_text(title, text);
        // The words may have changed since they were read: whoever changes them sets the stems as well.
        let row = ideas::table.filter(ideas::number.eq(number)).filter(ideas::stems.is_null());
        let words = (ideas::stems.eq(text::stems(&folded)), ideas::folded.eq(folded));
        diesel::update(row).set(words).execute(conn)?;
    }
    Ok(missing.len())
}
