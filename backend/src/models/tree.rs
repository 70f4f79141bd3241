//! The tree: what hangs on each theme now, in a few queries whose cost does not grow with the number of ideas.

use diesel::{QueryResult, QueryableByName, RunQueryDsl, sql_query, sql_types};
use shared::{
    id::Id,
    idea::IdeaState,
    project::ProjectStage,
    root::Root,
    theme::{Theme, ThemeRef},
    tree::{Branch, IdeaLeaf, MAX_BRANCHES, MAX_LEAVES, MAX_ROOTS, ProjectLeaf, Tree, TreeRoot},
};
use strum::VariantArray;

use super::{evaluation_tally::list_newest_root_scores, root, theme};
use crate::db::{
    DbConn,
    keyset::Slice,
    types::{DbId, DbText},
};

/// How many of the newest things of a theme are looked at for each leaf: many ended and hang on the tree no more, and
/// however many did, the cost is bounded.
const LOOKED_AT: usize = 4;

/// Finds the whole tree.
///
/// # Errors
/// Those of the queries.
pub fn find_tree(conn: &mut DbConn) -> QueryResult<Tree> {
    let themes = theme::list_themes(conn, &Slice { after: None, limit: MAX_BRANCHES })?.items;
    let roots = root::list_roots(conn, &Slice { after: None, limit: MAX_ROOTS })?.items;
    let scores = list_newest_root_scores(conn)?;
    let root = |root: Root| {
        let score = scores.iter().find(|score| score.root_id == root.id);
        TreeRoot {
            id: root.id,
            name: root.name,
            summary: root.summary,
            mean_hundredths: score.map(|score| score.mean_hundredths),
            answer_count: score.map_or(0, |score| score.answer_count),
            newest_result: score.map(|score| score.newest),
        }
    };
    Ok(Tree { branches: list_branches(conn, themes)?, roots: roots.into_iter().map(root).collect() })
}

fn list_branches(conn: &mut DbConn, themes: Vec<Theme>) -> QueryResult<Vec<Branch>> {
    if themes.is_empty() {
        return Ok(Vec::new());
    }
    let most = MAX_LEAVES / themes.len();
    let ids: Vec<Id> = themes.iter().map(|theme| theme.id).collect();
    let mut projects = list_project_leaves(conn, &ids, most)?;
    let mut ideas = list_idea_leaves(conn, &ids, most)?;
    let branch = |theme: Theme| {
        let mut projects = take_of(&mut projects, theme.id, ProjectRow::leaf);
        let mut ideas = take_of(&mut ideas, theme.id, IdeaRow::leaf);
        // Half is for projects; what either leaves free is the other's.
        projects.truncate((most / 2).max(most.saturating_sub(ideas.len())));
        ideas.truncate(most - projects.len());
        let idea_count = theme.idea_count;
        let theme = ThemeRef { id: theme.id, label: theme.label, color: theme.color };
        Branch { theme, idea_count, projects, ideas }
    };
    Ok(themes.into_iter().map(branch).collect())
}

#[derive(QueryableByName)]
struct IdeaRow {
    #[diesel(sql_type = sql_types::Text)]
    theme_id: DbId,
    #[diesel(sql_type = sql_types::Text)]
    id: DbId,
    #[diesel(sql_type = sql_types::Text)]
    title: String,
    #[diesel(sql_type = sql_types::Text)]
    state: DbText<IdeaState>,
    #[diesel(sql_type = sql_types::BigInt)]
    support_count: i64,
}

#[derive(QueryableByName)]
struct ProjectRow {
    #[diesel(sql_type = sql_types::Text)]
    theme_id: DbId,
    #[diesel(sql_type = sql_types::Text)]
    id: DbId,
    #[diesel(sql_type = sql_types::Text)]
    title: String,
    #[diesel(sql_type = sql_types::Text)]
    stage: DbText<ProjectStage>,
    #[diesel(sql_type = sql_types::BigInt)]
    helper_count: i64,
}

/// The newest ideas of each theme that people can still take part in, but for those that became a project. An idea is as new
/// as the day on which everybody could see it, but only those of a theme that were begun last are looked at.
fn list_idea_leaves(conn: &mut DbConn, themes: &[Id], most: usize) -> QueryResult<Vec<IdeaRow>> {
    // What they may not be: SQLite would look for each idea once per state that it may be in.
    let ended = IdeaState::VARIANTS.iter().filter(|state| !state.takes_part());
    let ended: Vec<String> = ended.map(|state| format!("'{}'", state.as_str())).collect();
    let ended = ended.join(", ");
    let looked_at = most * LOOKED_AT;
    for_each(themes, |theme| {
        format!(
            "SELECT '{theme}' AS theme_id, ideas.id, ideas.title, ideas.state, ideas.support_count \
             FROM (SELECT idea_id FROM idea_themes WHERE theme_id = '{theme}' \
             ORDER BY idea_id DESC LIMIT {looked_at}) AS newest \
             JOIN ideas ON ideas.id = newest.idea_id \
             WHERE ideas.state NOT IN ({ended}) \
             AND NOT EXISTS (SELECT 1 FROM project_ideas WHERE project_ideas.idea_id = ideas.id) \
             ORDER BY ideas.order_id DESC LIMIT {most}"
        )
    })
    .load(conn)
}

/// The newest projects of each theme, but for those that were stopped.
fn list_project_leaves(conn: &mut DbConn, themes: &[Id], most: usize) -> QueryResult<Vec<ProjectRow>> {
    let stopped = ProjectStage::Stopped.as_str();
    let looked_at = most * LOOKED_AT;
    for_each(themes, |theme| {
        format!(
            "SELECT '{theme}' AS theme_id, projects.id, projects.title, projects.stage, projects.helper_count \
             FROM (SELECT project_id FROM project_themes WHERE theme_id = '{theme}' \
             ORDER BY project_id DESC LIMIT {looked_at}) AS newest \
             JOIN projects ON projects.id = newest.project_id \
             WHERE projects.stage <> '{stopped}' \
             ORDER BY projects.id DESC LIMIT {most}"
        )
    })
    .load(conn)
}

/// One query that is made of the same one for each theme. Its texts are ids and words of our own enums, which need no
/// binding; numbered and unnumbered places for values would make it another query for each database.
fn for_each(themes: &[Id], query: impl Fn(Id) -> String) -> diesel::query_builder::SqlQuery {
    let queries: Vec<String> =
        themes.iter().map(|theme| format!("SELECT * FROM ({}) AS one", query(*theme))).collect();
    sql_query(queries.join(" UNION ALL "))
}

/// Takes the rows of a theme out of those of all, in their order, as leaves.
fn take_of<R: HasTheme, L>(rows: &mut Vec<R>, theme: Id, leaf: fn(R) -> L) -> Vec<L> {
    rows.extract_if(.., |row| row.theme() == theme).map(leaf).collect()
}

trait HasTheme {
    fn theme(&self) -> Id;
}

impl HasTheme for IdeaRow {
    fn theme(&self) -> Id {
        self.theme_id.into()
    }
}

impl HasTheme for ProjectRow {
    fn theme(&self) -> Id {
        self.theme_id.into()
    }
}

impl IdeaRow {
    fn leaf(self) -> IdeaLeaf {
        IdeaLeaf {
            id: self.id.into(),
            title: self.title,
            state: self.state.0,
            support_count: self.support_count,
        }
    }
}

impl ProjectRow {
    fn leaf(self) -> ProjectLeaf {
        ProjectLeaf {
            id: self.id.into(),
            title: self.title,
            stage: self.stage.0,
            helper_count: self.helper_count,
        }
    }
}
