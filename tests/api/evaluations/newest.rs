//! Which round says how the roots stand, and which one came before another.

use serde_json::json;
use shared::{
    evaluation::{Circle, EvaluationResults, EvaluationState},
    id::Id,
    tree::Tree,
};
use tests::{
    app::TestApp,
    both,
    builders::Account,
    rounds::{code, root_question},
};

both!(
    a_round_takes_away_no_root_that_it_does_not_tell_of,
    the_newest_round_is_the_one_that_was_answered_last,
    a_round_is_compared_with_the_last_one_that_tells_of_its_roots,
);

/// A round that asks these roots: made now, carried through later.
fn asking(app: &TestApp, roots: &[Id], project_id: Option<Id>) -> Id {
    app.round(|new| {
        new.questions = roots.iter().copied().map(root_question).collect();
        new.circles = vec![Circle::Residents];
        new.project_id = project_id;
    })
}

/// Everybody gives all roots of the round the same score; it ends on that day, and is published.
fn carry(app: &TestApp, id: Id, people: &[Account], score: i32, day: &str) {
    app.step_round(id, EvaluationState::Open);
    let answers: Vec<_> = app
        .see_round(id, None)
        .questions
        .iter()
        .map(|question| json!({"questionId": question.id, "score": score}))
        .collect();
    for (nth, person) in people.iter().enumerate() {
        app.join_round(id, person, &code(nth)).is(201);
        app.answer_by_code(id, &code(nth), &json!({"answers": answers, "handedIn": true})).ok();
    }
    app.step_round(id, EvaluationState::Closed);
    let end = format!("UPDATE evaluations SET start_date = '{day}', end_date = '{day}' WHERE id = '{id}'");
    app.database.execute(&end);
    app.step_round(id, EvaluationState::Published);
}

/// The mean of each root in the tree, and how many answers it is of.
fn tree(app: &TestApp) -> Vec<(Option<i64>, i64)> {
    // A database that was written to beside the server is read again after two seconds; whoever is signed in waits for nothing.
    let reader = app.account("Lezer");
    let tree: Tree = app.get("/tree").by(&reader).send().ok().read_as();
    tree.roots.iter().map(|root| (root.mean_hundredths, root.answer_count)).collect()
}

fn previous(app: &TestApp, id: Id) -> Option<Id> {
    let results: EvaluationResults = app.get(&format!("/evaluations/{id}/results")).send().ok().read_as();
    results.previous.map(|round| round.id)
}

fn a_round_takes_away_no_root_that_it_does_not_tell_of(app: TestApp) {
    let roots = [app.root("Vertrouwen"), app.root("Talent")];
    let people = app.residents(app.association("Elp"), 6);
    assert_eq!(tree(&app), [(None, 0), (None, 0)]);
    carry(&app, asking(&app, &roots, None), &people, 2, "2026-01-01");
    assert_eq!(tree(&app), [(Some(200), 6), (Some(200), 6)]);
    carry(&app, asking(&app, &roots[..1], None), &people, 5, "2026-02-01");
    assert_eq!(tree(&app), [(Some(500), 6), (Some(200), 6)], "it did not ask the other");
    carry(&app, asking(&app, &roots, None), &people[..4], 1, "2026-03-01");
    assert_eq!(tree(&app), [(Some(500), 6), (Some(200), 6)], "too few answered");
    let project = app.project(&people[0]);
    carry(&app, asking(&app, &roots[1..], Some(project)), &people[..5], 5, "2026-01-15");
    assert_eq!(tree(&app), [(Some(500), 6), (Some(336), 11)], "and of each project");
}

fn the_newest_round_is_the_one_that_was_answered_last(app: TestApp) {
    let root = [app.root("Vertrouwen")];
    let people = app.residents(app.association("Elp"), 5);
    let [first, second] = [0; 2].map(|_| asking(&app, &root, None));
    carry(&app, second, &people, 2, "2026-01-31");
    carry(&app, first, &people, 4, "2026-02-28");
    assert_eq!(tree(&app), [(Some(400), 5)], "however long it was a draft");
    assert_eq!([first, second].map(|id| previous(&app, id)), [Some(second), None]);
}

fn a_round_is_compared_with_the_last_one_that_tells_of_its_roots(app: TestApp) {
    let (trust, talent) = (app.root("Vertrouwen"), app.root("Talent"));
    let people = app.residents(app.association("Elp"), 5);
    let round = |roots: &[Id], answered: usize, day: &str| {
        let id = asking(&app, roots, None);
        carry(&app, id, &people[..answered], 3, day);
        id
    };
    let both = round(&[trust, talent], 5, "2026-01-01");
    let other = round(&[talent], 5, "2026-02-01");
    let few = round(&[trust], 3, "2026-03-01");
    let last = round(&[trust], 5, "2026-04-01");
    assert_eq!(
        [both, other, few, last].map(|id| previous(&app, id)),
        [None, Some(both), Some(both), Some(both)]
    );
}
