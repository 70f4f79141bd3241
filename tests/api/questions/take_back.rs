//! Taking questions away: by whoever asked, and by those who moderate.

use serde_json::json;
use shared::{page::Page, problem::ProblemCode, question::Question, role::Role};
use tests::{app::TestApp, both, builders::Account};

use super::{ask, list, path, say};

both!(
    a_question_is_taken_back_until_it_is_answered,
    who_moderates_removes_any_question,
    of_taking_back_and_answering_at_once_one_is_told,
);

fn a_question_is_taken_back_until_it_is_answered(app: TestApp) {
    let [jan, griet, liaison] =
        [app.account("Jan"), app.account("Griet"), app.account_with_role(Role::Liaison)];
    let idea = app.idea(&jan);
    let (first, second) = (ask(&app, &griet, idea), ask(&app, &griet, idea));
    let take_back = |by: &Account, question: &Question| app.delete(&path(question)).by(by).send();
    app.delete(&path(&first)).send().problem(ProblemCode::SignInRequired);
    for stranger in [&jan, &liaison] {
        take_back(stranger, &first).problem(ProblemCode::Forbidden);
    }
    say(&app, &liaison, &second, &json!({"answer": "In mei."})).is(200);
    take_back(&griet, &second).problem(ProblemCode::QuestionAnswered);
    // Also when nobody can ask about the idea any more.
    app.database.execute(&format!("UPDATE ideas SET state = 'declined' WHERE id = '{idea}'"));
    let elsewhere = format!("/ideas/{}/questions/{}", app.idea(&jan), first.id);
    app.delete(&elsewhere).by(&griet).send().problem(ProblemCode::NotFound);
    take_back(&griet, &first).is(204);
    take_back(&griet, &first).problem(ProblemCode::NotFound);
    let left: Page<Question> = app.get(&format!("/ideas/{idea}/questions")).send().ok().page();
    assert_eq!(left.items.iter().map(|one| one.id).collect::<Vec<_>>(), [second.id]);
}

fn who_moderates_removes_any_question(app: TestApp) {
    let (jan, liaison) = (app.account("Jan"), app.account_with_role(Role::Liaison));
    let idea = app.idea(&jan);
    for moderator in [Role::Coordinator, Role::Administrator].map(|role| app.account_with_role(role)) {
        let (open, answered) = (ask(&app, &jan, idea), ask(&app, &jan, idea));
        say(&app, &liaison, &answered, &json!({"answer": "In mei."})).is(200);
        for question in [open, answered] {
            app.delete(&path(&question)).by(&moderator).send().is(204);
        }
    }
    assert!(list(&app, "").items.is_empty());
}

fn of_taking_back_and_answering_at_once_one_is_told(app: TestApp) {
    let (jan, liaison) = (app.account("Jan"), app.account_with_role(Role::Liaison));
    let idea = app.idea(&jan);
    for _ in 0..4 {
        let question = ask(&app, &jan, idea);
        let path = path(&question);
        let (taken_back, answered) = std::thread::scope(|scope| {
            let take_back = scope.spawn(|| app.delete(&path).by(&jan).send().status);
            let answer = scope.spawn(|| say(&app, &liaison, &question, &json!({"answer": "In mei."})).status);
            (take_back.join().unwrap(), answer.join().unwrap())
        });
        // What was answered stays, and what was taken back is gone; whoever was second hears why.
        match (taken_back, answered) {
            (204, 404 | 412) => app.get(&path).send().problem(ProblemCode::NotFound),
            (409, 200) => app.delete(&path).by(&jan).send().problem(ProblemCode::QuestionAnswered),
            other => panic!("{other:?}"),
        };
    }
}
