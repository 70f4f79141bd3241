//! When a project is silent, what ends that, and who is asked for a word.

use backend::day::day_of;
use chrono::{TimeDelta, Utc};
use serde_json::{Value, json};
use shared::{
    id::Id,
    problem::{FieldCode, ProblemCode},
    project::{Project, ProjectStage, ProjectSummary},
    role::Role,
};
use tests::{
    answer::Answer,
    app::TestApp,
    both,
    builders::{Account, new_project},
};

both!(
    what_changes_nothing_ends_no_silence,
    what_fails_ends_no_silence,
    every_kind_of_change_ends_a_silence,
    its_leads_are_asked_for_a_word_and_nobody_else,
    what_was_said_long_ago_of_how_it_goes_is_shown_as_such,
);

fn silent(app: &TestApp, leads: &[&Account]) -> Id {
    let long_ago = Utc::now() - TimeDelta::days(29);
    app.store_project(leads, new_project(), ProjectStage::Running, long_ago)
}

/// The project as that person sees it, who gets no kept answer.
fn seen(app: &TestApp, id: Id, by: &Account) -> Project {
    app.get(&format!("/projects/{id}")).by(by).send().ok().read_as()
}

/// Changes what has a version.
fn change(app: &TestApp, path: &str, by: &Account, body: &Value) -> Answer {
    app.patch(path).by(by).if_match("*").json(body).send()
}

fn what_changes_nothing_ends_no_silence(app: TestApp) {
    let (jan, piet) = (app.account("Jan"), app.account("Piet"));
    let id = silent(&app, &[&jan]);
    let work = app.work(id, &jan);
    let path = format!("/projects/{id}");
    let before = seen(&app, id, &jan);
    let read = |path: &str| app.get(path).by(&jan).send().ok();
    let parts = [
        (path.clone(), "title"),
        (format!("{path}/milestones/{}", work.milestone), "plannedDate"),
        (format!("{path}/updates/{}", work.update), "text"),
        (format!("/tasks/{}", work.task), "people"),
    ];
    for (path, field) in &parts {
        let (etag, value) = (read(path).etag(), read(path).json()[field].clone());
        for body in [json!({}), json!({*field: value})] {
            assert_eq!(change(&app, path, &jan, &body).ok().etag(), etag, "{path} {body}");
            // Also of what changes nothing an old version is told.
            app.patch(path).by(&jan).if_match("\"0\"").json(&body).send().problem(ProblemCode::Changed);
        }
    }
    for body in [
        json!({"associationIds": [], "themeIds": []}),
        json!({"need": null, "health": null, "healthNote": " ", "endDate": null}),
        json!({"title": format!(" {} ", before.title)}),
    ] {
        change(&app, &path, &jan, &body).ok();
    }
    change(&app, &format!("/tasks/{}", work.task), &jan, &json!({"cancelled": false, "skill": null})).ok();
    let member = |of: &Account| format!("{path}/members/{}", of.id);
    app.put(&member(&jan)).by(&jan).json(&json!({"role": "lead"})).send().ok();
    app.delete(&member(&piet)).by(&piet).send().is(204);
    app.delete(&format!("/tasks/{}/volunteers/mine", work.free_task)).by(&piet).send().is(204);
    assert_eq!(seen(&app, id, &jan), before);
    let news = read(&parts[2].0).json();
    assert_eq!(news["editedAt"], Value::Null);
}

fn what_fails_ends_no_silence(app: TestApp) {
    let (jan, piet) = (app.account("Jan"), app.account("Piet"));
    let id = silent(&app, &[&jan]);
    let work = app.work(id, &jan);
    let path = format!("/projects/{id}");
    let before = seen(&app, id, &jan);
    change(&app, &path, &piet, &json!({"need": "Hout"})).problem(ProblemCode::Forbidden);
    change(&app, &path, &jan, &json!({"need": "Hout", "themeIds": [Id::new()]}))
        .fault("themeIds", FieldCode::NotFound);
    app.delete(&format!("{path}/members/{}", jan.id)).by(&jan).send().problem(ProblemCode::LastLead);
    let step = app.post(&format!("{path}/transitions")).by(&jan).if_match("*");
    step.json(&json!({"to": "completed"})).send().problem(ProblemCode::ProjectClosed);
    let late = json!({"title": "Soep koken", "people": 1, "endDate": "2020-01-01"});
    app.post(&format!("{path}/tasks")).by(&jan).json(&late).send().fault("endDate", FieldCode::TooEarly);
    app.post(&format!("/tasks/{}/volunteers", work.task)).by(&jan).send().problem(ProblemCode::TaskTaken);
    app.delete(&format!("/tasks/{}", work.task)).by(&jan).send().problem(ProblemCode::HasHistory);
    assert_eq!(seen(&app, id, &jan), before);
}

