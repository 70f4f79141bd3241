//! `PATCH /projects/{id}`.

use backend::day::today;
use chrono::Utc;
use serde_json::{Value, json};
use shared::{
    id::Id,
    problem::{FieldCode, ProblemCode},
    project::{Health, Project, ProjectStage},
    role::Role,
};
use tests::{
    answer::Answer,
    app::TestApp,
    both,
    builders::{Account, new_project},
};

both!(
    a_lead_changes_some_and_keeps_the_rest,
    null_takes_away,
    the_loser_of_a_race_loses_nothing,
    of_two_who_change_it_at_once_one_is_told,
    a_project_ends_after_it_begins,
    only_who_manages_it_may,
    wrong_changes_are_told_field_by_field,
);

fn change(app: &TestApp, id: Id, by: &Account, body: &Value) -> Answer {
    app.patch(&format!("/projects/{id}")).by(by).if_match("*").json(body).send()
}

fn a_lead_changes_some_and_keeps_the_rest(app: TestApp) {
    let jan = app.account("Jan");
    let (village, theme) = (app.association("Elp"), app.theme("Groen"));
    let id = app.project(&jan);
    let before: Project = app.get(&format!("/projects/{id}")).by(&jan).send().ok().read_as();
    let body = json!({
        "nextStep": "Hout bestellen", "nextStepDate": "2026-12-01", "health": "atRisk",
        "healthNote": "De subsidie laat op zich wachten.", "startDate": "2026-11-01",
        "associationIds": [village, village], "themeIds": [theme],
    });
    let after: Project = change(&app, id, &jan, &body).ok().read_as();
    assert_eq!(after.associations.iter().map(|association| association.id).collect::<Vec<_>>(), [village]);
    assert!(after.active_at > before.active_at);
    let expected = Project {
        next_step: Some("Hout bestellen".to_owned()),
        next_step_date: "2026-12-01".parse().ok(),
        health: Some(Health::AtRisk),
        health_note: Some("De subsidie laat op zich wachten.".to_owned()),
        health_date: Some(today()),
        start_date: "2026-11-01".parse().ok(),
        associations: after.associations.clone(),
        themes: after.themes.clone(),
        active_at: after.active_at,
        ..before
    };
    assert_eq!((after.themes[0].id, &after), (theme, &expected));
}

fn null_takes_away(app: TestApp) {
    let jan = app.account("Jan");
    let id = app.project(&jan);
    let full = json!({"need": "Hout", "health": "stuck", "endDate": "2027-01-01"});
    change(&app, id, &jan, &full).ok();
    let gone: Project =
        change(&app, id, &jan, &json!({"need": null, "health": null, "endDate": null})).ok().read_as();
    assert_eq!((gone.need, gone.health, gone.health_date, gone.end_date), (None, None, None, None));
}

fn the_loser_of_a_race_loses_nothing(app: TestApp) {
    let jan = app.account("Jan");
    let path = format!("/projects/{}", app.project(&jan));
    let etag = app.get(&path).by(&jan).send().etag();
    let say =
        |etag: &str, need: &str| app.patch(&path).by(&jan).if_match(etag).json(&json!({"need": need})).send();
    say(&etag, "Hout").ok();
    say(&etag, "Spijkers").problem(ProblemCode::Changed);
    assert_eq!(app.get(&path).send().json()["need"], "Hout");
    say(&app.get(&path).by(&jan).send().etag(), "Spijkers").ok();
    app.patch(&path).by(&jan).json(&json!({})).send().problem(ProblemCode::IfMatchRequired);
}

fn of_two_who_change_it_at_once_one_is_told(app: TestApp) {
    let (jan, piet) = (app.account("Jan"), app.account("Piet"));
    let id = app.store_project(&[&jan, &piet], new_project(), ProjectStage::Running, Utc::now());
    let path = format!("/projects/{id}");
    let etag = app.get(&path).send().etag();
    let say = |by: &Account, body: Value| app.patch(&path).by(by).if_match(&etag).json(&body).send().status;
    let mut statuses = std::thread::scope(|scope| {
        let other = scope.spawn(|| say(&jan, json!({"need": "Hout"})));
        [say(&piet, json!({"nextStep": "Bellen"})), other.join().unwrap()]
    });
    statuses.sort_unstable();
    assert_eq!(statuses, [200, 412]);
    let after: Project = app.get(&path).send().ok().read_as();
    assert!(after.need.is_some() != after.next_step.is_some(), "the one or the other");
}

fn a_project_ends_after_it_begins(app: TestApp) {
    let jan = app.account("Jan");
    let id = app.project(&jan);
    change(&app, id, &jan, &json!({"startDate": "2026-05-01"})).ok();
    change(&app, id, &jan, &json!({"endDate": "2026-04-30"})).fault("endDate", FieldCode::Invalid);
    change(&app, id, &jan, &json!({"endDate": "2026-05-01"})).ok();
}

fn only_who_manages_it_may(app: TestApp) {
    let (jan, piet) = (app.account("Jan"), app.account("Piet"));
    let id = app.project(&jan);
    let body = json!({"need": "Hout"});
    change(&app, id, &piet, &body).problem(ProblemCode::Forbidden);
    app.post(&format!("/projects/{id}/members")).by(&piet).json(&json!({"role": "helper"})).send().is(201);
    change(&app, id, &piet, &body).problem(ProblemCode::Forbidden);
    change(&app, id, &app.account_with_role(Role::Chair), &body).problem(ProblemCode::Forbidden);
    change(&app, id, &app.account_with_role(Role::Supporter), &body).ok();
}

fn wrong_changes_are_told_field_by_field(app: TestApp) {
    let jan = app.account("Jan");
    let id = app.project(&jan);
    let body = json!({"title": "Kort", "need": "x".repeat(301), "startDate": "0026-01-01"});
    let faults = change(&app, id, &jan, &body).faults();
    let expected =
        [("need", FieldCode::TooLong), ("startDate", FieldCode::Invalid), ("title", FieldCode::TooShort)];
    assert_eq!(faults, expected.map(|(field, code)| (field.to_owned(), code)));
    change(&app, id, &jan, &json!({"themeIds": [Id::new()]})).fault("themeIds", FieldCode::NotFound);
    change(&app, id, &jan, &json!({"stage": "running"})).is(400);
}
