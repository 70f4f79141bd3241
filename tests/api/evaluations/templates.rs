//! `/evaluation-templates`.

use serde_json::{Value, json};
use shared::{
    evaluation::{EvaluationTemplate, NewQuestion, TemplateSummary},
    id::Id,
    problem::{FieldCode, ProblemCode},
    role::Role,
};
use tests::{app::TestApp, both, builders::Account};

both!(
    a_rounds_questions_are_saved_and_asked_again,
    templates_are_changed_and_removed,
    templates_come_in_pages_by_name
);

fn save(app: &TestApp, by: &Account, name: &str, questions: &Value) -> tests::answer::Answer {
    app.post("/evaluation-templates").by(by).json(&json!({"name": name, "questions": questions})).send()
}

fn a_rounds_questions_are_saved_and_asked_again(app: TestApp) {
    let coordinator = app.account_with_role(Role::Coordinator);
    let root = app.root("Vertrouwen");
    let id = app.round(|new| new.questions.insert(0, tests::rounds::root_question(root)));
    let round = app.see_round(id, Some(&coordinator));
    let questions: Vec<NewQuestion> = round.questions.iter().map(Into::into).collect();
    let saved = save(&app, &coordinator, "Voor elk jaar", &json!(questions)).is(201);
    let template: EvaluationTemplate = saved.read_as();
    assert_eq!(template.questions, questions);
    let again = json!({"title": "Weer een jaar verder", "kind": "yearly", "anonymous": true, "circles": ["link"],
        "questions": template.questions});
    let made = app.post("/evaluations").by(&coordinator).json(&again).send().is(201).json();
    let texts: Vec<_> = round.questions.iter().map(|question| question.text.clone()).collect();
    let asked: Vec<_> = made["questions"].as_array().unwrap().iter().map(|one| one["text"].clone()).collect();
    assert_eq!(asked, texts);
    save(&app, &coordinator, "Voor elk jaar", &json!([])).fault("name", FieldCode::Taken);
    let unknown = json!([{"kind": "root", "rootId": Id::new()}]);
    save(&app, &coordinator, "Onbekend", &unknown).fault("questions", FieldCode::NotFound);
    save(&app, &app.account("Jan"), "Van Jan", &json!([])).problem(ProblemCode::Forbidden);
}

fn templates_are_changed_and_removed(app: TestApp) {
    let (supporter, jan) = (app.account_with_role(Role::Supporter), app.account("Jan"));
    let made = save(&app, &supporter, "Kort", &json!([])).is(201);
    let path = made.header("location").unwrap().trim_start_matches("/api/v1").to_owned();
    assert_eq!(app.get(&path).by(&jan).send().ok().json(), made.json());
    app.get(&path).send().problem(ProblemCode::SignInRequired);
    let change = json!({"questions": [{"kind": "yesNo", "text": "Doe je weer mee?"}]});
    let call = |etag: &str| app.patch(&path).by(&supporter).if_match(etag).json(&change).send();
    let changed = call(&made.etag()).ok();
    assert_eq!(changed.read_as::<EvaluationTemplate>().questions.len(), 1);
    call(&made.etag()).problem(ProblemCode::Changed);
    save(&app, &supporter, "Lang", &json!([])).is(201);
    let taken = app.patch(&path).by(&supporter).if_match("*").json(&json!({"name": "Lang"})).send();
    taken.fault("name", FieldCode::Taken);
    app.delete(&path).by(&jan).send().problem(ProblemCode::Forbidden);
    app.delete(&path).by(&supporter).send().is(204);
    app.delete(&path).by(&supporter).send().problem(ProblemCode::NotFound);
}

fn templates_come_in_pages_by_name(app: TestApp) {
    let coordinator = app.account_with_role(Role::Coordinator);
    for name in ["Dorp", "Aan het eind", "Bijeenkomst"] {
        save(&app, &coordinator, name, &json!([])).is(201);
    }
    let list = |query: &str| {
        let call = app.get(&format!("/evaluation-templates?limit=2{query}")).by(&coordinator);
        call.send().ok().page::<TemplateSummary>()
    };
    let first = list("");
    let second = list(&format!("&cursor={}", first.next_cursor.unwrap()));
    let names: Vec<String> = first.items.into_iter().chain(second.items).map(|one| one.name).collect();
    assert_eq!(names, ["Aan het eind", "Bijeenkomst", "Dorp"]);
}
