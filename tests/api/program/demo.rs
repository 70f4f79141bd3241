//! `samenspel demo`.

use backend::day::today;
use std::{collections::BTreeSet, fs, os::unix::fs::PermissionsExt, path::PathBuf};

use serde_json::json;
use tempfile::TempDir;
use tests::{
    app::TestApp,
    both,
    database::{Database, Kind},
    program::{Ended, command, finish, run},
};

both!(
    the_demo_holds_what_its_source_holds,
    the_accounts_are_kept_in_a_file_for_its_owner_alone,
    a_second_demo_is_refused_or_left_out,
    a_database_in_use_takes_no_demo,
    many_ideas_are_counted_truly,
);

fn demo(app: &TestApp, folder: &TempDir, arguments: &[&str]) -> Ended {
    run(folder.path(), &app.database.url, &[&["demo"], arguments].concat())
}

fn folder() -> TempDir {
    TempDir::new().unwrap()
}

fn the_demo_holds_what_its_source_holds(app: TestApp) {
    demo(&app, &folder(), &[]).well();
    let count = |table: &str| app.database.number(&format!("SELECT count(*) AS n FROM {table}"));
    assert_eq!(["associations", "themes", "roots", "ideas"].map(count), [15, 6, 18, 28]);
    assert_eq!(count("attachments"), 9);
    let of = |owner: &str| count(&format!("attachments WHERE {owner}_id IS NOT NULL"));
    assert_eq!(["idea", "project", "project_update"].map(of), [6, 2, 1]);
    let list = app.get("/associations?limit=100").send().ok().json();
    for item in list["items"].as_array().unwrap() {
        let path = format!("/associations/{}", item["id"].as_str().unwrap());
        let board = app.get(&path).send().ok().json()["board"].clone();
        let chairs = board.as_array().unwrap().iter().filter(|member| member["role"] == "chair");
        assert_eq!(chairs.count(), 1, "{item}");
    }
    let states: BTreeSet<String> =
        app.database.texts("SELECT DISTINCT state AS t FROM ideas").into_iter().collect();
    assert!(states.len() >= 5, "{states:?}");
    assert_eq!(count("evaluations"), 4);
    let became = |column: &str| count(&format!("evaluation_follow_ups WHERE {column} IS NOT NULL"));
    assert_eq!((count("evaluation_follow_ups"), ["task_id", "milestone_id"].map(became)), (3, [1, 1]));
    let scores = app.state.db.read_now(backend::models::evaluation_tally::list_newest_root_scores).unwrap();
    let means: BTreeSet<i64> = scores.iter().map(|score| score.mean_hundredths / 50).collect();
    assert!(scores.len() == 18 && means.len() >= 4, "thick and thin roots: {scores:?}");
    assert_true_counts(&app.database);
    for (path, least) in [("?state=open", 4), ("?state=full", 2), ("?state=done", 3)] {
        let tasks = app.get(&format!("/tasks{path}")).send().ok().json();
        assert!(tasks["items"].as_array().unwrap().len() >= least, "{path}: {tasks}");
    }
    assert!(count("milestone_moves") >= 3 && count("ledger_entries") >= 10 && count("project_updates") >= 5);
    // Whenever it is loaded, nothing in it is overdue and there is something to do in the coming weeks.
    let today = today();
    let ended = "stage IN ('completed', 'stopped')";
    assert_eq!(count(&format!("projects WHERE NOT ({ended}) AND end_date < '{today}'")), 0);
    assert_eq!(count(&format!("milestones WHERE done_date IS NULL AND planned_date < '{today}'")), 0);
    assert_eq!(count(&format!("milestones WHERE done_date > '{today}'")), 0);
    let over = app.get("/tasks?state=over").send().ok().json();
    assert_eq!(over["items"], serde_json::json!([]));
    for (what, day, weeks, least) in [("tasks", "last_date", 4, 5), ("milestones", "planned_date", 9, 5)] {
        let last = today + chrono::TimeDelta::weeks(weeks);
        let coming = count(&format!("{what} WHERE {day} BETWEEN '{today}' AND '{last}'"));
        assert!(coming >= least, "{what}: {coming}");
    }
    assert_eq!(count("projects WHERE active_at < health_date"), 0, "a silent project said nothing");
    let untold = "SELECT count(*) AS n FROM ideas WHERE state <> 'open' AND NOT EXISTS (SELECT 1 FROM idea_transitions \
                  WHERE idea_id = ideas.id AND to_state = ideas.state)";
    assert_eq!(app.database.number(untold), 0, "every state that is not the first has its step");
    let asked: BTreeSet<String> = app
        .get("/questions?limit=100")
        .send()
        .ok()
        .page::<shared::question::Question>()
        .items
        .into_iter()
        .map(|question| question.state.as_str().to_owned())
        .collect();
    assert_eq!(asked.len(), 3, "questions of every state: {asked:?}");
    let merged = "SELECT count(*) AS n FROM ideas WHERE (state = 'merged') <> (merged_into_id IS NOT NULL)";
    assert_eq!(app.database.number(merged), 0);
    // The next number follows those of the demo.
    let idea = app.idea(&app.account("Jan"));
    assert_eq!(app.get(&format!("/ideas/{idea}")).send().ok().json()["number"], 29);
}

fn the_accounts_are_kept_in_a_file_for_its_owner_alone(app: TestApp) {
    let folder = folder();
    let mut with_password = command(folder.path(), &app.database.url, &["demo"]);
    let said = finish(with_password.env("SAMENSPEL_DEMO_PASSWORD", "negen blauwe fietsbellen")).well();
    let path = said.split("This is kept in ").nth(1).unwrap().trim();
    let path: PathBuf = folder.path().join(path);
    assert_eq!(fs::metadata(&path).unwrap().permissions().mode() & 0o777, 0o600);
    let kept = fs::read_to_string(&path).unwrap();
    assert!(said.contains(kept.trim()), "{said}");
    let addresses: Vec<&str> = kept.split_whitespace().filter(|word| word.contains('@')).collect();
    assert_eq!(addresses.len(), 6, "{kept}");
    for email in addresses {
        let body = json!({"email": email, "password": "negen blauwe fietsbellen"});
        app.post("/sessions").json(&body).send().is(201);
    }
}

