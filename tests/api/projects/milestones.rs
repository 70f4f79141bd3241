//! `/projects/{id}/milestones`.

use serde_json::{Value, json};
use shared::{
    id::Id,
    problem::{FieldCode, ProblemCode},
    project::{Milestone, ProjectStage},
};
use tests::{app::TestApp, both, builders::Account};

both!(
    milestones_are_planned_reached_and_listed_by_day,
    the_days_that_it_had_stay_visible,
    of_two_who_move_one_at_once_one_wins,
    what_was_reached_does_not_move,
    a_milestone_moves_fifty_times_at_most,
    only_one_without_a_history_is_removed,
    those_who_lead_plan_and_nobody_else,
    wrong_milestones_are_told_field_by_field,
    a_project_that_plans_is_not_silent,
);

fn plan(app: &TestApp, by: &Account, project: Id, title: &str, day: &str) -> Milestone {
    let body = json!({"title": title, "plannedDate": day});
    app.post(&format!("/projects/{project}/milestones")).by(by).json(&body).send().is(201).read_as()
}

fn milestones(app: &TestApp, project: Id) -> Vec<Milestone> {
    app.get(&format!("/projects/{project}/milestones")).send().ok().page().items
}

fn milestones_are_planned_reached_and_listed_by_day(app: TestApp) {
    let jan = app.account("Jan");
    let project = app.project(&jan);
    let path = format!("/projects/{project}/milestones");
    let key = |body: &Value| app.post(&path).by(&jan).header("Idempotency-Key", "a").json(body).send();
    let body =
        json!({"title": "De eerste rit", "plannedDate": "2027-04-01", "text": " Met koffie.\r\nEn taart. "});
    let first = key(&body).is(201);
    let milestone: Milestone = key(&body).is(201).read_as();
    assert_eq!(milestone, first.read_as());
    assert_eq!(first.header("location").unwrap(), format!("/api/v1{path}/{}", milestone.id));
    assert_eq!(milestone.text.as_deref(), Some("Met koffie.\nEn taart."));
    let late = plan(&app, &jan, project, "De honderdste rit", "2027-09-01");
    let early = plan(&app, &jan, project, "Tien chauffeurs", "2027-03-01");
    let same = plan(&app, &jan, project, "De auto is er", "2027-04-01");
    let expected = [early.id, milestone.id, same.id, late.id];
    assert_eq!(milestones(&app, project).iter().map(|one| one.id).collect::<Vec<_>>(), expected);

    let mut walked = Vec::new();
    let mut next = Some(format!("{path}?limit=1"));
    while let Some(at) = next {
        let page = app.get(&at).send().ok().page::<Milestone>();
        next = page.next_cursor.map(|cursor| format!("{path}?limit=1&cursor={cursor}"));
        walked.extend(page.items.into_iter().map(|one| one.id));
    }
    assert_eq!(walked, expected);

    let own = format!("{path}/{}", milestone.id);
    let etag = app.get(&own).by(&jan).send().etag();
    let done = json!({"doneDate": "2027-04-02", "text": null});
    let answer = app.patch(&own).by(&jan).if_match(&etag).json(&done).send().ok();
    let done: Milestone = answer.read_as();
    assert_eq!((done.done_date, done.text), ("2027-04-02".parse().ok(), None));
    assert_eq!(app.get(&own).by(&jan).send().etag(), answer.etag());
    app.get(&format!("/projects/{}/milestones", Id::new())).send().problem(ProblemCode::NotFound);
    let elsewhere = format!("/projects/{}/milestones/{}", app.project(&jan), milestone.id);
    app.get(&elsewhere).send().problem(ProblemCode::NotFound);
}

fn the_days_that_it_had_stay_visible(app: TestApp) {
    let jan = app.account("Jan");
    let project = app.project(&jan);
    let milestone = plan(&app, &jan, project, "De eerste rit", "2027-04-01");
    let path = format!("/projects/{project}/milestones/{}", milestone.id);
    for (day, reason) in
        [("2027-05-01", Some("Er was geen auto.")), ("2027-05-01", None), ("2027-03-15", None)]
    {
        let mut body = json!({"plannedDate": day});
        if let Some(reason) = reason {
            body["moveReason"] = reason.into();
        }
        app.patch(&path).by(&jan).if_match("*").json(&body).send().ok();
    }
    let moved = milestones(&app, project).remove(0);
    assert_eq!(moved.planned_date, "2027-03-15".parse().unwrap());
    let days: Vec<_> = moved
        .moves
        .iter()
        .map(|one| (one.from_date.to_string(), one.to_date.to_string(), one.reason.as_deref()))
        .collect();
    let expected = [
        ("2027-04-01".to_owned(), "2027-05-01".to_owned(), Some("Er was geen auto.")),
        ("2027-05-01".to_owned(), "2027-03-15".to_owned(), None),
    ];
    assert_eq!(days, expected);
    assert_eq!(moved.moves[0].actor.as_ref().unwrap().id, jan.id);
    app.database.execute(&format!("DELETE FROM accounts WHERE id = '{}'", jan.id));
    assert_eq!(milestones(&app, project)[0].moves[0].actor, None);
}

