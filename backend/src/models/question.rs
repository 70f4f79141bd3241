//! The table `questions`.

use std::collections::HashMap;

use chrono::{DateTime, NaiveDate, Utc};
use diesel::{QueryResult, prelude::*};
use serde::{Deserialize, Serialize};
use shared::{
    account::Person,
    id::Id,
    idea::IdeaState,
    page::Page,
    permission::QuestionFacts,
    question::{
        Addressee, NewQuestion, Question, QuestionAnswer, QuestionFilter, QuestionSort, QuestionState,
        usual_promise,
    },
};

use super::{Changed, Versioned, account, association, idea};
use crate::{
    day::day_of,
    db::{
        DbConn,
        keyset::{Slice, promised_after},
        schema::{associations, ideas, questions},
        types::{DbId, DbText, DbTime},
    },
    text,
};

#[derive(HasQuery)]
#[diesel(base_query = questions::table.inner_join(ideas::table.inner_join(associations::table)))]
#[diesel(table_name = questions)]
struct QuestionRow {
    id: DbId,
    #[diesel(select_expression = (ideas::id, ideas::number, ideas::title))]
    idea: (DbId, i64, String),
    #[diesel(select_expression = (associations::id, associations::village))]
    association: (DbId, String),
    addressee: DbText<Addressee>,
    text: String,
    author_id: Option<DbId>,
    promised_date: NaiveDate,
    first_promised_date: NaiveDate,
    answer: Option<String>,
    answerer_id: Option<DbId>,
    answered_at: Option<DbTime>,
    answer_updated_at: Option<DbTime>,
    created_at: DbTime,
    version: i64,
}

#[derive(Insertable)]
#[diesel(table_name = questions)]
struct NewRow {
    id: DbId,
    idea_id: DbId,
    author_id: DbId,
    addressee: DbText<Addressee>,
    text: String,
    promised_date: NaiveDate,
    first_promised_date: NaiveDate,
    created_at: DbTime,
}

#[derive(AsChangeset)]
#[diesel(table_name = questions)]
struct Changeset {
    promised_date: Option<NaiveDate>,
    answer: Option<String>,
    answerer_id: Option<DbId>,
    answered_at: Option<DbTime>,
    answer_updated_at: Option<DbTime>,
    version: i64,
}

/// Where the last question of a page stands in its order: by time its id says it alone.
#[derive(Debug, Clone, Copy, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct QuestionKey {
    id: Id,
    #[serde(skip_serializing_if = "Option::is_none")]
    promised: Option<NaiveDate>,
}

/// Lists the questions about an idea, the oldest first, as they stand on `today`.
///
/// # Errors
/// Those of the queries.
pub fn list_idea_questions(
    conn: &mut DbConn,
    idea_id: Id,
    slice: &Slice<Id>,
    today: NaiveDate,
) -> QueryResult<Page<Question>> {
    let mut query = QuestionRow::query()
        .filter(questions::idea_id.eq(DbId::from(idea_id)))
        .order(questions::id)
        .limit(slice.rows())
        .into_boxed();
    if let Some(after) = slice.after {
        query = query.filter(questions::id.gt(DbId::from(after)));
    }
    let page = slice.page(query.load(conn)?, |row: &QuestionRow| row.id.into());
    with_people(conn, page, today)
}

/// Lists questions about all public ideas in the order that the filter asks for, as they stand on `today`.
///
/// # Errors
/// Those of the queries.
pub fn list_questions(
    conn: &mut DbConn,
    filter: &QuestionFilter,
    slice: &Slice<QuestionKey>,
    today: NaiveDate,
) -> QueryResult<Page<Question>> {
    let mut query = QuestionRow::query()
        .filter(ideas::state.ne_all(IdeaState::HIDDEN.map(DbText)))
        .limit(slice.rows())
        .into_boxed();
    let sort = filter.sort.unwrap_or_default();
    query = match sort {
        QuestionSort::Promised => query.order((questions::promised_date, questions::id)),
        QuestionSort::Newest => query.order(questions::id.desc()),
    };
    if let Some(QuestionKey { id, promised }) = slice.after {
        query = match sort {
            QuestionSort::Promised => query.filter(promised_after((promised.unwrap_or_default(), id))),
            QuestionSort::Newest => query.filter(questions::id.lt(DbId::from(id))),
        };
    }
    if let Some(addressee) = filter.addressee {
        query = query.filter(questions::addressee.eq(DbText(addressee)));
    }
    if !filter.association.is_empty() {
        query =
            query.filter(ideas::association_id.eq_any(filter.association.iter().copied().map(DbId::from)));
    }
    let wants = |state| filter.state.is_empty() || filter.state.contains(&state);
    let unanswered = || questions::answered_at.is_null();
    let past = || questions::promised_date.lt(today);
    query = match [QuestionState::Overdue, QuestionState::Waiting, QuestionState::Answered].map(wants) {
        [true, true, true] | [false, false, false] => query,
        [true, true, false] => query.filter(unanswered()),
        [true, false, false] => query.filter(unanswered().and(past())),
        [false, true, false] => query.filter(unanswered().and(questions::promised_date.ge(today))),
        [false, false, true] => query.filter(questions::answered_at.is_not_null()),
        [true, false, true] => query.filter(questions::answered_at.is_not_null().or(past())),
        [false, true, true] => {
            query.filter(questions::answered_at.is_not_null().or(questions::promised_date.ge(today)))
        }
    };
    let page = slice.page(query.load(conn)?, |row: &QuestionRow| QuestionKey {
        id: row.id.into(),
        promised: (sort == QuestionSort::Promised).then_some(row.promised_date),
    });
    with_people(conn, page, today)
}

