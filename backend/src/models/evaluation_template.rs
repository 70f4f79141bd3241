//! The table `evaluation_templates`.

use diesel::{QueryResult, prelude::*};
use shared::{
    evaluation::{
        EvaluationTemplate, EvaluationTemplateChanges, NewEvaluationTemplate, NewQuestion, TemplateSummary,
    },
    id::Id,
    page::Page,
};

use super::{Changed, Versioned};
use crate::{
    db::{
        DbConn,
        keyset::Slice,
        schema::evaluation_templates,
        types::{DbId, DbJson, DbTime, now, to_json},
    },
    text,
};

#[derive(HasQuery)]
#[diesel(table_name = evaluation_templates)]
struct TemplateRow {
    id: DbId,
    name: String,
    questions: DbJson<Vec<NewQuestion>>,
    created_at: DbTime,
    version: i64,
}

#[derive(AsChangeset)]
#[diesel(table_name = evaluation_templates)]
struct Changeset {
    name: Option<String>,
    questions: Option<String>,
    version: i64,
}

/// Lists templates by name.
///
/// # Errors
/// Those of the query.
pub fn list_templates(conn: &mut DbConn, slice: &Slice<String>) -> QueryResult<Page<TemplateSummary>> {
    let mut query = evaluation_templates::table
        .order(evaluation_templates::name)
        .limit(slice.rows())
        .select((evaluation_templates::id, evaluation_templates::name))
        .into_boxed();
    if let Some(after) = &slice.after {
        query = query.filter(evaluation_templates::name.gt(after));
    }
    let rows: Vec<(DbId, String)> = query.load(conn)?;
    let summary = |(id, name): (DbId, String)| TemplateSummary { id: id.into(), name };
    Ok(slice.page(rows, |row| row.1.clone()).map(summary))
}

/// Finds a template.
///
/// # Errors
/// `NotFound`, or those of the query.
pub fn find_template(conn: &mut DbConn, id: Id) -> QueryResult<Versioned<EvaluationTemplate>> {
    let row: TemplateRow = TemplateRow::query().find(DbId::from(id)).first(conn)?;
    Ok(Versioned { version: row.version, value: row.into() })
}

/// Saves a template and gives its id.
///
/// # Errors
/// A violated unique constraint on `evaluation_templates.name`, or any other fault of the database.
pub fn create_template(conn: &mut DbConn, new: &NewEvaluationTemplate) -> QueryResult<Id> {
    let made = now();
    let id = Id::made_at(made);
    let row = (
        evaluation_templates::id.eq(DbId::from(id)),
        evaluation_templates::name.eq(text::line(&new.name)),
        evaluation_templates::questions.eq(to_json(&new.questions)?),
        evaluation_templates::created_at.eq(DbTime::from(made)),
    );
    diesel::insert_into(evaluation_templates::table).values(row).execute(conn)?;
    Ok(id)
}

/// Changes a template that still has that version.
///
/// # Errors
/// [`Changed`] inside when it has another version by now; a violated unique constraint on `evaluation_templates.name`;
/// those of the statement.
pub fn update_template(
    conn: &mut DbConn,
    id: Id,
    version: i64,
    changes: &EvaluationTemplateChanges,
) -> QueryResult<Result<(), Changed>> {
    let changeset = Changeset {
        name: changes.name.as_deref().map(text::line),
        questions: changes.questions.as_ref().map(to_json).transpose()?,
        version: version + 1,
    };
    let row =
        evaluation_templates::table.find(DbId::from(id)).filter(evaluation_templates::version.eq(version));
    Changed::unless_one(diesel::update(row).set(changeset).execute(conn)?)
}

/// Removes a template. Says whether it was still there.
///
/// # Errors
/// Those of the statement.
pub fn delete_template(conn: &mut DbConn, id: Id) -> QueryResult<bool> {
    Ok(diesel::delete(evaluation_templates::table.find(DbId::from(id))).execute(conn)? == 1)
}

impl From<TemplateRow> for EvaluationTemplate {
    fn from(row: TemplateRow) -> Self {
        Self {
            id: row.id.into(),
            name: row.name,
            questions: row.questions.0,
            created_at: row.created_at.into(),
        }
    }
}
