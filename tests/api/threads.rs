//! `/ideas/{id}/comments`: answers to comments, and the places that removed ones leave.

use serde_json::json;
use shared::{
    comment::Comment,
    id::Id,
    page::Page,
    problem::{FieldCode, ProblemCode},
};
use tests::{answer::Answer, app::TestApp, both, builders::Account};

both!(
    an_answer_to_an_answer_stands_under_the_same_comment,
    the_first_answers_come_along_and_the_others_in_pages,
    answers_come_along_on_every_page_with_their_own_comment,
    a_removed_comment_keeps_the_place_of_its_answers,
    only_a_comment_that_is_there_is_answered,
    an_answer_and_a_removal_at_once_leave_no_answer_alone,
);

fn send(app: &TestApp, by: &Account, idea: Id, text: &str, parent: Option<Id>) -> Answer {
    let body = json!({"text": text, "parentId": parent});
    app.post(&format!("/ideas/{idea}/comments")).by(by).json(&body).send()
}

fn say(app: &TestApp, by: &Account, idea: Id, text: &str, parent: Option<Id>) -> Comment {
    send(app, by, idea, text, parent).is(201).read_as()
}

fn list(app: &TestApp, idea: Id, query: &str) -> Page<Comment> {
    app.get(&format!("/ideas/{idea}/comments{query}")).send().ok().page()
}

fn count(app: &TestApp, idea: Id) -> i64 {
    app.get(&format!("/ideas/{idea}")).send().ok().json()["commentCount"].as_i64().unwrap()
}

fn an_answer_to_an_answer_stands_under_the_same_comment(app: TestApp) {
    let (jan, griet) = (app.account("Jan"), app.account("Griet"));
    let idea = app.idea(&jan);
    let top = say(&app, &griet, idea, "Wie heeft er hout?", None);
    let answer = say(&app, &jan, idea, "Ik!", Some(top.id));
    let second = say(&app, &griet, idea, "Mooi zo.", Some(answer.id));
    assert_eq!([top.parent_id, answer.parent_id, second.parent_id], [None, Some(top.id), Some(top.id)]);
    let page = list(&app, idea, "");
    assert_eq!(page.items.len(), 1);
    assert_eq!((page.items[0].answer_count, &page.items[0].answers), (2, &vec![answer, second]));
    assert_eq!(count(&app, idea), 3);
}

fn the_first_answers_come_along_and_the_others_in_pages(app: TestApp) {
    let jan = app.account("Jan");
    let idea = app.idea(&jan);
    let top = say(&app, &jan, idea, "Wie komt er?", None);
    let made: Vec<Comment> =
        (0..5).map(|n| say(&app, &jan, idea, &format!("Antwoord {n}"), Some(top.id))).collect();
    let along = &list(&app, idea, "").items[0];
    assert_eq!((along.answer_count, &along.answers[..]), (5, &made[..3]));
    let first = list(&app, idea, &format!("?parent={}&limit=3", top.id));
    let cursor = first.next_cursor.unwrap();
    let second = list(&app, idea, &format!("?parent={}&limit=3&cursor={cursor}", top.id));
    assert_eq!([first.items, second.items].concat(), made);
    assert_eq!(second.next_cursor, None);
    // The comments of another idea are not there under this one.
    let other = app.idea(&jan);
    assert_eq!(list(&app, other, &format!("?parent={}", top.id)).items, []);
}

fn answers_come_along_on_every_page_with_their_own_comment(app: TestApp) {
    let jan = app.account("Jan");
    let (idea, other) = (app.idea(&jan), app.idea(&jan));
    let tops: Vec<Comment> = (0..4)
        .map(|n| {
            // The comments of two ideas are made in turn, so that their ids lie between each other.
            let elsewhere = say(&app, &jan, other, "Elders", None);
            say(&app, &jan, other, "Ook elders", Some(elsewhere.id));
            say(&app, &jan, idea, &format!("Reactie {n}"), None)
        })
        .collect();
    for top in &tops {
        say(&app, &jan, idea, &format!("Op {}", top.text), Some(top.id));
    }
    let first = list(&app, idea, "?limit=2");
    let second = list(&app, idea, &format!("?limit=2&cursor={}", first.next_cursor.clone().unwrap()));
    let seen = [first.items, second.items].concat();
    assert_eq!(seen.len(), 4);
    for (top, comment) in tops.iter().zip(&seen) {
        let answers: Vec<String> = comment.answers.iter().map(|answer| answer.text.clone()).collect();
        assert_eq!((comment.id, answers), (top.id, vec![format!("Op {}", top.text)]));
    }
}

fn a_removed_comment_keeps_the_place_of_its_answers(app: TestApp) {
    let (jan, griet) = (app.account("Jan"), app.account("Griet"));
    let idea = app.idea(&jan);
    let top = say(&app, &griet, idea, "Een spijtig woord", None);
    let answer = say(&app, &jan, idea, "Nou nou", Some(top.id));
    let path = |id: Id| format!("/ideas/{idea}/comments/{id}");
    app.delete(&path(top.id)).by(&griet).send().is(204);
    let page = list(&app, idea, "");
    let place = &page.items[0];
    assert_eq!((place.deleted, place.text.as_str(), place.author.is_none()), (true, "", true));
    assert_eq!((place.answers.len(), count(&app, idea)), (1, 1));
    assert_eq!(app.database.number("SELECT count(*) AS n FROM comments WHERE text LIKE '%spijtig%'"), 0);
    app.delete(&path(top.id)).by(&griet).send().problem(ProblemCode::NotFound);
    // Others can still answer the answer; when the last one goes, the place goes with it.
    let last = say(&app, &griet, idea, "Sorry", Some(answer.id));
    app.delete(&path(answer.id)).by(&jan).send().is(204);
    assert_eq!(list(&app, idea, "").items[0].answer_count, 1);
    app.delete(&path(last.id)).by(&griet).send().is(204);
    assert_eq!((list(&app, idea, "").items, count(&app, idea)), (Vec::new(), 0));
    assert_eq!(app.database.number("SELECT count(*) AS n FROM comments"), 0);
}

fn only_a_comment_that_is_there_is_answered(app: TestApp) {
    let jan = app.account("Jan");
    let (idea, other) = (app.idea(&jan), app.idea(&jan));
    let elsewhere = say(&app, &jan, other, "Elders", None);
    let removed = say(&app, &jan, idea, "Toch niet", None);
    say(&app, &jan, idea, "Een antwoord", Some(removed.id));
    app.delete(&format!("/ideas/{idea}/comments/{}", removed.id)).by(&jan).send().is(204);
    for parent in [Id::new(), elsewhere.id, removed.id] {
        send(&app, &jan, idea, "Een antwoord", Some(parent)).fault("parentId", FieldCode::NotFound);
    }
    assert_eq!(count(&app, idea), 1);
}

fn an_answer_and_a_removal_at_once_leave_no_answer_alone(app: TestApp) {
    let jan = app.account("Jan");
    let idea = app.idea(&jan);
    for _ in 0..6 {
        let top = say(&app, &jan, idea, "Een reactie", None).id;
        std::thread::scope(|scope| {
            scope.spawn(|| app.delete(&format!("/ideas/{idea}/comments/{top}")).by(&jan).send().is(204));
            scope.spawn(|| send(&app, &jan, idea, "Een antwoord", Some(top)));
        });
    }
    let live = app.database.number("SELECT count(*) AS n FROM comments WHERE deleted_at IS NULL");
    let places = app.database.number("SELECT count(*) AS n FROM comments WHERE deleted_at IS NOT NULL");
    assert_eq!((count(&app, idea), places), (live, live));
}
