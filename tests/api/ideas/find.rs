//! `GET /ideas/{id}`.

use serde_json::json;
use shared::{
    id::Id,
    idea::{Idea, IdeaState},
    problem::ProblemCode,
    role::Role,
};
use tests::{app::TestApp, both};

both!(
    an_idea_is_read_by_everybody,
    an_unchanged_idea_is_not_sent_again,
    counts_change_the_tag_but_not_the_version,
    hidden_ideas_are_not_there_for_strangers,
    what_is_no_idea_is_not_there,
    why_an_idea_ended_is_told,
);

fn an_idea_is_read_by_everybody(app: TestApp) {
    let jan = app.account("Jan");
    let id = app.idea(&jan);
    let answer = app.get(&format!("/ideas/{id}")).send().ok();
    let idea: Idea = answer.read_as();
    assert_eq!((idea.id, idea.state, idea.supported), (id, IdeaState::Open, None));
    assert_eq!(answer.json()["author"], json!({"id": jan.id, "name": "Jan"}));
    let created_at = answer.json()["createdAt"].as_str().unwrap().to_owned();
    assert!(created_at.ends_with('Z') && created_at.contains('T'), "{created_at}");
    assert!(!answer.text().contains(&jan.email));
}

fn an_unchanged_idea_is_not_sent_again(app: TestApp) {
    let jan = app.account("Jan");
    let path = format!("/ideas/{}", app.idea(&jan));
    let etag = app.get(&path).send().ok().etag();
    for list in [etag.clone(), format!("W/{etag}"), format!("\"other\", {etag}"), "*".to_owned()] {
        let answer = app.get(&path).header("If-None-Match", &list).send().is(304);
        assert_eq!((answer.text(), answer.etag()), (String::new(), etag.clone()), "{list}");
    }
    app.get(&path).header("If-None-Match", "\"other\"").send().is(200);
    app.patch(&path).by(&jan).if_match(&etag).json(&json!({"title": "Een picknicktafel"})).send().ok();
    app.get(&path).header("If-None-Match", &etag).send().is(200);
}

fn counts_change_the_tag_but_not_the_version(app: TestApp) {
    let (jan, griet) = (app.account("Jan"), app.account("Griet"));
    let path = format!("/ideas/{}", app.idea(&jan));
    let etag = app.get(&path).send().ok().etag();
    app.post(&format!("{path}/supports")).by(&griet).send().is(201);
    app.get(&path).header("If-None-Match", &etag).send().is(200);
    // A supporter who comes along must not make the author's words be refused.
    app.patch(&path).by(&jan).if_match(&etag).json(&json!({"title": "Een picknicktafel"})).send().ok();
}

fn hidden_ideas_are_not_there_for_strangers(app: TestApp) {
    let (jan, griet) = (app.account("Jan"), app.account("Griet"));
    let coordinator = app.account_with_role(Role::Coordinator);
    for state in IdeaState::HIDDEN {
        let path = format!("/ideas/{}", app.idea_in(&jan, state));
        app.get(&path).send().problem(ProblemCode::NotFound);
        app.get(&path).by(&griet).send().problem(ProblemCode::NotFound);
        app.get(&path).by(&jan).send().ok();
        let answer = app.get(&path).by(&coordinator).send();
        assert_eq!(answer.status, if state == IdeaState::Draft { 404 } else { 200 });
        for part in ["comments", "supports"] {
            let body = json!({"text": "Wat een goed idee"});
            let call = app.post(&format!("{path}/{part}")).by(&griet).json(&body);
            call.send().problem(ProblemCode::NotFound);
        }
        app.get(&format!("{path}/comments")).send().problem(ProblemCode::NotFound);
        let change = app.patch(&path).by(&griet).if_match("*").json(&json!({"title": "Mijn idee nu"}));
        change.send().problem(ProblemCode::NotFound);
    }
}

fn what_is_no_idea_is_not_there(app: TestApp) {
    for id in
        [Id::new().to_string(), "17".to_owned(), "null".to_owned(), "%00".to_owned(), "..%2fme".to_owned()]
    {
        app.get(&format!("/ideas/{id}")).send().problem(ProblemCode::NotFound);
    }
}

fn why_an_idea_ended_is_told(app: TestApp) {
    let id = app.idea_in(&app.account("Jan"), IdeaState::Parked);
    app.database.execute("UPDATE ideas SET state_reason = 'Eerst de weg.', review_date = '2027-03-01'");
    let idea = app.get(&format!("/ideas/{id}")).send().ok().json();
    assert_eq!((&idea["stateReason"], &idea["reviewDate"]), (&json!("Eerst de weg."), &json!("2027-03-01")));
}
