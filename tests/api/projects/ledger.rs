//! `/projects/{id}/ledger`.

use diesel::connection::SimpleConnection;
use serde_json::{Value, json};
use shared::{
    id::Id,
    problem::{FieldCode, ProblemCode},
    project::{LedgerEntry, LedgerKind, Money, Project},
};
use tests::{answer::Answer, app::TestApp, both, builders::Account};

both!(
    what_came_and_went_adds_up,
    a_correction_is_a_new_entry,
    an_entry_is_corrected_once,
    sums_are_right_however_many_enter_at_once,
    of_many_corrections_at_once_one_is_made,
    the_database_itself_changes_and_removes_no_entry,
    a_ledger_says_who_when_the_account_is_gone,
    a_ledger_goes_with_its_project,
    everybody_reads_and_those_who_lead_write,
    wrong_entries_are_told_field_by_field,
);

fn entry(kind: &str, cents: i64) -> Value {
    json!({
        "kind": kind, "amountCents": cents, "entryDate": "2027-02-01",
        "party": "Gemeente Midden-Drenthe", "description": "Voor de auto",
    })
}

fn enter(app: &TestApp, by: &Account, project: Id, kind: &str, cents: i64) -> LedgerEntry {
    let call = app.post(&format!("/projects/{project}/ledger")).by(by);
    call.json(&entry(kind, cents)).send().is(201).read_as()
}

fn correct(app: &TestApp, by: &Account, (project, id): (Id, Id), cents: i64) -> Answer {
    let body = json!({"amountCents": cents, "description": "Verkeerd overgeschreven"});
    app.post(&format!("/projects/{project}/ledger/{id}/corrections")).by(by).json(&body).send()
}

fn money(app: &TestApp, project: Id) -> Money {
    app.get(&format!("/projects/{project}")).send().ok().read_as::<Project>().money
}

fn ledger(app: &TestApp, project: Id) -> Vec<LedgerEntry> {
    app.get(&format!("/projects/{project}/ledger?limit=100")).send().ok().page().items
}

fn what_came_and_went_adds_up(app: TestApp) {
    let jan = app.account("Jan");
    let project = app.project(&jan);
    assert_eq!(money(&app, project), Money::new(0, 0));
    let granted = enter(&app, &jan, project, "granted", 500_000);
    enter(&app, &jan, project, "spent", 12_345);
    enter(&app, &jan, project, "spent", 600_000);
    assert_eq!(money(&app, project), Money::new(500_000, 612_345));
    assert_eq!(money(&app, project).left_cents, -112_345);
    assert_eq!((granted.kind, granted.cents, granted.amount_cents), (LedgerKind::Granted, 500_000, 500_000));
    assert_eq!((granted.author.unwrap().id, granted.author_name.as_str()), (jan.id, "Jan"));
    let path = format!("/projects/{project}/ledger");
    let first = app.get(&format!("{path}?limit=2")).send().ok().page::<LedgerEntry>();
    let cursor = first.next_cursor.unwrap();
    let second = app.get(&format!("{path}?limit=2&cursor={cursor}")).send().ok().page::<LedgerEntry>();
    assert_eq!((first.items.len(), second.items[0].id, second.next_cursor), (2, granted.id, None));
    let repeated = || {
        let call = app.post(&path).by(&jan).header("Idempotency-Key", "l").json(&entry("spent", 1));
        call.send().is(201).read_as::<LedgerEntry>()
    };
    assert_eq!(repeated(), repeated());
    assert_eq!(money(&app, project).spent_cents, 612_346);
}

fn a_correction_is_a_new_entry(app: TestApp) {
    let jan = app.account("Jan");
    let project = app.project(&jan);
    let wrong = enter(&app, &jan, project, "spent", 5_430);
    let path = format!("/projects/{project}/ledger/{}/corrections", wrong.id);
    let body = json!({"amountCents": 4_530, "description": "Cijfers verwisseld"});
    let repeated = || app.post(&path).by(&jan).header("Idempotency-Key", "c").json(&body).send().is(201);
    let right: LedgerEntry = repeated().read_as();
    assert_eq!(repeated().read_as::<LedgerEntry>(), right);
    assert_eq!((right.cents, right.amount_cents, right.corrects), (-900, 4_530, Some(wrong.id)));
    assert_eq!((right.kind, &right.party), (wrong.kind, &wrong.party));
    assert_eq!(money(&app, project), Money::new(0, 4_530));
    let none: LedgerEntry = correct(&app, &jan, (project, right.id), 0).is(201).read_as();
    assert_eq!((none.cents, none.corrects), (-4_530, Some(right.id)));
    assert_eq!(money(&app, project), Money::new(0, 0));
    let all = ledger(&app, project);
    let links: Vec<_> = all.iter().map(|entry| (entry.id, entry.corrected_by)).collect();
    assert_eq!(links, [(none.id, None), (right.id, Some(none.id)), (wrong.id, Some(right.id))]);
}

fn an_entry_is_corrected_once(app: TestApp) {
    let jan = app.account("Jan");
    let project = app.project(&jan);
    let wrong = enter(&app, &jan, project, "granted", 100);
    correct(&app, &jan, (project, wrong.id), 100).fault("amountCents", FieldCode::Invalid);
    correct(&app, &jan, (project, wrong.id), 200).is(201);
    correct(&app, &jan, (project, wrong.id), 300).problem(ProblemCode::AlreadyCorrected);
    assert_eq!(money(&app, project), Money::new(200, 0));
    correct(&app, &jan, (project, Id::new()), 300).problem(ProblemCode::NotFound);
    correct(&app, &jan, (app.project(&jan), wrong.id), 300).problem(ProblemCode::NotFound);
}

