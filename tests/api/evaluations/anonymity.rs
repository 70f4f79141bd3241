//! Nothing that is stored ties an answer of an anonymous round to a person.

use serde_json::{Value, json};
use shared::{
    evaluation::{EvaluationResponse, EvaluationState, OpenAnswer, ResumeCode},
    id::Id,
    page::Page,
    problem::{FieldCode, ProblemCode},
    role::Role,
};
use tests::{
    app::TestApp,
    both,
    builders::Account,
    database::{Database, Kind},
    rounds::{code, response},
};

both!(
    nothing_ties_an_answer_to_a_person,
    no_order_tells_who_answered_what,
    what_is_left_after_the_close_are_counts_and_loose_words,
    what_too_few_people_said_is_forgotten,
    everybody_answers_once_and_goes_on_elsewhere_with_the_code,
    only_who_is_asked_takes_part,
    a_circle_that_few_were_invited_in_is_not_kept,
);

/// The order in which people take part: not that in which they got their accounts.
const ORDER: [usize; 8] = [5, 2, 7, 0, 3, 6, 1, 4];

struct Round {
    id: Id,
    people: Vec<Account>,
}

impl Round {
    fn open(app: &TestApp) -> Self {
        let people = app.residents(app.association("Elp"), ORDER.len());
        Self { id: app.round_in(EvaluationState::Open, |_| {}), people }
    }

    fn join(&self, app: &TestApp) {
        for nth in ORDER {
            app.join_round(self.id, &self.people[nth], &random_code(nth)).is(201);
        }
    }

    fn answer(&self, app: &TestApp) {
        let round = app.see_round(self.id, None);
        for nth in ORDER {
            let body = response(&round, i32::try_from(nth % 5).unwrap() + 1, Some(&words(nth)));
            app.answer_by_code(self.id, &random_code(nth), &body).ok();
        }
    }
}

fn words(nth: usize) -> String {
    format!("Antwoord nummer {nth}")
}

/// A code in which no number can be recognised.
fn random_code(nth: usize) -> String {
    let byte = |place: usize| u8::try_from((nth * 7 + place * 11) % 256).unwrap();
    ResumeCode::from_random(std::array::from_fn(byte)).to_string()
}

/// All rows of a table as text, in the order in which the database gives them, and on PostgreSQL with the place and the
/// transaction of each.
fn rows(database: &Database, table: &str) -> Vec<String> {
    match database.kind {
        Kind::Sqlite => {
            let columns = format!("SELECT 'quote(' || name || ')' AS t FROM pragma_table_info('{table}')");
            let columns = database.texts(&columns).join(" || ' ' || ");
            database.texts(&format!("SELECT {columns} AS t FROM {table}"))
        }
        Kind::Postgres => database.texts(&format!(
            "SELECT ctid::text || ' ' || xmin::text || ' ' || one::text AS t FROM {table} AS one"
        )),
    }
}

fn tables(database: &Database) -> Vec<String> {
    let names = match database.kind {
        Kind::Sqlite => {
            "SELECT name AS t FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%' \
             AND name NOT LIKE 'idea_search%' ORDER BY name"
        }
        Kind::Postgres => {
            "SELECT table_name::text AS t FROM information_schema.tables WHERE table_schema = 'public' \
             ORDER BY table_name"
        }
    };
    let names = database.texts(names);
    assert!(names.len() > 20, "{names:?}");
    names
}

/// Every row of every table that is not about evaluations.
fn everything_else(database: &Database) -> Vec<(String, Vec<String>)> {
    let others = tables(database).into_iter().filter(|table| !table.starts_with("evaluation"));
    others.map(|table| (table.clone(), rows(database, &table))).collect()
}

/// The ways in which an id can be written in a row.
fn spellings(id: Id) -> [String; 3] {
    let bare = id.to_string().replace('-', "");
    [id.to_string(), bare.to_uppercase(), bare]
}