/// Finds a question about an idea as it stands on `today`.
///
/// # Errors
/// `NotFound`, also when it is about another idea; those of the queries.
pub fn find_question(
    conn: &mut DbConn,
    idea_id: Id,
    id: Id,
    today: NaiveDate,
) -> QueryResult<Versioned<Question>> {
    let row: QuestionRow = QuestionRow::query()
        .filter(questions::id.eq(DbId::from(id)))
        .filter(questions::idea_id.eq(DbId::from(idea_id)))
        .first(conn)?;
    let people = account::list_people(conn, row.people())?;
    Ok(Versioned { version: row.version, value: row.with_people(&people, today) })
}

/// Finds what permissions need to know of a question about an idea, and its version.
///
/// # Errors
/// `NotFound`, also when it is about another idea; those of the query.
pub fn find_question_facts(conn: &mut DbConn, idea_id: Id, id: Id) -> QueryResult<Versioned<QuestionFacts>> {
    let row: QuestionRow = QuestionRow::query()
        .filter(questions::id.eq(DbId::from(id)))
        .filter(questions::idea_id.eq(DbId::from(idea_id)))
        .first(conn)?;
    let value = QuestionFacts {
        addressee: row.addressee.0,
        association_id: row.association.0.into(),
        author_id: row.author_id.map(Id::from),
        is_answered: row.answered_at.is_some(),
        answerer_id: row.answerer_id.map(Id::from),
    };
    Ok(Versioned { version: row.version, value })
}

/// Stores a question with the usual promise, and gives its id.
///
/// # Errors
/// Those of the statement.
pub fn create_question(
    conn: &mut DbConn,
    idea_id: Id,
    author_id: Id,
    new: &NewQuestion,
    made: DateTime<Utc>,
) -> QueryResult<Id> {
    let (id, promised_date) = (Id::made_at(made), usual_promise(day_of(made)));
    let row = NewRow {
        id: id.into(),
        idea_id: idea_id.into(),
        author_id: author_id.into(),
        addressee: DbText(new.addressee),
        text: text::lines(&new.text),
        promised_date,
        first_promised_date: promised_date,
        created_at: made.into(),
    };
    diesel::insert_into(questions::table).values(row).execute(conn)?;
    Ok(id)
}

/// What is said of a question.
#[derive(Debug, Clone, Default)]
pub struct QuestionPatch {
    /// The day by which the answer comes.
    pub promised_date: Option<NaiveDate>,
    /// The answer.
    pub answer: Option<String>,
    /// Who gives it, when it is the first.
    pub answerer_id: Option<Id>,
}

/// Changes a question that still has that version, at `made`.
///
/// # Errors
/// [`Changed`] inside when it has another version by now; those of the statement.
pub fn update_question(
    conn: &mut DbConn,
    id: Id,
    version: i64,
    patch: QuestionPatch,
    made: DateTime<Utc>,
) -> QueryResult<Result<(), Changed>> {
    let changeset = Changeset {
        promised_date: patch.promised_date,
        answered_at: patch.answerer_id.map(|_| made.into()),
        answer_updated_at: patch.answer.as_ref().map(|_| made.into()),
        answer: patch.answer.as_deref().map(text::lines),
        answerer_id: patch.answerer_id.map(DbId::from),
        version: version + 1,
    };
    let row = questions::table.find(DbId::from(id)).filter(questions::version.eq(version));
    Changed::unless_one(diesel::update(row).set(changeset).execute(conn)?)
}

/// Removes a question that still has that version.
///
/// # Errors
/// [`Changed`] inside when it has another version by now, or is gone; those of the statement.
pub fn delete_question(conn: &mut DbConn, id: Id, version: i64) -> QueryResult<Result<(), Changed>> {
    let row = questions::table.find(DbId::from(id)).filter(questions::version.eq(version));
    Changed::unless_one(diesel::delete(row).execute(conn)?)
}

fn with_people(conn: &mut DbConn, page: Page<QuestionRow>, today: NaiveDate) -> QueryResult<Page<Question>> {
    let people = account::list_people(conn, page.items.iter().flat_map(QuestionRow::people))?;
    Ok(page.map(|row| row.with_people(&people, today)))
}

impl QuestionRow {
    fn people(&self) -> impl Iterator<Item = DbId> + use<> {
        [self.author_id, self.answerer_id].into_iter().flatten()
    }

    fn with_people(self, people: &HashMap<Id, Person>, today: NaiveDate) -> Question {
        let person = |id: Option<DbId>| people.get(&id?.into()).cloned();
        let answer = self.answer.zip(self.answered_at).map(|(text, answered_at)| QuestionAnswer {
            text,
            author: person(self.answerer_id),
            created_at: answered_at.into(),
            updated_at: self.answer_updated_at.unwrap_or(answered_at).into(),
        });
        Question {
            id: self.id.into(),
            idea: idea::to_ref(self.idea),
            association: association::to_ref(self.association),
            addressee: self.addressee.0,
            text: self.text,
            author: person(self.author_id),
            created_at: self.created_at.into(),
            promised_date: self.promised_date,
            first_promised_date: self.first_promised_date,
            state: QuestionState::on(today, self.promised_date, answer.is_some()),
            answer,
        }
    }
}
