//! What holds for all of the API: paths, methods, media types, bodies, other sites' pages.

use serde_json::json;
use shared::problem::{FieldCode, ProblemCode};
use tests::{app::TestApp, both, builders::new_idea, client::Call};
use url::Url;

both!(
    what_is_not_there_is_not_found,
    another_method_is_told_which_there_are,
    a_head_is_a_get_without_its_body,
    only_json_is_given,
    only_json_is_taken,
    a_body_has_at_most_one_mebibyte,
    what_is_no_json_object_is_malformed,
    a_list_takes_no_unknown_keys,
    pages_of_allowed_sites_may_call,
    pages_of_other_sites_may_not,
    the_document_is_for_every_site,
);

fn what_is_not_there_is_not_found(app: TestApp) {
    for path in [
        "/api",
        "/api/",
        "/api/v1",
        "/api/v1/",
        "/api/v2/ideas",
        "/api/v1/ideas/",
        "/api/v1//ideas",
        "/api/v1/idea",
        "/api/v1/ideas.json",
        "/api/v1/Ideas",
        "/api/v1/ideas/x/y/z",
        "/api/v1/openapi.yaml",
        "/api/v1/sessions/",
    ] {
        for method in ["GET", "POST", "PATCH", "DELETE"] {
            let answer = app.call(method, path).send();
            assert_eq!(answer.header("location"), None);
            answer.problem(ProblemCode::NotFound);
        }
    }
}

fn another_method_is_told_which_there_are(app: TestApp) {
    let id = "01900000-0000-7000-8000-000000000000";
    for (method, path, allowed) in [
        ("DELETE", "/ideas".to_owned(), "GET, HEAD, POST"),
        ("PUT", format!("/ideas/{id}"), "DELETE, GET, HEAD, PATCH"),
        ("POST", "/me".to_owned(), "GET, HEAD, PATCH"),
        ("GET", "/me/password".to_owned(), "PUT"),
        ("GET", "/sessions/current".to_owned(), "DELETE"),
        ("GET", format!("/ideas/{id}/supports"), "POST"),
        ("POST", "/openapi.json".to_owned(), "GET, HEAD"),
        ("OPTIONS", "/ideas".to_owned(), "GET, HEAD, POST"),
        ("TRACE", "/ideas".to_owned(), "GET, HEAD, POST"),
    ] {
        let answer = app.api(method, &path).send();
        assert_eq!(answer.header("allow"), Some(allowed), "{answer}");
        answer.problem(ProblemCode::MethodNotAllowed);
    }
}

fn a_head_is_a_get_without_its_body(app: TestApp) {
    let idea = app.idea(&app.account("Jan"));
    for path in ["/ideas".to_owned(), format!("/ideas/{idea}"), "/openapi.json".to_owned()] {
        let (get, head) = (app.get(&path).send().ok(), app.api("HEAD", &path).send().ok());
        assert_eq!((head.text().as_str(), head.header("etag")), ("", get.header("etag")));
        assert_eq!(head.header("content-length"), Some(get.text().len().to_string().as_str()));
    }
    assert_eq!(app.api("HEAD", "/ideas/17").send().status, 404);
}

fn only_json_is_given(app: TestApp) {
    let get = |accept: &str| app.get("/ideas").header("Accept", accept).send();
    for accept in ["text/html", "application/xml", "image/*", "application/json;q=0", ""] {
        get(accept).problem(ProblemCode::NotAcceptable);
    }
    for accept in
        ["*/*", "application/*", "application/json", "text/html, application/json;q=0.5", "APPLICATION/JSON"]
    {
        assert_eq!(get(accept).ok().header("content-type"), Some("application/json"), "{accept}");
    }
}

fn only_json_is_taken(app: TestApp) {
    let jan = app.account("Jan");
    let body = new_idea(app.association("Elp")).to_string();
    let post = |media: &str| app.post("/ideas").by(&jan).body(media, body.as_bytes()).send();
    for media in [
        "text/plain",
        "application/x-www-form-urlencoded",
        "application/jsonp",
        "application/merge-patch+json",
    ] {
        post(media).problem(ProblemCode::UnsupportedMediaType);
    }
    app.post("/ideas").by(&jan).send().problem(ProblemCode::UnsupportedMediaType);
    for media in ["application/json", "application/json; charset=utf-8", "Application/JSON"] {
        post(media).is(201);
    }
}

