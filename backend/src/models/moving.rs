//! Moving what people have with an idea to another one, when the first is merged into the second.

/// Moves the rows of a table that has one row for an idea and an account. Who has a row with the other idea already is not
/// noted twice. Gives how many rows the other idea has more.
///
/// Invariant: both ideas are locked, or somebody could come to the other idea between the two statements.
macro_rules! move_people {
    ($conn:expr, $table:ident, $from:expr, $to:expr) => {{
        use diesel::{ExpressionMethods, QueryDsl, RunQueryDsl, dsl::sql, sql_types};
        let (from, to) = ($crate::db::types::DbId::from($from), $crate::db::types::DbId::from($to));
        let name = stringify!($table);
        let is_new = sql::<sql_types::Bool>(&format!(
            "NOT EXISTS (SELECT 1 FROM {name} AS there WHERE there.account_id = {name}.account_id AND there.idea_id = "
        ))
        .bind::<sql_types::Text, _>(to)
        .sql(")");
        let moved = diesel::update($table::table.filter($table::idea_id.eq(from)).filter(is_new))
            .set($table::idea_id.eq(to))
            .execute($conn)?;
        diesel::delete($table::table.filter($table::idea_id.eq(from))).execute($conn)?;
        Ok(i64::try_from(moved).unwrap_or(0))
    }};
}
pub(super) use move_people;
