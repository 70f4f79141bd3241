//! `POST /projects/{id}/tasks`, `PATCH` and `DELETE /tasks/{id}`.

use serde_json::{Value, json};
use shared::{
    id::Id,
    problem::{FieldCode, ProblemCode},
    project::{Task, TaskState, VolunteerState},
};
use tests::{app::TestApp, both};

use super::{ask, in_days, seen};

both!(
    a_task_is_asked_with_all_that_it_needs,
    a_task_changes_and_keeps_the_rest,
    nobody_is_sent_away_by_a_change,
    a_task_is_called_off_and_on_again,
    only_a_task_that_nobody_took_is_removed,
    those_who_lead_ask_and_nobody_else,
    wrong_tasks_are_told_field_by_field,
    no_task_is_asked_for_the_past_or_for_another_age,
    of_two_who_change_a_task_at_once_one_is_told,
);

fn a_task_is_asked_with_all_that_it_needs(app: TestApp) {
    let jan = app.account("Jan");
    let project = app.project(&jan);
    let path = format!("/projects/{project}/tasks");
    let body = json!({
        "title": "Soep koken", "text": "Voor dertig\r\nmensen.", "people": 3, "skill": "koken", "minutes": 180,
        "startDate": in_days(10), "endDate": in_days(11), "place": "Dorpshuis",
    });
    let call = || app.post(&path).by(&jan).header("Idempotency-Key", "t").json(&body).send().is(201);
    let (first, task) = (call(), call().read_as::<Task>());
    assert_eq!(task, first.read_as());
    assert_eq!(first.header("location").unwrap(), format!("/api/v1/tasks/{}", task.id));
    let expected = Task {
        id: task.id,
        project: shared::project::ProjectRef { id: project, title: "Automaatje voor alle dorpen".to_owned() },
        title: "Soep koken".to_owned(),
        text: "Voor dertig\nmensen.".to_owned(),
        state: TaskState::Open,
        people: 3,
        taken_count: 0,
        done_count: 0,
        skill: Some("koken".to_owned()),
        start_date: Some(in_days(10)),
        end_date: Some(in_days(11)),
        place: Some("Dorpshuis".to_owned()),
        minutes: Some(180),
        evaluation: None,
        mine: None,
        created_at: task.created_at,
    };
    assert_eq!(task, expected);
    assert_eq!(seen(&app, task.id, None), expected);
    app.get(&format!("/tasks/{}", Id::new())).send().problem(ProblemCode::NotFound);
}

fn a_task_changes_and_keeps_the_rest(app: TestApp) {
    let jan = app.account("Jan");
    let body =
        json!({"title": "Soep koken", "people": 3, "skill": "koken", "place": "Dorpshuis", "minutes": 60});
    let before = ask(&app, &jan, app.project(&jan), &body);
    let path = format!("/tasks/{}", before.id);
    let etag = app.get(&path).by(&jan).send().etag();
    let change = |body: &Value| app.patch(&path).by(&jan).if_match(&etag).json(body).send();
    let answer = change(&json!({"title": "Brood bakken", "skill": null, "endDate": in_days(60)})).ok();
    let after: Task = answer.read_as();
    let expected =
        Task { title: "Brood bakken".to_owned(), skill: None, end_date: Some(in_days(60)), ..before.clone() };
    assert_eq!(after, expected);
    assert_eq!(app.get(&path).by(&jan).send().etag(), answer.etag());
    change(&json!({"title": "Toch soep koken"})).problem(ProblemCode::Changed);
    let found = |q: &str| app.get("/tasks").query("q", q).send().ok().page::<Task>().items.len();
    assert_eq!([found("brood"), found("soep"), found("koken"), found("dorpshuis")], [1, 0, 0, 1]);
    let early = app.patch(&path).by(&jan).if_match("*").json(&json!({"startDate": in_days(61)}));
    early.send().fault("endDate", FieldCode::TooEarly);
}

fn nobody_is_sent_away_by_a_change(app: TestApp) {
    let jan = app.account("Jan");
    let task = ask(&app, &jan, app.project(&jan), &json!({"title": "Soep koken", "people": 3}));
    for name in ["Piet", "Griet"] {
        app.post(&format!("/tasks/{}/volunteers", task.id)).by(&app.account(name)).send().is(201);
    }
    let people = |people: i32| {
        let call = app.patch(&format!("/tasks/{}", task.id)).by(&jan).if_match("*");
        call.json(&json!({"people": people})).send()
    };
    people(1).fault("people", FieldCode::OutOfRange);
    people(2).ok();
    assert_eq!(seen(&app, task.id, None).state, TaskState::Full);
}

