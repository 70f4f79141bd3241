//! `POST /tasks/{id}/volunteers` and giving a task back.

use serde_json::json;
use shared::{
    id::Id,
    problem::ProblemCode,
    project::{Task, TaskState, TaskVolunteer, VolunteerState},
};
use tests::{app::TestApp, both, builders::Account};

use super::{ask, in_days, seen};

both!(
    who_takes_a_task_helps_in_its_project,
    a_task_is_taken_once,
    of_two_who_take_the_last_place_one_gets_it,
    who_takes_several_at_once_helps_once,
    a_task_that_is_given_back_is_free_again,
    who_gave_a_task_back_can_take_it_again,
    nothing_is_taken_after_its_end,
    a_volunteer_who_is_gone_is_still_counted,
);

fn soup(app: &TestApp, lead: &Account, people: i32) -> (Id, Task) {
    let project = app.project(lead);
    (project, ask(app, lead, project, &json!({"title": "Soep koken", "people": people})))
}

fn helpers(app: &TestApp, project: Id) -> i64 {
    app.get(&format!("/projects/{project}")).send().ok().json()["helperCount"].as_i64().unwrap()
}

fn who_takes_a_task_helps_in_its_project(app: TestApp) {
    let (jan, piet) = (app.account("Jan"), app.account("Piet"));
    let (project, task) = soup(&app, &jan, 2);
    let path = format!("/tasks/{}/volunteers", task.id);
    let take = || app.post(&path).by(&piet).header("Idempotency-Key", "v").send().is(201);
    let part: TaskVolunteer = take().read_as();
    assert_eq!(take().read_as::<TaskVolunteer>(), part);
    assert_eq!((part.person.as_ref().unwrap().id, part.state), (piet.id, VolunteerState::Taken));
    assert_eq!(helpers(&app, project), 1);
    let own = seen(&app, task.id, Some(&piet));
    assert_eq!((own.taken_count, own.state, own.mine.unwrap()), (1, TaskState::Open, part));
    assert_eq!(seen(&app, task.id, Some(&jan)).mine, None);
    // A lead who takes a task stays a lead.
    app.post(&path).by(&jan).send().is(201);
    assert_eq!(helpers(&app, project), 1);
    assert_eq!(app.get(&format!("/projects/{project}")).by(&jan).send().json()["role"], "lead");
    app.post(&path).send().problem(ProblemCode::SignInRequired);
    app.post(&format!("/tasks/{}/volunteers", Id::new())).by(&piet).send().problem(ProblemCode::NotFound);
}

fn a_task_is_taken_once(app: TestApp) {
    let (jan, piet) = (app.account("Jan"), app.account("Piet"));
    let (_, task) = soup(&app, &jan, 3);
    let path = format!("/tasks/{}/volunteers", task.id);
    let mut statuses: Vec<u16> = std::thread::scope(|scope| {
        let calls: Vec<_> = (0..4).map(|_| scope.spawn(|| app.post(&path).by(&piet).send().status)).collect();
        calls.into_iter().map(|call| call.join().unwrap()).collect()
    });
    statuses.sort_unstable();
    assert_eq!(statuses, [201, 409, 409, 409]);
    app.post(&path).by(&piet).send().problem(ProblemCode::TaskTaken);
    assert_eq!(seen(&app, task.id, None).taken_count, 1);
}

fn of_two_who_take_the_last_place_one_gets_it(app: TestApp) {
    let jan = app.account("Jan");
    let (project, task) = soup(&app, &jan, 2);
    let path = format!("/tasks/{}/volunteers", task.id);
    let people: Vec<Account> = (0..6).map(|n| app.account(&format!("Buur {n}"))).collect();
    let mut statuses: Vec<u16> = std::thread::scope(|scope| {
        let (app, path) = (&app, &path);
        let take = |person| scope.spawn(move || app.post(path).by(person).send().status);
        let calls: Vec<_> = people.iter().map(take).collect();
        calls.into_iter().map(|call| call.join().unwrap()).collect()
    });
    statuses.sort_unstable();
    assert_eq!(statuses, [201, 201, 409, 409, 409, 409]);
    let full = seen(&app, task.id, None);
    assert_eq!((full.taken_count, full.state), (2, TaskState::Full));
    assert_eq!(app.database.number("SELECT count(*) AS n FROM task_volunteers"), 2);
    // Who came too late did not join either.
    assert_eq!(helpers(&app, project), 2);
    app.post(&path).by(&app.account("Laat")).send().problem(ProblemCode::TaskFull);
}

