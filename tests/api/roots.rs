//! `/roots`.

use serde_json::json;
use shared::{
    id::Id,
    page::Page,
    problem::{FieldCode, ProblemCode},
    role::Role,
    root::Root,
};
use tests::{app::TestApp, both};

both!(
    roots_are_listed_by_position_without_gap_or_repeat,
    a_coordinator_adds_and_changes_a_root,
    wrong_fields_are_told_all_at_once,
    no_two_roots_have_one_name,
    a_change_needs_the_version_that_was_read,
);

fn roots_are_listed_by_position_without_gap_or_repeat(app: TestApp) {
    let made: Vec<Id> = (0..5).map(|n| app.root(&format!("Wortel {n}"))).collect();
    let (mut seen, mut path) = (Vec::new(), "/roots?limit=2".to_owned());
    loop {
        let page: Page<Root> = app.get(&path).send().ok().page();
        seen.extend(page.items.into_iter().map(|root| root.id));
        let Some(cursor) = page.next_cursor else { break };
        path = format!("/roots?limit=2&cursor={cursor}");
    }
    assert_eq!(seen, made);
}

fn a_coordinator_adds_and_changes_a_root(app: TestApp) {
    let coordinator = app.account_with_role(Role::Coordinator);
    let made = app.post("/roots").by(&coordinator).json(&json!({"name": "Geduld"})).send().is(201);
    let path = made.header("location").unwrap().trim_start_matches("/api/v1").to_owned();
    let read = app.get(&path).send().ok();
    assert_eq!((read.text(), read.etag()), (made.text(), made.etag()));
    let change = json!({"summary": "Het kost tijd.", "position": 1000});
    let changed = app.patch(&path).by(&coordinator).if_match(&made.etag()).json(&change).send().ok();
    let root: Root = changed.read_as();
    assert_eq!(
        (root.name.as_str(), root.summary.as_str(), root.position),
        ("Geduld", "Het kost tijd.", 1000)
    );
    app.get(&format!("/roots/{}", Id::new())).send().problem(ProblemCode::NotFound);
}

fn wrong_fields_are_told_all_at_once(app: TestApp) {
    let coordinator = app.account_with_role(Role::Coordinator);
    let new = json!({"summary": "x".repeat(501), "position": "first", "colour": "red"});
    let expected = [
        ("colour", FieldCode::UnknownField),
        ("name", FieldCode::Required),
        ("position", FieldCode::Invalid),
        ("summary", FieldCode::TooLong),
    ];
    let faults = app.post("/roots").by(&coordinator).json(&new).send().faults();
    assert_eq!(faults, expected.map(|(field, code)| (field.to_owned(), code)));
}

fn no_two_roots_have_one_name(app: TestApp) {
    let coordinator = app.account_with_role(Role::Coordinator);
    let (_, other) = (app.root("Geduld"), app.root("Moed"));
    let new = json!({"name": " Geduld "});
    app.post("/roots").by(&coordinator).json(&new).send().fault("name", FieldCode::Taken);
    let rename = app.patch(&format!("/roots/{other}")).by(&coordinator).if_match("*");
    rename.json(&new).send().fault("name", FieldCode::Taken);
}

fn a_change_needs_the_version_that_was_read(app: TestApp) {
    let coordinator = app.account_with_role(Role::Coordinator);
    let path = format!("/roots/{}", app.root("Geduld"));
    let etag = app.get(&path).send().etag();
    let change = |name: &str| app.patch(&path).by(&coordinator).json(&json!({"name": name}));
    change("Een").send().problem(ProblemCode::IfMatchRequired);
    change("Een").if_match(&etag).send().ok();
    change("Twee").if_match(&etag).send().problem(ProblemCode::Changed);
    assert_eq!(app.get(&path).send().json()["name"], "Een");
}
