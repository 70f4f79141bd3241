//! `/healthz` and `/readyz`, and what else lies beside the API.

use diesel::connection::SimpleConnection;
use shared::problem::ProblemCode;
use tests::{app::TestApp, both, builders::new_idea, database::Kind};

both!(
    a_running_server_says_so,
    the_page_answers_for_every_path_of_its_own,
    what_is_no_page_is_not_written_to,
    a_full_disk_is_said_and_takes_nothing_with_it,
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
        conn.batch_execute(sql).unwrap();
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

/// SQLite gets no more pages than it has; PostgreSQL is made to say what it says of a full disk.
fn a_full_disk_is_said_and_takes_nothing_with_it(app: TestApp) {
    let (jan, body) = (app.account("Jan"), new_idea(app.association("Elp")));
    let (fill, empty) = match app.database.kind {
        Kind::Sqlite => ("PRAGMA max_page_count = 1", "PRAGMA max_page_count = 1073741823"),
        Kind::Postgres => (
            "CREATE FUNCTION fill() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN \
             RAISE 'could not extend file: No space left on device' USING ERRCODE = 'disk_full'; END $$; \
             CREATE TRIGGER fill BEFORE INSERT ON ideas EXECUTE FUNCTION fill()",
            "DROP TRIGGER fill ON ideas",
        ),
    };
    // The server has one connection that writes to SQLite: what is said to it holds for all that it writes.
    let tell = |sql: &str| app.state.db.write_now(|conn| conn.batch_execute(sql)).unwrap();
    tell(fill);
    let mut kept = 0;
    let send = || app.post("/ideas").by(&jan).json(&body).send();
    let refused = loop {
        match send() {
            answer if answer.status == 201 => kept += 1,
            answer => break answer,
        }
    };
    refused.problem(ProblemCode::StorageFull);
    assert_eq!(app.get("/ideas").send().ok().json()["total"], kept);
    tell(empty);
    send().is(201);
}
