//! A round closes: by hand, or by itself after its last day, while people still come to answer.

use std::{
    sync::Barrier,
    thread,
    time::{Duration, Instant},
};

use backend::day::today;
use chrono::Days;
use serde_json::json;
use shared::{
    evaluation::{Circle, CircleCount, Evaluation, EvaluationResults, EvaluationState, EvaluationSummary},
    id::Id,
    problem::{FieldCode, ProblemCode},
    role::Role,
};
use tests::{
    app::TestApp,
    both,
    builders::Account,
    rounds::{code, response},
};

both!(
    a_round_closes_by_itself_after_its_last_day,
    a_round_that_can_not_be_closed_keeps_nobody_from_others,
    an_open_round_is_not_closed_by_a_slip_in_its_last_day,
    a_round_that_is_closed_before_its_first_day_ends_on_it,
    answers_come_from_the_first_day_on,
    who_answers_without_a_name_as_the_round_closes_is_counted_or_told,
    who_takes_part_as_the_round_closes_leaves_nothing_behind,
    nobody_answers_who_was_not_invited,
    what_explains_a_hidden_score_is_forgotten,
);

fn past(app: &TestApp, id: Id) {
    let days = "start_date = '2020-01-01', end_date = '2020-02-01'";
    app.database.execute(&format!("UPDATE evaluations SET {days} WHERE id = '{id}'"));
}

/// The round, once the server has closed it: it does that by itself, and nobody asks it to.
fn closed(app: &TestApp, id: Id) -> Evaluation {
    let began = Instant::now();
    loop {
        let round = app.see_round(id, None);
        if round.state == EvaluationState::Closed {
            return round;
        }
        assert!(began.elapsed() < Duration::from_secs(20), "the server never closed it");
        thread::yield_now();
    }
}

fn close(app: &TestApp, by: &Account, id: Id) -> u16 {
    let call = app.post(&format!("/evaluations/{id}/transitions")).by(by).if_match("*");
    call.json(&json!({"to": "closed"})).send().is(201).status
}

fn a_round_closes_by_itself_after_its_last_day(app: TestApp) {
    let people = app.residents(app.association("Elp"), 2);
    let [id, other] = [0; 2].map(|_| app.round_in(EvaluationState::Open, |new| new.anonymous = false));
    let body = response(&app.see_round(id, None), 4, None);
    app.answer_by_name(id, &people[0], &body).ok();
    past(&app, id);
    app.answer_by_name(id, &people[1], &body).problem(ProblemCode::EvaluationClosed);
    // A server looks when it starts, and from then on now and then.
    let server = app.another(|_| {});
    let found = closed(&server, id);
    assert_eq!((found.end_date, found.response_count), ("2020-02-01".parse().ok(), 1));
    let call = app.post(&format!("/evaluations/{id}/transitions")).if_match("*");
    let call = call.by(&app.account_with_role(Role::Coordinator));
    call.json(&json!({"to": "published"})).send().is(201);
    past(&app, other);
    let server = app.another(|_| {});
    closed(&server, other);
    let open = app.get("/evaluations?state=open").send().ok().page::<EvaluationSummary>();
    assert_eq!(open.items, []);
}

fn a_round_that_can_not_be_closed_keeps_nobody_from_others(app: TestApp) {
    let coordinator = app.account_with_role(Role::Coordinator);
    let [broken, other, third] = [0; 3].map(|_| app.round_in(EvaluationState::Open, |_| {}));
    let options = format!("UPDATE evaluation_questions SET options = '?' WHERE evaluation_id = '{broken}'");
    app.database.execute(&options);
    past(&app, broken);
    past(&app, other);
    let rename = json!({"title": "Een nieuwe naam"});
    app.patch(&format!("/evaluations/{third}")).by(&coordinator).if_match("*").json(&rename).send().ok();
    let states: Vec<_> = app.get("/evaluations").send().ok().page::<EvaluationSummary>().items;
    let state_of = |id: Id| states.iter().find(|round| round.id == id).map(|round| round.state);
    assert_eq!(state_of(other), Some(EvaluationState::Closed));
    assert_eq!(state_of(broken), Some(EvaluationState::Open));
    assert_eq!(app.see_round(third, None).title, "Een nieuwe naam");
}

