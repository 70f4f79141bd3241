//! The cookie that a page's refresh token travels in, and requests that other sites' pages make with it.

use serde_json::{Value, json};
use shared::problem::ProblemCode;
use tests::{
    answer::Answer,
    app::TestApp,
    both,
    builders::{Account, PASSWORD},
};
use url::Url;

both!(
    over_tls_the_cookie_is_kept_to_this_host,
    on_plain_http_the_cookie_is_as_strict_as_it_can_be,
    a_page_stays_signed_in_by_its_cookie,
    other_sites_pages_can_not_use_the_cookie,
    a_used_cookie_is_taken_away,
    signing_out_takes_the_cookie_away,
);

/// Signs in as a page does; gives the answer's one cookie, as sent.
fn sign_in(app: &TestApp, account: &Account) -> (String, Value) {
    let body = json!({"email": account.email, "password": PASSWORD, "refreshTokenIn": "cookie"});
    let answer = app.post("/sessions").json(&body).send().is(201);
    assert_eq!(answer.header("cache-control"), Some("no-store"));
    (cookie_of(&answer), answer.json())
}

fn cookie_of(answer: &Answer) -> String {
    let cookies = answer.headers("set-cookie");
    assert_eq!(cookies.len(), 1, "{answer}");
    cookies[0].to_owned()
}

/// The part that a browser sends back.
fn pair(cookie: &str) -> &str {
    cookie.split(';').next().unwrap()
}

fn refresh(app: &TestApp, cookie: &str, headers: &[(&str, &str)]) -> Answer {
    let call = app.post("/sessions/_refresh").header("Cookie", pair(cookie)).json(&json!({}));
    headers.iter().fold(call, |call, (name, value)| call.header(name, value)).send()
}

fn attributes(cookie: &str) -> Vec<&str> {
    cookie.split("; ").skip(1).collect()
}

fn over_tls_the_cookie_is_kept_to_this_host(app: TestApp) {
    let jan = app.account("Jan");
    let app = app.another(|server| server.public_url = Some(Url::parse("https://dorp.example").unwrap()));
    let (cookie, tokens) = sign_in(&app, &jan);
    assert!(cookie.starts_with("__Host-"), "{cookie}");
    let attributes = attributes(&cookie);
    for one in ["HttpOnly", "Secure", "SameSite=Strict", "Path=/"] {
        assert!(attributes.contains(&one), "{one} is not in {cookie}");
    }
    assert!(!cookie.contains("Domain"), "{cookie}");
    assert!(tokens.get("refreshToken").is_none());
    refresh(&app, &cookie, &[("Origin", "https://dorp.example")]).ok();
}

fn on_plain_http_the_cookie_is_as_strict_as_it_can_be(app: TestApp) {
    let (cookie, _) = sign_in(&app, &app.account("Jan"));
    let attributes = attributes(&cookie);
    for one in ["HttpOnly", "SameSite=Strict", "Path=/"] {
        assert!(attributes.contains(&one), "{one} is not in {cookie}");
    }
    assert!(!cookie.contains("Secure") && !cookie.starts_with("__Host-"), "{cookie}");
}

fn a_page_stays_signed_in_by_its_cookie(app: TestApp) {
    let (first, _) = sign_in(&app, &app.account("Jan"));
    let answer = refresh(&app, &first, &[("Sec-Fetch-Site", "same-origin")]).ok();
    let second = cookie_of(&answer);
    assert_ne!(pair(&first), pair(&second));
    assert!(answer.json().get("refreshToken").is_none());
    let origin = app.url("");
    refresh(&app, &second, &[("Origin", &origin)]).ok();
}

fn other_sites_pages_can_not_use_the_cookie(app: TestApp) {
    let (cookie, _) = sign_in(&app, &app.account("Jan"));
    for headers in [
        [("Sec-Fetch-Site", "cross-site")],
        [("Sec-Fetch-Site", "same-site")],
        [("Origin", "https://elders.example")],
        [("Origin", "null")],
        [("Origin", "http://127.0.0.1")],
    ] {
        let answer = refresh(&app, &cookie, &headers);
        assert!(answer.headers("set-cookie").is_empty(), "{answer}");
        answer.problem(ProblemCode::CrossSite);
    }
    // None of these attempts used it up.
    refresh(&app, &cookie, &[("Sec-Fetch-Site", "same-origin")]).ok();
}

fn a_used_cookie_is_taken_away(app: TestApp) {
    let (cookie, _) = sign_in(&app, &app.account("Jan"));
    let next = cookie_of(&refresh(&app, &cookie, &[]).ok());
    let again = refresh(&app, &cookie, &[]);
    let removal = cookie_of(&again);
    assert!(removal.contains("Max-Age=0") && pair(&removal).ends_with('='), "{removal}");
    again.problem(ProblemCode::InvalidCredential);
    refresh(&app, &next, &[]).problem(ProblemCode::InvalidCredential);
}

fn signing_out_takes_the_cookie_away(app: TestApp) {
    let (cookie, tokens) = sign_in(&app, &app.account("Jan"));
    let token = tokens["accessToken"].as_str().unwrap();
    let removal = cookie_of(&app.delete("/sessions/current").bearer(token).send().is(204));
    assert!(removal.contains("Max-Age=0"), "{removal}");
    refresh(&app, &cookie, &[]).problem(ProblemCode::InvalidCredential);
}
