//! The command line: help, what it says when something is wrong, `account create` and `migrate`.

use std::{fs, net::TcpListener};

use serde_json::json;
use shared::problem::ProblemCode;
use tempfile::TempDir;
use tests::{
    app::TestApp,
    both,
    postgres::free_port,
    program::{Ended, run},
};

both!(an_account_is_made_and_can_sign_in, what_is_no_account_is_refused, migrating_again_changes_nothing);

/// Runs a command without a database that it could reach.
fn run_on(url: &str, arguments: &[&str]) -> Ended {
    run(TempDir::new().unwrap().path(), url, arguments)
}

#[test]
fn every_command_has_help_that_teaches() {
    for (command, words) in [
        (&["--help"][..], &["samenspel demo", "samenspel serve", "account create"][..]),
        (
            &["serve", "--help"],
            &["--port", "--public-url", "--allow-origin", "SAMENSPEL_RATE_LIMITS", "sqlite://"],
        ),
        (&["demo", "--help"], &["--if-empty", "--ideas"]),
        (&["migrate", "--help"], &["DATABASE_URL", "postgres://"]),
        (&["account", "--help"], &["create"]),
        (&["account", "create", "--help"], &["--name", "--email", "--role", "administrator"]),
    ] {
        let help = run_on("sqlite://x.sqlite", command).well();
        for word in words {
            assert!(help.contains(word), "{word} is not in {help}");
        }
    }
    let version = run_on("sqlite://x.sqlite", &["--version"]).well();
    assert_eq!(version.trim(), format!("samenspel {}", backend::openapi::VERSION));
}

#[test]
fn a_wrong_database_url_is_refused_and_its_password_not_shown() {
    for (url, cause) in [
        ("mysql://jan:geheim@db.example/samenspel", "mysql"),
        ("data/samenspel.sqlite", "scheme"),
        ("sqlite://", "names no file"),
        ("sqlite::memory:", "memory"),
        ("", "DATABASE_URL"),
    ] {
        let ended = run_on(url, &["migrate"]);
        assert!(!ended.well, "{url}");
        assert!(ended.errors.contains(cause) && ended.errors.contains("sqlite://FILE"), "{ended:?}");
        assert!(!ended.errors.contains("geheim") && !ended.output.contains("geheim"), "{ended:?}");
    }
}

#[test]
fn an_unreachable_postgresql_is_named_with_its_cause_and_without_its_password() {
    let url = format!("postgres://jan:geheim@127.0.0.1:{}/samenspel", free_port());
    for command in ["serve", "migrate", "demo"] {
        let ended = run_on(&url, &[command]);
        ended.failed_saying(&["samenspel: ", "127.0.0.1", "refused"]);
        assert!(!ended.errors.contains("geheim"), "{ended:?}");
    }
}

#[test]
fn a_database_that_is_not_there_is_named() {
    let ended = run_on(&tests::postgres::url("nothing_here"), &["migrate"]);
    ended.failed_saying(&["nothing_here", "does not exist"]);
}

#[test]
fn a_folder_that_can_not_be_written_is_named() {
    let folder = TempDir::new().unwrap();
    let file = folder.path().join("a-file");
    fs::write(&file, "").unwrap();
    let ended = run_on(&format!("sqlite://{}/data/a.sqlite", file.display()), &["migrate"]);
    ended.failed_saying(&["a-file/data", "can't be made", "ot a directory"]);
    let ended = run_on(&format!("sqlite://{}", folder.path().display()), &["migrate"]);
    ended.failed_saying(&[&folder.path().display().to_string(), "can't be opened"]);
}

#[test]
fn a_file_that_is_no_database_is_left_alone() {
    let folder = TempDir::new().unwrap();
    let file = folder.path().join("letter.txt");
    let letter = "Beste mensen, ".repeat(500);
    fs::write(&file, &letter).unwrap();
    let ended = run_on(&format!("sqlite://{}", file.display()), &["migrate"]);
    ended.failed_saying(&["letter.txt", "not a database"]);
    assert_eq!(fs::read_to_string(&file).unwrap(), letter);
}

#[test]
fn a_busy_port_is_named_with_what_to_do() {
    let folder = TempDir::new().unwrap();
    let busy = TcpListener::bind("127.0.0.1:0").unwrap();
    let port = busy.local_addr().unwrap().port().to_string();
    let ended = run(folder.path(), "sqlite://a.sqlite", &["serve", "--port", &port]);
    assert!(!ended.well);
    let said = ended.errors.lines().last().unwrap();
    assert!(said.contains(&port) && said.contains("in use") && said.contains("PORT="), "{said}");
}

#[test]
fn wrong_arguments_are_told() {
    for (arguments, word) in [
        (&["fly"][..], "fly"),
        (&["serve", "--port", "99999"], "99999"),
        (&["serve", "--public-url", "dorp.example"], "public-url"),
        (&["serve", "--public-url", "https://dorp.example/pad"], "without a path"),
        (&["serve", "--allow-origin", "ftp://dorp.example"], "allow-origin"),
        (&["serve", "--rate-limits", "sometimes"], "sometimes"),
        (&["demo", "--ideas", "many"], "many"),
        (&["account", "create", "--name", "Jan"], "--email"),
        (&["account", "create", "--name", "J", "--email", "a@b.nl", "--role", "king"], "king"),
    ] {
        let ended = run_on("sqlite://a.sqlite", arguments);
        assert!(!ended.well && ended.errors.contains(word), "{ended:?}");
    }
}

fn create(app: &TestApp, name: &str, email: &str) -> Ended {
    let arguments = ["account", "create", "--role", "administrator", "--name", name, "--email", email];
    run_on(&app.database.url, &arguments)
}

fn an_account_is_made_and_can_sign_in(app: TestApp) {
    let said = create(&app, "Jan de Vries", "Jan@Dorp.Example").well();
    let password = said.lines().find_map(|line| line.strip_prefix("    ")).unwrap();
    assert!(password.len() >= 20 && said.contains("jan@dorp.example"), "{said}");
    let sign_in = json!({"email": "jan@dorp.example", "password": password});
    let tokens = app.post("/sessions").json(&sign_in).send().is(201).json();
    assert_eq!(tokens["me"]["roles"][0]["role"], "administrator");
    app.get("/accounts").bearer(tokens["accessToken"].as_str().unwrap()).send().ok();
    create(&app, "Jan", "jan@dorp.example").failed_saying(&["jan@dorp.example has an account already"]);
    app.post("/accounts").json(&json!({})).send().problem(ProblemCode::InvalidInput);
}

fn what_is_no_account_is_refused(app: TestApp) {
    create(&app, "J", "jan@dorp").failed_saying(&["--name", "--email"]);
    assert_eq!(app.database.number("SELECT count(*) AS n FROM accounts"), 0);
}

fn migrating_again_changes_nothing(app: TestApp) {
    let idea = app.idea(&app.account("Jan"));
    for _ in 0..2 {
        let said = run_on(&app.database.url, &["migrate"]).well();
        assert!(said.contains("up to date") && !said.contains("now has migration"), "{said}");
    }
    app.get(&format!("/ideas/{idea}")).send().ok();
}
