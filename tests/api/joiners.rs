//! `/ideas/{id}/joiners`.

use std::thread;

use serde_json::json;
use shared::{
    id::Id,
    idea::{Idea, IdeaState},
    joiner::{Joined, Joiner},
    page::Page,
    problem::{FieldCode, ProblemCode},
    role::Role,
};
use tests::{answer::Answer, app::TestApp, both, builders::Account};

both!(
    a_second_joining_is_refused_and_counts_nothing,
    leaving_twice_changes_nothing,
    names_are_for_those_who_take_the_idea_further,
    everybody_sees_how_many_and_nobody_else_who,
    closed_and_hidden_ideas_take_nobody,
    one_can_leave_an_idea_that_is_closed,
    many_at_once_are_counted_exactly,
    a_line_about_what_one_brings_is_one_line,
    those_who_join_in_come_in_pages,
);

fn join(app: &TestApp, by: &Account, idea: Id, offer: &str) -> Answer {
    app.post(&format!("/ideas/{idea}/joiners")).by(by).json(&json!({"offer": offer})).send()
}

fn leave(app: &TestApp, by: &Account, idea: Id) -> Answer {
    app.delete(&format!("/ideas/{idea}/joiners/mine")).by(by).send()
}

fn list(app: &TestApp, by: &Account, idea: Id) -> Answer {
    app.get(&format!("/ideas/{idea}/joiners")).by(by).send()
}

fn find(app: &TestApp, by: &Account, idea: Id) -> Idea {
    app.get(&format!("/ideas/{idea}")).by(by).send().ok().read_as()
}

fn a_second_joining_is_refused_and_counts_nothing(app: TestApp) {
    let (jan, griet) = (app.account("Jan"), app.account("Griet"));
    let idea = app.idea(&jan);
    let joined: Joined = join(&app, &griet, idea, " Een ladder ").is(201).read_as();
    assert_eq!(joined.joiner_count, 1);
    join(&app, &griet, idea, "Twee ladders").problem(ProblemCode::AlreadyJoined);
    let page: Page<Joiner> = list(&app, &jan, idea).ok().page();
    assert_eq!(page.items.len(), 1);
    assert_eq!(page.items[0].person.name, "Griet");
    assert_eq!(
        (page.items[0].offer.as_deref(), page.items[0].created_at),
        (Some("Een ladder"), joined.created_at)
    );
    let seen = find(&app, &griet, idea);
    assert_eq!((seen.joiner_count, seen.joined, seen.following), (1, Some(true), Some(true)));
}

fn leaving_twice_changes_nothing(app: TestApp) {
    let (jan, griet) = (app.account("Jan"), app.account("Griet"));
    let idea = app.idea(&jan);
    for person in [&jan, &griet] {
        join(&app, person, idea, "").is(201);
    }
    for _ in 0..2 {
        leave(&app, &griet, idea).is(204);
        let seen = find(&app, &griet, idea);
        assert_eq!((seen.joiner_count, seen.joined), (1, Some(false)));
    }
    let page: Page<Joiner> = list(&app, &jan, idea).ok().page();
    assert_eq!(page.items[0].offer, None);
}

fn names_are_for_those_who_take_the_idea_further(app: TestApp) {
    let (jan, griet, piet) = (app.account("Jan"), app.account("Griet"), app.account("Piet"));
    let village = app.association("Elp");
    let idea = app.store_idea(&jan, "Een bankje", (village, &[]), IdeaState::Open, 0);
    join(&app, &griet, idea, "").is(201);
    let board = app.account("Bestuur");
    app.give_role(&board, Role::Board, Some(village));
    let coordinator = app.account_with_role(Role::Coordinator);
    for reader in [&jan, &griet, &board, &coordinator] {
        assert!(list(&app, reader, idea).ok().text().contains("Griet"));
    }
    let (elsewhere, liaison) = (app.account_with_role(Role::Chair), app.account_with_role(Role::Liaison));
    for stranger in [&piet, &elsewhere, &liaison] {
        list(&app, stranger, idea).problem(ProblemCode::Forbidden);
    }
    app.get(&format!("/ideas/{idea}/joiners")).send().problem(ProblemCode::SignInRequired);
    leave(&app, &griet, idea).is(204);
    list(&app, &griet, idea).problem(ProblemCode::Forbidden);
}

