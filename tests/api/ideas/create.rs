//! `POST /ideas`.

use std::collections::BTreeSet;

use serde_json::{Value, json};
use shared::{
    id::Id,
    idea::{Idea, IdeaState},
    problem::{FieldCode, ProblemCode},
};
use tests::{
    answer::Answer,
    app::TestApp,
    both,
    builders::{Account, new_idea},
};

both!(
    an_idea_is_there_at_once_for_everybody,
    texts_are_trimmed_and_lines_end_alike,
    all_faults_are_told_at_once,
    limits_are_counted_in_characters,
    what_the_server_decides_is_refused,
    villages_and_themes_must_be_there,
    the_same_key_and_body_make_one_idea,
    the_same_key_with_another_body_is_refused,
    keys_are_each_persons_own,
    a_refused_request_does_not_use_up_its_key,
    the_same_key_at_the_same_time_makes_one_idea,
    ideas_by_many_at_once_are_all_there_and_counted,
);

fn send(app: &TestApp, by: &Account, body: &Value, key: &str) -> Answer {
    app.post("/ideas").by(by).header("Idempotency-Key", key).json(body).send()
}

fn an_idea_is_there_at_once_for_everybody(app: TestApp) {
    let jan = app.account("Jan");
    let (village, one, two) = (app.association("Elp"), app.theme("Groen"), app.theme("Wonen"));
    let mut body = new_idea(village);
    body["themeIds"] = json!([two, one, two]);
    let answer = app.post("/ideas").by(&jan).json(&body).send().is(201);
    let idea: Idea = answer.read_as();
    assert_eq!((idea.state, idea.supported, idea.support_count), (IdeaState::Open, Some(false), 0));
    let themes: BTreeSet<Id> = idea.themes.iter().map(|theme| theme.id).collect();
    assert_eq!((themes, idea.themes.len()), (BTreeSet::from([one, two]), 2));
    assert_eq!(idea.author.as_ref().map(|author| author.id), Some(jan.id));
    let location = answer.header("location").unwrap();
    assert_eq!(location, format!("/api/v1/ideas/{}", idea.id));
    let read = app.call("GET", location).by(&jan).send().ok();
    assert_eq!((read.text(), read.etag()), (answer.text(), answer.etag()));
    assert_eq!(app.get("/ideas").send().json()["items"][0]["id"], json!(idea.id));
    assert_eq!(app.get(&format!("/associations/{village}")).send().json()["ideaCount"], 1);
}

fn texts_are_trimmed_and_lines_end_alike(app: TestApp) {
    let jan = app.account("Jan");
    let mut body = new_idea(app.association("Elp"));
    body["title"] = json!("  Een leeskast 📚 \u{a0}");
    body["text"] = json!("\r\nEerst een plank.\r\nDan een deurtje.\rEn verf.\n");
    let idea: Idea = app.post("/ideas").by(&jan).json(&body).send().is(201).read_as();
    assert_eq!(idea.title, "Een leeskast 📚");
    assert_eq!(idea.text, "Eerst een plank.\nDan een deurtje.\nEn verf.");
}

fn all_faults_are_told_at_once(app: TestApp) {
    let jan = app.account("Jan");
    let body = json!({"title": " ", "text": 7, "themeIds": ["x"], "mood": "sunny", "color": null});
    let expected = [
        ("associationId", FieldCode::Required),
        ("color", FieldCode::UnknownField),
        ("mood", FieldCode::UnknownField),
        ("text", FieldCode::Invalid),
        ("themeIds[0]", FieldCode::Invalid),
        ("title", FieldCode::Required),
    ];
    let faults = app.post("/ideas").by(&jan).json(&body).send().faults();
    assert_eq!(faults, expected.map(|(field, code)| (field.to_owned(), code)));
}

fn limits_are_counted_in_characters(app: TestApp) {
    let jan = app.account("Jan");
    let village = app.association("Elp");
    let send = |field: &str, value: String| {
        let mut body = new_idea(village);
        body[field] = json!(value);
        app.post("/ideas").by(&jan).json(&body).send()
    };
    for (field, least, most) in [("title", 5, 120), ("text", 20, 10_000)] {
        send(field, "ë".repeat(least)).is(201);
        send(field, "😀".repeat(most)).is(201);
        send(field, "ë".repeat(least - 1)).fault(field, FieldCode::TooShort);
        send(field, "ë".repeat(most + 1)).fault(field, FieldCode::TooLong);
        send(field, format!("{}\0{}", "a".repeat(20), "b".repeat(20))).fault(field, FieldCode::Invalid);
    }
    send("title", "Een leeskast\nbij de halte".to_owned()).fault("title", FieldCode::Invalid);
}

fn what_the_server_decides_is_refused(app: TestApp) {
    let (jan, griet) = (app.account("Jan"), app.account("Griet"));
    let village = app.association("Elp");
    for (field, value) in [
        ("state", json!("adopted")),
        ("authorId", json!(griet.id)),
        ("author", json!({"id": griet.id})),
        ("supportCount", json!(1000)),
        ("id", json!(Id::new())),
        ("number", json!(1)),
        ("createdAt", json!("2020-01-01T00:00:00Z")),
    ] {
        let mut body = new_idea(village);
        body[field] = value;
        app.post("/ideas").by(&jan).json(&body).send().fault(field, FieldCode::UnknownField);
    }
    assert_eq!(app.database.number("SELECT count(*) AS n FROM ideas"), 0);
}

