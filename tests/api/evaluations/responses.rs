//! Answering by name: saved as one writes, on several devices, until the close.

use serde_json::{Value, json};
use shared::{
    evaluation::{Circle, Evaluation, EvaluationResponse, EvaluationState, NamedResponse},
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
    a_response_is_saved_as_one_writes_and_counts_when_it_is_handed_in,
    of_two_devices_the_second_is_told,
    a_save_that_is_sent_twice_is_saved_once,
    answers_fit_their_questions,
    only_who_is_asked_answers,
    nobody_answers_a_round_that_is_not_open,
    who_hands_in_as_the_round_closes_is_counted_or_told,
    who_manages_the_round_reads_names_once_it_is_closed,
    nobody_reads_the_responses_to_an_anonymous_round,
);

fn named(app: &TestApp) -> (Evaluation, Vec<Account>) {
    let people = app.residents(app.association(&Id::new().to_string()), 3);
    let id = app.round_in(EvaluationState::Open, |new| new.anonymous = false);
    (app.see_round(id, None), people)
}

fn path(round: &Evaluation) -> String {
    format!("/evaluations/{}/responses/mine", round.id)
}

fn answered(app: &TestApp, round: &Evaluation) -> i64 {
    app.see_round(round.id, None).response_count
}

fn a_response_is_saved_as_one_writes_and_counts_when_it_is_handed_in(app: TestApp) {
    let (round, people) = named(&app);
    let jan = &people[0];
    let empty = app.get(&path(&round)).by(jan).send().ok();
    assert_eq!(empty.json(), json!({"answers": [], "handedIn": false}));
    let mut body = response(&round, 4, Some(" Het gaat goed.\r\nEcht. "));
    body["handedIn"] = json!(false);
    let save =
        |etag: &str, body: &Value| app.put(&path(&round)).by(jan).if_match(etag).json(body).send().ok();
    let saved = save(&empty.etag(), &body);
    let read = app.get(&path(&round)).by(jan).send().ok();
    assert_eq!((read.json(), read.etag()), (saved.json(), saved.etag()));
    let own: EvaluationResponse = read.read_as();
    assert_eq!(
        (own.answers[0].score, own.answers[1].text.as_deref()),
        (Some(4), Some("Het gaat goed.\nEcht."))
    );
    assert_eq!((own.handed_in, answered(&app, &round)), (false, 0));
    let coordinator = app.account_with_role(Role::Coordinator);
    let unfinished = |by| app.see_round(round.id, by).unfinished_count;
    assert_eq!([None, Some(jan), Some(&coordinator)].map(unfinished), [None, None, Some(1)]);
    assert!(app.see_round(round.id, Some(jan)).takes_part);
    let handed_in = save(&saved.etag(), &response(&round, 5, None));
    assert_eq!((answered(&app, &round), unfinished(Some(&coordinator))), (1, Some(0)));
    let changed = save(&handed_in.etag(), &response(&round, 2, None));
    assert_eq!(answered(&app, &round), 1);
    save(&changed.etag(), &body);
    assert_eq!(answered(&app, &round), 0);
}

fn of_two_devices_the_second_is_told(app: TestApp) {
    let (round, people) = named(&app);
    app.answer_by_name(round.id, &people[0], &response(&round, 4, None)).ok();
    let late = app.answer_by_name(round.id, &people[0], &response(&round, 1, None));
    late.problem(ProblemCode::Changed);
    let kept: EvaluationResponse = app.get(&path(&round)).by(&people[0]).send().ok().read_as();
    assert_eq!(kept.answers[0].score, Some(4));
    let without = app.put(&path(&round)).by(&people[0]).json(&response(&round, 1, None)).send();
    without.problem(ProblemCode::IfMatchRequired);
    let statuses: Vec<u16> = std::thread::scope(|scope| {
        let (app, round, person) = (&app, &round, &people[1]);
        let calls: Vec<_> = (1..=5)
            .map(|score| {
                scope
                    .spawn(move || app.answer_by_name(round.id, person, &response(round, score, None)).status)
            })
            .collect();
        calls.into_iter().map(|call| call.join().unwrap()).collect()
    });
    assert_eq!(statuses.iter().filter(|status| **status == 200).count(), 1, "{statuses:?}");
    assert_eq!(answered(&app, &round), 2);
}

fn a_save_that_is_sent_twice_is_saved_once(app: TestApp) {
    let (round, people) = named(&app);
    let send = || app.answer_by_name(round.id, &people[0], &response(&round, 4, Some("Goed."))).ok();
    let (first, again) = (send(), send());
    assert_eq!((first.etag(), first.json()), (again.etag(), again.json()));
    assert_eq!(answered(&app, &round), 1);
}

fn answers_fit_their_questions(app: TestApp) {
    let (round, people) = named(&app);
    let refuse = |answers: Value| {
        app.answer_by_name(round.id, &people[0], &json!({"answers": answers, "handedIn": true}))
    };
    let (scale, open) = (round.questions[0].id, round.questions[1].id);
    refuse(json!([{"questionId": scale, "score": 6}])).fault("answers[0].score", FieldCode::OutOfRange);
    refuse(json!([{"questionId": open, "score": 3}])).fault("answers[0].score", FieldCode::Invalid);
    refuse(json!([{"questionId": Id::new(), "score": 3}]))
        .fault("answers[0].questionId", FieldCode::NotFound);
    refuse(json!([{"questionId": open, "text": " "}])).fault("answers", FieldCode::Required);
    refuse(json!([{"questionId": open, "text": "x".repeat(2_001)}]))
        .fault("answers[0].text", FieldCode::TooLong);
    refuse(json!([{"questionId": scale, "choices": [0]}])).fault("answers[0].choices", FieldCode::Invalid);
}

