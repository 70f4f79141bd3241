//! The table `ideas`: lists of ideas, filtered, sorted, searched.

use chrono::NaiveDate;
use diesel::{QueryResult, dsl::exists, prelude::*};
use serde::{Deserialize, Serialize};
use shared::{
    id::Id,
    idea::{IdeaFilter, IdeaSort, IdeaState, IdeaSummary, SimilarFilter},
    page::Page,
    theme::ThemeRef,
};

use super::{account, association, idea_theme, theme};
use crate::{
    db::{
        DbConn, dialect,
        functions::substr,
        keyset::{Slice, less_supported},
        schema::{accounts, associations, idea_themes, ideas},
        types::{DbId, DbText, DbTime},
    },
    text,
};

#[derive(HasQuery)]
#[diesel(base_query = ideas::table.inner_join(associations::table).left_join(accounts::table))]
#[diesel(table_name = ideas)]
struct SummaryRow {
    id: DbId,
    order_id: DbId,
    number: i64,
    title: String,
    /// A little more than an excerpt, since white space folds.
    #[diesel(select_expression = substr(ideas::text, 1_i32, 300_i32))]
    beginning: String,
    state: DbText<IdeaState>,
    review_date: Option<NaiveDate>,
    #[diesel(select_expression = (associations::id, associations::village))]
    association: (DbId, String),
    #[diesel(select_expression = (accounts::id, accounts::name).nullable())]
    author: Option<(DbId, String)>,
    support_count: i64,
    comment_count: i64,
    created_at: DbTime,
}

/// Where the last item of a page stands in its order: by time its `order_id` says it alone.
#[derive(Debug, Clone, Copy, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct IdeaKey {
    id: Id,
    #[serde(skip_serializing_if = "Option::is_none")]
    support_count: Option<i64>,
}

/// Whose hidden ideas a list may show, where it is asked for them.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Sight {
    /// Nobody's.
    Public,
    /// This author's.
    Own(Id),
    /// Everybody's, but of drafts only this author's.
    Hidden(Id),
}

/// Lists ideas in the order that the filter asks for. Those that are not public come only where their state is asked for, so
/// that the total is that of everybody.
///
/// # Errors
/// Those of the queries.
pub fn list_ideas(
    conn: &mut DbConn,
    filter: &IdeaFilter,
    slice: &Slice<IdeaKey>,
    (sight, today): (Sight, NaiveDate),
) -> QueryResult<Page<IdeaSummary>> {
    let mut query = SummaryRow::query().limit(slice.rows()).into_boxed();
    let sort = filter.sort.unwrap_or_default();
    query = match sort {
        IdeaSort::Newest => query.order(ideas::order_id.desc()),
        IdeaSort::Oldest => query.order(ideas::order_id.asc()),
        IdeaSort::MostSupported => query.order((ideas::support_count.desc(), ideas::order_id.desc())),
    };
    if let Some(IdeaKey { id, support_count }) = slice.after {
        query = match sort {
            IdeaSort::Newest => query.filter(ideas::order_id.lt(DbId::from(id))),
            IdeaSort::Oldest => query.filter(ideas::order_id.gt(DbId::from(id))),
            IdeaSort::MostSupported => query.filter(less_supported((support_count.unwrap_or(0), id))),
        };
    }
    let public = || ideas::state.ne_all(IdeaState::HIDDEN.map(DbText));
    let no_draft = || ideas::state.ne(DbText(IdeaState::Draft));
    let is_by = |author: Id| ideas::author_id.eq(DbId::from(author)).assume_not_null();
    let asks_for_hidden = filter.state.iter().any(|state| !state.is_public());
    query = match sight {
        Sight::Own(author) if asks_for_hidden => query.filter(public().or(is_by(author))),
        Sight::Hidden(author) if asks_for_hidden => query.filter(no_draft().or(is_by(author))),
        _ => query.filter(public()),
    };
    if filter.review_due {
        // A day is there only as long as an idea is parked.
        query = query.filter(ideas::review_date.le(today));
    }
    if !filter.state.is_empty() {
        query = query.filter(ideas::state.eq_any(filter.state.iter().copied().map(DbText)));
    }
    if !filter.association.is_empty() {
        query =
            query.filter(ideas::association_id.eq_any(filter.association.iter().copied().map(DbId::from)));
    }
    if !filter.theme.is_empty() {
        let themed = idea_themes::table
            .filter(idea_themes::idea_id.eq(ideas::id))
            .filter(idea_themes::theme_id.eq_any(filter.theme.iter().copied().map(DbId::from)));
        query = query.filter(exists(themed));
    }
    if let Some(number) = filter.number {
        query = query.filter(ideas::number.eq(number));
    }
    if let Some(author) = filter.author {
        query = query.filter(ideas::author_id.eq(DbId::from(author)));
    }
    let words = filter.q.as_deref().map(text::words).unwrap_or_default();
    if !words.is_empty() {
        let matches = dialect::idea_matches(conn, &words)?;
        // A word that is a number may be that of an idea, from paper.
        query = match words[..].first().filter(|_| words.len() == 1).and_then(|word| word.parse::<i64>().ok())
        {
            Some(number) => query.filter(ideas::number.eq(number).or(matches)),
            None => query.filter(matches),
        };
    }
    let rows: Vec<SummaryRow> = query.load(conn)?;
    let page = slice.page(rows, |row| IdeaKey {
        id: row.order_id.into(),
        support_count: (sort == IdeaSort::MostSupported).then_some(row.support_count),
    });
    let total = find_total(conn, filter)?;
    Ok(Page { items: with_themes(conn, page.items)?, next_cursor: page.next_cursor, total })
}