fn a_task_is_called_off_and_on_again(app: TestApp) {
    let (jan, piet) = (app.account("Jan"), app.account("Piet"));
    let task = ask(&app, &jan, app.project(&jan), &json!({"title": "Soep koken", "people": 3}));
    let path = format!("/tasks/{}", task.id);
    let call_off = |is_cancelled: bool| {
        let call = app.patch(&path).by(&jan).if_match("*");
        call.json(&json!({"cancelled": is_cancelled})).send().ok().read_as::<Task>().state
    };
    let griet = app.account("Griet");
    app.post(&format!("{path}/volunteers")).by(&griet).send().is(201);
    assert_eq!(call_off(true), TaskState::Cancelled);
    app.post(&format!("{path}/volunteers")).by(&piet).send().problem(ProblemCode::TaskClosed);
    // Who took it finds it among the own tasks, as called off.
    let of_griet = app.get("/tasks?mine=true").by(&griet).send().ok().page::<Task>().items;
    assert_eq!((of_griet[0].state, of_griet[0].mine.is_some()), (TaskState::Cancelled, true));
    app.patch(&path)
        .by(&griet)
        .if_match("*")
        .json(&json!({"cancelled": false}))
        .send()
        .problem(ProblemCode::Forbidden);
    assert_eq!(call_off(false), TaskState::Open);
    assert_eq!(seen(&app, task.id, Some(&griet)).mine.map(|part| part.state), Some(VolunteerState::Taken));
    app.post(&format!("{path}/volunteers")).by(&piet).send().is(201);
}

fn only_a_task_that_nobody_took_is_removed(app: TestApp) {
    let (jan, piet) = (app.account("Jan"), app.account("Piet"));
    let task = ask(&app, &jan, app.project(&jan), &json!({"title": "Soep koken", "people": 3}));
    let path = format!("/tasks/{}", task.id);
    app.post(&format!("{path}/volunteers")).by(&piet).send().is(201);
    app.delete(&path).by(&jan).send().problem(ProblemCode::HasHistory);
    app.delete(&format!("{path}/volunteers/mine")).by(&piet).send().is(204);
    app.delete(&path).by(&jan).send().is(204);
    app.get(&path).send().problem(ProblemCode::NotFound);
}

fn those_who_lead_ask_and_nobody_else(app: TestApp) {
    let (jan, piet) = (app.account("Jan"), app.account("Piet"));
    let project = app.project(&jan);
    let body = json!({"title": "Soep koken", "people": 3});
    let task = ask(&app, &jan, project, &body);
    let path = format!("/tasks/{}", task.id);
    // Who took it helps in the project, and leads nothing.
    app.post(&format!("{path}/volunteers")).by(&piet).send().is(201);
    app.post(&format!("/projects/{project}/tasks"))
        .by(&piet)
        .json(&body)
        .send()
        .problem(ProblemCode::Forbidden);
    app.patch(&path).by(&piet).if_match("*").json(&body).send().problem(ProblemCode::Forbidden);
    app.delete(&path).by(&piet).send().problem(ProblemCode::Forbidden);
    app.delete(&path).send().problem(ProblemCode::SignInRequired);
}

fn wrong_tasks_are_told_field_by_field(app: TestApp) {
    let jan = app.account("Jan");
    let path = format!("/projects/{}/tasks", app.project(&jan));
    let body = json!({
        "title": "Kort", "people": 101, "minutes": 0, "skill": "a\nb", "startDate": "2027-03-20",
        "endDate": "2027-03-19", "state": "done",
    });
    let expected = [
        ("endDate", FieldCode::TooEarly),
        ("minutes", FieldCode::OutOfRange),
        ("people", FieldCode::OutOfRange),
        ("skill", FieldCode::Invalid),
        ("state", FieldCode::UnknownField),
        ("title", FieldCode::TooShort),
    ];
    let faults = app.post(&path).by(&jan).json(&body).send().faults();
    assert_eq!(faults, expected.map(|(field, code)| (field.to_owned(), code)));
}

fn no_task_is_asked_for_the_past_or_for_another_age(app: TestApp) {
    let jan = app.account("Jan");
    let path = format!("/projects/{}/tasks", app.project(&jan));
    let ask = |start: Value, end: Value| {
        let body = json!({"title": "Soep koken", "people": 1, "startDate": start, "endDate": end});
        app.post(&path).by(&jan).json(&body).send()
    };
    ask(json!(in_days(-2)), Value::Null).fault("startDate", FieldCode::TooEarly);
    ask(json!(in_days(-5)), json!(in_days(-2))).fault("endDate", FieldCode::TooEarly);
    ask(Value::Null, json!(in_days(6 * 365))).fault("endDate", FieldCode::TooLate);
    // What began already can still be done.
    let task: Task = ask(json!(in_days(-5)), json!(in_days(2))).is(201).read_as();
    let change = |end: i64| {
        let call = app.patch(&format!("/tasks/{}", task.id)).by(&jan).if_match("*");
        call.json(&json!({"endDate": in_days(end)})).send()
    };
    change(6 * 365).fault("endDate", FieldCode::TooLate);
    assert_eq!(change(-2).ok().read_as::<Task>().state, TaskState::Over);
}

fn of_two_who_change_a_task_at_once_one_is_told(app: TestApp) {
    let jan = app.account("Jan");
    let task = ask(&app, &jan, app.project(&jan), &json!({"title": "Soep koken", "people": 3}));
    let path = format!("/tasks/{}", task.id);
    let etag = app.get(&path).by(&jan).send().etag();
    let change = |body: Value| app.patch(&path).by(&jan).if_match(&etag).json(&body).send().status;
    let mut statuses = std::thread::scope(|scope| {
        let other = scope.spawn(|| change(json!({"place": "Dorpshuis"})));
        [change(json!({"skill": "koken"})), other.join().unwrap()]
    });
    statuses.sort_unstable();
    assert_eq!(statuses, [200, 412]);
    let after = seen(&app, task.id, None);
    assert!(after.place.is_some() != after.skill.is_some(), "the one or the other");
}
