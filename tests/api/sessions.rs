//! `/sessions`.

use serde_json::{Value, json};
use shared::{
    id::Id,
    page::Page,
    problem::{FieldCode, ProblemCode},
    session::{Session, Tokens},
};
use tests::{
    answer::Answer,
    app::TestApp,
    both,
    builders::{Account, PASSWORD},
};

both!(
    signing_in_gives_tokens_that_work,
    the_address_is_the_same_however_it_is_written,
    a_wrong_password_and_an_unknown_address_are_answered_alike,
    sign_ins_are_checked_field_by_field,
    a_refresh_gives_new_tokens_and_keeps_the_session,
    a_refresh_token_used_twice_ends_the_session,
    one_refresh_token_used_by_two_at_once_serves_one_at_most,
    strange_refresh_tokens_are_refused,
    sessions_are_listed_to_their_owner_alone,
    signing_out_ends_this_session_alone,
    signing_out_elsewhere_ends_that_session,
    nobody_ends_the_session_of_another,
);

fn sign_in(app: &TestApp, email: &str, password: &str) -> Answer {
    app.post("/sessions").json(&json!({"email": email, "password": password})).send()
}

fn refresh(app: &TestApp, token: &str) -> Answer {
    app.post("/sessions/_refresh").json(&json!({"refreshToken": token})).send()
}

fn signing_in_gives_tokens_that_work(app: TestApp) {
    let jan = app.account("Jan");
    let tokens: Tokens = sign_in(&app, &jan.email, PASSWORD).is(201).read_as();
    assert_eq!((tokens.me.id, tokens.me.email.as_str()), (jan.id, jan.email.as_str()));
    assert!((60..=900).contains(&tokens.expires_in));
    let me = app.get("/me").bearer(&tokens.access_token).send().ok().json();
    assert_eq!(me["id"], json!(jan.id));
    refresh(&app, &tokens.refresh_token.unwrap()).ok();
}

fn the_address_is_the_same_however_it_is_written(app: TestApp) {
    let jan = app.account("Jan");
    sign_in(&app, &format!(" {} ", jan.email.to_uppercase()), PASSWORD).is(201);
}

fn a_wrong_password_and_an_unknown_address_are_answered_alike(app: TestApp) {
    let jan = app.account("Jan");
    let wrong = sign_in(&app, &jan.email, "vijf paarse paraplu's");
    let unknown = sign_in(&app, "niemand@dorp.example", PASSWORD);
    assert_eq!(wrong.text(), unknown.text());
    assert_eq!(wrong.header("www-authenticate"), unknown.header("www-authenticate"));
    wrong.problem(ProblemCode::WrongPassword);
    unknown.problem(ProblemCode::WrongPassword);
}

fn sign_ins_are_checked_field_by_field(app: TestApp) {
    let long = "x".repeat(201);
    for (body, expected) in [
        (json!({}), vec![("email", FieldCode::Required), ("password", FieldCode::Required)]),
        (
            json!({"email": "jan", "password": long}),
            vec![("email", FieldCode::Invalid), ("password", FieldCode::TooLong)],
        ),
        (
            json!({"email": "jan@dorp.example", "password": 7, "remember": true}),
            vec![("password", FieldCode::Invalid), ("remember", FieldCode::UnknownField)],
        ),
        (
            json!({"email": "jan@dorp.example", "password": "p", "refreshTokenIn": "pocket"}),
            vec![("refreshTokenIn", FieldCode::Invalid)],
        ),
    ] {
        let faults = app.post("/sessions").json(&body).send().faults();
        let expected: Vec<_> = expected.into_iter().map(|(field, code)| (field.to_owned(), code)).collect();
        assert_eq!(faults, expected, "{body}");
    }
}

fn a_refresh_gives_new_tokens_and_keeps_the_session(app: TestApp) {
    let jan = app.account("Jan");
    let first: Tokens = refresh(&app, &jan.refresh_token).ok().read_as();
    let second: Tokens = refresh(&app, first.refresh_token.as_deref().unwrap()).ok().read_as();
    assert_ne!(first.refresh_token, second.refresh_token);
    app.get("/me").bearer(&second.access_token).send().ok();
    let sessions: Page<Session> = app.get("/sessions").bearer(&second.access_token).send().ok().page();
    assert_eq!(sessions.items.iter().map(|one| one.id).collect::<Vec<_>>(), [jan.session]);
}