fn who_takes_several_at_once_helps_once(app: TestApp) {
    let (jan, piet) = (app.account("Jan"), app.account("Piet"));
    let project = app.project(&jan);
    let tasks: Vec<Id> = (0..4)
        .map(|n| ask(&app, &jan, project, &json!({"title": format!("Soep koken {n}"), "people": 1})).id)
        .collect();
    std::thread::scope(|scope| {
        let (app, piet) = (&app, &piet);
        for task in &tasks {
            scope.spawn(move || app.post(&format!("/tasks/{task}/volunteers")).by(piet).send().is(201));
        }
        let joins = app.post(&format!("/projects/{project}/members")).by(piet);
        assert!(matches!(joins.json(&json!({"role": "helper"})).send().status, 201 | 409));
    });
    assert_eq!(helpers(&app, project), 1);
}

fn a_task_that_is_given_back_is_free_again(app: TestApp) {
    let (jan, piet, griet) = (app.account("Jan"), app.account("Piet"), app.account("Griet"));
    let (project, task) = soup(&app, &jan, 1);
    let path = format!("/tasks/{}/volunteers", task.id);
    app.post(&path).by(&piet).send().is(201);
    app.post(&path).by(&griet).send().problem(ProblemCode::TaskFull);
    for _ in 0..2 {
        app.delete(&format!("{path}/mine")).by(&piet).send().is(204);
        assert_eq!(seen(&app, task.id, None).taken_count, 0);
    }
    app.post(&path).by(&griet).send().is(201);
    // Who gave a task back still helps.
    assert_eq!(helpers(&app, project), 2);
}

fn who_gave_a_task_back_can_take_it_again(app: TestApp) {
    let (jan, piet) = (app.account("Jan"), app.account("Piet"));
    let (project, task) = soup(&app, &jan, 1);
    let path = format!("/tasks/{}/volunteers", task.id);
    let take = |key: &str| {
        app.post(&path).by(&piet).header("Idempotency-Key", key).send().is(201).read_as::<TaskVolunteer>()
    };
    let first = take("een");
    app.delete(&format!("{path}/mine")).by(&piet).send().is(204);
    // It is another act, and so comes with another key.
    let second = take("twee");
    assert_ne!(first.id, second.id);
    assert_eq!(seen(&app, task.id, Some(&piet)).mine, Some(second));
    // A late repetition of the first one takes nothing.
    assert_eq!(take("een"), first);
    assert_eq!((seen(&app, task.id, None).taken_count, helpers(&app, project)), (1, 1));
}

fn nothing_is_taken_after_its_end(app: TestApp) {
    let (jan, piet) = (app.account("Jan"), app.account("Piet"));
    let running = app.project(&jan);
    let past =
        ask(&app, &jan, running, &json!({"title": "Soep koken", "people": 1, "startDate": in_days(0)}));
    app.database.execute("UPDATE tasks SET start_date = '2020-01-01', last_date = '2020-01-01'");
    assert_eq!(seen(&app, past.id, None).state, TaskState::Over);
    app.post(&format!("/tasks/{}/volunteers", past.id)).by(&piet).send().problem(ProblemCode::TaskClosed);
    let (stopped, task) = soup(&app, &jan, 1);
    let stop = json!({"to": "stopped", "reason": "Er waren te weinig koks."});
    app.post(&format!("/projects/{stopped}/transitions")).by(&jan).if_match("*").json(&stop).send().is(201);
    let another = json!({"title": "Brood bakken", "people": 1});
    let tasks = format!("/projects/{stopped}/tasks");
    app.post(&tasks).by(&jan).json(&another).send().problem(ProblemCode::ProjectClosed);
    app.post(&format!("/tasks/{}/volunteers", task.id)).by(&piet).send().problem(ProblemCode::ProjectClosed);
    assert_eq!([helpers(&app, running), helpers(&app, stopped)], [0, 0]);
}

fn a_volunteer_who_is_gone_is_still_counted(app: TestApp) {
    let (jan, piet) = (app.account("Jan"), app.account("Piet"));
    let (_, task) = soup(&app, &jan, 2);
    let path = format!("/tasks/{}/volunteers", task.id);
    app.post(&path).by(&piet).send().is(201);
    app.database.execute(&format!("DELETE FROM accounts WHERE id = '{}'", piet.id));
    let listed = app.get(&path).by(&jan).send().ok().page::<TaskVolunteer>().items;
    assert_eq!((listed.len(), &listed[0].person), (1, &None));
    assert_eq!(seen(&app, task.id, None).taken_count, 1);
    app.delete(&format!("{path}/{}", listed[0].id)).by(&jan).send().is(204);
    assert_eq!(seen(&app, task.id, None).taken_count, 0);
}
