//! `/evaluations/{id}/follow-ups`.

use serde_json::json;
use shared::{
    evaluation::{EvaluationFollowUp, EvaluationState, WorkKind, WorkState},
    id::Id,
    problem::{FieldCode, ProblemCode},
    project::{Milestone, ProjectRole, Task},
    role::Role,
};
use tests::{answer::Answer, app::TestApp, both, builders::Account, work::new_work};

both!(
    what_is_agreed_is_written_down_and_removed,
    nothing_is_agreed_before_the_close,
    what_is_agreed_becomes_a_task_or_a_milestone_with_a_link_back,
    what_became_work_does_so_once_and_stays,
    of_two_who_make_work_of_it_at_once_one_wins,
    who_manages_the_round_and_the_project_makes_work_of_it,
    a_project_gets_what_was_agreed_about_it_or_about_all,
);

/// What was agreed after a round.
fn agree(app: &TestApp, by: &Account, round: Id, text: &str) -> EvaluationFollowUp {
    let call = app.post(&format!("/evaluations/{round}/follow-ups")).by(by);
    call.json(&json!({"text": text})).send().is(201).read_as()
}

/// Asks for one of the `tasks` or `milestones` of a project, out of what was agreed.
fn make(app: &TestApp, by: &Account, (project, part): (Id, &str), follow_up: Id) -> Answer {
    let mut body = new_work(part);
    body["followUpId"] = json!(follow_up);
    app.post(&format!("/projects/{project}/{part}")).by(by).json(&body).send()
}

fn list(app: &TestApp, by: &Account, round: Id) -> Vec<EvaluationFollowUp> {
    app.get(&format!("/evaluations/{round}/follow-ups")).by(by).send().ok().page().items
}

/// A round about the project of a lead that is in this state.
fn own_round(app: &TestApp, state: EvaluationState) -> (Account, Id, Id) {
    let jan = app.account("Jan");
    let project = app.project(&jan);
    let round = app.round_in(state, |new| new.project_id = Some(project));
    (jan, project, round)
}

fn what_is_agreed_is_written_down_and_removed(app: TestApp) {
    let coordinator = app.account_with_role(Role::Coordinator);
    let id = app.round_in(EvaluationState::Closed, |_| {});
    let path = format!("/evaluations/{id}/follow-ups");
    let write = |text: &str, key: &str| {
        let call = app.post(&path).by(&coordinator).header("Idempotency-Key", key);
        call.json(&json!({"text": text})).send()
    };
    let first: EvaluationFollowUp = write("Vaker samen eten.", "een").is(201).read_as();
    write("Vaker samen eten.", "een").is(201);
    let second: EvaluationFollowUp = write("Elk jaar kijken hoe het gaat.", "twee").is(201).read_as();
    assert_eq!(first.author.as_ref().map(|author| author.id), Some(coordinator.id));
    write("Kort", "drie").fault("text", FieldCode::TooShort);
    app.get(&path).send().problem(ProblemCode::NotFound);
    app.step_round(id, EvaluationState::Published);
    let page = app.get(&format!("{path}?limit=1")).send().ok().page::<EvaluationFollowUp>();
    let next = format!("{path}?limit=1&cursor={}", page.next_cursor.unwrap());
    let rest = app.get(&next).send().ok().page::<EvaluationFollowUp>();
    assert_eq!([page.items, rest.items].concat(), [first.clone(), second.clone()]);
    let one = format!("{path}/{}", first.id);
    app.delete(&one).by(&app.account("Jan")).send().problem(ProblemCode::Forbidden);
    app.delete(&one).by(&coordinator).send().is(204);
    app.delete(&one).by(&coordinator).send().problem(ProblemCode::NotFound);
    let other = app.round_in(EvaluationState::Closed, |_| {});
    let elsewhere = format!("/evaluations/{other}/follow-ups/{}", second.id);
    app.delete(&elsewhere).by(&coordinator).send().problem(ProblemCode::NotFound);
    assert_eq!(app.get(&path).send().ok().page::<EvaluationFollowUp>().items, [second]);
}

