//! The table `ideas`: one idea, and changes to it.

use chrono::{DateTime, NaiveDate, Utc};
use diesel::{QueryResult, prelude::*};
use shared::{
    id::Id,
    idea::{Idea, IdeaChanges, IdeaRef, IdeaState, NewIdea},
    permission::IdeaFacts,
};

use super::{
    Changed, Versioned, account, association,
    idea_content::{Details, Words},
    idea_theme, project_idea,
};
use crate::{
    db::{
        DbConn,
        dialect::{insert_many, lock_ideas},
        schema::{accounts, associations, ideas},
        types::{DbId, DbText, DbTime, now},
    },
    text,
};

#[derive(HasQuery)]
#[diesel(base_query = ideas::table.inner_join(associations::table).left_join(accounts::table))]
#[diesel(table_name = ideas)]
struct IdeaRow {
    id: DbId,
    number: i64,
    title: String,
    text: String,
    state: DbText<IdeaState>,
    state_reason: Option<String>,
    review_date: Option<NaiveDate>,
    #[diesel(select_expression = (associations::id, associations::village))]
    association: (DbId, String),
    #[diesel(select_expression = (accounts::id, accounts::name).nullable())]
    author: Option<(DbId, String)>,
    #[diesel(embed)]
    details: Details,
    support_count: i64,
    comment_count: i64,
    joiner_count: i64,
    merged_into_id: Option<DbId>,
    created_at: DbTime,
    updated_at: DbTime,
    version: i64,
}

/// An idea to store.
#[derive(Insertable)]
#[diesel(table_name = ideas)]
pub struct NewIdeaRow {
    id: DbId,
    order_id: DbId,
    /// Where it is in its life.
    pub state: DbText<IdeaState>,
    /// How many people support it.
    pub support_count: i64,
    /// Who sends it in.
    pub author_id: Option<DbId>,
    #[diesel(embed)]
    words: Words,
    association_id: DbId,
    #[diesel(embed)]
    details: Details,
    /// When it is sent in.
    pub created_at: DbTime,
    updated_at: DbTime,
}

impl NewIdeaRow {
    /// An open idea or a draft, that was sent in or begun at `made`; it may be given another state.
    #[must_use]
    pub fn new(new: &NewIdea, author_id: Id, made: DateTime<Utc>) -> Self {
        let id = Id::made_at(made).into();
        Self {
            id,
            order_id: id,
            state: DbText(if new.draft { IdeaState::Draft } else { IdeaState::Open }),
            support_count: 0,
            words: Words::new(text::line(&new.title), text::lines(&new.text)),
            association_id: new.association_id.into(),
            author_id: Some(author_id.into()),
            details: Details::of(new),
            created_at: made.into(),
            updated_at: made.into(),
        }
    }

    /// Its identity, which carries its time.
    #[must_use]
    pub fn id(&self) -> Id {
        self.id.into()
    }

    /// The same with another identity.
    #[must_use]
    pub fn with_id(self, id: Id) -> Self {
        Self { id: id.into(), order_id: id.into(), ..self }
    }
}

/// How many of the ideas that repeated one are named with it.
const MERGED_SHOWN: i64 = 20;

/// Finds an idea as everybody sees it: what the caller has with it is left open, and so is a name that is not to be shown.
///
/// # Errors
/// `NotFound`, or those of the queries.
pub fn find_idea(conn: &mut DbConn, id: Id) -> QueryResult<Versioned<Idea>> {
    let row: IdeaRow = IdeaRow::query().filter(ideas::id.eq(DbId::from(id))).first(conn)?;
    let themes = idea_theme::list_themes_of(conn, &[id])?.remove(&id).unwrap_or_default();
    let project = project_idea::find_project_of(conn, id)?;
    let repeated = ideas::merged_into_id.eq(DbId::from(id));
    let merged_from = ideas::table
        .filter(repeated)
        .order(ideas::id)
        .limit(MERGED_SHOWN)
        .select((ideas::id, ideas::number, ideas::title))
        .load(conn)?;
    let merged_into = match row.merged_into_id {
        Some(into) => {
            ideas::table.find(into).select((ideas::id, ideas::number, ideas::title)).first(conn).optional()?
        }
        None => None,
    };
    let version = row.version;
    let value = Idea {
        project,
        merged_into: merged_into.map(to_ref),
        merged_from: merged_from.into_iter().map(to_ref).collect(),
        ..row.with_themes(themes)
    };
    Ok(Versioned { version, value })
}

