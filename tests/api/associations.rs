//! `/associations`.

use serde_json::json;
use shared::{
    association::{Association, AssociationSummary},
    id::Id,
    page::Page,
    problem::{FieldCode, ProblemCode},
    role::Role,
};
use tests::{app::TestApp, both};

both!(
    villages_are_listed_by_name_page_by_page,
    an_association_is_read_by_everybody,
    a_coordinator_adds_and_changes_an_association,
    wrong_fields_are_told_all_at_once,
    no_two_associations_stand_for_one_village,
    a_change_needs_the_version_that_was_read,
    strange_cursors_are_refused,
);

fn villages_are_listed_by_name_page_by_page(app: TestApp) {
    for village in ["Orvelte", "Balinge", "Zwiggelte", "Elp", "Wijster"] {
        app.association(village);
    }
    let (mut seen, mut path) = (Vec::new(), "/associations?limit=2".to_owned());
    loop {
        let answer = app.get(&path).send().ok();
        let page: Page<AssociationSummary> = answer.page();
        seen.extend(page.items.into_iter().map(|item| item.village));
        let Some(cursor) = page.next_cursor else {
            assert_eq!(answer.header("link"), None);
            break;
        };
        let link = format!("</api/v1/associations?limit=2&cursor={cursor}>; rel=\"next\"");
        assert_eq!(answer.header("link"), Some(link.as_str()));
        path = format!("/associations?limit=2&cursor={cursor}");
    }
    assert_eq!(seen, ["Balinge", "Elp", "Orvelte", "Wijster", "Zwiggelte"]);
}

fn an_association_is_read_by_everybody(app: TestApp) {
    let path = format!("/associations/{}", app.association("Elp"));
    let answer = app.get(&path).send().ok();
    let association: Association = answer.read_as();
    assert_eq!((association.village.as_str(), association.residents), ("Elp", Some(800)));
    assert!(association.board.is_empty());
    let cache = answer.header("cache-control").unwrap();
    assert!(cache.contains("public") && cache.contains("no-cache"), "{cache}");
    app.get(&path).header("If-None-Match", &answer.etag()).send().is(304);
    for id in [Id::new().to_string(), "elp".to_owned(), "17".to_owned()] {
        app.get(&format!("/associations/{id}")).send().problem(ProblemCode::NotFound);
    }
}

fn a_coordinator_adds_and_changes_an_association(app: TestApp) {
    let coordinator = app.account_with_role(Role::Coordinator);
    let new = json!({"village": " Elp ", "name": "Dorpsbelangen Elp", "residents": 400, "summary": "Een\r\nesdorp"});
    let made = app.post("/associations").by(&coordinator).json(&new).send().is(201);
    let path = made.header("location").unwrap().trim_start_matches("/api/v1").to_owned();
    assert_eq!(app.get(&path).send().ok().text(), made.text());
    assert_eq!((&made.json()["village"], &made.json()["summary"]), (&json!("Elp"), &json!("Een\nesdorp")));
    let change = json!({"residents": null, "households": 170});
    let changed = app.patch(&path).by(&coordinator).if_match(&made.etag()).json(&change).send().ok();
    let association: Association = changed.read_as();
    assert_eq!((association.residents, association.households), (None, Some(170)));
    assert_eq!(app.get(&path).send().etag(), changed.etag());
}

fn wrong_fields_are_told_all_at_once(app: TestApp) {
    let coordinator = app.account_with_role(Role::Coordinator);
    let new =
        json!({"village": "E", "name": "x".repeat(121), "residents": -1, "households": 1.5, "mayor": "x"});
    let expected = [
        ("households", FieldCode::Invalid),
        ("mayor", FieldCode::UnknownField),
        ("name", FieldCode::TooLong),
        ("residents", FieldCode::OutOfRange),
        ("village", FieldCode::TooShort),
    ];
    let faults = app.post("/associations").by(&coordinator).json(&new).send().faults();
    assert_eq!(faults, expected.map(|(field, code)| (field.to_owned(), code)));
}

fn no_two_associations_stand_for_one_village(app: TestApp) {
    let coordinator = app.account_with_role(Role::Coordinator);
    let (elp, other) = (app.association("Elp"), app.association("Orvelte"));
    let new = json!({"village": "Elp", "name": "Nog een"});
    app.post("/associations").by(&coordinator).json(&new).send().fault("village", FieldCode::Taken);
    let rename = |id: Id| {
        let call = app.patch(&format!("/associations/{id}")).by(&coordinator).if_match("*");
        call.json(&json!({"village": "Elp"})).send()
    };
    rename(other).fault("village", FieldCode::Taken);
    rename(elp).ok();
}

fn a_change_needs_the_version_that_was_read(app: TestApp) {
    let coordinator = app.account_with_role(Role::Coordinator);
    let path = format!("/associations/{}", app.association("Elp"));
    let etag = app.get(&path).send().etag();
    let change = |name: &str| app.patch(&path).by(&coordinator).json(&json!({"name": name}));
    change("Een").send().problem(ProblemCode::IfMatchRequired);
    change("Een").if_match(&etag).send().ok();
    change("Twee").if_match(&etag).send().problem(ProblemCode::Changed);
    assert_eq!(app.get(&path).send().json()["name"], "Een");
}

fn strange_cursors_are_refused(app: TestApp) {
    use base64::{Engine, prelude::BASE64_URL_SAFE_NO_PAD};
    app.association("Elp");
    for key in ["17", "{}", "[1,2]", "\"a\\u0000b\"", "nonsense"] {
        let cursor = BASE64_URL_SAFE_NO_PAD.encode(key);
        let answer = app.get(&format!("/associations?cursor={cursor}")).send();
        answer.problem(ProblemCode::InvalidCursor);
    }
    app.get("/associations?cursor=!!").send().problem(ProblemCode::InvalidCursor);
}
