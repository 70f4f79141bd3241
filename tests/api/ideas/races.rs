//! People who come to take part in an idea while it is merged, withdrawn or declined: nobody is lost, and counts stay right.

use std::thread;

use serde_json::{Value, json};
use shared::{
    id::Id,
    idea::{Idea, IdeaState},
    problem::ProblemCode,
    role::Role,
};
use tests::{answer::Answer, app::TestApp, both, builders::Account};

both!(
    whoever_takes_part_during_a_merge_goes_along_or_is_told,
    whoever_supports_while_an_idea_closes_is_counted_or_is_told,
);

fn step(app: &TestApp, by: &Account, idea: Id, body: &Value) -> Answer {
    app.post(&format!("/ideas/{idea}/transitions")).by(by).if_match("*").json(body).send()
}

fn find(app: &TestApp, idea: Id) -> Idea {
    app.get(&format!("/ideas/{idea}")).send().ok().read_as()
}

fn rows(app: &TestApp, table: &str, idea: Id) -> i64 {
    app.database.number(&format!("SELECT count(*) AS n FROM {table} WHERE idea_id = '{idea}'"))
}

/// How many of these were done; the others were told that the idea is closed.
fn done(answers: Vec<Answer>) -> i64 {
    let mut done = 0;
    for answer in answers {
        if answer.status == 201 {
            done += 1;
        } else {
            answer.problem(ProblemCode::IdeaClosed);
        }
    }
    done
}

fn whoever_takes_part_during_a_merge_goes_along_or_is_told(app: TestApp) {
    let (author, coordinator) = (app.account("Jan"), app.account_with_role(Role::Coordinator));
    let people: Vec<Account> = (0..4).map(|n| app.account(&format!("Buur {n}"))).collect();
    let parts = [("supports", json!({})), ("joiners", json!({})), ("comments", json!({"text": "Mooi!"}))];
    for _ in 0..3 {
        let (from, into) = (app.idea(&author), app.idea(&author));
        let mut answers = thread::scope(|scope| {
            let (app, parts, coordinator) = (&app, &parts, &coordinator);
            let taken: Vec<_> = people
                .iter()
                .flat_map(|person| {
                    parts.iter().map(move |(part, body)| {
                        let call = app.post(&format!("/ideas/{from}/{part}")).by(person).json(body);
                        (*part, scope.spawn(move || call.send()))
                    })
                })
                .collect();
            let merge = json!({"to": "merged", "mergedIntoId": into});
            let merged = scope.spawn(move || step(app, coordinator, from, &merge));
            merged.join().unwrap().is(201);
            taken.into_iter().map(|(part, call)| (part, call.join().unwrap())).collect::<Vec<_>>()
        });
        let mut of = |part: &str| {
            let (these, rest) = std::mem::take(&mut answers).into_iter().partition(|(one, _)| *one == part);
            answers = rest;
            let these: Vec<(&str, Answer)> = these;
            done(these.into_iter().map(|(_, answer)| answer).collect())
        };
        let (supports, joiners, comments) = (of("supports"), of("joiners"), of("comments"));
        let (old, new) = (find(&app, from), find(&app, into));
        assert_eq!(old.state, IdeaState::Merged);
        // People go along, what was said stays.
        assert_eq!((old.support_count, old.joiner_count, old.comment_count), (0, 0, comments));
        assert_eq!((new.support_count, new.joiner_count, new.comment_count), (supports, joiners, 0));
        let kept = |table| (rows(&app, table, from), rows(&app, table, into));
        assert_eq!(
            (kept("supports"), kept("joiners"), kept("comments")),
            ((0, supports), (0, joiners), (comments, 0))
        );
    }
}

fn whoever_supports_while_an_idea_closes_is_counted_or_is_told(app: TestApp) {
    let (author, coordinator) = (app.account("Jan"), app.account_with_role(Role::Coordinator));
    let people: Vec<Account> = (0..6).map(|n| app.account(&format!("Buur {n}"))).collect();
    let closings = [
        (IdeaState::Open, &author, json!({"to": "withdrawn"})),
        (IdeaState::UnderReview, &coordinator, json!({"to": "declined", "reason": "Te duur."})),
    ];
    for (state, closer, closing) in &closings {
        let idea = app.idea_in(&author, *state);
        app.post(&format!("/ideas/{idea}/supports")).by(&people[0]).send().is(201);
        let (gained, left) = thread::scope(|scope| {
            let app = &app;
            let support = |person| {
                let call = app.post(&format!("/ideas/{idea}/supports")).by(person);
                scope.spawn(move || call.send())
            };
            let supports: Vec<_> = people[1..].iter().map(support).collect();
            let leave = app.delete(&format!("/ideas/{idea}/supports/mine")).by(&people[0]);
            let leaves = scope.spawn(move || leave.send());
            let closed = scope.spawn(move || step(app, closer, idea, closing));
            closed.join().unwrap().is(201);
            let gained = done(supports.into_iter().map(|call| call.join().unwrap()).collect());
            let leaves = leaves.join().unwrap();
            let left = leaves.status == 204;
            if !left {
                leaves.problem(ProblemCode::IdeaClosed);
            }
            (gained, i64::from(left))
        });
        let expected = 1 + gained - left;
        assert_eq!((find(&app, idea).support_count, rows(&app, "supports", idea)), (expected, expected));
        app.post(&format!("/ideas/{idea}/supports")).by(&author).send().problem(ProblemCode::IdeaClosed);
    }
}