fn nothing_is_agreed_before_the_close(app: TestApp) {
    let id = app.round_in(EvaluationState::Open, |_| {});
    let path = format!("/evaluations/{id}/follow-ups");
    let body = json!({"text": "Vaker samen eten."});
    let coordinator = app.account_with_role(Role::Coordinator);
    app.post(&path).by(&coordinator).json(&body).send().problem(ProblemCode::EvaluationClosed);
    app.post(&path).by(&app.account("Jan")).json(&body).send().problem(ProblemCode::Forbidden);
}

fn what_is_agreed_becomes_a_task_or_a_milestone_with_a_link_back(app: TestApp) {
    let (jan, project, round) = own_round(&app, EvaluationState::Closed);
    let [first, second, third] = ["Vaker samen eten.", "Klaar voor de winter.", "Elkaar bellen."]
        .map(|text| agree(&app, &jan, round, text));
    assert_eq!(first.work, None);
    let task: Task = make(&app, &jan, (project, "tasks"), first.id).is(201).read_as();
    let milestone: Milestone = make(&app, &jan, (project, "milestones"), second.id).is(201).read_as();
    for origin in [&task.evaluation, &milestone.evaluation] {
        let origin = origin.as_ref().unwrap();
        assert_eq!((origin.id, origin.title.as_str()), (round, "Hoe staat het ervoor?"));
    }
    // Wherever they are read, and nowhere else.
    app.work(project, &jan);
    let paths = [format!("/projects/{project}/tasks"), format!("/projects/{project}/milestones")];
    for path in paths.into_iter().chain(["/tasks".to_owned()]) {
        let items = app.get(&path).send().ok().json()["items"].clone();
        let named = items.as_array().unwrap().iter().filter(|item| item["evaluation"]["id"] == json!(round));
        let unnamed = items.as_array().unwrap().iter().filter(|item| item.get("evaluation").is_none());
        assert!(named.count() == 1 && unnamed.count() >= 1, "{path}: {items}");
    }
    let read: Task = app.get(&format!("/tasks/{}", task.id)).send().ok().read_as();
    assert_eq!(read.evaluation, task.evaluation);

    let seen = || -> Vec<_> {
        let became = |one: EvaluationFollowUp| {
            one.work.map(|work| (work.kind, work.id, work.project.id, work.title, work.state))
        };
        list(&app, &jan, round).into_iter().map(became).collect()
    };
    let as_task = |state| Some((WorkKind::Task, task.id, project, task.title.clone(), state));
    let as_milestone =
        |state| Some((WorkKind::Milestone, milestone.id, project, milestone.title.clone(), state));
    assert_eq!(seen(), [as_task(WorkState::Open), as_milestone(WorkState::Open), None]);
    let reached = json!({"doneDate": "2027-04-01"});
    let path = format!("/projects/{project}/milestones/{}", milestone.id);
    app.patch(&path).by(&jan).if_match("*").json(&reached).send().ok();
    let path = format!("/tasks/{}", task.id);
    app.patch(&path).by(&jan).if_match("*").json(&json!({"cancelled": true})).send().ok();
    assert_eq!(seen(), [as_task(WorkState::Cancelled), as_milestone(WorkState::Done), None]);
    // Work that is taken away gives its follow-up free.
    app.delete(&path).by(&jan).send().is(204);
    assert_eq!(seen(), [None, as_milestone(WorkState::Done), None]);
    make(&app, &jan, (project, "milestones"), first.id).is(201);
    make(&app, &jan, (project, "tasks"), third.id).is(201);
    // Whoever may see the results sees what became of them.
    app.step_round(round, EvaluationState::Published);
    let open: Vec<EvaluationFollowUp> =
        app.get(&format!("/evaluations/{round}/follow-ups")).send().ok().page().items;
    assert!(open.iter().all(|one| one.work.is_some()), "{open:?}");
}

