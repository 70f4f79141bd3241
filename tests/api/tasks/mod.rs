//! `/tasks` and `/projects/{id}/tasks`.

mod change;
mod list;
mod take;
mod volunteers;

use backend::day::day_of;
use chrono::{NaiveDate, TimeDelta, Utc};
use serde_json::Value;
use shared::{id::Id, project::Task};
use tests::{app::TestApp, builders::Account};

/// A task of that project.
fn ask(app: &TestApp, by: &Account, project: Id, body: &Value) -> Task {
    app.post(&format!("/projects/{project}/tasks")).by(by).json(body).send().is(201).read_as()
}

/// So many days from now.
fn in_days(days: i64) -> NaiveDate {
    day_of(Utc::now() + TimeDelta::days(days))
}

/// The task as that person, or a visitor, sees it.
fn seen(app: &TestApp, id: Id, by: Option<&Account>) -> Task {
    let call = app.get(&format!("/tasks/{id}"));
    let call = match by {
        Some(person) => call.by(person),
        None => call,
    };
    call.send().ok().read_as()
}