#[test]
fn every_demo_has_a_password_of_its_own() {
    let mut seen = BTreeSet::new();
    for _ in 0..2 {
        let (folder, database) = (folder(), Database::empty(Kind::Sqlite));
        let said = run(folder.path(), &database.url, &["demo"]).well();
        let password = said.split("the password ").nth(1).unwrap().split_whitespace().next().unwrap();
        assert!(password.len() >= 20, "{password}");
        assert!(seen.insert(password.to_owned()), "{password} twice");
    }
    let (folder, database) = (folder(), Database::empty(Kind::Sqlite));
    let mut short = command(folder.path(), &database.url, &["demo"]);
    finish(short.env("SAMENSPEL_DEMO_PASSWORD", "kort")).failed_saying(&["SAMENSPEL_DEMO_PASSWORD", "15"]);
}

fn a_second_demo_is_refused_or_left_out(app: TestApp) {
    let folder = folder();
    let first = demo(&app, &folder, &["--if-empty"]).well();
    app.database.execute("DELETE FROM comments");
    demo(&app, &folder, &[]).failed_saying(&["holds something already", "DATABASE_URL"]);
    let again = demo(&app, &folder, &["--if-empty"]).well();
    let password = first.split("the password ").nth(1).unwrap().split_whitespace().next().unwrap();
    assert!(again.contains(password), "{again}");
    assert_eq!(app.database.number("SELECT count(*) AS n FROM comments"), 0);
}

fn a_database_in_use_takes_no_demo(app: TestApp) {
    app.account("Jan");
    demo(&app, &folder(), &[]).failed_saying(&["holds something already"]);
    demo(&app, &folder(), &["--if-empty"]).well();
    assert_eq!(app.database.number("SELECT count(*) AS n FROM ideas"), 0);
    assert_eq!(app.database.number("SELECT count(*) AS n FROM accounts"), 1);
}

/// No count that is kept differs from what is there to count.
fn assert_true_counts(database: &Database) {
    let public = "state NOT IN ('draft', 'submitted')";
    let of_ledger = |kind: &str| {
        let entries = format!("FROM ledger_entries WHERE project_id = projects.id AND kind = '{kind}'");
        format!("{kind}_cents <> (SELECT coalesce(sum(cents), 0) {entries})")
    };
    for (table, wrong) in [
        ("ideas", "support_count <> (SELECT count(*) FROM supports WHERE idea_id = ideas.id)".to_owned()),
        ("ideas", "comment_count <> (SELECT count(*) FROM comments WHERE idea_id = ideas.id)".to_owned()),
        ("ideas", "joiner_count <> (SELECT count(*) FROM joiners WHERE idea_id = ideas.id)".to_owned()),
        (
            "comments",
            "answer_count <> (SELECT count(*) FROM comments AS a WHERE a.parent_id = comments.id)".to_owned(),
        ),
        (
            "projects",
            "helper_count <> (SELECT count(*) FROM project_members WHERE project_id = projects.id \
            AND role = 'helper')"
                .to_owned(),
        ),
        ("projects", of_ledger("granted")),
        ("projects", of_ledger("spent")),
        (
            "tasks",
            "taken_count <> (SELECT count(*) FROM task_volunteers WHERE task_id = tasks.id)".to_owned(),
        ),
        (
            "tasks",
            "done_count <> (SELECT count(*) FROM task_volunteers WHERE task_id = tasks.id \
            AND task_volunteers.state IN ('done', 'thanked'))"
                .to_owned(),
        ),
        (
            "associations",
            format!(
                "idea_count <> (SELECT count(*) FROM ideas WHERE association_id = associations.id AND {public})"
            ),
        ),
        (
            "themes",
            format!(
                "idea_count <> (SELECT count(*) FROM ideas JOIN idea_themes ON idea_id = id \
                 WHERE theme_id = themes.id AND {public})"
            ),
        ),
    ] {
        let query = format!("SELECT count(*) AS n FROM {table} WHERE {wrong}");
        assert_eq!(database.number(&query), 0, "{query}");
    }
}

fn many_ideas_are_counted_truly(app: TestApp) {
    demo(&app, &folder(), &["--ideas", "2000"]).well();
    assert_eq!(app.database.number("SELECT count(*) AS n FROM ideas"), 2028);
    assert!(app.database.number("SELECT count(*) AS n FROM supports") > 5_000);
    assert_true_counts(&app.database);
}

#[test]
fn generated_ideas_are_the_same_each_time() {
    let generated = |kind: Kind| {
        let (folder, database) = (folder(), Database::empty(kind));
        run(folder.path(), &database.url, &["demo", "--ideas", "2000"]).well();
        database.texts(
            "SELECT ideas.id || ' ' || number || ' ' || title || ' ' || state || ' ' || support_count || ' ' || \
             village || ' ' || email || ' ' || text AS t FROM ideas \
             JOIN associations ON associations.id = ideas.association_id JOIN accounts ON accounts.id = author_id \
             WHERE text LIKE '%dat is mijn idee%' ORDER BY ideas.id",
        )
    };
    let first = generated(Kind::Sqlite);
    assert_eq!(first.len(), 2000);
    assert_eq!(first, generated(Kind::Sqlite));
    assert_eq!(first, generated(Kind::Postgres));
}