fn nothing_ties_an_answer_to_a_person(app: TestApp) {
    let round = Round::open(&app);
    let database = &app.database;
    let before = everything_else(database);
    round.join(&app);
    round.answer(&app);
    // Taking part and answering leave no trace outside: no time of a session, no answer kept for a repeat.
    assert_eq!(everything_else(database), before);

    let answers: Vec<String> = ["evaluation_responses", "evaluation_answers", "evaluation_remarks"]
        .iter()
        .flat_map(|table| rows(database, table))
        .collect();
    assert_eq!(answers.len(), 3 * ORDER.len());
    let keys = database.texts("SELECT id AS t FROM evaluation_responses");
    let hashes = match database.kind {
        Kind::Sqlite => "SELECT lower(hex(key_hash)) AS t FROM evaluation_responses",
        Kind::Postgres => "SELECT encode(key_hash, 'hex') AS t FROM evaluation_responses",
    };
    let hashes = database.texts(hashes);
    for table in tables(database) {
        for row in rows(database, &table) {
            let folded = row.to_lowercase();
            let people: Vec<_> = round
                .people
                .iter()
                .filter(|person| spellings(person.id).iter().any(|id| row.contains(id.as_str())))
                .collect();
            if table.starts_with("evaluation") && table != "evaluation_participations" {
                assert!(people.is_empty(), "{table} names a person: {row}");
            }
            for (nth, person) in round.people.iter().enumerate() {
                let code: ResumeCode = random_code(nth).parse().unwrap();
                assert!(
                    !row.contains(code.as_str()) && !row.contains(&code.to_string()),
                    "{table} has a code"
                );
                assert!(!folded.contains(&hex(code.as_str())), "{table} has a code");
                if people.iter().any(|one| one.id == person.id) {
                    assert!(!row.contains("Antwoord"), "{table} ties words to a person: {row}");
                    assert!(!keys.iter().any(|key| row.contains(key.as_str())), "{table}: {row}");
                    // Not even the beginning of a hash stands beside a person.
                    assert!(!hashes.iter().any(|hash| folded.contains(&hash[..16])), "{table}: {row}");
                }
            }
        }
    }
}

fn hex(text: &str) -> String {
    text.bytes().map(|byte| format!("{byte:02x}")).collect()
}

fn no_order_tells_who_answered_what(app: TestApp) {
    let round = Round::open(&app);
    round.join(&app);
    round.answer(&app);
    let database = &app.database;
    // Who takes part is one value, in the order of the accounts: it has no place or transaction for each.
    let parts = rows(database, "evaluation_participations");
    assert_eq!(parts.len(), 1);
    let place = |person: &Account| {
        let [_, upper, lower] = spellings(person.id);
        parts[0].find(&upper).or_else(|| parts[0].find(&lower)).unwrap()
    };
    let mut by_account = round.people.clone();
    by_account.sort_by_key(|person| person.id);
    assert!(by_account.is_sorted_by_key(place));

    // Ids that stand beside answers are random, and nothing there is a time or a number that grows.
    for table in ["evaluation_responses", "evaluation_remarks"] {
        let ids = database.texts(&format!("SELECT id AS t FROM {table}"));
        assert!(ids.iter().all(|id| id.as_bytes()[14] == b'4'), "{table}: {ids:?}");
        assert!(!ids.is_empty());
    }
    let columns = |table: &str| match database.kind {
        Kind::Sqlite => database.texts(&format!("SELECT lower(type) AS t FROM pragma_table_info('{table}')")),
        Kind::Postgres => database.texts(&format!(
            "SELECT data_type::text AS t FROM information_schema.columns WHERE table_name = '{table}'"
        )),
    };
    for table in
        ["evaluation_responses", "evaluation_answers", "evaluation_remarks", "evaluation_participations"]
    {
        let kinds = columns(table);
        assert!(!kinds.is_empty());
        assert!(
            !kinds.iter().any(|kind| kind.contains("time") || kind.contains("date")),
            "{table}: {kinds:?}"
        );
    }
    if database.kind == Kind::Sqlite {
        // No hidden number in the order of insertion: the rows lie in the order of their random ids.
        let lying = database.texts("SELECT id AS t FROM evaluation_responses");
        assert!(lying.is_sorted(), "{lying:?}");
        let made = "SELECT sql AS t FROM sqlite_master WHERE type = 'table' AND name IN ('evaluation_responses', \
                    'evaluation_answers', 'evaluation_remarks', 'evaluation_participations')";
        assert!(database.texts(made).iter().all(|sql| sql.ends_with("WITHOUT ROWID")));
    }
}

