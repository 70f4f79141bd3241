//! Access tokens that are not ours, or not any more.

use std::{collections::BTreeSet, thread};

use backend::{auth::token::AccessTokens, db::types::now, models::signing_key::find_or_create_signing_key};
use base64::{Engine, prelude::BASE64_URL_SAFE_NO_PAD as BASE64};
use chrono::TimeDelta;
use jsonwebtoken::{Algorithm, EncodingKey, Header, encode};
use serde_json::{Value, json};
use shared::{id::Id, problem::ProblemCode};
use tests::{app::TestApp, both, builders::Account};

both!(
    a_changed_token_is_refused,
    a_token_that_is_past_is_refused,
    a_token_without_a_signature_is_refused,
    a_token_signed_with_another_key_is_refused,
    a_token_for_something_else_is_refused,
    a_token_of_an_ended_session_is_refused,
    a_token_for_another_account_than_its_sessions_is_refused,
    a_bad_credential_is_refused_where_none_is_needed,
    tokens_live_on_in_a_second_server,
    servers_that_start_together_share_one_key,
);

/// Any path that asks who is calling must say the same.
fn assert_refused(app: &TestApp, token: &str) {
    for path in ["/me", "/ideas"] {
        let answer = app.get(path).bearer(token).send();
        assert_eq!(answer.header("www-authenticate"), Some("Bearer"));
        answer.problem(ProblemCode::InvalidCredential);
    }
}

fn secret(app: &TestApp) -> Vec<u8> {
    app.state.db.write_now(|conn| find_or_create_signing_key(conn, [0; 32])).unwrap().secret
}

fn claims(account: &Account) -> Value {
    let time = now().timestamp();
    json!({
        "iss": "samenspel", "aud": "samenspel-api", "sub": account.id, "sid": account.session, "iat": time,
        "exp": time + 300,
    })
}

fn sign(app: &TestApp, header: &Header, claims: &Value) -> String {
    encode(header, claims, &EncodingKey::from_secret(&secret(app))).unwrap()
}

fn our_header() -> Header {
    Header { typ: Some("at+jwt".to_owned()), ..Header::new(Algorithm::HS256) }
}

fn a_changed_token_is_refused(app: TestApp) {
    let (jan, griet) = (app.account("Jan"), app.account("Griet"));
    let parts: Vec<&str> = jan.token.split('.').collect();
    let other = griet.token.split('.').nth(1).unwrap();
    assert_refused(&app, &format!("{}.{other}.{}", parts[0], parts[2]));
    assert_refused(&app, &format!("{}.{}", parts[0], parts[1]));
    assert_refused(&app, &format!("{}x", jan.token));
    for token in ["x", "a.b.c", "..", &jan.refresh_token] {
        assert_refused(&app, token);
    }
}

fn a_token_that_is_past_is_refused(app: TestApp) {
    let jan = app.account("Jan");
    let sign = |age| app.state.access_tokens.sign(jan.id, jan.session, now() - age).unwrap();
    app.get("/me").bearer(&sign(TimeDelta::seconds(500))).send().ok();
    assert_refused(&app, &sign(TimeDelta::seconds(601)));
    assert_refused(&app, &sign(TimeDelta::days(1)));
}

fn a_token_without_a_signature_is_refused(app: TestApp) {
    let jan = app.account("Jan");
    for algorithm in ["none", "None", "NONE", "HS256"] {
        let header = BASE64.encode(json!({"alg": algorithm, "typ": "at+jwt"}).to_string());
        let payload = BASE64.encode(claims(&jan).to_string());
        assert_refused(&app, &format!("{header}.{payload}."));
    }
}

fn a_token_signed_with_another_key_is_refused(app: TestApp) {
    let jan = app.account("Jan");
    for key in [&[0; 32][..], b"secret", b""] {
        let forger = AccessTokens::new(Id::new(), key);
        assert_refused(&app, &forger.sign(jan.id, jan.session, now()).unwrap());
    }
}

fn a_token_for_something_else_is_refused(app: TestApp) {
    let jan = app.account("Jan");
    // The same by hand, to be sure that it is the difference that is refused.
    app.get("/me").bearer(&sign(&app, &our_header(), &claims(&jan))).send().ok();
    for typ in [None, Some("JWT"), Some("rt+jwt")] {
        let header = Header { typ: typ.map(str::to_owned), ..our_header() };
        assert_refused(&app, &sign(&app, &header, &claims(&jan)));
    }
    let longer = Header { alg: Algorithm::HS512, ..our_header() };
    assert_refused(&app, &sign(&app, &longer, &claims(&jan)));
    for (claim, value) in [
        ("aud", json!("another-api")),
        ("iss", json!("somebody")),
        ("exp", json!(null)),
        ("sub", json!("jan")),
        ("sid", json!(Id::new())),
    ] {
        let mut claims = claims(&jan);
        claims[claim] = value;
        assert_refused(&app, &sign(&app, &our_header(), &claims));
        claims.as_object_mut().unwrap().remove(claim);
        assert_refused(&app, &sign(&app, &our_header(), &claims));
    }
}

fn a_token_of_an_ended_session_is_refused(app: TestApp) {
    let jan = app.account("Jan");
    app.database.execute("UPDATE sessions SET expires_at = '2020-01-01 00:00:00'");
    assert_refused(&app, &jan.token);
    app.database.execute("DELETE FROM sessions");
    assert_refused(&app, &jan.token);
}

fn a_token_for_another_account_than_its_sessions_is_refused(app: TestApp) {
    let (jan, griet) = (app.account("Jan"), app.account("Griet"));
    assert_refused(&app, &app.state.access_tokens.sign(griet.id, jan.session, now()).unwrap());
}

fn a_bad_credential_is_refused_where_none_is_needed(app: TestApp) {
    let jan = app.account("Jan");
    for header in ["Bearer", "Bearer ", "Basic amFuOmphbg==", &jan.token, "Bearer x y"] {
        let answer = app.get("/ideas").header("Authorization", header).send();
        answer.problem(ProblemCode::InvalidCredential);
    }
    app.get("/ideas").header("Authorization", &format!("bearer {}", jan.token)).send().ok();
}

fn tokens_live_on_in_a_second_server(app: TestApp) {
    let jan = app.account("Jan");
    let second = app.another(|_| {});
    second.get("/me").by(&jan).send().ok();
    let refresh = json!({"refreshToken": jan.refresh_token});
    let tokens = second.post("/sessions/_refresh").json(&refresh).send().ok().json();
    let token = tokens["accessToken"].as_str().unwrap();
    app.get("/me").bearer(token).send().ok();
    second.delete("/sessions/current").bearer(token).send().is(204);
    app.get("/me").bearer(token).send().problem(ProblemCode::InvalidCredential);
}

fn servers_that_start_together_share_one_key(app: TestApp) {
    for _ in 0..5 {
        app.database.execute("DELETE FROM signing_keys");
        let secrets: BTreeSet<Vec<u8>> = thread::scope(|scope| {
            let find =
                |n| app.state.db.write_now(|conn| find_or_create_signing_key(conn, [n; 32])).unwrap().secret;
            let servers: Vec<_> = (0..6).map(|n| scope.spawn(move || find(n))).collect();
            servers.into_iter().map(|server| server.join().unwrap()).collect()
        });
        assert_eq!(secrets.len(), 1);
    }
}