fn only_who_is_asked_answers(app: TestApp) {
    let (round, _) = named(&app);
    let body = response(&round, 3, None);
    app.answer_by_name(round.id, &app.account("Van buiten"), &body).problem(ProblemCode::Forbidden);
    let visitor = app.put(&path(&round)).if_match("\"0-\"").json(&body).send();
    visitor.problem(ProblemCode::SignInRequired);
    app.answer_by_code(round.id, &code(1), &body).problem(ProblemCode::NotFound);
}

fn nobody_answers_a_round_that_is_not_open(app: TestApp) {
    let (round, people) = named(&app);
    app.answer_by_name(round.id, &people[0], &response(&round, 4, None)).ok();
    app.step_round(round.id, EvaluationState::Closed);
    let late = app.put(&path(&round)).by(&people[0]).if_match("*").json(&response(&round, 1, None)).send();
    late.problem(ProblemCode::EvaluationClosed);
    let kept: EvaluationResponse = app.get(&path(&round)).by(&people[0]).send().ok().read_as();
    assert_eq!(kept.answers[0].score, Some(4));
    let draft = app.round(|_| {});
    app.answer_by_name(draft, &people[0], &response(&round, 1, None)).problem(ProblemCode::NotFound);
}

fn who_hands_in_as_the_round_closes_is_counted_or_told(app: TestApp) {
    let people = app.residents(app.association("Elp"), 12);
    let id = app.round_in(EvaluationState::Open, |new| new.anonymous = false);
    let round = app.see_round(id, None);
    let coordinator = app.account_with_role(Role::Coordinator);
    let statuses: Vec<u16> = std::thread::scope(|scope| {
        let (app, round, coordinator) = (&app, &round, &coordinator);
        let mut calls: Vec<_> = people
            .iter()
            .map(|person| {
                scope.spawn(move || app.answer_by_name(round.id, person, &response(round, 4, None)).status)
            })
            .collect();
        let close = move || {
            let call = app.post(&format!("/evaluations/{}/transitions", round.id)).by(coordinator);
            call.if_match("*").json(&json!({"to": "closed"})).send().is(201).status
        };
        calls.insert(6, scope.spawn(close));
        calls.into_iter().map(|call| call.join().unwrap()).collect()
    });
    assert!(statuses.iter().all(|status| matches!(status, 200 | 201 | 409)), "{statuses:?}");
    let saved = statuses.iter().filter(|status| **status == 200).count();
    let results = app.get(&format!("/evaluations/{id}/results")).by(&coordinator).send().ok().json();
    let counted = results["questions"][0]["tallies"][0]["answerCount"].as_u64().unwrap_or_default();
    assert_eq!(usize::try_from(counted), Ok(saved), "{statuses:?} {results}");
}

fn who_manages_the_round_reads_names_once_it_is_closed(app: TestApp) {
    let (round, people) = named(&app);
    let coordinator = app.account_with_role(Role::Coordinator);
    let path = format!("/evaluations/{}/responses", round.id);
    app.answer_by_name(round.id, &people[0], &response(&round, 4, Some("Goed."))).ok();
    app.answer_by_name(round.id, &people[1], &response(&round, 2, None)).ok();
    let mut unfinished = response(&round, 1, None);
    unfinished["handedIn"] = json!(false);
    app.answer_by_name(round.id, &people[2], &unfinished).ok();
    app.get(&path).by(&coordinator).send().problem(ProblemCode::EvaluationClosed);
    app.step_round(round.id, EvaluationState::Closed);
    let page = app.get(&format!("{path}?limit=1")).by(&coordinator).send().ok().page::<NamedResponse>();
    let next = format!("{path}?limit=1&cursor={}", page.next_cursor.unwrap());
    let rest = app.get(&next).by(&coordinator).send().ok().page::<NamedResponse>();
    let mut found = [page.items, rest.items].concat();
    assert_eq!(rest.next_cursor, None);
    found.sort_by_key(|response| response.answers[0].score);
    let names: Vec<_> =
        found.iter().map(|response| response.person.as_ref().map(|person| person.id)).collect();
    assert_eq!(names, [Some(people[1].id), Some(people[0].id)]);
    assert!(found.iter().all(|response| response.circle == Circle::Residents));
    app.get(&path).by(&people[0]).send().problem(ProblemCode::Forbidden);
    // Few answered, but they knew that their names would be read.
    let results = app.get(&format!("/evaluations/{}/results", round.id)).by(&coordinator).send().ok().json();
    assert_eq!(results["questions"][0]["tallies"][0]["answerCount"], 2);
}

fn nobody_reads_the_responses_to_an_anonymous_round(app: TestApp) {
    let people = app.residents(app.association("Elp"), 5);
    let id = app.round_in(EvaluationState::Open, |new| new.circles = vec![Circle::Residents, Circle::Link]);
    let round = app.see_round(id, None);
    let path = format!("/evaluations/{id}/responses");
    for (nth, person) in people.iter().enumerate() {
        app.join_round(id, person, &code(nth)).is(201);
        app.answer_by_code(id, &code(nth), &response(&round, 4, Some("Goed."))).ok();
    }
    let readers = [Role::Coordinator, Role::Administrator].map(|role| app.account_with_role(role));
    for state in [EvaluationState::Open, EvaluationState::Closed, EvaluationState::Published] {
        if state != EvaluationState::Open {
            app.step_round(id, state);
        }
        for reader in &readers {
            let answer = app.get(&path).by(reader).send();
            assert!(people.iter().all(|person| !answer.text().contains(&person.id.to_string())));
            answer.problem(ProblemCode::Forbidden);
        }
    }
    app.get(&path).send().problem(ProblemCode::SignInRequired);
}