fn sums_are_right_however_many_enter_at_once(app: TestApp) {
    let jan = app.account("Jan");
    let project = app.project(&jan);
    std::thread::scope(|scope| {
        for n in 1..=6 {
            let (app, jan) = (&app, &jan);
            scope.spawn(move || {
                let granted = enter(app, jan, project, "granted", n * 1_000);
                enter(app, jan, project, "spent", n * 7);
                correct(app, jan, (project, granted.id), n).is(201);
            });
        }
    });
    assert_eq!(money(&app, project), Money::new(21, 147));
    for (column, kind) in [("granted_cents", "granted"), ("spent_cents", "spent")] {
        let kept = app.database.number(&format!("SELECT {column} AS n FROM projects"));
        let added =
            format!("SELECT CAST(sum(cents) AS BIGINT) AS n FROM ledger_entries WHERE kind = '{kind}'");
        assert_eq!(kept, app.database.number(&added), "{column}");
    }
}

fn of_many_corrections_at_once_one_is_made(app: TestApp) {
    let jan = app.account("Jan");
    let project = app.project(&jan);
    let wrong = enter(&app, &jan, project, "spent", 1_000);
    let mut statuses: Vec<u16> = std::thread::scope(|scope| {
        let correct = |n: i64| correct(&app, &jan, (project, wrong.id), n).status;
        let calls: Vec<_> = (1..=4).map(|n| scope.spawn(move || correct(n))).collect();
        calls.into_iter().map(|call| call.join().unwrap()).collect()
    });
    statuses.sort_unstable();
    assert_eq!(statuses, [201, 409, 409, 409]);
    let right = ledger(&app, project)[0].amount_cents;
    assert_eq!(money(&app, project), Money::new(0, right));
}

fn the_database_itself_changes_and_removes_no_entry(app: TestApp) {
    let (jan, piet) = (app.account("Jan"), app.account("Piet"));
    let project = app.project(&jan);
    let before = enter(&app, &jan, project, "granted", 100);
    for statement in [
        "UPDATE ledger_entries SET cents = 1".to_owned(),
        "UPDATE ledger_entries SET author_name = 'Iemand anders'".to_owned(),
        "UPDATE ledger_entries SET author_id = NULL".to_owned(),
        format!("UPDATE ledger_entries SET author_id = '{}'", piet.id),
        "DELETE FROM ledger_entries".to_owned(),
    ] {
        let refused = app.database.connect().batch_execute(&statement).unwrap_err().to_string();
        assert!(refused.contains("an entry of a ledger is never"), "{statement}: {refused}");
    }
    assert_eq!(ledger(&app, project), [before]);
}

fn a_ledger_says_who_when_the_account_is_gone(app: TestApp) {
    let (jan, piet) = (app.account("Jan"), app.account("Piet"));
    let project = app.project(&jan);
    let before = enter(&app, &jan, project, "granted", 100);
    app.database.execute(&format!("DELETE FROM accounts WHERE id = '{}'", jan.id));
    assert_eq!(ledger(&app, project), [LedgerEntry { author: None, ..before }]);
    // And from then on nobody can be put in that place.
    let claim = format!("UPDATE ledger_entries SET author_id = '{}'", piet.id);
    assert!(app.database.connect().batch_execute(&claim).is_err());
}

fn a_ledger_goes_with_its_project(app: TestApp) {
    let jan = app.account("Jan");
    let (project, other) = (app.project(&jan), app.project(&jan));
    let wrong = enter(&app, &jan, project, "granted", 100);
    correct(&app, &jan, (project, wrong.id), 50).is(201);
    enter(&app, &jan, other, "granted", 1);
    app.database.execute(&format!("DELETE FROM projects WHERE id = '{project}'"));
    assert_eq!(app.database.number("SELECT count(*) AS n FROM ledger_entries"), 1);
}

fn everybody_reads_and_those_who_lead_write(app: TestApp) {
    let (jan, piet) = (app.account("Jan"), app.account("Piet"));
    let project = app.project(&jan);
    let path = format!("/projects/{project}/ledger");
    let made = enter(&app, &jan, project, "granted", 100);
    assert_eq!(ledger(&app, project).len(), 1);
    app.post(&path).json(&entry("spent", 1)).send().problem(ProblemCode::SignInRequired);
    app.post(&path).by(&piet).json(&entry("spent", 1)).send().problem(ProblemCode::Forbidden);
    correct(&app, &piet, (project, made.id), 1).problem(ProblemCode::Forbidden);
    for method in ["PUT", "PATCH", "DELETE"] {
        app.api(method, &path).by(&jan).send().problem(ProblemCode::MethodNotAllowed);
        app.api(method, &format!("{path}/{}", made.id)).by(&jan).send().problem(ProblemCode::NotFound);
    }
}

fn wrong_entries_are_told_field_by_field(app: TestApp) {
    let jan = app.account("Jan");
    let path = format!("/projects/{}/ledger", app.project(&jan));
    let send = |body: &Value| app.post(&path).by(&jan).json(body).send();
    let body = json!({
        "kind": "granted", "amountCents": 0, "entryDate": "0027-02-01", "party": "", "description": "x",
    });
    let expected = [
        ("amountCents", FieldCode::OutOfRange),
        ("description", FieldCode::TooShort),
        ("entryDate", FieldCode::Invalid),
        ("party", FieldCode::Required),
    ];
    assert_eq!(send(&body).faults(), expected.map(|(field, code)| (field.to_owned(), code)));
    let too_much = entry("granted", 100_000_000_001);
    send(&too_much).fault("amountCents", FieldCode::OutOfRange);
    send(&entry("granted", 100_000_000_000)).is(201);
    send(&entry("stolen", 1)).fault("kind", FieldCode::Invalid);
}
