//! What the list tells somebody: which rounds ask that person, and which were begun.

use shared::{
    evaluation::{Circle, EvaluationState, EvaluationSummary},
    id::Id,
    project::ProjectRole,
};
use tests::{
    app::TestApp,
    both,
    builders::Account,
    rounds::{code, response},
};

both!(everybody_sees_which_rounds_ask_them, who_left_a_circle_goes_on_with_what_counts);

fn listed(app: &TestApp, by: Option<&Account>, id: Id) -> (Option<Circle>, bool) {
    let call = app.get("/evaluations");
    let call = by.map_or(call.clone(), |account| call.by(account));
    let answer = call.send().ok();
    if by.is_some() {
        assert_eq!(answer.header("cache-control"), Some("no-store"));
    }
    let found = answer.page::<EvaluationSummary>().items.into_iter().find(|round| round.id == id).unwrap();
    if let Some(account) = by {
        let round = app.see_round(id, Some(account));
        assert_eq!((round.circle, round.takes_part), (found.circle, found.takes_part), "as the round says");
    }
    (found.circle, found.takes_part)
}

fn everybody_sees_which_rounds_ask_them(app: TestApp) {
    let (elp, orvelte) = (app.association("Elp"), app.association("Orvelte"));
    let (jan, piet) = (app.residents(elp, 1).remove(0), app.residents(orvelte, 1).remove(0));
    let (project, other) = (app.project(&jan), app.project(&piet));
    let open = |project_id, anonymous, circles: &[Circle], villages: &[Id]| {
        app.round_in(EvaluationState::Open, |new| {
            (new.project_id, new.anonymous) = (project_id, anonymous);
            (new.circles, new.association_ids) = (circles.to_vec(), villages.to_vec());
        })
    };
    let here = open(None, true, &[Circle::Residents], &[elp]);
    let helpers = open(None, true, &[Circle::Residents, Circle::Helpers], &[]);
    let own = open(Some(project), false, &[Circle::Helpers], &[]);
    let theirs = open(Some(other), false, &[Circle::Helpers], &[]);
    assert_eq!(app.see_round(own, Some(&jan)).role, Some(ProjectRole::Lead));
    let circles = |by| [here, helpers, own, theirs].map(|id| listed(&app, by, id).0);
    use Circle as C;
    assert_eq!(circles(None), [None; 4]);
    assert_eq!(circles(Some(&jan)), [Some(C::Residents), Some(C::Helpers), Some(C::Helpers), None]);
    assert_eq!(circles(Some(&piet)), [None, Some(C::Helpers), None, Some(C::Helpers)]);
    app.join_round(here, &jan, &code(1)).is(201);
    app.answer_by_name(own, &jan, &response(&app.see_round(own, None), 4, None)).ok();
    let begun = |by| [here, helpers, own, theirs].map(|id| listed(&app, Some(by), id).1);
    assert_eq!((begun(&jan), begun(&piet)), ([true, false, true, false], [false; 4]));
}

fn who_left_a_circle_goes_on_with_what_counts(app: TestApp) {
    let people = app.residents(app.association("Elp"), 6);
    let jan = &people[0];
    let [named, nameless] =
        [false, true].map(|anonymous| app.round_in(EvaluationState::Open, |new| new.anonymous = anonymous));
    let rounds = [named, nameless].map(|id| app.see_round(id, None));
    app.answer_by_name(named, jan, &response(&rounds[0], 4, None)).ok();
    app.join_round(nameless, jan, &code(1)).is(201);
    app.answer_by_code(nameless, &code(1), &response(&rounds[1], 4, None)).ok();
    app.database.execute("UPDATE accounts SET association_id = NULL");
    assert_eq!(listed(&app, Some(jan), named), (None, true));
    let path = |id| format!("/evaluations/{id}/responses/mine");
    let own = app.get(&path(named)).by(jan).send().ok();
    let mut change = response(&rounds[0], 1, None);
    change["handedIn"] = serde_json::json!(false);
    app.put(&path(named)).by(jan).if_match(&own.etag()).json(&change).send().ok();
    // By its code a response is known without looking who takes part.
    app.database.execute("DELETE FROM evaluation_participations");
    let own = app.get(&path(nameless)).header("Resume-Code", &code(1)).send().ok();
    let call = app.put(&path(nameless)).header("Resume-Code", &code(1)).if_match(&own.etag());
    call.json(&response(&rounds[1], 1, None)).send().ok();
    let answered = [named, nameless].map(|id| app.see_round(id, None).response_count);
    assert_eq!(answered, [0, 1]);
}
