//! `GET /tasks` and `GET /projects/{id}/tasks`.

use serde_json::{Value, json};
use shared::{
    id::Id,
    problem::ProblemCode,
    project::{ProjectStage, Task, TaskState},
};
use strum::VariantArray;
use tests::{
    app::TestApp,
    both,
    builders::{Account, new_project},
    client::Call,
};

use super::{ask, in_days};

both!(
    what_must_be_done_first_comes_first,
    what_can_be_taken_comes_first_in_a_project_and_what_is_to_do_in_ones_own,
    every_state_lists_the_tasks_that_have_it,
    villages_and_themes_are_those_of_the_project,
    searched_in_words_skills_and_places,
    everybody_finds_their_own,
    a_project_lists_its_own,
);

fn titles(call: Call) -> Vec<String> {
    call.send().ok().page::<Task>().items.into_iter().map(|task| task.title).collect()
}

fn what_must_be_done_first_comes_first(app: TestApp) {
    let jan = app.account("Jan");
    let project = app.project(&jan);
    for (title, start, end) in [
        ("Zonder dag", None, None),
        ("In de zomer", Some(10), Some(90)),
        ("Op een dag", Some(20), None),
        ("Zonder dag twee", None, None),
        ("Voor het najaar", None, Some(90)),
    ] {
        let days = (start.map(in_days), end.map(in_days));
        ask(
            &app,
            &jan,
            project,
            &json!({"title": title, "people": 1, "startDate": days.0, "endDate": days.1}),
        );
    }
    let expected = ["Op een dag", "In de zomer", "Voor het najaar", "Zonder dag", "Zonder dag twee"];
    assert_eq!(titles(app.get("/tasks")), expected);
    assert_eq!(walked(&app, "/tasks?", None), expected);
    app.get("/tasks?cursor=x").send().problem(ProblemCode::InvalidCursor);
    // A cursor can be made up, and then comes after everything.
    let far = format!("{{\"group\":255,\"day\":\"9999-12-31\",\"id\":\"{}\"}}", Id::new());
    let far = base64::Engine::encode(&base64::prelude::BASE64_URL_SAFE_NO_PAD, far);
    assert_eq!(titles(app.get(&format!("/projects/{project}/tasks?cursor={far}"))), Vec::<String>::new());
}

/// The titles of a list that is read a few at a time.
fn walked(app: &TestApp, path: &str, by: Option<&Account>) -> Vec<String> {
    let mut walked = Vec::new();
    let mut next = Some(String::new());
    while let Some(cursor) = next {
        let call = app.get(&format!("{path}limit=2{cursor}"));
        let call = if let Some(by) = by { call.by(by) } else { call };
        let page = call.send().ok().page::<Task>();
        next = page.next_cursor.map(|cursor| format!("&cursor={cursor}"));
        walked.extend(page.items.into_iter().map(|task| task.title));
    }
    walked
}

fn what_can_be_taken_comes_first_in_a_project_and_what_is_to_do_in_ones_own(app: TestApp) {
    let (jan, piet) = (app.account("Jan"), app.account("Piet"));
    let project = app.project(&jan);
    let titled = |title: &str, people: i32, day: Option<i64>| {
        let body = json!({"title": title, "people": people, "endDate": day.map(in_days)});
        ask(&app, &jan, project, &body).id
    };
    let tasks = [
        titled("Voorbij", 2, Some(1)),
        titled("Gaat niet door", 2, Some(2)),
        titled("Al gedaan", 1, Some(3)),
        titled("Vol, eerst", 1, Some(4)),
        titled("Vol, later", 1, Some(30)),
        titled("Open, eerst", 2, Some(5)),
        titled("Open, later", 2, Some(40)),
        titled("Open, ooit", 2, None),
    ];
    for task in tasks {
        app.post(&format!("/tasks/{task}/volunteers")).by(&piet).send().is(201);
    }
    let set =
        |task: Id, how: &str| app.database.execute(&format!("UPDATE tasks SET {how} WHERE id = '{task}'"));
    set(tasks[0], "end_date = '2020-01-01', last_date = '2020-01-01'");
    set(tasks[1], "cancelled_at = created_at");
    set(tasks[2], "done_count = 1");
    let rest = ["Voorbij", "Gaat niet door", "Al gedaan"];
    let of_project = ["Open, eerst", "Open, later", "Open, ooit", "Vol, eerst", "Vol, later"];
    let own = ["Vol, eerst", "Open, eerst", "Vol, later", "Open, later", "Open, ooit"];
    let path = format!("/projects/{project}/tasks?");
    assert_eq!(walked(&app, &path, None), [&of_project[..], &rest].concat());
    assert_eq!(walked(&app, "/tasks?mine=true&", Some(&piet)), [&own[..], &rest].concat());
    assert_eq!(walked(&app, &format!("{path}mine=true&"), Some(&piet)), [&own[..], &rest].concat());
    let by_day = ["Gaat niet door", "Al gedaan", "Vol, eerst"];
    assert_eq!(walked(&app, "/tasks?", None)[1..4], by_day, "among all, days alone count");
}

