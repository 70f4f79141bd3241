//! The table `moments`: the timeline of the whole trajectory.

use chrono::NaiveDate;
use diesel::{QueryResult, prelude::*};
use shared::{
    id::Id,
    page::Page,
    timeline::{Moment, MomentChanges, MomentKind, NewMoment},
};

use super::{Changed, Versioned};
use crate::{
    db::{
        DbConn,
        keyset::{Slice, day_after},
        schema::moments,
        types::{DbId, DbText},
    },
    text,
};

#[derive(HasQuery)]
#[diesel(table_name = moments)]
struct MomentRow {
    id: DbId,
    title: String,
    text: String,
    kind: DbText<MomentKind>,
    date: Option<NaiveDate>,
    sort_date: NaiveDate,
    version: i64,
    end_date: Option<NaiveDate>,
    place: String,
}

#[derive(Insertable)]
#[diesel(table_name = moments)]
struct NewRow {
    id: DbId,
    title: String,
    text: String,
    kind: DbText<MomentKind>,
    date: Option<NaiveDate>,
    sort_date: NaiveDate,
    end_date: Option<NaiveDate>,
    place: String,
}

#[derive(AsChangeset)]
#[diesel(table_name = moments)]
struct Changeset {
    title: Option<String>,
    text: Option<String>,
    kind: Option<DbText<MomentKind>>,
    date: Option<Option<NaiveDate>>,
    sort_date: Option<NaiveDate>,
    end_date: Option<Option<NaiveDate>>,
    place: Option<String>,
    version: i64,
}

/// Where a moment stands: those whose day is open come last.
fn sort_date(date: Option<NaiveDate>) -> NaiveDate {
    date.or(NaiveDate::from_ymd_opt(9999, 12, 31)).unwrap_or_default()
}

/// Lists the moments by day, those whose day is open last; only those that are not over before `from`, if that is given.
///
/// # Errors
/// Those of the query.
pub fn list_moments(
    conn: &mut DbConn,
    from: Option<NaiveDate>,
    slice: &Slice<(NaiveDate, Id)>,
) -> QueryResult<Page<Moment>> {
    let mut query =
        MomentRow::query().order((moments::sort_date, moments::id)).limit(slice.rows()).into_boxed();
    if let Some(from) = from {
        query = query.filter(moments::sort_date.ge(from).or(moments::end_date.ge(from)));
    }
    if let Some(after) = slice.after {
        query = query.filter(day_after("moments.sort_date", "moments.id", after));
    }
    let page = slice.page(query.load(conn)?, |row: &MomentRow| (row.sort_date, row.id.into()));
    Ok(page.map(Into::into))
}

/// Finds a moment.
///
/// # Errors
/// `NotFound`, or those of the query.
pub fn find_moment(conn: &mut DbConn, id: Id) -> QueryResult<Versioned<Moment>> {
    let row: MomentRow = MomentRow::query().find(DbId::from(id)).first(conn)?;
    Ok(Versioned { version: row.version, value: row.into() })
}

/// Adds a moment and gives its id.
///
/// # Errors
/// Those of the statement.
pub fn create_moment(conn: &mut DbConn, new: &NewMoment) -> QueryResult<Id> {
    let id = Id::new();
    let row = NewRow {
        id: id.into(),
        title: text::line(&new.title),
        text: text::lines(&new.text),
        kind: DbText(new.kind),
        date: new.date,
        sort_date: sort_date(new.date),
        end_date: new.end_date,
        place: text::line(&new.place),
    };
    diesel::insert_into(moments::table).values(row).execute(conn)?;
    Ok(id)
}

/// Changes a moment that still has that version.
///
/// # Errors
/// [`Changed`] inside when it has another version by now; those of the statement.
pub fn update_moment(
    conn: &mut DbConn,
    id: Id,
    version: i64,
    changes: &MomentChanges,
) -> QueryResult<Result<(), Changed>> {
    let changeset = Changeset {
        title: changes.title.as_deref().map(text::line),
        text: changes.text.as_deref().map(text::lines),
        kind: changes.kind.map(DbText),
        date: changes.date,
        sort_date: changes.date.map(sort_date),
        end_date: changes.end_date,
        place: changes.place.as_deref().map(text::line),
        version: version + 1,
    };
    let row = moments::table.find(DbId::from(id)).filter(moments::version.eq(version));
    Changed::unless_one(diesel::update(row).set(changeset).execute(conn)?)
}

/// Removes a moment. Doing that twice changes nothing.
///
/// # Errors
/// Those of the statement.
pub fn delete_moment(conn: &mut DbConn, id: Id) -> QueryResult<()> {
    diesel::delete(moments::table.find(DbId::from(id))).execute(conn).map(drop)
}

impl From<MomentRow> for Moment {
    fn from(row: MomentRow) -> Self {
        Self {
            id: row.id.into(),
            title: row.title,
            text: row.text,
            kind: row.kind.0,
            date: row.date,
            end_date: row.end_date,
            place: row.place,
        }
    }
}
