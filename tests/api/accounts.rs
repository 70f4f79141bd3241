//! `/accounts`: registering, and their administration.

use serde_json::json;
use shared::{
    account::Account,
    id::Id,
    page::Page,
    problem::{FieldCode, ProblemCode},
    role::Role,
};
use tests::{app::TestApp, both};

both!(
    who_registers_can_sign_in,
    registering_tells_all_faults_at_once,
    an_address_has_one_account,
    two_who_register_one_address_at_once_get_one_account,
    passwords_that_are_easy_to_guess_are_refused,
    nobody_registers_as_an_administrator,
    accounts_are_listed_newest_first_page_by_page,
    accounts_are_found_by_name_address_status_and_role,
    an_administrator_reads_and_changes_an_account,
    suspending_ends_sessions_and_sign_ins_at_once,
    administrators_do_not_suspend_themselves,
    two_administrators_who_change_one_account_do_not_overwrite_each_other,
);

const GOOD: &str = "acht groene regenlaarzen";

fn who_registers_can_sign_in(app: TestApp) {
    let village = app.association("Elp");
    let new =
        json!({"name": " Griet ", "email": "Griet@Dorp.Example", "password": GOOD, "associationId": village});
    let answer = app.post("/accounts").json(&new).send().is(201);
    assert_eq!(answer.header("location"), Some("/api/v1/me"));
    let me = answer.json();
    assert_eq!((&me["name"], &me["email"]), (&json!("Griet"), &json!("griet@dorp.example")));
    assert_eq!(me["association"]["village"], "Elp");
    let sign_in = json!({"email": "griet@dorp.example", "password": GOOD});
    app.post("/sessions").json(&sign_in).send().is(201);
    let hashes = app.database.texts("SELECT password_hash AS t FROM accounts");
    assert!(hashes[0].starts_with("$argon2id$v=19$m=19456,t=2,p=1$"), "{hashes:?}");
}

fn registering_tells_all_faults_at_once(app: TestApp) {
    let new = json!({"name": "G", "email": "griet", "password": "kort", "associationId": 1, "age": 75});
    let expected = [
        ("age", FieldCode::UnknownField),
        ("associationId", FieldCode::Invalid),
        ("email", FieldCode::Invalid),
        ("name", FieldCode::TooShort),
        ("password", FieldCode::TooShort),
    ];
    let faults = app.post("/accounts").json(&new).send().faults();
    assert_eq!(faults, expected.map(|(field, code)| (field.to_owned(), code)));
    let elsewhere =
        json!({"name": "Griet", "email": "g@dorp.example", "password": GOOD, "associationId": Id::new()});
    app.post("/accounts").json(&elsewhere).send().fault("associationId", FieldCode::NotFound);
    assert_eq!(app.database.number("SELECT count(*) AS n FROM accounts"), 0);
}

fn an_address_has_one_account(app: TestApp) {
    let jan = app.account("Jan");
    let new = json!({"name": "Jan", "email": jan.email.to_uppercase(), "password": GOOD});
    app.post("/accounts").json(&new).send().fault("email", FieldCode::Taken);
}

fn two_who_register_one_address_at_once_get_one_account(app: TestApp) {
    let new = json!({"name": "Griet", "email": "griet@dorp.example", "password": GOOD});
    let mut statuses: Vec<u16> = std::thread::scope(|scope| {
        let call = || app.post("/accounts").json(&new).send().status;
        let calls: Vec<_> = (0..4).map(|_| scope.spawn(call)).collect();
        calls.into_iter().map(|call| call.join().unwrap()).collect()
    });
    statuses.sort_unstable();
    assert_eq!(statuses, [201, 400, 400, 400]);
}

fn passwords_that_are_easy_to_guess_are_refused(app: TestApp) {
    for easy in ["passwordpassword", "grietjansen12345", "samenspel-samenspel", "123456789012345"] {
        let new = json!({"name": "Griet Jansen", "email": "griet@dorp.example", "password": easy});
        app.post("/accounts").json(&new).send().fault("password", FieldCode::EasyToGuess);
    }
}

fn nobody_registers_as_an_administrator(app: TestApp) {
    for (field, value) in [
        ("role", json!("administrator")),
        ("roles", json!([{"role": "administrator"}])),
        ("status", json!("active")),
        ("id", json!(Id::new())),
        ("createdAt", json!("2020-01-01T00:00:00Z")),
    ] {
        let new = json!({"name": "Griet", "email": "griet@dorp.example", "password": GOOD, field: value});
        app.post("/accounts").json(&new).send().fault(field, FieldCode::UnknownField);
    }
}

fn accounts_are_listed_newest_first_page_by_page(app: TestApp) {
    let administrator = app.account_with_role(Role::Administrator);
    let mut made: Vec<Id> = (0..5).map(|n| app.account(&format!("Buur {n}")).id).collect();
    made.insert(0, administrator.id);
    made.reverse();
    let (mut seen, mut path) = (Vec::new(), "/accounts?limit=2".to_owned());
    loop {
        let page: Page<Account> = app.get(&path).by(&administrator).send().ok().page();
        seen.extend(page.items.into_iter().map(|account| account.id));
        let Some(cursor) = page.next_cursor else { break };
        path = format!("/accounts?limit=2&cursor={cursor}");
    }
    assert_eq!(seen, made);
}

