//! `/projects/{id}/transitions`.

use serde_json::json;
use shared::{
    problem::{FieldCode, ProblemCode},
    project::{Project, ProjectStage, ProjectTransition},
};
use tests::{app::TestApp, both};

both!(
    a_lead_takes_a_project_through_its_life,
    who_stops_it_says_why,
    a_step_that_there_is_not_is_a_conflict,
    of_two_who_decide_the_second_is_told,
    of_two_who_decide_at_once_one_is_told,
    a_repeated_step_is_taken_once,
);

fn a_lead_takes_a_project_through_its_life(app: TestApp) {
    let jan = app.account("Jan");
    let path = format!("/projects/{}", app.project(&jan));
    let steps_path = format!("{path}/transitions");
    for to in ["recruiting", "running", "evaluating", "completed"] {
        app.post(&steps_path).by(&jan).if_match("*").json(&json!({"to": to})).send().is(201);
    }
    let project: Project = app.get(&path).send().ok().read_as();
    assert_eq!(project.stage, ProjectStage::Completed);
    let steps = app.get(&steps_path).send().ok().page::<ProjectTransition>().items;
    let stages: Vec<_> = steps.iter().map(|step| step.to.as_str()).collect();
    assert_eq!(stages, ["recruiting", "running", "evaluating", "completed"]);
    assert_eq!(steps[0].from, ProjectStage::Preparing);
    assert_eq!(steps[0].actor.as_ref().map(|actor| actor.id), Some(jan.id));
}

fn who_stops_it_says_why(app: TestApp) {
    let jan = app.account("Jan");
    let path = format!("/projects/{}", app.project(&jan));
    let stop = |reason: &str| {
        let body = json!({"to": "stopped", "reason": reason});
        app.post(&format!("{path}/transitions")).by(&jan).if_match("*").json(&body).send()
    };
    stop("  ").fault("reason", FieldCode::Required);
    stop(" Er was geen plek. ").is(201);
    let project: Project = app.get(&path).send().ok().read_as();
    assert_eq!(
        (project.stage, project.stage_reason.as_deref()),
        (ProjectStage::Stopped, Some("Er was geen plek."))
    );
}

fn a_step_that_there_is_not_is_a_conflict(app: TestApp) {
    let (jan, piet) = (app.account("Jan"), app.account("Piet"));
    let steps = format!("/projects/{}/transitions", app.project(&jan));
    let complete = json!({"to": "completed"});
    app.post(&steps).by(&jan).if_match("*").json(&complete).send().problem(ProblemCode::ProjectClosed);
    app.post(&steps).by(&piet).if_match("*").json(&complete).send().problem(ProblemCode::Forbidden);
    app.post(&steps).by(&jan).json(&complete).send().problem(ProblemCode::IfMatchRequired);
}

fn of_two_who_decide_the_second_is_told(app: TestApp) {
    let jan = app.account("Jan");
    let path = format!("/projects/{}", app.project(&jan));
    let etag = app.get(&path).by(&jan).send().etag();
    let step = |to: &str| {
        app.post(&format!("{path}/transitions")).by(&jan).if_match(&etag).json(&json!({"to": to})).send()
    };
    step("running").is(201);
    step("recruiting").problem(ProblemCode::Changed);
    assert_eq!(app.get(&path).send().json()["stage"], "running");
}

fn of_two_who_decide_at_once_one_is_told(app: TestApp) {
    let jan = app.account("Jan");
    // Whoever does not say what was read is told that there is no such step any more.
    for (reads, loser) in [(true, 412), (false, 409)] {
        let path = format!("/projects/{}", app.project(&jan));
        let etag = app.get(&path).by(&jan).send().etag();
        let etag = if reads { etag.as_str() } else { "*" };
        let step = || {
            let call = app.post(&format!("{path}/transitions")).by(&jan).if_match(etag);
            call.json(&json!({"to": "running"})).send().status
        };
        let mut statuses = std::thread::scope(|scope| {
            let other = scope.spawn(step);
            [step(), other.join().unwrap()]
        });
        statuses.sort_unstable();
        assert_eq!(statuses, [201, loser]);
        let steps = app.get(&format!("{path}/transitions")).send().ok().page::<ProjectTransition>().items;
        assert_eq!(steps.len(), 1);
    }
}

fn a_repeated_step_is_taken_once(app: TestApp) {
    let jan = app.account("Jan");
    let path = format!("/projects/{}/transitions", app.project(&jan));
    let step = || {
        let call = app.post(&path).by(&jan).if_match("*").header("Idempotency-Key", "stap");
        call.json(&json!({"to": "running"})).send().is(201).json()
    };
    assert_eq!(step(), step());
    assert_eq!(app.get(&path).send().ok().page::<ProjectTransition>().items.len(), 1);
}
