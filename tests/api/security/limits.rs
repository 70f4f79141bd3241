//! Limits on how often may be called, when they are switched on.

use serde_json::json;
use shared::problem::ProblemCode;
use tests::{answer::Answer, app::TestApp, both, builders::PASSWORD, builders::new_idea};

both!(
    many_wrong_passwords_are_stopped,
    an_account_writes_only_so_often,
    an_address_calls_only_so_often,
    an_address_registers_only_so_often,
);

fn limited(app: &TestApp) -> TestApp {
    app.another(|server| {
        server.rate_limits = "on".to_owned();
        // Each test says by this header where a call comes from.
        server.trusted_proxies = 1;
    })
}

/// Calls until a call is refused; gives how many were not.
fn count_until_refused(most: usize, call: impl Fn(usize) -> Answer) -> usize {
    for nth in 0..=most {
        let answer = call(nth);
        if answer.status == 429 {
            let seconds: u64 = answer.header("retry-after").unwrap().parse().unwrap();
            assert!((1..=120).contains(&seconds), "{answer}");
            answer.problem(ProblemCode::TooManyRequests);
            return nth;
        }
    }
    panic!("no limit after {most} calls");
}

fn many_wrong_passwords_are_stopped(app: TestApp) {
    let jan = app.account("Jan");
    let app = limited(&app);
    let sign_in = |address: &str, password: &str| {
        let call = app.post("/sessions").header("X-Forwarded-For", address);
        call.json(&json!({"email": jan.email, "password": password})).send()
    };
    let tried = count_until_refused(20, |_| sign_in("192.0.2.1", "geen idee"));
    assert!((5..=8).contains(&tried), "{tried}");
    sign_in("192.0.2.1", PASSWORD).problem(ProblemCode::TooManyRequests);
    // Making up where a call comes from does not help: only what the proxy adds counts.
    sign_in("198.51.100.7, 192.0.2.1", PASSWORD).problem(ProblemCode::TooManyRequests);
    // The person whose account it is gets in all the same.
    sign_in("192.0.2.2", PASSWORD).is(201);
}

fn an_account_writes_only_so_often(app: TestApp) {
    let (jan, griet) = (app.account("Jan"), app.account("Griet"));
    let body = new_idea(app.association("Elp"));
    let app = limited(&app);
    let write = |account, nth: usize| {
        let call =
            app.post("/ideas").by(account).header("X-Forwarded-For", &format!("192.0.2.{}", nth % 250));
        call.json(&body).send()
    };
    let written = count_until_refused(200, |nth| write(&jan, nth));
    assert!((60..=120).contains(&written), "{written}");
    write(&griet, 1).is(201);
}

fn an_address_calls_only_so_often(app: TestApp) {
    let app = limited(&app);
    let get = |address: &str| app.get("/themes").header("X-Forwarded-For", address).send();
    let read = count_until_refused(5_000, |_| get("2001:db8::1"));
    assert!(read >= 300, "{read}");
    // A household has a whole network; the next one is somebody else.
    get("2001:db8:0:1::1").ok();
    app.call("GET", "/healthz").header("X-Forwarded-For", "2001:db8::1").send().is(200);
}

fn an_address_registers_only_so_often(app: TestApp) {
    let app = limited(&app);
    let register = |address: &str| {
        let body = json!({"name": "Spam", "email": "spam@dorp.example", "password": "wachtwoord12345"});
        app.post("/accounts").header("X-Forwarded-For", address).json(&body).send()
    };
    let tried = count_until_refused(60, |_| register("192.0.2.1"));
    assert!((30..=32).contains(&tried), "{tried}");
    register("192.0.2.2").is(400);
}
