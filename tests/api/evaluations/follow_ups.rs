//! `/evaluations/{id}/follow-ups`.

use serde_json::json;
use shared::{
    evaluation::{EvaluationFollowUp, EvaluationState},
    problem::{FieldCode, ProblemCode},
    role::Role,
};
use tests::{app::TestApp, both};

both!(what_is_agreed_is_written_down_and_removed, nothing_is_agreed_before_the_close);

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
