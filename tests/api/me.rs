//! `/me` and `/me/password`.

use serde_json::json;
use shared::{
    account::Me,
    id::Id,
    problem::{FieldCode, ProblemCode},
    role::Role,
};
use tests::{app::TestApp, both, builders::PASSWORD};

both!(
    my_account_says_who_i_am,
    roles_of_other_days_are_not_mine_today,
    my_name_and_village_change,
    a_change_needs_the_version_that_was_read,
    wrong_changes_are_told_field_by_field,
    nobody_makes_themselves_an_administrator,
    a_new_password_works_and_ends_other_sessions,
    a_password_change_needs_the_old_one_and_a_good_new_one,
);

fn my_account_says_who_i_am(app: TestApp) {
    let chair = app.account_with_role(Role::Chair);
    let answer = app.get("/me").by(&chair).send().ok();
    assert_eq!(answer.header("cache-control"), Some("no-store"));
    let me: Me = answer.read_as();
    assert_eq!((me.id, &me.email, me.roles.len()), (chair.id, &chair.email, 1));
    assert_eq!(me.roles[0].role, Role::Chair);
    app.get("/me").by(&chair).header("If-None-Match", &answer.etag()).send().is(304);
    app.get("/me").send().problem(ProblemCode::SignInRequired);
}

fn roles_of_other_days_are_not_mine_today(app: TestApp) {
    let jan = app.account_with_role(Role::Coordinator);
    app.database.execute("UPDATE role_grants SET start_date = '2020-01-01', end_date = '2020-12-31'");
    assert_eq!(app.get("/me").by(&jan).send().ok().json()["roles"], json!([]));
    app.post("/roots").by(&jan).json(&json!({"name": "Geduld"})).send().problem(ProblemCode::Forbidden);
    app.database.execute("UPDATE role_grants SET start_date = '2999-01-01', end_date = NULL");
    app.post("/roots").by(&jan).json(&json!({"name": "Geduld"})).send().problem(ProblemCode::Forbidden);
}

fn my_name_and_village_change(app: TestApp) {
    let jan = app.account("Jan");
    let village = app.association("Elp");
    let etag = app.get("/me").by(&jan).send().etag();
    let change = json!({"name": " Jan de Boer ", "associationId": village});
    let answer = app.patch("/me").by(&jan).if_match(&etag).json(&change).send().ok();
    let me: Me = answer.read_as();
    assert_eq!((me.name.as_str(), me.association.unwrap().village.as_str()), ("Jan de Boer", "Elp"));
    let me = app.patch("/me").by(&jan).if_match(&answer.etag()).json(&json!({"associationId": null})).send();
    assert_eq!((&me.json()["name"], me.json().get("association")), (&json!("Jan de Boer"), None));
    assert_eq!(app.get("/me").by(&jan).send().text(), me.text());
}

fn a_change_needs_the_version_that_was_read(app: TestApp) {
    let jan = app.account("Jan");
    let etag = app.get("/me").by(&jan).send().etag();
    let change = |name: &str| app.patch("/me").by(&jan).json(&json!({"name": name}));
    change("Piet").send().problem(ProblemCode::IfMatchRequired);
    change("Piet").if_match(&etag).send().ok();
    change("Klaas").if_match(&etag).send().problem(ProblemCode::Changed);
    change("Kees").if_match("\"nonsense\"").send().problem(ProblemCode::Changed);
    assert_eq!(app.get("/me").by(&jan).send().json()["name"], "Piet");
    change("Kees").if_match("*").send().ok();
}

fn wrong_changes_are_told_field_by_field(app: TestApp) {
    let jan = app.account("Jan");
    let change = |body| app.patch("/me").by(&jan).if_match("*").json(&body).send();
    let faults = change(json!({"name": "J", "associationId": "Elp"})).faults();
    let expected = [("associationId", FieldCode::Invalid), ("name", FieldCode::TooShort)];
    assert_eq!(faults, expected.map(|(field, code)| (field.to_owned(), code)));
    change(json!({"associationId": Id::new()})).fault("associationId", FieldCode::NotFound);
}

fn nobody_makes_themselves_an_administrator(app: TestApp) {
    let jan = app.account("Jan");
    for (field, value) in [
        ("roles", json!([{"role": "administrator"}])),
        ("role", json!("administrator")),
        ("status", json!("active")),
        ("email", json!("andere@dorp.example")),
        ("id", json!(Id::new())),
        ("passwordHash", json!("x")),
        ("version", json!(9)),
    ] {
        let call = app.patch("/me").by(&jan).if_match("*").json(&json!({"name": "Nieuw", field: value}));
        call.send().fault(field, FieldCode::UnknownField);
    }
    let me: Me = app.get("/me").by(&jan).send().ok().read_as();
    assert_eq!((me.name.as_str(), me.roles.len()), ("Jan", 0));
}

fn a_new_password_works_and_ends_other_sessions(app: TestApp) {
    let jan = app.account("Jan");
    let sign_in = |password: &str| {
        app.post("/sessions").json(&json!({"email": jan.email, "password": password})).send()
    };
    let other = sign_in(PASSWORD).is(201).json();
    let change = json!({"currentPassword": PASSWORD, "newPassword": "acht groene regenlaarzen"});
    app.put("/me/password").by(&jan).json(&change).send().is(204);
    sign_in(PASSWORD).problem(ProblemCode::WrongPassword);
    sign_in("acht groene regenlaarzen").is(201);
    app.get("/me").by(&jan).send().ok();
    let token = other["accessToken"].as_str().unwrap();
    app.get("/me").bearer(token).send().problem(ProblemCode::InvalidCredential);
}

fn a_password_change_needs_the_old_one_and_a_good_new_one(app: TestApp) {
    let jan = app.account("Jan");
    let change = |old: &str, new: &str| {
        let body = json!({"currentPassword": old, "newPassword": new});
        app.put("/me/password").by(&jan).json(&body).send()
    };
    change("iets anders", "acht groene regenlaarzen").fault("currentPassword", FieldCode::Invalid);
    change(PASSWORD, "kort").fault("newPassword", FieldCode::TooShort);
    change(PASSWORD, "wachtwoord12345").fault("newPassword", FieldCode::EasyToGuess);
    app.post("/sessions").json(&json!({"email": jan.email, "password": PASSWORD})).send().is(201);
}
