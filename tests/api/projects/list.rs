//! `GET /projects`.

use backend::day::day_of;
use chrono::{TimeDelta, Utc};
use serde_json::{Value, json};
use shared::{
    id::Id,
    problem::ProblemCode,
    project::{ProjectStage, ProjectSummary},
};
use tests::{
    app::TestApp,
    both,
    builders::{Account, new_project},
};

both!(
    filters_hold_together,
    a_search_finds_the_beginnings_of_words,
    pages_follow_one_another_in_every_order,
    silence_is_shown_and_can_be_asked_for,
    another_installation_waits_longer,
    mine_are_those_i_take_part_in,
    strange_cursors_and_keys_are_refused,
);

fn titles(app: &TestApp, by: Option<&Account>, query: &str) -> Vec<String> {
    let call = app.get(&format!("/projects?{query}"));
    let call = if let Some(by) = by { call.by(by) } else { call };
    call.send().ok().page::<ProjectSummary>().items.into_iter().map(|project| project.title).collect()
}

fn body(title: &str, more: &Value) -> Value {
    let mut body = new_project();
    body["title"] = json!(title);
    body.as_object_mut().unwrap().extend(more.as_object().unwrap().clone());
    body
}

fn filters_hold_together(app: TestApp) {
    let (jan, piet) = (app.account("Jan"), app.account("Piet"));
    let (village, theme) = (app.association("Elp"), app.theme("Groen"));
    let both = body("Beide", &json!({"associationIds": [village], "themeIds": [theme]}));
    app.store_project(&[&jan], both, ProjectStage::Running, Utc::now());
    let there = body("Alleen daar", &json!({"associationIds": [village]}));
    app.store_project(&[&jan, &piet], there, ProjectStage::Recruiting, Utc::now());
    app.store_project(&[], body("Nergens", &json!({})), ProjectStage::Running, Utc::now());
    assert_eq!(titles(&app, None, ""), ["Nergens", "Alleen daar", "Beide"]);
    assert_eq!(titles(&app, None, &format!("association={village}")), ["Alleen daar", "Beide"]);
    assert_eq!(titles(&app, None, &format!("association={village}&theme={theme}")), ["Beide"]);
    assert_eq!(titles(&app, None, "stage=running"), ["Nergens", "Beide"]);
    assert_eq!(titles(&app, None, "stage=running&stage=recruiting"), ["Nergens", "Alleen daar", "Beide"]);
    assert_eq!(titles(&app, None, &format!("lead={}", piet.id)), ["Alleen daar"]);
    assert_eq!(titles(&app, None, "health=stuck"), Vec::<String>::new());
}

fn a_search_finds_the_beginnings_of_words(app: TestApp) {
    let jan = app.account("Jan");
    app.store_project(
        &[&jan],
        body("De (rijdende) Popschool", &json!({})),
        ProjectStage::Running,
        Utc::now(),
    );
    for (words, found) in
        [("RIJD", 1), ("pop rij", 1), ("school", 0), ("vergoe", 1), ("%", 1), ("pop_", 1), ("x_", 0)]
    {
        let page = app.get("/projects").query("q", words).send().ok().page::<ProjectSummary>();
        assert_eq!(page.items.len(), found, "{words}");
    }
}

fn pages_follow_one_another_in_every_order(app: TestApp) {
    let jan = app.account("Jan");
    let now = Utc::now();
    let active = |n: i64| now - TimeDelta::minutes(n / 2);
    let made: Vec<Id> = (0..7)
        .map(|n| {
            let title = format!("Project {n}");
            app.store_project(&[&jan], body(&title, &json!({})), ProjectStage::Running, active(n))
        })
        .collect();
    for sort in ["-activeAt", "activeAt", "-createdAt"] {
        let all: Vec<Id> = app
            .get(&format!("/projects?sort={sort}"))
            .send()
            .ok()
            .page::<ProjectSummary>()
            .items
            .iter()
            .map(|project| project.id)
            .collect();
        let mut walked = Vec::new();
        let mut cursor = String::new();
        loop {
            let page = app
                .get(&format!("/projects?sort={sort}&limit=2{cursor}"))
                .send()
                .ok()
                .page::<ProjectSummary>();
            walked.extend(page.items.iter().map(|project| project.id));
            let Some(next) = page.next_cursor else { break };
            cursor = format!("&cursor={next}");
        }
        assert_eq!(walked, all, "{sort}");
        let mut known = walked.clone();
        known.sort_unstable();
        let mut expected = made.clone();
        expected.sort_unstable();
        assert_eq!(known, expected, "{sort}");
    }
}

fn silence_is_shown_and_can_be_asked_for(app: TestApp) {
    let jan = app.account("Jan");
    let long_ago = Utc::now() - TimeDelta::days(29);
    let silent = app.store_project(&[&jan], body("Stil", &json!({})), ProjectStage::Running, long_ago);
    app.store_project(&[&jan], body("Rust", &json!({})), ProjectStage::Paused, long_ago);
    app.store_project(&[&jan], body("Bezig", &json!({})), ProjectStage::Running, Utc::now());
    assert_eq!(titles(&app, None, "silent=true"), ["Stil"]);
    assert_eq!(titles(&app, None, "silent=false&sort=activeAt"), ["Rust", "Bezig"]);
    let path = format!("/projects/{silent}");
    let since = json!(day_of(long_ago));
    assert_eq!(app.get(&path).send().ok().json()["silentSinceDate"], since);
    // Any sign of life ends it.
    app.patch(&path).by(&jan).if_match("*").json(&json!({"nextStep": "Bellen"})).send().ok();
    assert_eq!(app.get(&path).send().ok().json()["silentSinceDate"], Value::Null);
    assert_eq!(titles(&app, None, "silent=true"), Vec::<String>::new());
}

fn another_installation_waits_longer(app: TestApp) {
    let jan = app.account("Jan");
    let long_ago = Utc::now() - TimeDelta::days(29);
    app.store_project(&[&jan], body("Stil", &json!({})), ProjectStage::Running, long_ago);
    let patient = app.another(|settings| settings.silent_weeks = 5);
    assert_eq!(titles(&app, None, "silent=true"), ["Stil"]);
    assert_eq!(titles(&patient, None, "silent=true"), Vec::<String>::new());
}

fn mine_are_those_i_take_part_in(app: TestApp) {
    let (jan, piet) = (app.account("Jan"), app.account("Piet"));
    let project = app.project(&jan);
    app.project(&piet);
    let count = |by| titles(&app, by, "mine=true").len();
    assert_eq!((count(None), count(Some(&jan)), count(Some(&piet))), (0, 1, 1));
    app.post(&format!("/projects/{project}/members"))
        .by(&piet)
        .json(&json!({"role": "helper"}))
        .send()
        .is(201);
    assert_eq!(count(Some(&piet)), 2);
}

fn strange_cursors_and_keys_are_refused(app: TestApp) {
    app.get("/projects?cursor=abc").send().problem(ProblemCode::InvalidCursor);
    app.get("/projects?phase=running").send().is(400);
    app.get("/projects?stage=dreaming").send().is(400);
    // A time that no database has.
    let far = base64::Engine::encode(
        &base64::prelude::BASE64_URL_SAFE_NO_PAD,
        format!("{{\"id\":\"{}\",\"active_at\":{}}}", Id::new(), i64::MAX),
    );
    app.get(&format!("/projects?cursor={far}")).send().ok();
}
