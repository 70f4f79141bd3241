//! `/healthz` and `/readyz`, and what else lies beside the API.

use shared::problem::ProblemCode;
use tests::{app::TestApp, both, database::Kind};

both!(
    a_running_server_says_so,
    the_page_answers_for_every_path_of_its_own,
    what_is_no_page_is_not_written_to,
);

fn a_running_server_says_so(app: TestApp) {
    for (path, text) in [("/healthz", "ok\n"), ("/readyz", "ready\n")] {
        let answer = app.call("GET", path).send().is(200);
        assert_eq!(
            (answer.text().as_str(), answer.header("content-type")),
            (text, Some("text/plain; charset=utf-8"))
        );
        app.call("HEAD", path).send().is(200);
    }
}

/// The server goes on without its database, says so, and works again when the database is back.
#[test]
fn a_server_without_its_database_is_alive_but_not_ready() {
    let app = TestApp::start(Kind::Postgres);
    let name = app.database.url.rsplit('/').next().unwrap().to_owned();
    let admin = |sql: &str| {
        let mut conn = tests::database::connect(&tests::postgres::url("postgres"));
        diesel::connection::SimpleConnection::batch_execute(&mut conn, sql).unwrap();
    };
    admin(&format!("ALTER DATABASE {name} ALLOW_CONNECTIONS false"));
    admin(&format!("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = '{name}'"));
    app.call("GET", "/healthz").send().is(200);
    std::thread::scope(|scope| {
        scope.spawn(|| app.call("GET", "/readyz").send().is(503));
        let answer = app.get("/ideas").send();
        assert!(answer.header("retry-after").is_some());
        answer.problem(ProblemCode::Unavailable);
    });
    admin(&format!("ALTER DATABASE {name} ALLOW_CONNECTIONS true"));
    app.call("GET", "/readyz").send().is(200);
    app.get("/ideas").send().ok();
}

fn the_page_answers_for_every_path_of_its_own(app: TestApp) {
    assert!(backend::handlers::page::is_embedded(), "`make page` builds it");
    let index = app.call("GET", "/").send().is(200);
    assert!(index.text().contains("<html"), "{index}");
    for path in ["/ideeen", "/ideas/1/edit", "/een/pad/dat/niemand/kent"] {
        assert_eq!(app.call("GET", path).send().is(200).text(), index.text(), "{path}");
    }
    app.call("GET", "/assets/nothing.js").send().problem(ProblemCode::NotFound);
    app.call("GET", "/").header("If-None-Match", &index.etag()).send().is(304);
}

fn what_is_no_page_is_not_written_to(app: TestApp) {
    for method in ["POST", "PUT", "PATCH", "DELETE"] {
        let answer = app.call(method, "/ideeen").send();
        assert_eq!(answer.header("allow"), Some("GET, HEAD"), "{answer}");
        answer.problem(ProblemCode::MethodNotAllowed);
    }
}
