//! Making, changing, opening, closing and publishing.

use serde_json::{Value, json};
use shared::{
    evaluation::{Circle, Evaluation, EvaluationState, EvaluationSummary},
    id::Id,
    problem::{FieldCode, ProblemCode},
    project::ProjectRole,
    role::Role,
};
use tests::{answer::Answer, app::TestApp, both, builders::Account, rounds::root_question};

both!(
    a_coordinator_makes_a_round_about_the_network,
    a_lead_makes_a_round_about_their_own_project,
    wrong_rounds_are_told_field_by_field,
    a_draft_is_hidden_and_changes,
    an_open_round_keeps_what_people_answered_to,
    steps_go_one_way,
    a_round_opens_when_it_is_ready,
    a_round_that_begins_later_waits,
    rounds_are_listed_by_subject_and_state,
    a_project_takes_its_rounds_along,
);

fn step(app: &TestApp, by: &Account, id: Id, to: &str) -> Answer {
    let call = app.post(&format!("/evaluations/{id}/transitions")).by(by).if_match("*");
    call.json(&json!({"to": to})).send()
}

fn body(root: Id) -> Value {
    json!({
        "title": "Tussenevaluatie van het netwerk",
        "kind": "interim",
        "anonymous": false,
        "circles": ["boards", "link"],
        "questions": [
            {"kind": "root", "rootId": root},
            {"kind": "severalOf", "text": "Waar deed je aan mee?", "options": ["Overleg", " Maaltijd "]},
        ],
    })
}

fn a_coordinator_makes_a_round_about_the_network(app: TestApp) {
    let coordinator = app.account_with_role(Role::Coordinator);
    let root = app.root("Vertrouwen");
    let send = || {
        let call = app.post("/evaluations").by(&coordinator).header("Idempotency-Key", "een");
        call.json(&body(root)).send().is(201)
    };
    let made = send();
    let round: Evaluation = made.read_as();
    assert_eq!(send().json(), made.json(), "a repeat makes no second one");
    assert_eq!((round.state, round.questions.len()), (EvaluationState::Draft, 2));
    assert_eq!(round.questions[0].text, "Vertrouwen");
    assert_eq!(round.questions[1].options, ["Overleg", "Maaltijd"]);
    assert_eq!(round.link_code.as_ref().map(String::len), Some(8));
    let read =
        app.get(made.header("location").unwrap().trim_start_matches("/api/v1")).by(&coordinator).send();
    assert_eq!((read.json(), read.etag()), (made.json(), made.etag()));
    for role in [Role::Member, Role::Chair, Role::Supporter] {
        let call = app.post("/evaluations").by(&app.account_with_role(role)).json(&body(root));
        call.send().problem(ProblemCode::Forbidden);
    }
}

fn a_lead_makes_a_round_about_their_own_project(app: TestApp) {
    let (lead, other) = (app.account("Lies"), app.account("Piet"));
    let project = app.project(&lead);
    let mut body = body(app.root("Vertrouwen"));
    body["projectId"] = json!(project);
    let round: Evaluation = app.post("/evaluations").by(&lead).json(&body).send().is(201).read_as();
    assert_eq!(round.project.map(|project| project.title).as_deref(), Some("Automaatje voor alle dorpen"));
    assert_eq!(round.role, Some(ProjectRole::Lead));
    app.post("/evaluations").by(&other).json(&body).send().problem(ProblemCode::Forbidden);
    app.post("/evaluations").by(&app.account_with_role(Role::Supporter)).json(&body).send().is(201);
    body["projectId"] = json!(Id::new());
    app.post("/evaluations").by(&lead).json(&body).send().problem(ProblemCode::Forbidden);
    let coordinator = app.account_with_role(Role::Coordinator);
    app.post("/evaluations").by(&coordinator).json(&body).send().fault("projectId", FieldCode::NotFound);
    step(&app, &other, round.id, "open").problem(ProblemCode::NotFound);
    step(&app, &lead, round.id, "open").is(201);
}

