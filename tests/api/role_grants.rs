//! `/accounts/{id}/roles`.

use serde_json::{Value, json};
use shared::{
    id::Id,
    problem::{FieldCode, ProblemCode},
    role::{Role, RoleGrant},
};
use tests::{answer::Answer, app::TestApp, both, builders::Account};

both!(
    a_role_is_given_listed_and_taken_back,
    a_role_works_from_the_next_request_on,
    a_role_that_is_held_is_not_given_twice,
    a_village_role_needs_a_village_and_others_have_none,
    a_term_ends_after_it_begins,
    a_repeated_request_gives_one_role,
    administrators_keep_their_own_role,
    a_role_belongs_to_its_account,
);

fn give(app: &TestApp, by: &Account, to: Id, body: &Value) -> Answer {
    app.post(&format!("/accounts/{to}/roles")).by(by).json(body).send()
}

fn a_role_is_given_listed_and_taken_back(app: TestApp) {
    let (administrator, jan) = (app.account_with_role(Role::Administrator), app.account("Jan"));
    let village = app.association("Elp");
    let body = json!({"role": "chair", "associationId": village, "startDate": "2024-01-01", "endDate": "2999-12-31"});
    let grant: RoleGrant = give(&app, &administrator, jan.id, &body).is(201).read_as();
    assert_eq!((grant.role, grant.start_date.to_string()), (Role::Chair, "2024-01-01".to_owned()));
    let path = format!("/accounts/{}/roles", jan.id);
    let list = app.get(&path).by(&administrator).send().ok().page::<RoleGrant>();
    assert_eq!(list.items, std::slice::from_ref(&grant));
    let board = app.get(&format!("/associations/{village}")).send().ok().json();
    assert_eq!(board["board"], json!([{"person": {"id": jan.id, "name": "Jan"}, "role": "chair"}]));
    app.delete(&format!("{path}/{}", grant.id)).by(&administrator).send().is(204);
    assert_eq!(app.get(&path).by(&administrator).send().json()["items"], json!([]));
    let gone = app.delete(&format!("{path}/{}", grant.id)).by(&administrator);
    gone.send().problem(ProblemCode::NotFound);
}

fn a_role_works_from_the_next_request_on(app: TestApp) {
    let (administrator, jan) = (app.account_with_role(Role::Administrator), app.account("Jan"));
    let add = |name: &str| app.post("/roots").by(&jan).json(&json!({"name": name})).send();
    add("Geduld").problem(ProblemCode::Forbidden);
    let grant = give(&app, &administrator, jan.id, &json!({"role": "coordinator"})).is(201).json();
    add("Geduld").is(201);
    let path = format!("/accounts/{}/roles/{}", jan.id, grant["id"].as_str().unwrap());
    app.delete(&path).by(&administrator).send().is(204);
    add("Vertrouwen").problem(ProblemCode::Forbidden);
}

fn a_role_that_is_held_is_not_given_twice(app: TestApp) {
    let (administrator, jan) = (app.account_with_role(Role::Administrator), app.account("Jan"));
    let (elp, zwiggelte) = (app.association("Elp"), app.association("Zwiggelte"));
    let chair = |village: Id| json!({"role": "chair", "associationId": village});
    give(&app, &administrator, jan.id, &chair(elp)).is(201);
    give(&app, &administrator, jan.id, &chair(elp)).problem(ProblemCode::RoleHeld);
    give(&app, &administrator, jan.id, &chair(zwiggelte)).is(201);
}

fn a_village_role_needs_a_village_and_others_have_none(app: TestApp) {
    let (administrator, jan) = (app.account_with_role(Role::Administrator), app.account("Jan"));
    let village = app.association("Elp");
    for (body, field, code) in [
        (json!({"role": "chair"}), "associationId", FieldCode::Required),
        (json!({"role": "liaison", "associationId": village}), "associationId", FieldCode::Invalid),
        (json!({"role": "chair", "associationId": Id::new()}), "associationId", FieldCode::NotFound),
        (json!({"role": "king"}), "role", FieldCode::Invalid),
        (json!({}), "role", FieldCode::Required),
        (json!({"role": "liaison", "startDate": "1-1-2024"}), "startDate", FieldCode::Invalid),
        (json!({"role": "liaison", "grantedBy": jan.id}), "grantedBy", FieldCode::UnknownField),
    ] {
        let faults = give(&app, &administrator, jan.id, &body).faults();
        assert!(faults.contains(&(field.to_owned(), code)), "{body}: {faults:?}");
    }
    let nobody = give(&app, &administrator, Id::new(), &json!({"role": "liaison"}));
    nobody.problem(ProblemCode::NotFound);
}

fn a_term_ends_after_it_begins(app: TestApp) {
    let (administrator, jan) = (app.account_with_role(Role::Administrator), app.account("Jan"));
    let body = json!({"role": "liaison", "startDate": "2024-02-01", "endDate": "2024-01-31"});
    give(&app, &administrator, jan.id, &body).fault("endDate", FieldCode::TooEarly);
    let past = json!({"role": "liaison", "endDate": "2020-01-01"});
    give(&app, &administrator, jan.id, &past).fault("endDate", FieldCode::TooEarly);
}

fn a_repeated_request_gives_one_role(app: TestApp) {
    let (administrator, jan) = (app.account_with_role(Role::Administrator), app.account("Jan"));
    let path = format!("/accounts/{}/roles", jan.id);
    let call = || app.post(&path).by(&administrator).header("Idempotency-Key", "a role for Jan");
    let body = json!({"role": "liaison"});
    let first = call().json(&body).send().is(201);
    assert_eq!(call().json(&body).send().is(201).text(), first.text());
    let other = call().json(&json!({"role": "councillor"}));
    other.send().problem(ProblemCode::IdempotencyKeyReused);
}

fn administrators_keep_their_own_role(app: TestApp) {
    let one = app.account_with_role(Role::Administrator);
    let two = app.account_with_role(Role::Administrator);
    let path = format!("/accounts/{}/roles", one.id);
    let list = app.get(&path).by(&one).send().ok().page::<RoleGrant>();
    let grant = format!("{path}/{}", list.items[0].id);
    app.delete(&grant).by(&one).send().problem(ProblemCode::OwnAccess);
    app.delete(&grant).by(&two).send().is(204);
    app.get(&path).by(&one).send().problem(ProblemCode::Forbidden);
}

fn a_role_belongs_to_its_account(app: TestApp) {
    let administrator = app.account_with_role(Role::Administrator);
    let (jan, griet) = (app.account_with_role(Role::Liaison), app.account("Griet"));
    let path = format!("/accounts/{}/roles", jan.id);
    let list = app.get(&path).by(&administrator).send().ok().page::<RoleGrant>();
    let elsewhere = format!("/accounts/{}/roles/{}", griet.id, list.items[0].id);
    app.delete(&elsewhere).by(&administrator).send().problem(ProblemCode::NotFound);
    assert_eq!(app.database.number("SELECT count(*) AS n FROM role_grants"), 2);
}