fn everybody_sees_how_many_and_nobody_else_who(app: TestApp) {
    let (jan, griet) = (app.account("Jan"), app.account("Griet Zeldzaam"));
    let idea = app.idea(&jan);
    join(&app, &griet, idea, "Een zeldzame ladder").is(201);
    let seen: Idea = app.get(&format!("/ideas/{idea}")).send().ok().read_as();
    assert_eq!((seen.joiner_count, seen.joined, seen.following), (1, None, None));
    for path in ["", "/comments", "/questions", "/transitions"] {
        let text = app.get(&format!("/ideas/{idea}{path}")).send().ok().text().to_lowercase();
        assert!(!text.contains("zeldza"), "{text}");
    }
}

fn closed_and_hidden_ideas_take_nobody(app: TestApp) {
    let (jan, griet) = (app.account("Jan"), app.account("Griet"));
    for (state, code) in [
        (IdeaState::Answered, ProblemCode::IdeaClosed),
        (IdeaState::Merged, ProblemCode::IdeaClosed),
        (IdeaState::Draft, ProblemCode::NotFound),
    ] {
        let idea = app.idea_in(&jan, state);
        join(&app, &griet, idea, "").problem(code);
    }
    list(&app, &griet, app.idea_in(&jan, IdeaState::Draft)).problem(ProblemCode::NotFound);
    leave(&app, &griet, Id::new()).problem(ProblemCode::NotFound);
}

fn one_can_leave_an_idea_that_is_closed(app: TestApp) {
    let (jan, griet) = (app.account("Jan"), app.account("Griet"));
    let idea = app.idea(&jan);
    join(&app, &griet, idea, "").is(201);
    app.database.execute("UPDATE ideas SET state = 'answered'");
    leave(&app, &griet, idea).is(204);
    assert_eq!(find(&app, &griet, idea).joiner_count, 0);
}

fn many_at_once_are_counted_exactly(app: TestApp) {
    let idea = app.idea(&app.account("Jan"));
    let people: Vec<Account> = (0..8).map(|n| app.account(&format!("Buur {n}"))).collect();
    let statuses: Vec<u16> = thread::scope(|scope| {
        let twice = people.iter().chain(&people);
        let calls: Vec<_> = twice.map(|one| scope.spawn(|| join(&app, one, idea, "").status)).collect();
        calls.into_iter().map(|call| call.join().unwrap()).collect()
    });
    assert_eq!(statuses.iter().filter(|status| **status == 201).count(), 8);
    assert_eq!(statuses.iter().filter(|status| **status == 409).count(), 8);
    thread::scope(|scope| {
        for person in &people[..3] {
            scope.spawn(|| leave(&app, person, idea).is(204));
        }
    });
    assert_eq!(find(&app, &people[0], idea).joiner_count, 5);
    assert_eq!(app.database.number("SELECT count(*) AS n FROM joiners"), 5);
}

fn a_line_about_what_one_brings_is_one_line(app: TestApp) {
    let jan = app.account("Jan");
    let idea = app.idea(&jan);
    join(&app, &jan, idea, "Een\nladder").fault("offer", FieldCode::Invalid);
    join(&app, &jan, idea, &"x".repeat(201)).fault("offer", FieldCode::TooLong);
    join(&app, &jan, idea, &"é".repeat(200)).is(201);
}

fn those_who_join_in_come_in_pages(app: TestApp) {
    let jan = app.account("Jan");
    let idea = app.idea(&jan);
    let people: Vec<Account> = (0..3).map(|n| app.account(&format!("Buur {n}"))).collect();
    // The last account is the first to join in.
    for person in people.iter().rev() {
        join(&app, person, idea, "").is(201);
    }
    let path = format!("/ideas/{idea}/joiners?limit=2");
    let first: Page<Joiner> = app.get(&path).by(&jan).send().ok().page();
    let cursor = first.next_cursor.unwrap();
    let second: Page<Joiner> = app.get(&format!("{path}&cursor={cursor}")).by(&jan).send().ok().page();
    let seen: Vec<Id> = first.items.into_iter().chain(second.items).map(|one| one.person.id).collect();
    assert_eq!(seen, people.iter().rev().map(|person| person.id).collect::<Vec<_>>());
}