fn of_two_who_move_one_at_once_one_wins(app: TestApp) {
    let jan = app.account("Jan");
    let project = app.project(&jan);
    let milestone = plan(&app, &jan, project, "De eerste rit", "2027-04-01");
    let path = format!("/projects/{project}/milestones/{}", milestone.id);
    let etag = app.get(&path).by(&jan).send().etag();
    let change = |n: usize| {
        let body = json!({"plannedDate": format!("2027-05-{:02}", n + 1)});
        app.patch(&path).by(&jan).if_match(&etag).json(&body).send().status
    };
    let mut statuses: Vec<u16> = std::thread::scope(|scope| {
        let calls: Vec<_> = (0..4).map(|n| scope.spawn(move || change(n))).collect();
        calls.into_iter().map(|call| call.join().unwrap()).collect()
    });
    statuses.sort_unstable();
    assert_eq!(statuses, [200, 412, 412, 412]);
    assert_eq!(milestones(&app, project)[0].moves.len(), 1);
    let without = app.patch(&path).by(&jan).json(&json!({"title": "De tweede rit"}));
    without.send().problem(ProblemCode::IfMatchRequired);
}

fn what_was_reached_does_not_move(app: TestApp) {
    let jan = app.account("Jan");
    let project = app.project(&jan);
    let milestone = plan(&app, &jan, project, "De eerste rit", "2027-04-01");
    let path = format!("/projects/{project}/milestones/{}", milestone.id);
    let change = |body: Value| app.patch(&path).by(&jan).if_match("*").json(&body).send();
    change(json!({"doneDate": "2027-04-01"})).ok();
    change(json!({"plannedDate": "2027-06-01"})).fault("plannedDate", FieldCode::Invalid);
    assert_eq!(milestones(&app, project)[0].moves, []);
    change(json!({"plannedDate": "2027-06-01", "doneDate": null})).ok();
    assert_eq!(milestones(&app, project)[0].moves.len(), 1);
}

fn a_milestone_moves_fifty_times_at_most(app: TestApp) {
    let jan = app.account("Jan");
    let project = app.project(&jan);
    let milestone = plan(&app, &jan, project, "De eerste rit", "2027-01-01");
    let path = format!("/projects/{project}/milestones/{}", milestone.id);
    let to = |day: u32| {
        let day = milestone.planned_date + chrono::Days::new(day.into());
        app.patch(&path).by(&jan).if_match("*").json(&json!({"plannedDate": day})).send()
    };
    for day in 1..=50 {
        to(day).ok();
    }
    to(51).fault("plannedDate", FieldCode::TooMany);
    assert_eq!(milestones(&app, project)[0].moves.len(), 50);
}

fn only_one_without_a_history_is_removed(app: TestApp) {
    let jan = app.account("Jan");
    let project = app.project(&jan);
    let [fresh, done, moved] = ["Nieuw plan", "Gehaald plan", "Ander plan"].map(|title| {
        format!("/projects/{project}/milestones/{}", plan(&app, &jan, project, title, "2027-04-01").id)
    });
    app.patch(&done).by(&jan).if_match("*").json(&json!({"doneDate": "2027-04-01"})).send().ok();
    app.patch(&moved).by(&jan).if_match("*").json(&json!({"plannedDate": "2027-05-01"})).send().ok();
    for path in [&done, &moved] {
        app.delete(path).by(&jan).send().problem(ProblemCode::HasHistory);
    }
    app.delete(&fresh).by(&jan).send().is(204);
    app.delete(&fresh).by(&jan).send().problem(ProblemCode::NotFound);
    assert_eq!(milestones(&app, project).len(), 2);
}

fn those_who_lead_plan_and_nobody_else(app: TestApp) {
    let (jan, piet) = (app.account("Jan"), app.account("Piet"));
    let project = app.project(&jan);
    app.post(&format!("/projects/{project}/members"))
        .by(&piet)
        .json(&json!({"role": "helper"}))
        .send()
        .is(201);
    let milestone = plan(&app, &jan, project, "De eerste rit", "2027-04-01");
    let path = format!("/projects/{project}/milestones");
    let own = format!("{path}/{}", milestone.id);
    let body = json!({"title": "De eerste rit", "plannedDate": "2027-04-01"});
    app.post(&path).json(&body).send().problem(ProblemCode::SignInRequired);
    app.post(&path).by(&piet).json(&body).send().problem(ProblemCode::Forbidden);
    app.patch(&own).by(&piet).if_match("*").json(&body).send().problem(ProblemCode::Forbidden);
    app.delete(&own).by(&piet).send().problem(ProblemCode::Forbidden);
}

fn wrong_milestones_are_told_field_by_field(app: TestApp) {
    let jan = app.account("Jan");
    let path = format!("/projects/{}/milestones", app.project(&jan));
    let body =
        json!({"title": "Kort", "plannedDate": "0027-04-01", "text": "x".repeat(2_001), "doneDate": null});
    let faults = app.post(&path).by(&jan).json(&body).send().faults();
    let expected = [
        ("doneDate", FieldCode::UnknownField),
        ("plannedDate", FieldCode::Invalid),
        ("text", FieldCode::TooLong),
        ("title", FieldCode::TooShort),
    ];
    assert_eq!(faults, expected.map(|(field, code)| (field.to_owned(), code)));
}

fn a_project_that_plans_is_not_silent(app: TestApp) {
    let jan = app.account("Jan");
    let long_ago = "2026-01-05T09:00:00Z".parse().unwrap();
    let project = app.store_project(&[&jan], tests::builders::new_project(), ProjectStage::Running, long_ago);
    let is_silent =
        || app.get(&format!("/projects/{project}")).send().ok().json().get("silentSinceDate").is_some();
    assert!(is_silent());
    plan(&app, &jan, project, "De eerste rit", "2027-04-01");
    assert!(!is_silent());
}
