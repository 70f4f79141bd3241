//! The table `evaluation_follow_ups`.

use diesel::{QueryResult, prelude::*};
use shared::{
    evaluation::{EvaluationFollowUp, FollowUpWork, WorkKind},
    id::Id,
    page::Page,
};

use super::{account, follow_up_work::list_work};
use crate::{
    db::{
        DbConn,
        keyset::Slice,
        schema::{accounts, evaluation_follow_ups},
        types::{DbId, DbTime, now},
    },
    text,
};

#[derive(HasQuery)]
#[diesel(base_query = evaluation_follow_ups::table.left_join(accounts::table), table_name = evaluation_follow_ups)]
struct FollowUpRow {
    id: DbId,
    text: String,
    #[diesel(select_expression = (accounts::id, accounts::name).nullable())]
    author: Option<(DbId, String)>,
    created_at: DbTime,
    task_id: Option<DbId>,
    milestone_id: Option<DbId>,
}

/// Lists what was agreed after a round, the oldest first, with what became of it.
///
/// # Errors
/// Those of the queries.
pub fn list_follow_ups(
    conn: &mut DbConn,
    evaluation_id: Id,
    slice: &Slice<Id>,
) -> QueryResult<Page<EvaluationFollowUp>> {
    let mut query = FollowUpRow::query()
        .filter(evaluation_follow_ups::evaluation_id.eq(DbId::from(evaluation_id)))
        .order(evaluation_follow_ups::id)
        .limit(slice.rows())
        .into_boxed();
    if let Some(after) = slice.after {
        query = query.filter(evaluation_follow_ups::id.gt(DbId::from(after)));
    }
    let page = slice.page(query.load(conn)?, |row: &FollowUpRow| row.id.into());
    let tasks: Vec<DbId> = page.items.iter().filter_map(|row| row.task_id).collect();
    let milestones: Vec<DbId> = page.items.iter().filter_map(|row| row.milestone_id).collect();
    let mut work = list_work(conn, &tasks, &milestones)?;
    Ok(page.map(|row| {
        let work = row.work_id().and_then(|id| work.remove(&id));
        row.with_work(work)
    }))
}

/// Finds what was agreed after a round, with what became of it.
///
/// # Errors
/// `NotFound`, also when it was agreed after another round; those of the queries.
pub fn find_follow_up(conn: &mut DbConn, evaluation_id: Id, id: Id) -> QueryResult<EvaluationFollowUp> {
    let row: FollowUpRow = FollowUpRow::query()
        .filter(evaluation_follow_ups::id.eq(DbId::from(id)))
        .filter(evaluation_follow_ups::evaluation_id.eq(DbId::from(evaluation_id)))
        .first(conn)?;
    let mut work = list_work(conn, row.task_id.as_slice(), row.milestone_id.as_slice())?;
    let work = row.work_id().and_then(|id| work.remove(&id));
    Ok(row.with_work(work))
}

/// After which round something was agreed.
///
/// # Errors
/// `NotFound`, or those of the query.
pub fn find_evaluation_of(conn: &mut DbConn, id: Id) -> QueryResult<Id> {
    let round: DbId = evaluation_follow_ups::table
        .find(DbId::from(id))
        .select(evaluation_follow_ups::evaluation_id)
        .first(conn)?;
    Ok(round.into())
}

/// Writes down what was agreed and gives its id.
///
/// # Errors
/// Those of the statement.
pub fn create_follow_up(conn: &mut DbConn, evaluation_id: Id, author_id: Id, said: &str) -> QueryResult<Id> {
    let made = now();
    let id = Id::made_at(made);
    let row = (
        evaluation_follow_ups::id.eq(DbId::from(id)),
        evaluation_follow_ups::evaluation_id.eq(DbId::from(evaluation_id)),
        evaluation_follow_ups::text.eq(text::lines(said)),
        evaluation_follow_ups::author_id.eq(DbId::from(author_id)),
        evaluation_follow_ups::created_at.eq(DbTime::from(made)),
    );
    diesel::insert_into(evaluation_follow_ups::table).values(row).execute(conn)?;
    Ok(id)
}

/// Notes that what was agreed became this task or milestone, unless it became something already. Says whether it was noted.
///
/// # Errors
/// Those of the statement.
pub fn update_work(conn: &mut DbConn, id: Id, (kind, work): (WorkKind, Id)) -> QueryResult<bool> {
    let work = Some(DbId::from(work));
    let row = evaluation_follow_ups::table
        .find(DbId::from(id))
        .filter(evaluation_follow_ups::task_id.is_null())
        .filter(evaluation_follow_ups::milestone_id.is_null());
    let changed = match kind {
        WorkKind::Task => diesel::update(row).set(evaluation_follow_ups::task_id.eq(work)).execute(conn)?,
        WorkKind::Milestone => {
            diesel::update(row).set(evaluation_follow_ups::milestone_id.eq(work)).execute(conn)?
        }
    };
    Ok(changed == 1)
}

/// Removes what was agreed, unless it became a task or a milestone. Says whether it was removed.
///
/// # Errors
/// Those of the statement.
pub fn delete_follow_up(conn: &mut DbConn, id: Id) -> QueryResult<bool> {
    let row = evaluation_follow_ups::table
        .find(DbId::from(id))
        .filter(evaluation_follow_ups::task_id.is_null())
        .filter(evaluation_follow_ups::milestone_id.is_null());
    Ok(diesel::delete(row).execute(conn)? == 1)
}

impl FollowUpRow {
    fn work_id(&self) -> Option<Id> {
        self.task_id.or(self.milestone_id).map(Id::from)
    }

    fn with_work(self, work: Option<FollowUpWork>) -> EvaluationFollowUp {
        EvaluationFollowUp {
            id: self.id.into(),
            text: self.text,
            work,
            author: self.author.map(account::to_person),
            created_at: self.created_at.into(),
        }
    }
}