fn a_body_has_at_most_one_mebibyte(app: TestApp) {
    let jan = app.account("Jan");
    let send = |size: usize| {
        let body = json!({"title": "x".repeat(size)}).to_string();
        app.post("/ideas").by(&jan).body("application/json", body.as_bytes()).send()
    };
    send((1 << 20) + 1).problem(ProblemCode::TooLarge);
    assert!(send((1 << 20) - 100).faults().contains(&("title".to_owned(), FieldCode::TooLong)));
}

fn what_is_no_json_object_is_malformed(app: TestApp) {
    let jan = app.account("Jan");
    let deep = "[".repeat(100_000);
    for body in ["", "{", "[]", "null", "\"x\"", "{\"a\": 1,}", "{'a': 1}", "{\"a\": NaN}", &deep] {
        let answer = app.post("/ideas").by(&jan).body("application/json", body.as_bytes()).send();
        let detail = answer.problem(ProblemCode::Malformed).detail;
        assert!(detail.starts_with("JSON: "), "{detail}");
    }
    let latin = app.post("/ideas").by(&jan).body("application/json", b"{\"title\": \"caf\xe9\"}");
    latin.send().problem(ProblemCode::Malformed);
}

fn a_list_takes_no_unknown_keys(app: TestApp) {
    let administrator = app.account_with_role(shared::role::Role::Administrator);
    let idea = app.idea(&administrator);
    for path in ["/ideas", "/associations", "/themes", "/roots", "/sessions", "/accounts", "/ideas/_similar"]
    {
        let answer = app.get(&format!("{path}?page=2")).by(&administrator).send();
        answer.problem(ProblemCode::Malformed);
    }
    for path in ["/questions", "/me/mentions"] {
        app.get(&format!("{path}?page=2")).by(&administrator).send().problem(ProblemCode::Malformed);
    }
    let comments = app.get(&format!("/ideas/{idea}/comments?offset=2")).send();
    comments.problem(ProblemCode::Malformed);
}

const FRIEND: &str = "https://dorp.example";

fn with_friend(app: &TestApp) -> TestApp {
    app.another(|server| server.allowed_origins = vec![Url::parse(FRIEND).unwrap()])
}

fn preflight(app: &TestApp, origin: &str) -> Call {
    app.api("OPTIONS", "/ideas").header("Origin", origin).header("Access-Control-Request-Method", "POST")
}

fn pages_of_allowed_sites_may_call(app: TestApp) {
    let app = with_friend(&app);
    let answer = app.get("/ideas").header("Origin", FRIEND).send().ok();
    assert_eq!(answer.header("access-control-allow-origin"), Some(FRIEND));
    assert_eq!(answer.header("access-control-allow-credentials"), None);
    assert!(answer.headers("vary").join(",").to_ascii_lowercase().contains("origin"));
    let exposed = answer.header("access-control-expose-headers").unwrap().to_ascii_lowercase();
    for name in ["api-version", "etag", "link", "location", "retry-after"] {
        assert!(exposed.contains(name), "{name} in {exposed}");
    }
    let call = preflight(&app, FRIEND);
    let asked = call
        .header("Access-Control-Request-Headers", "authorization, if-match, idempotency-key, content-type");
    let answer = asked.send();
    assert!(matches!(answer.status, 200 | 204), "{answer}");
    assert_eq!(answer.header("access-control-allow-origin"), Some(FRIEND));
    assert_eq!(answer.header("access-control-allow-credentials"), None);
    assert!(answer.header("access-control-allow-methods").unwrap().contains("PATCH"));
    // A problem can be read by such a page as well.
    let problem = app.get("/ideas/17").header("Origin", FRIEND).send();
    assert_eq!(problem.header("access-control-allow-origin"), Some(FRIEND));
    problem.problem(ProblemCode::NotFound);
}

fn pages_of_other_sites_may_not(app: TestApp) {
    let app = with_friend(&app);
    for origin in
        ["https://elders.example", "https://dorp.example.elders.example", "http://dorp.example", "null"]
    {
        let answer = app.get("/ideas").header("Origin", origin).send().ok();
        assert_eq!(answer.header("access-control-allow-origin"), None, "{origin}");
        let answer = preflight(&app, origin).send();
        assert_eq!(answer.header("access-control-allow-origin"), None, "{origin}");
    }
}

fn the_document_is_for_every_site(app: TestApp) {
    for origin in [FRIEND, "https://elders.example"] {
        let answer = app.get("/openapi.json").header("Origin", origin).send().ok();
        assert_eq!(answer.headers("access-control-allow-origin"), ["*"], "{origin}");
    }
    assert_eq!(app.get("/openapi.json").send().ok().headers("access-control-allow-origin"), ["*"]);
}