fn a_refresh_token_used_twice_ends_the_session(app: TestApp) {
    let jan = app.account("Jan");
    let tokens: Tokens = refresh(&app, &jan.refresh_token).ok().read_as();
    refresh(&app, &jan.refresh_token).problem(ProblemCode::InvalidCredential);
    // Whoever refreshed first can't go on either: one of the two is a thief.
    refresh(&app, &tokens.refresh_token.unwrap()).problem(ProblemCode::InvalidCredential);
    app.get("/me").bearer(&tokens.access_token).send().problem(ProblemCode::InvalidCredential);
    app.get("/me").by(&jan).send().problem(ProblemCode::InvalidCredential);
}

fn one_refresh_token_used_by_two_at_once_serves_one_at_most(app: TestApp) {
    let jan = app.account("Jan");
    let statuses: Vec<u16> = std::thread::scope(|scope| {
        let calls: Vec<_> =
            (0..6).map(|_| scope.spawn(|| refresh(&app, &jan.refresh_token).status)).collect();
        calls.into_iter().map(|call| call.join().unwrap()).collect()
    });
    assert!(statuses.iter().filter(|status| **status == 200).count() <= 1, "{statuses:?}");
    assert!(statuses.iter().all(|status| matches!(status, 200 | 401)), "{statuses:?}");
    app.get("/me").by(&jan).send().problem(ProblemCode::InvalidCredential);
}

fn strange_refresh_tokens_are_refused(app: TestApp) {
    let jan = app.account("Jan");
    let other_session = format!("{}.{}", Id::new(), jan.refresh_token.split_once('.').unwrap().1);
    for token in ["x", "x.y", &other_session, &jan.token] {
        let call = app.post("/sessions/_refresh").json(&json!({"refreshToken": token}));
        if token.len() > 200 {
            call.send().fault("refreshToken", FieldCode::TooLong);
        } else {
            call.send().problem(ProblemCode::InvalidCredential);
        }
    }
    app.post("/sessions/_refresh").json(&json!({})).send().problem(ProblemCode::InvalidCredential);
    app.get("/me").by(&jan).send().ok();
}

fn list(app: &TestApp, account: &Account) -> Vec<Session> {
    app.get("/sessions").by(account).send().ok().page().items
}

fn sessions_are_listed_to_their_owner_alone(app: TestApp) {
    let (jan, griet) = (app.account("Jan"), app.account("Griet"));
    let call = app.post("/sessions").header("User-Agent", "Firefox op de tablet");
    call.json(&json!({"email": jan.email, "password": PASSWORD})).send().is(201);
    let of_jan = list(&app, &jan);
    assert_eq!(of_jan.len(), 2);
    assert_eq!((of_jan[0].user_agent.as_str(), of_jan[0].current), ("Firefox op de tablet", false));
    assert_eq!((of_jan[1].id, of_jan[1].current), (jan.session, true));
    assert_eq!(list(&app, &griet).len(), 1);
    let answer: Value = app.get("/sessions?limit=1").by(&jan).send().ok().json();
    let path = format!("/sessions?limit=1&cursor={}", answer["nextCursor"].as_str().unwrap());
    let second: Page<Session> = app.get(&path).by(&jan).send().ok().page();
    assert_eq!((second.items[0].id, second.next_cursor), (jan.session, None));
}

fn signing_out_ends_this_session_alone(app: TestApp) {
    let jan = app.account("Jan");
    let other: Tokens = sign_in(&app, &jan.email, PASSWORD).is(201).read_as();
    app.delete("/sessions/current").by(&jan).send().is(204);
    app.get("/me").by(&jan).send().problem(ProblemCode::InvalidCredential);
    refresh(&app, &jan.refresh_token).problem(ProblemCode::InvalidCredential);
    app.get("/me").bearer(&other.access_token).send().ok();
}

fn signing_out_elsewhere_ends_that_session(app: TestApp) {
    let jan = app.account("Jan");
    let other: Tokens = sign_in(&app, &jan.email, PASSWORD).is(201).read_as();
    app.delete(&format!("/sessions/{}", jan.session)).bearer(&other.access_token).send().is(204);
    app.get("/me").by(&jan).send().problem(ProblemCode::InvalidCredential);
    let again = app.delete(&format!("/sessions/{}", jan.session)).bearer(&other.access_token);
    again.send().problem(ProblemCode::NotFound);
}

fn nobody_ends_the_session_of_another(app: TestApp) {
    let (jan, thief) = (app.account("Jan"), app.account("Dief"));
    for id in [jan.session.to_string(), Id::new().to_string(), "me".to_owned()] {
        app.delete(&format!("/sessions/{id}")).by(&thief).send().problem(ProblemCode::NotFound);
    }
    app.get("/me").by(&jan).send().ok();
}