fn every_kind_of_change_ends_a_silence(app: TestApp) {
    let (jan, piet) = (app.account("Jan"), app.account("Piet"));
    let post = |path: String, by: &Account, body: &Value| app.post(&path).by(by).json(body).send().is(201);
    let acts: [(&str, &dyn Fn(Id)); 9] = [
        ("words", &|id| drop(change(&app, &format!("/projects/{id}"), &jan, &json!({"need": "Hout"})).ok())),
        ("themes", &|id| {
            let body = json!({"themeIds": [app.theme("Groen")]});
            change(&app, &format!("/projects/{id}"), &jan, &body).ok();
        }),
        ("step", &|id| {
            let step = app.post(&format!("/projects/{id}/transitions")).by(&jan).if_match("*");
            step.json(&json!({"to": "paused"})).send().is(201);
            let step = app.post(&format!("/projects/{id}/transitions")).by(&jan).if_match("*");
            step.json(&json!({"to": "running"})).send().is(201);
        }),
        ("member", &|id| drop(post(format!("/projects/{id}/members"), &piet, &json!({"role": "helper"})))),
        ("milestone", &|id| {
            drop(post(format!("/projects/{id}/milestones"), &jan, &tests::work::new_work("milestones")))
        }),
        ("news", &|id| {
            drop(post(format!("/projects/{id}/updates"), &jan, &tests::work::new_work("updates")))
        }),
        ("money", &|id| drop(post(format!("/projects/{id}/ledger"), &jan, &tests::work::new_work("ledger")))),
        ("task", &|id| drop(post(format!("/projects/{id}/tasks"), &jan, &tests::work::new_work("tasks")))),
        ("taken", &|id| {
            let task = app.work(id, &jan).free_task;
            post(format!("/tasks/{task}/volunteers"), &piet, &json!({}));
        }),
    ];
    for (name, act) in acts {
        let id = silent(&app, &[&jan]);
        assert!(seen(&app, id, &jan).silent_since_date.is_some(), "{name}");
        act(id);
        assert_eq!(seen(&app, id, &jan).silent_since_date, None, "{name}");
    }
    // That it still goes as it went is news.
    let id = silent(&app, &[&jan]);
    let say = |id: Id| change(&app, &format!("/projects/{id}"), &jan, &json!({"health": "onCourse"})).ok();
    say(id);
    app.database.execute(&format!("UPDATE projects SET active_at = created_at WHERE id = '{id}'"));
    assert!(seen(&app, id, &jan).silent_since_date.is_some());
    say(id);
    assert_eq!(seen(&app, id, &jan).silent_since_date, None);
}

fn its_leads_are_asked_for_a_word_and_nobody_else(app: TestApp) {
    let [jan, griet, piet, kees] = ["Jan", "Griet", "Piet", "Kees"].map(|name| app.account(name));
    let coordinator = app.account_with_role(Role::Coordinator);
    let id = silent(&app, &[&jan, &griet]);
    for (person, role) in [(&piet, "supporter"), (&kees, "helper")] {
        let long_ago = "SELECT created_at FROM projects";
        app.database.execute(&format!(
            "INSERT INTO project_members (project_id, account_id, role, created_at) \
             VALUES ('{id}', '{}', '{role}', ({long_ago}))",
            person.id
        ));
    }
    let people = [&jan, &griet, &piet, &kees, &coordinator];
    let nudged = || {
        people.map(|person| {
            let project: Project = app.get(&format!("/projects/{id}")).by(person).send().ok().read_as();
            let mine = app.get("/projects?mine=true").by(person).send().ok().page::<ProjectSummary>().items;
            let in_own = mine.iter().any(|project| project.nudges(person.id));
            assert_eq!(project.nudges(person.id), in_own, "both say the same");
            in_own
        })
    };
    assert_eq!(nudged(), [true, true, false, false, false]);
    // One of them says a word, and both are left in peace.
    change(&app, &format!("/projects/{id}"), &griet, &json!({"nextStep": "Bellen"})).ok();
    assert_eq!(nudged(), [false; 5]);
}

fn what_was_said_long_ago_of_how_it_goes_is_shown_as_such(app: TestApp) {
    let jan = app.account("Jan");
    let id = app.project_in(&jan, ProjectStage::Running);
    change(&app, &format!("/projects/{id}"), &jan, &json!({"health": "atRisk"})).ok();
    let outdated = || {
        let listed = app.get("/projects").by(&jan).send().ok().page::<ProjectSummary>().items;
        (seen(&app, id, &jan).health_outdated, listed[0].health_outdated)
    };
    assert_eq!(outdated(), (false, false));
    let long_ago = day_of(Utc::now() - TimeDelta::days(28));
    app.database.execute(&format!("UPDATE projects SET health_date = '{long_ago}'"));
    assert_eq!(outdated(), (true, true));
    assert_eq!(seen(&app, id, &jan).health_date, Some(long_ago));
    change(&app, &format!("/projects/{id}"), &jan, &json!({"health": "atRisk"})).ok();
    assert_eq!(outdated(), (false, false));
}