fn villages_and_themes_must_be_there(app: TestApp) {
    let jan = app.account("Jan");
    let theme = app.theme("Groen");
    let mut body = new_idea(Id::new());
    app.post("/ideas").by(&jan).json(&body).send().fault("associationId", FieldCode::NotFound);
    body = new_idea(app.association("Elp"));
    body["themeIds"] = json!([theme, Id::new()]);
    app.post("/ideas").by(&jan).json(&body).send().fault("themeIds", FieldCode::NotFound);
    body["themeIds"] = json!([theme, theme, theme, theme]);
    app.post("/ideas").by(&jan).json(&body).send().fault("themeIds", FieldCode::TooMany);
    assert_eq!(app.database.number("SELECT count(*) AS n FROM ideas"), 0);
    assert_eq!(app.get(&format!("/themes/{theme}")).send().json()["ideaCount"], 0);
}

fn the_same_key_and_body_make_one_idea(app: TestApp) {
    let jan = app.account("Jan");
    let body = new_idea(app.association("Elp"));
    let first = send(&app, &jan, &body, "8e03978e-40d5-43dd").is(201);
    for _ in 0..2 {
        let again = send(&app, &jan, &body, "8e03978e-40d5-43dd").is(201);
        assert_eq!(again.text(), first.text());
        assert_eq!((again.header("location"), again.etag()), (first.header("location"), first.etag()));
    }
    assert_eq!(app.database.number("SELECT count(*) AS n FROM ideas"), 1);
    send(&app, &jan, &body, "another key").is(201);
    assert_eq!(app.database.number("SELECT count(*) AS n FROM ideas"), 2);
}

fn the_same_key_with_another_body_is_refused(app: TestApp) {
    let jan = app.account("Jan");
    let mut body = new_idea(app.association("Elp"));
    send(&app, &jan, &body, "key").is(201);
    body["title"] = json!("Een andere leeskast");
    send(&app, &jan, &body, "key").problem(ProblemCode::IdempotencyKeyReused);
    assert_eq!(app.database.number("SELECT count(*) AS n FROM ideas"), 1);
    for key in ["", " ", &"k".repeat(201)] {
        send(&app, &jan, &body, key).problem(ProblemCode::Malformed);
    }
}

fn keys_are_each_persons_own(app: TestApp) {
    let (jan, griet) = (app.account("Jan"), app.account("Griet"));
    let body = new_idea(app.association("Elp"));
    let of_jan: Idea = send(&app, &jan, &body, "1").is(201).read_as();
    let of_griet: Idea = send(&app, &griet, &body, "1").is(201).read_as();
    assert_ne!(of_jan.id, of_griet.id);
}

fn a_refused_request_does_not_use_up_its_key(app: TestApp) {
    let jan = app.account("Jan");
    send(&app, &jan, &new_idea(Id::new()), "key").fault("associationId", FieldCode::NotFound);
    send(&app, &jan, &new_idea(app.association("Elp")), "key").is(201);
}

fn the_same_key_at_the_same_time_makes_one_idea(app: TestApp) {
    let jan = app.account("Jan");
    let body = new_idea(app.association("Elp"));
    let answers: BTreeSet<String> = std::thread::scope(|scope| {
        let call = || send(&app, &jan, &body, "key").is(201).text();
        let calls: Vec<_> = (0..8).map(|_| scope.spawn(call)).collect();
        calls.into_iter().map(|call| call.join().unwrap()).collect()
    });
    assert_eq!(answers.len(), 1);
    assert_eq!(app.database.number("SELECT count(*) AS n FROM ideas"), 1);
    assert_eq!(app.get("/ideas").send().json()["total"], 1);
}

fn ideas_by_many_at_once_are_all_there_and_counted(app: TestApp) {
    let village = app.association("Elp");
    let themes: Vec<Id> = (0..3).map(|n| app.theme(&format!("Thema {n}"))).collect();
    let people: Vec<Account> = (0..6).map(|n| app.account(&format!("Buur {n}"))).collect();
    std::thread::scope(|scope| {
        for (nth, person) in people.iter().enumerate() {
            let mut body = new_idea(village);
            // Each names the same themes in another order.
            let turned: Vec<Id> = themes.iter().cycle().skip(nth).take(3).copied().collect();
            body["themeIds"] = json!(turned);
            let app = &app;
            scope.spawn(move || {
                (0..4).for_each(|_| drop(app.post("/ideas").by(person).json(&body).send().is(201)))
            });
        }
    });
    assert_eq!(app.get("/ideas").send().json()["total"], 24);
    for theme in themes {
        assert_eq!(app.get(&format!("/themes/{theme}")).send().json()["ideaCount"], 24);
    }
    assert_eq!(app.database.number("SELECT count(DISTINCT number) AS n FROM ideas"), 24);
}