fn wrong_rounds_are_told_field_by_field(app: TestApp) {
    let coordinator = app.account_with_role(Role::Coordinator);
    let root = app.root("Vertrouwen");
    let refuse = |key: &str, value: Value| {
        let mut body = body(root);
        body[key] = value;
        app.post("/evaluations").by(&coordinator).json(&body).send()
    };
    refuse("circles", json!([])).fault("circles", FieldCode::Required);
    refuse("circles", json!(["link", "link"])).fault("circles", FieldCode::Taken);
    refuse("associationIds", json!([Id::new()])).fault("associationIds", FieldCode::NotFound);
    refuse("questions", json!([{"kind": "root", "rootId": Id::new()}]))
        .fault("questions", FieldCode::NotFound);
    refuse("questions", json!([{"kind": "root"}])).fault("questions[0].rootId", FieldCode::Required);
    let mut days = body(root);
    (days["startDate"], days["endDate"]) = (json!("2027-02-01"), json!("2027-01-01"));
    app.post("/evaluations").by(&coordinator).json(&days).send().fault("endDate", FieldCode::TooEarly);
}

fn a_draft_is_hidden_and_changes(app: TestApp) {
    let coordinator = app.account_with_role(Role::Coordinator);
    let id = app.round(|_| {});
    let path = format!("/evaluations/{id}");
    for call in [app.get(&path), app.get(&path).by(&app.account("Jan"))] {
        call.send().problem(ProblemCode::NotFound);
    }
    let etag = app.get(&path).by(&coordinator).send().ok().etag();
    let elp = app.association("Elp");
    let change =
        json!({"title": "Een nieuwe naam", "circles": ["helpers", "residents"], "associationIds": [elp]});
    let changed = app.patch(&path).by(&coordinator).if_match(&etag).json(&change).send().ok();
    let round: Evaluation = changed.read_as();
    let circles: Vec<Circle> = round.circles.iter().map(|count| count.circle).collect();
    assert_eq!(
        (round.title.as_str(), circles),
        ("Een nieuwe naam", vec![Circle::Helpers, Circle::Residents])
    );
    assert_eq!(round.associations.len(), 1);
    app.patch(&path).by(&coordinator).if_match(&etag).json(&change).send().problem(ProblemCode::Changed);
    let questions = json!({"questions": [{"kind": "yesNo", "text": "Doe je weer mee?"}]});
    let asked =
        app.put(&format!("{path}/questions")).by(&coordinator).if_match(&changed.etag()).json(&questions);
    let asked = asked.send().ok();
    assert_eq!(asked.read_as::<Evaluation>().questions.len(), 1);
    let stale = app.put(&format!("{path}/questions")).by(&coordinator).if_match(&changed.etag());
    stale.json(&questions).send().problem(ProblemCode::Changed);
    app.delete(&path).by(&coordinator).send().is(204);
    app.get(&path).by(&coordinator).send().problem(ProblemCode::NotFound);
}

fn an_open_round_keeps_what_people_answered_to(app: TestApp) {
    let coordinator = app.account_with_role(Role::Coordinator);
    let id = app.round_in(EvaluationState::Open, |_| {});
    let path = format!("/evaluations/{id}");
    let change = |body: Value| app.patch(&path).by(&coordinator).if_match("*").json(&body).send();
    change(json!({"anonymous": false})).problem(ProblemCode::EvaluationClosed);
    change(json!({"circles": ["link"]})).problem(ProblemCode::EvaluationClosed);
    change(json!({"title": "Nog een week", "endDate": "2099-01-01"})).ok();
    change(json!({"endDate": "2001-01-01"})).fault("endDate", FieldCode::TooEarly);
    let questions = json!({"questions": []});
    let call = app.put(&format!("{path}/questions")).by(&coordinator).if_match("*").json(&questions);
    call.send().problem(ProblemCode::EvaluationClosed);
    app.delete(&path).by(&coordinator).send().problem(ProblemCode::EvaluationClosed);
}