/// An idea where another thing names it, out of three columns.
#[must_use]
pub fn to_ref((id, number, title): (DbId, i64, String)) -> IdeaRef {
    IdeaRef { id: id.into(), number, title }
}

/// Finds the name of the resident for whom an idea was entered, shown to everybody or not.
///
/// # Errors
/// `NotFound`, or those of the query.
pub fn find_name(conn: &mut DbConn, id: Id) -> QueryResult<Option<String>> {
    ideas::table.find(DbId::from(id)).select(ideas::on_behalf_of).first(conn)
}

/// What of an idea a change must know.
pub struct Standing {
    /// What permissions need.
    pub facts: IdeaFacts,
    /// Counts its changes.
    pub version: i64,
}

/// Author, state, village and version.
type StandingColumns = (Option<DbId>, DbText<IdeaState>, DbId, i64);

impl From<StandingColumns> for Standing {
    fn from((author, state, association, version): StandingColumns) -> Self {
        let facts =
            IdeaFacts { author_id: author.map(Id::from), association_id: association.into(), state: state.0 };
        Self { facts, version }
    }
}

/// Finds what permissions and counts need to know of an idea.
///
/// # Errors
/// `NotFound`, or those of the query.
pub fn find_standing(conn: &mut DbConn, id: Id) -> QueryResult<Standing> {
    let columns: StandingColumns = ideas::table
        .find(DbId::from(id))
        .select((ideas::author_id, ideas::state, ideas::association_id, ideas::version))
        .first(conn)?;
    Ok(columns.into())
}

/// Finds what permissions and counts need to know of these ideas, by id. What is not there is left out.
///
/// # Errors
/// Those of the query.
pub fn list_standings(conn: &mut DbConn, ids: &[Id]) -> QueryResult<Vec<(Id, Standing)>> {
    let rows: Vec<(DbId, StandingColumns)> = ideas::table
        .filter(ideas::id.eq_any(ids.iter().copied().map(DbId::from)))
        .order(ideas::id)
        .select((ideas::id, (ideas::author_id, ideas::state, ideas::association_id, ideas::version)))
        .load(conn)?;
    Ok(rows.into_iter().map(|(id, columns)| (id.into(), columns.into())).collect())
}

/// Finds what [`find_standing`] does. Until this transaction ends nobody else changes the state of the idea or comes to
/// take part in it.
///
/// # Errors
/// As [`find_standing`].
pub fn lock_standing(conn: &mut DbConn, id: Id) -> QueryResult<Standing> {
    lock_ideas(conn, &[id])?;
    find_standing(conn, id)
}

/// Stores an idea, without its themes and without counting it.
///
/// # Errors
/// Those of the statement.
pub fn create_idea(conn: &mut DbConn, idea: &NewIdeaRow) -> QueryResult<()> {
    diesel::insert_into(ideas::table).values(idea).execute(conn).map(drop)
}

/// Stores many ideas, as [`create_idea`] does one.
///
/// # Errors
/// Those of the statement.
pub fn create_ideas(conn: &mut DbConn, rows: &[NewIdeaRow]) -> QueryResult<()> {
    insert_many!(conn, ideas::table, rows)
}

#[derive(AsChangeset)]
#[diesel(table_name = ideas)]
struct Changeset {
    #[diesel(embed)]
    words: Words,
    association_id: Option<DbId>,
    #[diesel(embed)]
    details: Details,
    updated_at: DbTime,
    version: i64,
}