fn an_open_round_is_not_closed_by_a_slip_in_its_last_day(app: TestApp) {
    let coordinator = app.account_with_role(Role::Coordinator);
    let id = app.round_in(EvaluationState::Open, |new| new.start_date = "2020-01-01".parse().ok());
    let until = |end: chrono::NaiveDate| {
        let call = app.patch(&format!("/evaluations/{id}")).by(&coordinator).if_match("*");
        call.json(&json!({"endDate": end})).send()
    };
    until(today() - Days::new(1)).fault("endDate", FieldCode::TooEarly);
    until(today()).ok();
    assert_eq!(app.see_round(id, None).state, EvaluationState::Open);
}

fn a_round_that_is_closed_before_its_first_day_ends_on_it(app: TestApp) {
    let id = app.round_in(EvaluationState::Open, |new| {
        (new.start_date, new.end_date) = ("2098-01-01".parse().ok(), "2099-01-01".parse().ok());
    });
    app.step_round(id, EvaluationState::Closed);
    let found = app.see_round(id, None);
    assert!(found.start_date.is_some() && found.start_date == found.end_date, "{found:?}");
}

fn answers_come_from_the_first_day_on(app: TestApp) {
    let people = app.residents(app.association("Elp"), 1);
    let from = |days| {
        let id = app.round_in(EvaluationState::Open, |new| {
            new.anonymous = false;
            new.start_date = Some(today() + Days::new(days));
        });
        app.answer_by_name(id, &people[0], &response(&app.see_round(id, None), 4, None))
    };
    from(2).problem(ProblemCode::EvaluationClosed);
    from(0).ok();
}

/// Runs the calls at the same time, half of them on each of two servers, and gives their statuses.
fn at_once<T: Send>(app: &TestApp, calls: Vec<T>, call: impl Fn(&TestApp, T) -> u16 + Sync) -> Vec<u16> {
    let other = app.another(|_| {});
    let start = Barrier::new(calls.len());
    thread::scope(|scope| {
        let (call, start) = (&call, &start);
        let servers = [app, &other].into_iter().cycle();
        let running: Vec<_> = calls
            .into_iter()
            .zip(servers)
            .map(|(one, server)| {
                scope.spawn(move || {
                    start.wait();
                    call(server, one)
                })
            })
            .collect();
        running.into_iter().map(|thread| thread.join().unwrap()).collect()
    })
}

/// How many of so many calls came before the round closed, which is what the one in the middle does.
fn saved(statuses: &[u16], done: u16) -> usize {
    assert!(statuses.iter().all(|status| [done, 201, 409].contains(status)), "{statuses:?}");
    statuses.iter().filter(|status| **status == done).count()
}

fn who_answers_without_a_name_as_the_round_closes_is_counted_or_told(app: TestApp) {
    let people = app.residents(app.association("Elp"), 20);
    let id = app.round_in(EvaluationState::Open, |_| {});
    let round = app.see_round(id, None);
    let coordinator = app.account_with_role(Role::Coordinator);
    for (nth, person) in people.iter().enumerate() {
        app.join_round(id, person, &code(nth)).is(201);
    }
    let mut calls: Vec<_> = (0..people.len()).map(Some).collect();
    calls.insert(10, None);
    let statuses = at_once(&app, calls, |server, call| match call {
        Some(nth) => server.answer_by_code(id, &code(nth), &response(&round, 4, Some("Goed."))).status,
        None => close(server, &coordinator, id),
    });
    let saved = i64::try_from(saved(&statuses, 200)).unwrap();
    let results = app.get(&format!("/evaluations/{id}/results")).by(&coordinator).send().ok();
    let results: EvaluationResults = results.read_as();
    let told = if saved < 5 { 0 } else { saved };
    let counted = results.questions[0].tallies.first().map_or(0, |tally| tally.answer_count);
    let words = results.questions[1].open_answer_count;
    assert_eq!((results.response_count, counted, words), (saved, told, told), "{statuses:?}");
    for table in ["evaluation_responses", "evaluation_answers", "evaluation_participations"] {
        assert_eq!(app.database.number(&format!("SELECT count(*) AS n FROM {table}")), 0, "{table}");
    }
}