fn steps_go_one_way(app: TestApp) {
    let coordinator = app.account_with_role(Role::Coordinator);
    let id = app.round(|_| {});
    step(&app, &coordinator, id, "closed").problem(ProblemCode::EvaluationClosed);
    let opened: Evaluation = step(&app, &coordinator, id, "open").is(201).read_as();
    assert!(opened.start_date.is_some() && opened.end_date.is_none());
    step(&app, &app.account("Jan"), id, "closed").problem(ProblemCode::Forbidden);
    let etag = app.get(&format!("/evaluations/{id}")).by(&coordinator).send().etag();
    step(&app, &coordinator, id, "closed").is(201);
    let late = app.post(&format!("/evaluations/{id}/transitions")).by(&coordinator).if_match(&etag);
    late.json(&json!({"to": "closed"})).send().problem(ProblemCode::Changed);
    step(&app, &coordinator, id, "open").problem(ProblemCode::EvaluationClosed);
    let published: Evaluation = step(&app, &coordinator, id, "published").is(201).read_as();
    assert!(published.end_date.is_some() && published.published_date.is_some());
    step(&app, &coordinator, id, "published").problem(ProblemCode::EvaluationClosed);
}

fn a_round_opens_when_it_is_ready(app: TestApp) {
    let coordinator = app.account_with_role(Role::Coordinator);
    let empty = app.round(|new| new.questions.clear());
    step(&app, &coordinator, empty, "open").fault("questions", FieldCode::Required);
    let past = app.round(|new| new.end_date = "2020-01-01".parse().ok());
    step(&app, &coordinator, past, "open").fault("endDate", FieldCode::TooEarly);
    let path = format!("/evaluations/{empty}/transitions");
    let call = app.post(&path).by(&coordinator).json(&json!({"to": "open"}));
    call.send().problem(ProblemCode::IfMatchRequired);
}

fn a_round_that_begins_later_waits(app: TestApp) {
    let [person] = app.residents(app.association("Elp"), 1).try_into().unwrap();
    let id = app.round_in(EvaluationState::Open, |new| new.start_date = "2099-01-01".parse().ok());
    let round = app.see_round(id, Some(&person));
    assert_eq!((round.state, round.circle), (EvaluationState::Open, Some(Circle::Residents)));
    app.join_round(id, &person, &tests::rounds::code(1)).problem(ProblemCode::EvaluationClosed);
}

fn rounds_are_listed_by_subject_and_state(app: TestApp) {
    let (lead, coordinator) = (app.account("Lies"), app.account_with_role(Role::Coordinator));
    let project = app.project(&lead);
    let network: Vec<Id> = (0..3).map(|_| app.round_in(EvaluationState::Open, |_| {})).collect();
    let draft = app.round(|_| {});
    let own = app.round(|new| new.project_id = Some(project));
    let list = |query: &str, by: Option<&Account>| -> Vec<Id> {
        let call = app.get(&format!("/evaluations?{query}"));
        let call = by.map_or(call.clone(), |account| call.by(account));
        call.send().ok().page::<EvaluationSummary>().items.iter().map(|item| item.id).collect()
    };
    assert_eq!(list("", None), [network[2], network[1], network[0]]);
    assert_eq!(list("", Some(&lead)), [own, network[2], network[1], network[0]]);
    assert_eq!(list("", Some(&coordinator)), [own, draft, network[2], network[1], network[0]]);
    assert_eq!(list("state=draft&network=true", Some(&coordinator)), [draft]);
    assert_eq!(list("network=false", Some(&coordinator)), [own]);
    assert_eq!(list("state=draft", Some(&app.account_with_role(Role::Supporter))), [own]);
    assert_eq!(list(&format!("project={project}"), Some(&lead)), [own]);
    let first = app.get("/evaluations?limit=2").send().ok().page::<EvaluationSummary>();
    let next = format!("limit=2&cursor={}", first.next_cursor.unwrap());
    assert_eq!((first.items.len(), list(&next, None)), (2, vec![network[0]]));
    let scored = app.round(|new| new.questions = vec![root_question(app.root("Vertrouwen"))]);
    assert_eq!(list("state=draft&network=true", Some(&coordinator)), [scored, draft]);
}

fn a_project_takes_its_rounds_along(app: TestApp) {
    let lead = app.account("Lies");
    let project = app.project(&lead);
    let id = app.round_in(EvaluationState::Published, |new| new.project_id = Some(project));
    app.database.execute("DELETE FROM projects");
    app.get(&format!("/evaluations/{id}")).send().problem(ProblemCode::NotFound);
    let left = ["evaluation_questions", "evaluation_circles", "evaluation_tallies"]
        .map(|table| app.database.number(&format!("SELECT count(*) AS n FROM {table}")));
    assert_eq!(left, [0, 0, 0]);
}