/// Changes an idea that still has that version; its themes are not touched.
///
/// # Errors
/// [`Changed`] inside when it has another version by now; `NotFound`; those of the statements.
pub fn update_idea(
    conn: &mut DbConn,
    id: Id,
    version: i64,
    changes: &IdeaChanges,
) -> QueryResult<Result<(), Changed>> {
    let (title, text, mut details): (String, String, Details) = ideas::table
        .find(DbId::from(id))
        .select((ideas::title, ideas::text, Details::as_select()))
        .first(conn)?;
    let title = changes.title.as_deref().map_or(title, text::line);
    let text = changes.text.as_deref().map_or(text, text::lines);
    details.change(changes);
    let changeset = Changeset {
        words: Words::new(title, text),
        association_id: changes.association_id.map(DbId::from),
        details,
        updated_at: now().into(),
        version: version + 1,
    };
    let row = ideas::table.find(DbId::from(id)).filter(ideas::version.eq(version));
    Changed::unless_one(diesel::update(row).set(changeset).execute(conn)?)
}

/// Takes an idea that still has that version to another state.
///
/// # Errors
/// [`Changed`] inside when it has another version by now; those of the statement.
pub fn update_idea_state(
    conn: &mut DbConn,
    id: Id,
    version: i64,
    (state, reason, review_date): (IdeaState, Option<&str>, Option<NaiveDate>),
    merged_into: Option<Id>,
) -> QueryResult<Result<(), Changed>> {
    let row = ideas::table.find(DbId::from(id)).filter(ideas::version.eq(version));
    let changes = (
        ideas::state.eq(DbText(state)),
        ideas::state_reason.eq(reason),
        ideas::review_date.eq(review_date),
        ideas::merged_into_id.eq(merged_into.map(DbId::from)),
        ideas::version.eq(version + 1),
    );
    Changed::unless_one(diesel::update(row).set(changes).execute(conn)?)
}

/// Counts supports in or out and gives how many there are then.
///
/// # Errors
/// `NotFound`, or those of the statement.
pub fn add_to_support_count(conn: &mut DbConn, id: Id, by: i64) -> QueryResult<i64> {
    diesel::update(ideas::table.find(DbId::from(id)))
        .set(ideas::support_count.eq(ideas::support_count + by))
        .returning(ideas::support_count)
        .get_result(conn)
}

/// Counts who joins in, and gives how many there are then.
///
/// # Errors
/// `NotFound`, or those of the statement.
pub fn add_to_joiner_count(conn: &mut DbConn, id: Id, by: i64) -> QueryResult<i64> {
    diesel::update(ideas::table.find(DbId::from(id)))
        .set(ideas::joiner_count.eq(ideas::joiner_count + by))
        .returning(ideas::joiner_count)
        .get_result(conn)
}

/// Nobody supports an idea or joins in with it any more: they went on to the one that it was merged into.
///
/// # Errors
/// Those of the statement.
pub fn clear_people_counts(conn: &mut DbConn, id: Id) -> QueryResult<()> {
    diesel::update(ideas::table.find(DbId::from(id)))
        .set((ideas::support_count.eq(0), ideas::joiner_count.eq(0)))
        .execute(conn)
        .map(drop)
}

/// Counts comments in or out.
///
/// # Errors
/// Those of the statement.
pub fn add_to_comment_count(conn: &mut DbConn, id: Id, by: i64) -> QueryResult<()> {
    diesel::update(ideas::table.find(DbId::from(id)))
        .set(ideas::comment_count.eq(ideas::comment_count + by))
        .execute(conn)
        .map(drop)
}

impl IdeaRow {
    fn with_themes(self, themes: Vec<shared::theme::ThemeRef>) -> Idea {
        let (place, energy, needs, origin) = self.details.into_public();
        Idea {
            id: self.id.into(),
            number: self.number,
            title: self.title,
            text: self.text,
            state: self.state.0,
            state_reason: self.state_reason,
            review_date: self.review_date,
            association: association::to_ref(self.association),
            themes,
            author: self.author.map(account::to_person),
            place,
            energy,
            needs,
            origin,
            support_count: self.support_count,
            comment_count: self.comment_count,
            supported: None,
            project: None,
            joiner_count: self.joiner_count,
            joined: None,
            following: None,
            merged_into: None,
            merged_from: Vec::new(),
            created_at: self.created_at.into(),
            updated_at: self.updated_at.into(),
        }
    }
}