fn accounts_are_found_by_name_address_status_and_role(app: TestApp) {
    let administrator = app.account_with_role(Role::Administrator);
    let noel = app.account("Noël 100% d'Été_s");
    let find = |query: &[(&str, &str)]| -> Vec<Id> {
        let call = query.iter().fold(app.get("/accounts"), |call, (key, value)| call.query(key, value));
        let page: Page<Account> = call.by(&administrator).send().ok().page();
        page.items.into_iter().map(|account| account.id).collect()
    };
    for q in ["noel", "NOËL", "été", "100%", "ete_s", &noel.email, "d'ete", "noel 100"] {
        assert_eq!(find(&[("q", q)]), [noel.id], "{q}");
    }
    for q in ["%%", "_____", "\\", "noel_", "niemand"] {
        assert_eq!(find(&[("q", q)]), [], "{q}");
    }
    assert_eq!(find(&[("q", "")]).len(), 2);
    assert_eq!(find(&[("role", "administrator")]), [administrator.id]);
    assert_eq!(find(&[("role", "chair")]), []);
    let suspend = app.patch(&format!("/accounts/{}", noel.id)).by(&administrator).if_match("*");
    suspend.json(&json!({"status": "suspended"})).send().ok();
    assert_eq!(find(&[("status", "suspended")]), [noel.id]);
    assert_eq!(find(&[("status", "active")]), [administrator.id]);
}

fn an_administrator_reads_and_changes_an_account(app: TestApp) {
    let administrator = app.account_with_role(Role::Administrator);
    let jan = app.account("Jan");
    let path = format!("/accounts/{}", jan.id);
    let read = app.get(&path).by(&administrator).send().ok();
    assert_eq!(read.json()["email"], jan.email);
    let change = json!({"name": "Jan Anders", "associationId": app.association("Elp")});
    let changed = app.patch(&path).by(&administrator).if_match(&read.etag()).json(&change).send().ok();
    let account: Account = changed.read_as();
    assert_eq!((account.name.as_str(), account.association.unwrap().village.as_str()), ("Jan Anders", "Elp"));
    assert!(account.updated_at > account.created_at);
    app.patch(&path).by(&administrator).json(&change).send().problem(ProblemCode::IfMatchRequired);
    let email = app.patch(&path).by(&administrator).if_match("*").json(&json!({"email": "x@dorp.example"}));
    email.send().fault("email", FieldCode::UnknownField);
    let nobody = format!("/accounts/{}", Id::new());
    app.get(&nobody).by(&administrator).send().problem(ProblemCode::NotFound);
    app.patch(&nobody).by(&administrator).if_match("*").json(&change).send().problem(ProblemCode::NotFound);
}

fn suspending_ends_sessions_and_sign_ins_at_once(app: TestApp) {
    let administrator = app.account_with_role(Role::Administrator);
    let jan = app.account("Jan");
    let set = |status: &str| {
        let call = app.patch(&format!("/accounts/{}", jan.id)).by(&administrator).if_match("*");
        call.json(&json!({"status": status})).send().ok();
    };
    let sign_in = || {
        let body = json!({"email": jan.email, "password": tests::builders::PASSWORD});
        app.post("/sessions").json(&body).send()
    };
    set("suspended");
    app.get("/me").by(&jan).send().problem(ProblemCode::InvalidCredential);
    app.get("/ideas").by(&jan).send().problem(ProblemCode::InvalidCredential);
    let refresh = json!({"refreshToken": jan.refresh_token});
    app.post("/sessions/_refresh").json(&refresh).send().problem(ProblemCode::InvalidCredential);
    sign_in().problem(ProblemCode::WrongPassword);
    set("active");
    // The old session has ended for good; a new one can begin.
    app.get("/me").by(&jan).send().problem(ProblemCode::InvalidCredential);
    sign_in().is(201);
}

fn administrators_do_not_suspend_themselves(app: TestApp) {
    let administrator = app.account_with_role(Role::Administrator);
    let call = app.patch(&format!("/accounts/{}", administrator.id)).by(&administrator).if_match("*");
    call.json(&json!({"status": "suspended"})).send().problem(ProblemCode::OwnAccess);
    app.get("/me").by(&administrator).send().ok();
}

fn two_administrators_who_change_one_account_do_not_overwrite_each_other(app: TestApp) {
    let (one, two) = (app.account_with_role(Role::Administrator), app.account_with_role(Role::Administrator));
    let path = format!("/accounts/{}", app.account("Jan").id);
    let etag = app.get(&path).by(&one).send().etag();
    app.patch(&path).by(&one).if_match(&etag).json(&json!({"name": "Een"})).send().ok();
    let late = app.patch(&path).by(&two).if_match(&etag).json(&json!({"name": "Twee"}));
    late.send().problem(ProblemCode::Changed);
    assert_eq!(app.get(&path).by(&two).send().json()["name"], "Een");
}