fn who_takes_part_as_the_round_closes_leaves_nothing_behind(app: TestApp) {
    let people = app.residents(app.association("Elp"), 12);
    let id = app.round_in(EvaluationState::Open, |_| {});
    let coordinator = app.account_with_role(Role::Coordinator);
    let mut calls: Vec<_> = people.iter().enumerate().map(Some).collect();
    calls.insert(6, None);
    let statuses = at_once(&app, calls, |server, call| match call {
        Some((nth, person)) => server.join_round(id, person, &code(nth)).status,
        None => close(server, &coordinator, id),
    });
    saved(&statuses, 201);
    assert_eq!(app.see_round(id, None).state, EvaluationState::Closed);
    assert_eq!(app.database.number("SELECT count(*) AS n FROM evaluation_participations"), 0, "{statuses:?}");
}

fn nobody_answers_who_was_not_invited(app: TestApp) {
    let village = app.association("Elp");
    let count = |invited, answered| {
        [CircleCount { circle: Circle::Residents, invited: Some(invited), answered: Some(answered) }]
    };
    let mut people = app.residents(village, 2);
    let id = app.round_in(EvaluationState::Open, |new| new.anonymous = false);
    let round = app.see_round(id, None);
    assert_eq!(round.circles, count(2, 0));
    people.extend(app.residents(village, 2));
    for person in &people[..3] {
        app.answer_by_name(id, person, &response(&round, 4, None)).ok();
    }
    let leave = |person: &Account| {
        let village = format!("UPDATE accounts SET association_id = NULL WHERE id = '{}'", person.id);
        app.database.execute(&village);
    };
    let other = app.round_in(EvaluationState::Open, |new| new.anonymous = false);
    app.step_round(id, EvaluationState::Closed);
    assert_eq!(app.see_round(id, None).circles, count(4, 3), "those who came while it was open too");
    let round = app.see_round(other, None);
    for person in &people[..3] {
        app.answer_by_name(other, person, &response(&round, 4, None)).ok();
        leave(person);
    }
    app.step_round(other, EvaluationState::Closed);
    assert_eq!(app.see_round(other, None).circles, count(3, 3), "those who answered, wherever they are");
}

fn what_explains_a_hidden_score_is_forgotten(app: TestApp) {
    let people = app.residents(app.association("Elp"), 6);
    let id = app.round_in(EvaluationState::Open, |new| {
        let scale = new.questions[0].clone();
        new.questions.push(scale);
    });
    let asked: Vec<Id> = app.see_round(id, None).questions.iter().map(|question| question.id).collect();
    for (nth, person) in people.iter().enumerate() {
        app.join_round(id, person, &code(nth)).is(201);
        let mut answers = vec![
            json!({"questionId": asked[0], "score": 3, "text": "Omdat."}),
            json!({"questionId": asked[1], "text": "Zomaar."}),
        ];
        if nth < 4 {
            answers.push(json!({"questionId": asked[2], "score": 1, "text": "Dit weet iedereen."}));
        }
        app.answer_by_code(id, &code(nth), &json!({"answers": answers, "handedIn": true})).ok();
    }
    app.step_round(id, EvaluationState::Closed);
    app.step_round(id, EvaluationState::Published);
    let results: EvaluationResults = app.get(&format!("/evaluations/{id}/results")).send().ok().read_as();
    let words: Vec<i64> = results.questions.iter().map(|question| question.open_answer_count).collect();
    assert_eq!(words, [6, 6, 0]);
    let hidden = "SELECT count(*) AS n FROM evaluation_remarks WHERE text = 'Dit weet iedereen.'";
    assert_eq!(app.database.number(hidden), 0);
}
