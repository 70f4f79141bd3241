//! `/evaluation-links`: answering without an account.

use serde_json::json;
use shared::{
    evaluation::{Circle, Evaluation, EvaluationState},
    problem::{FieldCode, ProblemCode},
    role::Role,
};
use tests::{
    app::TestApp,
    both,
    rounds::{code, response},
};

both!(
    people_without_an_account_answer_by_the_link,
    a_link_leads_nowhere_unless_the_round_asks_by_it,
    the_qr_code_leads_to_the_page,
    an_address_begins_so_many_responses,
);

fn linked(app: &TestApp, anonymous: bool) -> (Evaluation, String) {
    let id = app.round_in(EvaluationState::Open, |new| {
        new.circles = vec![Circle::Link, Circle::Boards];
        new.anonymous = anonymous;
    });
    let round = app.see_round(id, Some(&app.account_with_role(Role::Coordinator)));
    let link = round.link_code.clone().unwrap();
    (round, link)
}

fn people_without_an_account_answer_by_the_link(app: TestApp) {
    for anonymous in [true, false] {
        let (round, link) = linked(&app, anonymous);
        let found = app.get(&format!("/evaluation-links/{}", link.to_lowercase())).send().ok();
        assert_eq!(found.read_as::<Evaluation>().id, round.id);
        assert_eq!(app.see_round(round.id, None).link_code, None);
        let mut body = response(&round, 4, Some("Van buiten."));
        body["linkCode"] = json!(format!("{}-{}", &link[..4], &link[4..]));
        for nth in 0..6 {
            app.answer_by_code(round.id, &code(nth), &body).ok();
        }
        let path = format!("/evaluations/{}/responses/mine", round.id);
        let own = app.get(&path).header("Resume-Code", &code(3)).send().ok();
        body["handedIn"] = json!(false);
        body["linkCode"] = json!(null);
        app.put(&path).header("Resume-Code", &code(3)).if_match(&own.etag()).json(&body).send().ok();
        let seen = app.see_round(round.id, None);
        let link = seen.circles.iter().find(|count| count.circle == Circle::Link).unwrap();
        assert_eq!((link.invited, link.answered), (None, (!anonymous).then_some(5)));
        assert_eq!(seen.response_count, 5);
        app.step_round(round.id, EvaluationState::Closed);
        app.step_round(round.id, EvaluationState::Published);
        let results = app.get(&format!("/evaluations/{}/results", round.id)).send().ok().json();
        assert_eq!(results["questions"][0]["tallies"][1]["circle"], "link");
        app.get(&path).header("Resume-Code", &code(2)).send().problem(ProblemCode::NotFound);
    }
}

fn a_link_leads_nowhere_unless_the_round_asks_by_it(app: TestApp) {
    let code_of = |id| {
        app.database.texts(&format!("SELECT link_code AS t FROM evaluations WHERE id = '{id}'"))[0].clone()
    };
    let no_link = app.round_in(EvaluationState::Open, |_| {});
    let draft = app.round(|new| new.circles = vec![Circle::Link]);
    for strange in
        [code_of(no_link), code_of(draft), "ABCD2345".to_owned(), "kort".to_owned(), "%00".to_owned()]
    {
        for path in [format!("/evaluation-links/{strange}"), format!("/evaluation-links/{strange}/qr-code")] {
            app.get(&path).send().problem(ProblemCode::NotFound);
        }
    }
    let (round, _) = linked(&app, true);
    let mut body = response(&round, 4, None);
    body["linkCode"] = json!("kort");
    app.answer_by_code(round.id, &code(1), &body).fault("linkCode", FieldCode::Invalid);
    let (_, other) = linked(&app, true);
    body["linkCode"] = json!(other);
    app.answer_by_code(round.id, &code(1), &body).problem(ProblemCode::NotFound);
}

fn the_qr_code_leads_to_the_page(app: TestApp) {
    let (_, link) = linked(&app, true);
    let drawing = app.get(&format!("/evaluation-links/{link}/qr-code")).send().ok();
    assert_eq!(drawing.header("content-type"), Some("image/svg+xml"));
    let link = format!("{}/meedoen/{}-{}", app.state.server.site(), &link[..4], &link[4..]);
    assert_eq!(drawing.text(), backend::qr_code::draw(&link).unwrap());
}

fn an_address_begins_so_many_responses(app: TestApp) {
    let (round, link) = linked(&app, true);
    let limited = app.another(|server| server.rate_limits = "on".to_owned());
    let mut body = response(&round, 4, None);
    body["linkCode"] = json!(link);
    for nth in 0..60 {
        limited.answer_by_code(round.id, &code(nth), &body).ok();
    }
    limited.answer_by_code(round.id, &code(60), &body).problem(ProblemCode::TooManyRequests);
    // Who has begun goes on.
    let path = format!("/evaluations/{}/responses/mine", round.id);
    let own = limited.get(&path).header("Resume-Code", &code(5)).send().ok();
    limited.put(&path).header("Resume-Code", &code(5)).if_match(&own.etag()).json(&body).send().ok();
}