/// The list asks the database and the answer asks the rule in `shared`: they must agree on every kind of task.
fn every_state_lists_the_tasks_that_have_it(app: TestApp) {
    let jan = app.account("Jan");
    let stages = [ProjectStage::Running, ProjectStage::Stopped];
    let projects =
        stages.map(|stage| app.project_in(&jan, ProjectStage::Running).to_string() + " " + stage.as_str());
    for project in &projects {
        let (project, _) = project.split_once(' ').unwrap();
        for (taken, done) in [(0, 0), (1, 0), (1, 1), (2, 0), (2, 1), (2, 2)] {
            for day in [None, Some(-100), Some(-1), Some(0), Some(100)].map(|day| day.map(in_days)) {
                for is_cancelled in [false, true] {
                    let title = format!("{taken} {done} {day:?} {is_cancelled}");
                    let body = json!({"title": title, "people": 2});
                    let task = ask(&app, &jan, project.parse().unwrap(), &body);
                    let cancelled = if is_cancelled { "created_at" } else { "NULL" };
                    let end = day.map_or("end_date = NULL".to_owned(), |day| {
                        format!("end_date = '{day}', last_date = '{day}'")
                    });
                    app.database.execute(&format!(
                        "UPDATE tasks SET taken_count = {taken}, done_count = {done}, cancelled_at = {cancelled}, \
                         {end} WHERE id = '{}'",
                        task.id
                    ));
                }
            }
        }
    }
    for project in &projects {
        let (project, stage) = project.split_once(' ').unwrap();
        app.database.execute(&format!("UPDATE projects SET stage = '{stage}' WHERE id = '{project}'"));
    }
    let first = app.get("/tasks?limit=100").send().ok().page::<Task>();
    let rest = app.get(&format!("/tasks?limit=100&cursor={}", first.next_cursor.unwrap())).send().ok();
    let all = [first.items, rest.page().items].concat();
    assert_eq!(all.len(), 120);
    for state in TaskState::VARIANTS {
        let call = app.get("/tasks?limit=100").query("state", state.as_str());
        let listed: Vec<Task> = call.send().ok().page().items;
        let expected: Vec<Task> = all.iter().filter(|task| task.state == *state).cloned().collect();
        assert!(!expected.is_empty(), "{state:?}");
        assert_eq!(listed, expected, "{state:?}");
    }
}

fn villages_and_themes_are_those_of_the_project(app: TestApp) {
    let jan = app.account("Jan");
    let (elp, green) = (app.association("Elp"), app.theme("Groen"));
    let with = |key: &str, id: Id| -> Value {
        let mut body = new_project();
        body[key] = json!([id]);
        body
    };
    let now = backend::db::types::now();
    let in_elp = app.store_project(&[&jan], with("associationIds", elp), ProjectStage::Running, now);
    let about_green = app.store_project(&[&jan], with("themeIds", green), ProjectStage::Running, now);
    ask(&app, &jan, in_elp, &json!({"title": "Iets in Elp", "people": 1}));
    ask(&app, &jan, about_green, &json!({"title": "Iets met groen", "people": 1}));
    assert_eq!(titles(app.get("/tasks").query("association", &elp.to_string())), ["Iets in Elp"]);
    assert_eq!(titles(app.get("/tasks").query("theme", &green.to_string())), ["Iets met groen"]);
    let both = app.get("/tasks").query("theme", &green.to_string()).query("association", &elp.to_string());
    assert_eq!(titles(both), Vec::<String>::new());
}

fn searched_in_words_skills_and_places(app: TestApp) {
    let jan = app.account("Jan");
    let project = app.project(&jan);
    ask(
        &app,
        &jan,
        project,
        &json!({"title": "Één bankje schuren", "text": "Met schuurpapier", "people": 1}),
    );
    ask(
        &app,
        &jan,
        project,
        &json!({"title": "De bus rijden", "people": 1, "skill": "groot rijbewijs", "place": "Café Elp"}),
    );
    let find = |q: &str| titles(app.get("/tasks").query("q", q));
    assert_eq!(find("een SCHUUR"), ["Één bankje schuren"]);
    assert_eq!(find("papier"), Vec::<String>::new(), "no word begins with it");
    assert_eq!(find("rijbewijs"), ["De bus rijden"]);
    assert_eq!(find("cafe elp"), ["De bus rijden"]);
    assert_eq!(find("cafe bankje"), Vec::<String>::new());
    assert_eq!(find("%"), ["Één bankje schuren", "De bus rijden"]);
}

fn everybody_finds_their_own(app: TestApp) {
    let (jan, piet) = (app.account("Jan"), app.account("Piet"));
    let project = app.project(&jan);
    ask(&app, &jan, project, &json!({"title": "Brood bakken", "people": 1}));
    let task = ask(&app, &jan, project, &json!({"title": "Soep koken", "people": 2}));
    app.post(&format!("/tasks/{}/volunteers", task.id)).by(&piet).send().is(201);
    assert_eq!(titles(app.get("/tasks?mine=true").by(&piet)), ["Soep koken"]);
    assert_eq!(titles(app.get("/tasks?mine=true").by(&jan)), Vec::<String>::new());
    assert_eq!(titles(app.get("/tasks?mine=true")), Vec::<String>::new());
    let of_piet = app.get("/tasks").by(&piet).send().ok().page::<Task>().items;
    assert_eq!(of_piet.iter().map(|task| task.mine.is_some()).collect::<Vec<_>>(), [false, true]);
    let answer = app.get("/tasks").send().ok();
    assert!(!answer.text().contains("Piet") && answer.text().contains("\"takenCount\":1"), "{answer}");
}

fn a_project_lists_its_own(app: TestApp) {
    let jan = app.account("Jan");
    let (one, other) = (app.project(&jan), app.project(&jan));
    ask(&app, &jan, one, &json!({"title": "Brood bakken", "people": 1}));
    ask(&app, &jan, other, &json!({"title": "Soep koken", "people": 1}));
    assert_eq!(titles(app.get(&format!("/projects/{one}/tasks?state=open"))), ["Brood bakken"]);
    assert_eq!(titles(app.get(&format!("/projects/{one}/tasks?state=done"))), Vec::<String>::new());
    app.get(&format!("/projects/{}/tasks", Id::new())).send().problem(ProblemCode::NotFound);
}
