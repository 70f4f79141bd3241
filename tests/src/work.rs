//! What belongs to a project, for tests that need all of it to be there.

use backend::{
    db::types::now,
    error::ApiError,
    models::{
        account::find_person,
        ledger_entry::{NewEntryRow, create_ledger_entry},
        milestone::create_milestone,
        project_update::create_project_update,
        task::create_task,
    },
    services::take_task::store_volunteer,
};
use serde::de::DeserializeOwned;
use serde_json::{Value, json};
use shared::id::Id;

use crate::{app::TestApp, builders::Account};

/// One of each.
#[derive(Debug, Clone, Copy)]
pub struct Work {
    /// A milestone.
    pub milestone: Id,
    /// A piece of news.
    pub update: Id,
    /// Money that was granted.
    pub entry: Id,
    /// A task that somebody took.
    pub task: Id,
    /// That person's part in it.
    pub volunteer: Id,
    /// A task that nobody took.
    pub free_task: Id,
}

/// A body that makes a part of a project: one of its `milestones`, `updates`, `ledger` or `tasks`.
#[must_use]
pub fn new_work(part: &str) -> Value {
    match part {
        "milestones" => json!({"title": "De eerste rit", "plannedDate": "2027-04-01"}),
        "updates" => json!({"title": "De auto is er", "text": "Hij is blauw."}),
        "ledger" => json!({
            "kind": "granted", "amountCents": 5_000, "entryDate": "2027-02-01", "party": "Gemeente",
            "description": "Voor de auto",
        }),
        "tasks" => json!({"title": "De auto wassen", "people": 3}),
        other => panic!("a project has no {other}"),
    }
}

fn read<T: DeserializeOwned>(part: &str) -> T {
    serde_json::from_value(new_work(part)).unwrap()
}

impl TestApp {
    /// One of each in that project, by that person, who also took the task.
    pub fn work(&self, project: Id, by: &Account) -> Work {
        let make = |conn: &mut _| {
            let at = now();
            let author = find_person(conn, by.id)?;
            let task = create_task(conn, project, &read("tasks"), at)?;
            Ok::<_, ApiError>(Work {
                milestone: create_milestone(conn, project, &read("milestones"), at)?,
                update: create_project_update(conn, project, &read("updates"), (by.id, at))?,
                entry: create_ledger_entry(conn, &NewEntryRow::new(project, &read("ledger"), (author, at)))?,
                task,
                volunteer: store_volunteer(conn, project, task, by.id, at)?,
                free_task: create_task(conn, project, &read("tasks"), at)?,
            })
        };
        self.state.db.write_now(make).unwrap()
    }
}