fn what_is_left_after_the_close_are_counts_and_loose_words(app: TestApp) {
    let round = Round::open(&app);
    let coordinator = app.account_with_role(Role::Coordinator);
    round.join(&app);
    round.answer(&app);
    let results = format!("/evaluations/{}/results", round.id);
    app.get(&results).by(&coordinator).send().problem(ProblemCode::NotFound);
    app.step_round(round.id, EvaluationState::Closed);
    for table in ["evaluation_responses", "evaluation_answers", "evaluation_participations"] {
        assert_eq!(rows(&app.database, table), [""; 0], "{table}");
    }
    // They lie in the order of their random ids, as one transaction wrote them, and not as they came in.
    let lying = app.database.texts("SELECT id AS t FROM evaluation_remarks");
    assert!(lying.is_sorted(), "{lying:?}");
    if app.database.kind == Kind::Postgres {
        let writers = app.database.texts("SELECT DISTINCT xmin::text AS t FROM evaluation_remarks");
        assert_eq!(writers.len(), 1, "{writers:?}");
    }
    let loose = "SELECT count(*) AS n FROM evaluation_remarks WHERE response_id IS NULL";
    assert_eq!(app.database.number(loose), 8);
    let found = app.get(&results).by(&coordinator).send().ok().json();
    assert_eq!(found["questions"][0]["tallies"][0]["answerCount"], 8);
    assert_eq!(found["circles"], json!([{"circle": "residents", "invited": 8, "answered": 8}]));
    assert_eq!(found["questions"][1]["openAnswerCount"], 8);
    let question = &app.see_round(round.id, None).questions[1].id;
    let words = format!("/evaluations/{}/open-answers?question={question}", round.id);
    app.get(&words).send().problem(ProblemCode::NotFound);
    let said: Page<OpenAnswer> = app.get(&words).by(&coordinator).send().ok().page();
    assert_eq!(said.items.len(), 8);
    assert!(said.items.is_sorted_by_key(|one| one.id), "in the order of random ids");
    let responses = format!("/evaluations/{}/responses", round.id);
    app.get(&responses).by(&coordinator).send().problem(ProblemCode::Forbidden);
}

fn what_too_few_people_said_is_forgotten(app: TestApp) {
    let round = Round::open(&app);
    let seen = app.see_round(round.id, None);
    for nth in 0..4 {
        app.join_round(round.id, &round.people[nth], &random_code(nth)).is(201);
        app.answer_by_code(round.id, &random_code(nth), &response(&seen, 3, Some(&words(nth)))).ok();
    }
    app.step_round(round.id, EvaluationState::Closed);
    app.step_round(round.id, EvaluationState::Published);
    let results = app.get(&format!("/evaluations/{}/results", round.id)).send().ok().json();
    assert_eq!(results["circles"], json!([{"circle": "residents", "invited": 8}]));
    assert_eq!(results["responseCount"], 4);
    for question in results["questions"].as_array().unwrap() {
        assert_eq!((&question["tallies"], &question["openAnswerCount"]), (&json!([]), &json!(0)));
    }
    for table in ["evaluation_tallies", "evaluation_remarks", "evaluation_responses"] {
        assert_eq!(rows(&app.database, table), [""; 0], "{table}");
    }
}