/// How many ideas the whole list has, where a kept counter knows it: nothing here counts rows.
fn find_total(conn: &mut DbConn, filter: &IdeaFilter) -> QueryResult<Option<i64>> {
    let searched = filter.q.as_deref().is_some_and(|q| !q.trim().is_empty());
    let narrowed = filter.number.is_some() || filter.author.is_some() || filter.review_due;
    if searched || narrowed || !filter.state.is_empty() {
        return Ok(None);
    }
    match (filter.association.as_slice(), filter.theme.as_slice()) {
        (associations, []) => association::sum_idea_counts(conn, associations).map(Some),
        ([], [theme]) => theme::find_idea_count(conn, *theme).map(Some),
        _ => Ok(None),
    }
}

/// Lists public ideas that are like what somebody is writing, the most alike first. Those that ended otherwise than with an
/// answer are left out.
///
/// # Errors
/// Those of the queries.
pub fn list_similar_ideas(
    conn: &mut DbConn,
    filter: &SimilarFilter,
    limit: i64,
) -> QueryResult<Page<IdeaSummary>> {
    let words = text::telling_words(&filter.title);
    let among = (filter.association, filter.except);
    let numbers = if words.is_empty() {
        Vec::new()
    } else {
        dialect::similar_idea_numbers(conn, &words, among, limit)?
    };
    let mut rows: Vec<SummaryRow> = SummaryRow::query().filter(ideas::number.eq_any(&numbers)).load(conn)?;
    rows.sort_by_key(|row| numbers.iter().position(|number| *number == row.number));
    Ok(Page { items: with_themes(conn, rows)?, next_cursor: None, total: None })
}

fn with_themes(conn: &mut DbConn, rows: Vec<SummaryRow>) -> QueryResult<Vec<IdeaSummary>> {
    let ids: Vec<Id> = rows.iter().map(|row| row.id.into()).collect();
    let mut themes = idea_theme::list_themes_of(conn, &ids)?;
    let summary = |row: SummaryRow| {
        let themes = themes.remove(&row.id.into()).unwrap_or_default();
        row.with_themes(themes)
    };
    Ok(rows.into_iter().map(summary).collect())
}

impl SummaryRow {
    fn with_themes(self, themes: Vec<ThemeRef>) -> IdeaSummary {
        IdeaSummary {
            id: self.id.into(),
            number: self.number,
            title: self.title,
            excerpt: text::excerpt(&self.beginning),
            state: self.state.0,
            review_date: self.review_date,
            association: association::to_ref(self.association),
            themes,
            author: self.author.map(account::to_person),
            support_count: self.support_count,
            comment_count: self.comment_count,
            created_at: self.created_at.into(),
        }
    }
}
