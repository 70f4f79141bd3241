//! `samenspel serve`: its end, and two of it on one database.

use std::{
    io::{BufRead, BufReader, Read, Write},
    net::TcpStream,
    sync::Arc,
    thread,
    time::{Duration, Instant},
};

use serde_json::json;
use shared::{problem::ProblemCode, session::Tokens};
use tempfile::TempDir;
use tests::{
    app::TestApp,
    both,
    builders::{PASSWORD, new_idea},
    database::{Database, Kind},
    program::Serving,
};

both!(a_request_in_flight_is_answered_before_the_end);

/// Waits until nothing listens there any more.
fn wait_until_closed(address: &str) {
    let limit = Instant::now() + Duration::from_secs(10);
    while TcpStream::connect(address).is_ok() {
        assert!(Instant::now() < limit, "{address} still takes connections");
        thread::yield_now();
    }
}

fn a_request_in_flight_is_answered_before_the_end(app: TestApp) {
    let jan = app.account("Jan");
    let body = new_idea(app.association("Elp")).to_string();
    let folder = TempDir::new().unwrap();
    let server = Serving::start(folder.path(), &app.database.url);
    let address = server.address.strip_prefix("http://").unwrap().to_owned();
    let mut stream = TcpStream::connect(&address).unwrap();
    // The server asks for the body when it has begun to work on the request.
    write!(
        stream,
        "POST /api/v1/ideas HTTP/1.1\r\nHost: {address}\r\nAuthorization: Bearer {}\r\nExpect: 100-continue\r\n\
         Content-Type: application/json\r\nContent-Length: {}\r\n\r\n",
        jan.token,
        body.len()
    )
    .unwrap();
    let mut reader = BufReader::new(stream.try_clone().unwrap());
    let mut line = String::new();
    reader.read_line(&mut line).unwrap();
    assert!(line.contains("100"), "{line}");
    server.ask_to_end();
    wait_until_closed(&address);
    stream.write_all(body.as_bytes()).unwrap();
    let mut rest = String::new();
    reader.read_to_string(&mut rest).unwrap();
    assert!(rest.contains(" 201 Created"), "{rest}");
    server.ends_well();
    assert_eq!(app.database.number("SELECT count(*) AS n FROM ideas"), 1);
}

#[test]
fn a_server_without_requests_ends_at_once() {
    let (folder, database) = (TempDir::new().unwrap(), Database::fresh(Kind::Sqlite));
    let server = Serving::start(folder.path(), &database.url);
    server.call("GET", "/ideas").send().ok();
    server.ask_to_end();
    server.ends_well();
}

#[test]
fn two_servers_on_one_database_see_each_others_sessions() {
    let app = TestApp::start(Kind::Postgres);
    let jan = app.account("Jan");
    let folder = TempDir::new().unwrap();
    let [one, two] = [(); 2].map(|()| Serving::start(folder.path(), &app.database.url));
    let sign_in = json!({"email": jan.email, "password": PASSWORD});
    let tokens: Tokens = one.call("POST", "/sessions").json(&sign_in).send().is(201).read_as();
    two.call("GET", "/me").bearer(&tokens.access_token).send().ok();
    let refresh = json!({"refreshToken": tokens.refresh_token});
    let fresh: Tokens = two.call("POST", "/sessions/_refresh").json(&refresh).send().ok().read_as();
    one.call("DELETE", "/sessions/current").bearer(&fresh.access_token).send().is(204);
    let answer = two.call("GET", "/me").bearer(&fresh.access_token).send();
    answer.problem(ProblemCode::InvalidCredential);
}

#[test]
fn servers_that_start_together_on_an_empty_database_agree() {
    let database = Arc::new(Database::empty(Kind::Postgres));
    let folder = TempDir::new().unwrap();
    let servers: Vec<Serving> = thread::scope(|scope| {
        let start = || Serving::start(folder.path(), &database.url);
        let starts: Vec<_> = (0..3).map(|_| scope.spawn(start)).collect();
        starts.into_iter().map(|start| start.join().unwrap()).collect()
    });
    let jan = TestApp::on(database.clone(), |_| {}).account("Jan");
    let sign_in = json!({"email": jan.email, "password": PASSWORD});
    for one in &servers {
        let tokens: Tokens = one.call("POST", "/sessions").json(&sign_in).send().is(201).read_as();
        for other in &servers {
            other.call("GET", "/me").bearer(&tokens.access_token).send().ok();
        }
    }
    assert_eq!(database.number("SELECT count(*) AS n FROM signing_keys"), 1);
}
