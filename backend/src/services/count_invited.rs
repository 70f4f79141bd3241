//! How many people are asked in each circle of a round: counted at its opening, and again at its close.

use chrono::NaiveDate;
use diesel::QueryResult;
use shared::{evaluation::Circle, id::Id};

use crate::{
    db::DbConn,
    models::{
        evaluation_circle::{list_circle_counts, update_invited},
        evaluation_member,
    },
};

/// Counts who is invited on `today` and keeps that. Whoever answered was invited, also who has left the circle since.
///
/// # Errors
/// Those of the database.
pub fn count_invited(conn: &mut DbConn, id: Id, today: NaiveDate) -> QueryResult<()> {
    let counts = list_circle_counts(conn, id)?;
    let circles: Vec<Circle> = counts.iter().map(|count| count.circle).collect();
    let invited = evaluation_member::count_invited(conn, id, &circles, today)?;
    for count in counts.iter().filter(|count| count.circle != Circle::Link) {
        let here = invited.get(&count.circle).copied().unwrap_or_default();
        update_invited(conn, id, count.circle, here.max(count.answered.unwrap_or_default()))?;
    }
    Ok(())
}