fn everybody_answers_once_and_goes_on_elsewhere_with_the_code(app: TestApp) {
    let round = Round::open(&app);
    let (seen, jan) = (app.see_round(round.id, None), &round.people[0]);
    let body = |score| response(&seen, score, None);
    app.answer_by_code(round.id, &code(1), &body(3)).problem(ProblemCode::NotFound);
    app.answer_by_name(round.id, jan, &body(3)).fault("resumeCode", FieldCode::Required);
    assert!(!app.see_round(round.id, Some(jan)).takes_part);
    assert_eq!(app.join_round(round.id, jan, &code(1)).is(201).json(), json!({"circle": "residents"}));
    // Whoever did not get the answer asks again.
    app.join_round(round.id, jan, &code(1)).is(201);
    app.join_round(round.id, jan, &code(2)).problem(ProblemCode::AlreadyTakingPart);
    app.join_round(round.id, &round.people[1], &code(1)).problem(ProblemCode::AlreadyTakingPart);
    assert!(app.see_round(round.id, Some(jan)).takes_part);
    let saved = app.answer_by_code(round.id, &code(1), &body(3)).ok();
    let path = format!("/evaluations/{}/responses/mine", round.id);
    let typed = "0000 0000-0000 000l";
    let elsewhere = app.get(&path).header("Resume-Code", typed).send().ok();
    assert_eq!((elsewhere.etag(), elsewhere.json()), (saved.etag(), saved.json()));
    app.answer_by_code(round.id, &code(1), &body(4)).problem(ProblemCode::Changed);
    let call = app.put(&path).header("Resume-Code", typed).if_match(&elsewhere.etag());
    call.json(&body(5)).send().ok();
    let now: EvaluationResponse = app.get(&path).header("Resume-Code", &code(1)).send().ok().read_as();
    assert_eq!(now.answers[0].score, Some(5));
    assert_eq!(app.see_round(round.id, None).response_count, 1);
    app.get(&path).header("Resume-Code", &code(9)).send().problem(ProblemCode::NotFound);
    app.get(&path).header("Resume-Code", "kort").send().fault("resumeCode", FieldCode::Invalid);
}

fn only_who_is_asked_takes_part(app: TestApp) {
    let round = Round::open(&app);
    app.join_round(round.id, &app.account("Van buiten"), &code(1)).problem(ProblemCode::Forbidden);
    app.join_round(round.id, &round.people[0], "kort").fault("resumeCode", FieldCode::Invalid);
    let named = app.round_in(EvaluationState::Open, |new| new.anonymous = false);
    app.join_round(named, &round.people[0], &code(1)).problem(ProblemCode::Malformed);
    app.step_round(round.id, EvaluationState::Closed);
    app.join_round(round.id, &round.people[0], &code(1)).problem(ProblemCode::EvaluationClosed);
    let body: Value = json!({"answers": [], "handedIn": false});
    app.answer_by_code(round.id, &code(1), &body).problem(ProblemCode::EvaluationClosed);
}

fn a_circle_that_few_were_invited_in_is_not_kept(app: TestApp) {
    use shared::evaluation::Circle;
    let people = app.residents(app.association("Elp"), 6);
    let liaison = app.account_with_role(Role::Liaison);
    let id = app
        .round_in(EvaluationState::Open, |new| new.circles = vec![Circle::Residents, Circle::Municipality]);
    let seen = app.see_round(id, None);
    for (nth, person) in people.iter().chain([&liaison]).enumerate() {
        app.join_round(id, person, &code(nth)).is(201);
        app.answer_by_code(id, &code(nth), &response(&seen, 3, None)).ok();
    }
    // Without the circle of the six either: the one that is left would be the seventh.
    assert_eq!(app.database.number("SELECT count(*) AS n FROM evaluation_responses WHERE circle IS NULL"), 7);
    let answered = |by| {
        let round = app.see_round(id, by);
        (round.circles.iter().map(|count| count.answered).collect::<Vec<_>>(), round.response_count)
    };
    let coordinator = app.account_with_role(Role::Coordinator);
    for by in [None, Some(&coordinator)] {
        assert_eq!(answered(by), (vec![None, None], 7), "who looks twice sees only that somebody answered");
    }
    app.step_round(id, EvaluationState::Closed);
    assert_eq!(answered(None), (vec![None, None], 7), "seven without six would be the one");
    let circles = "SELECT count(*) AS n FROM evaluation_tallies WHERE circle IS NOT NULL";
    assert_eq!(app.database.number(circles), 0, "six of seven would tell what the seventh said");
}
