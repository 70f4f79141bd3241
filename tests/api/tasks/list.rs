//! `GET /tasks` and `GET /projects/{id}/tasks`.

use serde_json::{Value, json};
use shared::{
    id::Id,
    problem::ProblemCode,
    project::{ProjectStage, Task, TaskState},
};
use strum::VariantArray;
use tests::{app::TestApp, both, builders::new_project, client::Call};

use super::ask;

both!(
    what_must_be_done_first_comes_first,
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
        ("In de zomer", Some("9998-06-01"), Some("9998-08-31")),
        ("Op een dag", Some("9998-06-15"), None),
        ("Zonder dag twee", None, None),
        ("Voor het najaar", None, Some("9998-08-31")),
    ] {
        ask(&app, &jan, project, &json!({"title": title, "people": 1, "startDate": start, "endDate": end}));
    }
    let expected = ["Op een dag", "In de zomer", "Voor het najaar", "Zonder dag", "Zonder dag twee"];
    assert_eq!(titles(app.get("/tasks")), expected);
    let mut walked = Vec::new();
    let mut next = Some("/tasks?limit=1".to_owned());
    while let Some(at) = next {
        let page = app.get(&at).send().ok().page::<Task>();
        next = page.next_cursor.map(|cursor| format!("/tasks?limit=1&cursor={cursor}"));
        walked.extend(page.items.into_iter().map(|task| task.title));
    }
    assert_eq!(walked, expected);
    app.get("/tasks?cursor=x").send().problem(ProblemCode::InvalidCursor);
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
            for day in [None, Some("2020-01-01"), Some("9998-01-01")] {
                for is_cancelled in [false, true] {
                    let title = format!("{taken} {done} {day:?} {is_cancelled}");
                    let body = json!({"title": title, "people": 2, "endDate": day});
                    let task = ask(&app, &jan, project.parse().unwrap(), &body);
                    let cancelled = if is_cancelled { "created_at" } else { "NULL" };
                    app.database.execute(&format!(
                        "UPDATE tasks SET taken_count = {taken}, done_count = {done}, cancelled_at = {cancelled} \
                         WHERE id = '{}'",
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
    let all = app.get("/tasks?limit=100").send().ok().page::<Task>().items;
    assert_eq!(all.len(), 72);
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
