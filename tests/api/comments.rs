//! `/ideas/{id}/comments`.

use serde_json::json;
use shared::{
    comment::Comment,
    id::Id,
    idea::IdeaState,
    page::Page,
    problem::{FieldCode, ProblemCode},
    role::Role,
};
use tests::{app::TestApp, both, builders::Account};

both!(
    comments_are_listed_oldest_first_page_by_page,
    comments_are_counted_up_and_down,
    a_repeated_request_makes_one_comment,
    many_at_once_are_counted_exactly,
    a_comment_is_removed_by_its_author_or_the_coordinator,
    a_comment_is_found_under_its_own_idea_alone,
    closed_and_hidden_ideas_take_no_comments,
    wrong_comments_are_told_field_by_field,
);

fn comment(app: &TestApp, by: &Account, idea: Id, text: &str) -> Comment {
    let call = app.post(&format!("/ideas/{idea}/comments")).by(by);
    call.json(&json!({"text": text})).send().is(201).read_as()
}

fn count(app: &TestApp, idea: Id) -> i64 {
    app.get(&format!("/ideas/{idea}")).send().ok().json()["commentCount"].as_i64().unwrap()
}

fn comments_are_listed_oldest_first_page_by_page(app: TestApp) {
    let (jan, griet) = (app.account("Jan"), app.account("Griet"));
    let idea = app.idea(&jan);
    let made: Vec<Comment> =
        (0..5).map(|n| comment(&app, &griet, idea, &format!("Reactie {n}\n😀"))).collect();
    assert_eq!(made[0].author.as_ref().map(|author| author.name.as_str()), Some("Griet"));
    let (mut seen, mut path) = (Vec::new(), format!("/ideas/{idea}/comments?limit=2"));
    loop {
        let page: Page<Comment> = app.get(&path).send().ok().page();
        seen.extend(page.items);
        let Some(cursor) = page.next_cursor else { break };
        path = format!("/ideas/{idea}/comments?limit=2&cursor={cursor}");
    }
    assert_eq!(seen, made);
    let text = app.get(&path).send().text();
    assert!(!text.contains(&griet.email), "{text}");
}

fn comments_are_counted_up_and_down(app: TestApp) {
    let jan = app.account("Jan");
    let idea = app.idea(&jan);
    let first = comment(&app, &jan, idea, "Een reactie");
    comment(&app, &jan, idea, "Nog een");
    assert_eq!(count(&app, idea), 2);
    let path = format!("/ideas/{idea}/comments/{}", first.id);
    app.delete(&path).by(&jan).send().is(204);
    app.delete(&path).by(&jan).send().problem(ProblemCode::NotFound);
    assert_eq!(count(&app, idea), 1);
}

fn a_repeated_request_makes_one_comment(app: TestApp) {
    let jan = app.account("Jan");
    let (idea, other) = (app.idea(&jan), app.idea(&jan));
    let send = |idea: Id| {
        let call = app.post(&format!("/ideas/{idea}/comments")).by(&jan).header("Idempotency-Key", "k");
        call.json(&json!({"text": "Een reactie"})).send()
    };
    assert_eq!(send(idea).is(201).text(), send(idea).is(201).text());
    assert_eq!(count(&app, idea), 1);
    // The same body under another idea is another request.
    send(other).problem(ProblemCode::IdempotencyKeyReused);
}

fn many_at_once_are_counted_exactly(app: TestApp) {
    let jan = app.account("Jan");
    let idea = app.idea(&jan);
    std::thread::scope(|scope| {
        for n in 0..10 {
            let (app, jan) = (&app, &jan);
            scope.spawn(move || comment(app, jan, idea, &format!("Reactie {n}")));
        }
    });
    assert_eq!(count(&app, idea), 10);
    assert_eq!(app.database.number("SELECT count(*) AS n FROM comments"), 10);
}

fn a_comment_is_removed_by_its_author_or_the_coordinator(app: TestApp) {
    let (jan, griet, chair) = (app.account("Jan"), app.account("Griet"), app.account_with_role(Role::Chair));
    let coordinator = app.account_with_role(Role::Coordinator);
    let idea = app.idea(&jan);
    for remover in [&griet, &coordinator] {
        let path = format!("/ideas/{idea}/comments/{}", comment(&app, &griet, idea, "Een reactie").id);
        // The author of the idea is not the author of what others say about it.
        for stranger in [&jan, &chair] {
            app.delete(&path).by(stranger).send().problem(ProblemCode::Forbidden);
        }
        app.delete(&path).by(remover).send().is(204);
    }
    assert_eq!(count(&app, idea), 0);
}

fn a_comment_is_found_under_its_own_idea_alone(app: TestApp) {
    let jan = app.account("Jan");
    let (idea, other) = (app.idea(&jan), app.idea(&jan));
    let id = comment(&app, &jan, idea, "Een reactie").id;
    app.delete(&format!("/ideas/{other}/comments/{id}")).by(&jan).send().problem(ProblemCode::NotFound);
    assert_eq!((count(&app, idea), count(&app, other)), (1, 0));
}

fn closed_and_hidden_ideas_take_no_comments(app: TestApp) {
    let (jan, griet) = (app.account("Jan"), app.account("Griet"));
    for (state, code) in [
        (IdeaState::Answered, ProblemCode::IdeaClosed),
        (IdeaState::Merged, ProblemCode::IdeaClosed),
        (IdeaState::Draft, ProblemCode::NotFound),
    ] {
        let path = format!("/ideas/{}/comments", app.idea_in(&jan, state));
        app.post(&path).by(&griet).json(&json!({"text": "Een reactie"})).send().problem(code);
    }
    assert_eq!(app.database.number("SELECT count(*) AS n FROM comments"), 0);
}

fn wrong_comments_are_told_field_by_field(app: TestApp) {
    let (jan, griet) = (app.account("Jan"), app.account("Griet"));
    let path = format!("/ideas/{}/comments", app.idea(&jan));
    let send = |body| app.post(&path).by(&jan).json(&body).send();
    send(json!({"text": "  "})).fault("text", FieldCode::Required);
    send(json!({"text": "x"})).fault("text", FieldCode::TooShort);
    send(json!({"text": "x".repeat(4_001)})).fault("text", FieldCode::TooLong);
    send(json!({"text": null})).fault("text", FieldCode::Invalid);
    send(json!({"text": "Een reactie", "authorId": griet.id})).fault("authorId", FieldCode::UnknownField);
    send(json!({"text": "é".repeat(4_000)})).is(201);
}
