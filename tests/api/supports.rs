//! `/ideas/{id}/supports`.

use std::thread;

use serde_json::json;
use shared::{idea::Idea, idea::IdeaState, idea::Support, problem::ProblemCode};
use tests::{app::TestApp, both, builders::Account};

both!(
    a_second_support_is_refused_and_counts_nothing,
    taking_support_back_twice_changes_nothing,
    support_shows_to_the_supporter_alone,
    many_at_once_are_counted_exactly,
    one_person_many_times_at_once_counts_once,
    closed_ideas_take_no_support,
    nobody_supports_what_is_not_there,
    who_supports_an_idea_is_told_nobody,
);

fn count(app: &TestApp, idea: shared::id::Id) -> i64 {
    app.get(&format!("/ideas/{idea}")).send().ok().read_as::<Idea>().support_count
}

fn a_second_support_is_refused_and_counts_nothing(app: TestApp) {
    let (author, neighbour) = (app.account("Jan"), app.account("Griet"));
    let idea = app.idea(&author);
    let supports = format!("/ideas/{idea}/supports");
    let first: Support = app.post(&supports).by(&neighbour).send().is(201).read_as();
    assert_eq!(first.support_count, 1);
    app.post(&supports).by(&neighbour).send().problem(ProblemCode::AlreadySupported);
    assert_eq!(count(&app, idea), 1);
    assert_eq!(app.database.number("SELECT count(*) AS n FROM supports"), 1);
}

fn taking_support_back_twice_changes_nothing(app: TestApp) {
    let (author, neighbour) = (app.account("Jan"), app.account("Griet"));
    let idea = app.idea(&author);
    for account in [&author, &neighbour] {
        app.post(&format!("/ideas/{idea}/supports")).by(account).send().is(201);
    }
    for _ in 0..2 {
        app.delete(&format!("/ideas/{idea}/supports/mine")).by(&neighbour).send().is(204);
        assert_eq!(count(&app, idea), 1);
    }
}

fn support_shows_to_the_supporter_alone(app: TestApp) {
    let (author, neighbour) = (app.account("Jan"), app.account("Griet"));
    let idea = app.idea(&author);
    let path = format!("/ideas/{idea}");
    app.post(&format!("{path}/supports")).by(&neighbour).send().is(201);
    assert_eq!(app.get(&path).by(&neighbour).send().json()["supported"], true);
    assert_eq!(app.get(&path).by(&author).send().json()["supported"], false);
    assert!(app.get(&path).send().json().get("supported").is_none());
}

fn many_at_once_are_counted_exactly(app: TestApp) {
    let idea = app.idea(&app.account("Jan"));
    let people: Vec<Account> = (0..12).map(|n| app.account(&format!("Buur {n}"))).collect();
    thread::scope(|scope| {
        for person in &people {
            scope.spawn(|| app.post(&format!("/ideas/{idea}/supports")).by(person).send().is(201));
        }
    });
    assert_eq!(count(&app, idea), 12);
    thread::scope(|scope| {
        for person in &people[..5] {
            scope.spawn(|| app.delete(&format!("/ideas/{idea}/supports/mine")).by(person).send().is(204));
        }
    });
    assert_eq!(count(&app, idea), 7);
    assert_eq!(app.database.number("SELECT count(*) AS n FROM supports"), 7);
}

fn one_person_many_times_at_once_counts_once(app: TestApp) {
    let (author, neighbour) = (app.account("Jan"), app.account("Griet"));
    let idea = app.idea(&author);
    let support = || app.post(&format!("/ideas/{idea}/supports")).by(&neighbour).send().status;
    let mut statuses: Vec<u16> = thread::scope(|scope| {
        let calls: Vec<_> = (0..8).map(|_| scope.spawn(support)).collect();
        calls.into_iter().map(|call| call.join().unwrap()).collect()
    });
    statuses.sort_unstable();
    assert_eq!(statuses, [201, 409, 409, 409, 409, 409, 409, 409]);
    assert_eq!(count(&app, idea), 1);
}

fn closed_ideas_take_no_support(app: TestApp) {
    let author = app.account("Jan");
    for state in [IdeaState::Declined, IdeaState::Answered, IdeaState::Merged, IdeaState::Withdrawn] {
        let idea = app.idea_in(&author, state);
        let call = app.post(&format!("/ideas/{idea}/supports")).by(&author);
        call.send().problem(ProblemCode::IdeaClosed);
        assert_eq!(count(&app, idea), 0);
    }
}

fn nobody_supports_what_is_not_there(app: TestApp) {
    let (author, neighbour) = (app.account("Jan"), app.account("Griet"));
    let draft = app.idea_in(&author, IdeaState::Draft);
    for id in [draft.to_string(), shared::id::Id::new().to_string(), "17".to_owned()] {
        let path = format!("/ideas/{id}/supports");
        app.post(&path).by(&neighbour).send().problem(ProblemCode::NotFound);
        app.delete(&format!("{path}/mine")).by(&neighbour).send().problem(ProblemCode::NotFound);
    }
}

fn who_supports_an_idea_is_told_nobody(app: TestApp) {
    let (author, neighbour) = (app.account("Jan"), app.account("Griet Zeldzaam"));
    let idea = app.idea(&author);
    app.post(&format!("/ideas/{idea}/supports")).by(&neighbour).json(&json!({})).send().is(201);
    for path in [format!("/ideas/{idea}"), "/ideas".to_owned()] {
        assert!(!app.get(&path).by(&author).send().ok().text().contains("Zeldzaam"));
    }
    app.get(&format!("/ideas/{idea}/supports")).by(&author).send().problem(ProblemCode::MethodNotAllowed);
}