fn what_became_work_does_so_once_and_stays(app: TestApp) {
    let (jan, project, round) = own_round(&app, EvaluationState::Closed);
    let agreed = agree(&app, &jan, round, "Vaker samen eten.");
    let mut body = new_work("tasks");
    body["followUpId"] = json!(agreed.id);
    let call = app.post(&format!("/projects/{project}/tasks")).by(&jan).header("Idempotency-Key", "een-keer");
    let first = call.clone().json(&body).send().is(201).json();
    assert_eq!(call.json(&body).send().is(201).json(), first, "a repeated request");
    for part in ["tasks", "milestones"] {
        make(&app, &jan, (project, part), agreed.id).problem(ProblemCode::FollowUpTaken);
    }
    let tasks = app.database.number("SELECT count(*) AS n FROM tasks");
    assert_eq!((tasks, app.database.number("SELECT count(*) AS n FROM milestones")), (1, 0));
    let one = format!("/evaluations/{round}/follow-ups/{}", agreed.id);
    app.delete(&one).by(&jan).send().problem(ProblemCode::HasHistory);
    app.delete(&format!("/tasks/{}", first["id"].as_str().unwrap())).by(&jan).send().is(204);
    app.delete(&one).by(&jan).send().is(204);
    make(&app, &jan, (project, "tasks"), agreed.id).fault("followUpId", FieldCode::NotFound);
}

fn of_two_who_make_work_of_it_at_once_one_wins(app: TestApp) {
    let (jan, project, round) = own_round(&app, EvaluationState::Closed);
    let agreed = agree(&app, &jan, round, "Vaker samen eten.").id;
    let mut statuses: Vec<u16> = std::thread::scope(|scope| {
        let parts = ["tasks", "milestones", "tasks", "milestones"];
        let (app, jan) = (&app, &jan);
        let calls = parts.map(|part| scope.spawn(move || make(app, jan, (project, part), agreed).status));
        calls.into_iter().map(|call| call.join().unwrap()).collect()
    });
    statuses.sort_unstable();
    assert_eq!(statuses, [201, 409, 409, 409]);
    let made = "SELECT (SELECT count(*) FROM tasks) + (SELECT count(*) FROM milestones) AS n";
    assert_eq!(app.database.number(made), 1);
}

fn who_manages_the_round_and_the_project_makes_work_of_it(app: TestApp) {
    let (jan, project, round) = own_round(&app, EvaluationState::Closed);
    let agreed = agree(&app, &jan, round, "Vaker samen eten.").id;
    let helper = app.account("Griet");
    let join = json!({"role": ProjectRole::Helper});
    app.post(&format!("/projects/{project}/members")).by(&helper).json(&join).send().is(201);
    for stranger in [&helper, &app.account("Piet")] {
        make(&app, stranger, (project, "tasks"), agreed).problem(ProblemCode::Forbidden);
    }
    let network = app.round_in(EvaluationState::Closed, |_| {});
    let coordinator = app.account_with_role(Role::Coordinator);
    let about_all = agree(&app, &coordinator, network, "Overal vaker samen eten.").id;
    // A lead manages the project, but not what was agreed about all villages; before it is published, it is not there.
    make(&app, &jan, (project, "tasks"), about_all).fault("followUpId", FieldCode::NotFound);
    app.step_round(network, EvaluationState::Published);
    make(&app, &jan, (project, "milestones"), about_all).problem(ProblemCode::Forbidden);
    make(&app, &coordinator, (project, "milestones"), about_all).is(201);
    make(&app, &jan, (project, "tasks"), agreed).is(201);
}

fn a_project_gets_what_was_agreed_about_it_or_about_all(app: TestApp) {
    let (jan, project, round) = own_round(&app, EvaluationState::Closed);
    let agreed = agree(&app, &jan, round, "Vaker samen eten.").id;
    let other = app.project(&jan);
    for part in ["tasks", "milestones"] {
        make(&app, &jan, (other, part), agreed).fault("followUpId", FieldCode::Invalid);
        make(&app, &jan, (project, part), Id::new()).fault("followUpId", FieldCode::NotFound);
    }
    assert_eq!(list(&app, &jan, round)[0].work, None);
}
