//! `/questions` and `/ideas/{id}/questions`.

mod lists;
mod take_back;

use backend::day::today;
use chrono::{Days, NaiveDate};
use serde_json::{Value, json};
use shared::{
    id::Id,
    idea::IdeaState,
    page::Page,
    problem::{FieldCode, ProblemCode},
    question::{Addressee, Question, QuestionState},
    role::Role,
};
use tests::{answer::Answer, app::TestApp, both, builders::Account};

both!(
    a_question_is_promised_an_answer_within_two_weeks,
    an_answer_is_given_and_corrected_by_whoever_gave_it,
    a_promise_moves_and_the_first_one_stays_visible,
    each_addressee_has_its_own_people,
    of_two_who_answer_the_second_is_told,
    a_repeated_question_is_asked_once,
    closed_and_hidden_ideas_take_no_questions,
    wrong_questions_are_told_field_by_field,
    a_question_is_found_under_its_own_idea_alone,
);

fn ask_as(app: &TestApp, by: &Account, idea: Id, addressee: &str) -> Question {
    let body = json!({"addressee": addressee, "text": "Wanneer wordt de weg gemaakt?"});
    app.post(&format!("/ideas/{idea}/questions")).by(by).json(&body).send().is(201).read_as()
}

fn ask(app: &TestApp, by: &Account, idea: Id) -> Question {
    ask_as(app, by, idea, "municipality")
}

fn path(question: &Question) -> String {
    format!("/ideas/{}/questions/{}", question.idea.id, question.id)
}

fn say(app: &TestApp, by: &Account, question: &Question, body: &Value) -> Answer {
    app.patch(&path(question)).by(by).if_match("*").json(body).send()
}

fn in_days(days: u64) -> NaiveDate {
    today() + Days::new(days)
}

/// Days pass for a question.
fn promise(app: &TestApp, question: &Question, day: NaiveDate) {
    let sql = format!("UPDATE questions SET promised_date = '{day}' WHERE id = '{}'", question.id);
    app.database.execute(&sql);
}

fn list(app: &TestApp, query: &str) -> Page<Question> {
    app.get(&format!("/questions{query}")).send().ok().page()
}

fn a_question_is_promised_an_answer_within_two_weeks(app: TestApp) {
    let (jan, griet) = (app.account("Jan"), app.account("Griet"));
    let idea = app.idea(&jan);
    let question = ask(&app, &griet, idea);
    assert_eq!((question.promised_date, question.state), (in_days(14), QuestionState::Waiting));
    assert_eq!((question.idea.id, question.addressee), (idea, Addressee::Municipality));
    assert_eq!(question.author.as_ref().map(|author| author.name.as_str()), Some("Griet"));
    let of_idea: Page<Question> = app.get(&format!("/ideas/{idea}/questions")).send().ok().page();
    assert_eq!(of_idea.items, std::slice::from_ref(&question));
    assert_eq!(app.get(&path(&question)).send().ok().read_as::<Question>(), question);
}

fn an_answer_is_given_and_corrected_by_whoever_gave_it(app: TestApp) {
    let jan = app.account("Jan");
    let (one, two) = (app.account_with_role(Role::Liaison), app.account_with_role(Role::Liaison));
    let question = ask(&app, &jan, app.idea(&jan));
    let answered: Question = say(&app, &one, &question, &json!({"answer": " In mei. "})).is(200).read_as();
    let first = answered.answer.unwrap();
    assert_eq!((first.text.as_str(), answered.state), ("In mei.", QuestionState::Answered));
    assert_eq!(first.author.as_ref().map(|author| author.id), Some(one.id));
    assert_eq!(first.created_at, first.updated_at);
    let other = json!({"answer": "In juni."});
    let coordinator = app.account_with_role(Role::Coordinator);
    for somebody_else in [&two, &coordinator] {
        say(&app, somebody_else, &question, &other).problem(ProblemCode::QuestionAnswered);
    }
    say(&app, &jan, &question, &other).problem(ProblemCode::Forbidden);
    let corrected: Question = say(&app, &one, &question, &other).is(200).read_as();
    let second = corrected.answer.unwrap();
    assert_eq!((second.text.as_str(), second.created_at), ("In juni.", first.created_at));
    assert!(second.updated_at > first.updated_at);
    // When nobody is left whose answer it is, others may correct it.
    app.database.execute("UPDATE questions SET answerer_id = NULL");
    let taken_over: Question = say(&app, &two, &question, &other).is(200).read_as();
    assert_eq!(taken_over.answer.unwrap().author.map(|author| author.id), Some(two.id));
}

fn a_promise_moves_and_the_first_one_stays_visible(app: TestApp) {
    let (jan, liaison) = (app.account("Jan"), app.account_with_role(Role::Liaison));
    let question = ask(&app, &jan, app.idea(&jan));
    for days in [30, 0] {
        let body = json!({"promisedDate": in_days(days)});
        let moved: Question = say(&app, &liaison, &question, &body).is(200).read_as();
        assert_eq!((moved.promised_date, moved.first_promised_date), (in_days(days), in_days(14)));
        assert_eq!((moved.state, moved.answer), (QuestionState::Waiting, None));
    }
    let past = json!({"promisedDate": today() - Days::new(1)});
    say(&app, &liaison, &question, &past).fault("promisedDate", FieldCode::TooEarly);
    say(&app, &jan, &question, &json!({"promisedDate": in_days(3)})).problem(ProblemCode::Forbidden);
    say(&app, &liaison, &question, &json!({"answer": "In mei."})).is(200);
    let late = json!({"promisedDate": in_days(3)});
    say(&app, &liaison, &question, &late).problem(ProblemCode::QuestionAnswered);
}

fn each_addressee_has_its_own_people(app: TestApp) {
    let jan = app.account("Jan");
    let village = app.association("Elp");
    let idea = app.store_idea(&jan, "Een bankje", (village, &[]), IdeaState::Open, 0);
    let board = app.account("Bestuur");
    app.give_role(&board, Role::Board, Some(village));
    let elsewhere = app.account_with_role(Role::Chair);
    let [liaison, supporter, councillor, coordinator] =
        [Role::Liaison, Role::Supporter, Role::Councillor, Role::Coordinator]
            .map(|role| app.account_with_role(role));
    let people = [&board, &elsewhere, &liaison, &supporter, &councillor, &coordinator, &jan];
    for (addressee, answers) in [
        ("association", [true, false, false, false, false, true, false]),
        ("municipality", [false, false, true, false, false, true, false]),
        ("welfare", [false, false, false, true, false, true, false]),
    ] {
        for (person, may) in people.into_iter().zip(answers) {
            let question = ask_as(&app, &jan, idea, addressee);
            let answer = say(&app, person, &question, &json!({"answer": "In mei."}));
            assert_eq!(answer.status, if may { 200 } else { 403 }, "{addressee} {answer}");
        }
    }
}

fn of_two_who_answer_the_second_is_told(app: TestApp) {
    let jan = app.account("Jan");
    let people = [app.account_with_role(Role::Liaison), app.account_with_role(Role::Liaison)];
    let question = ask(&app, &jan, app.idea(&jan));
    let path = path(&question);
    let etag = app.get(&path).send().etag();
    let answer = |by: &Account| {
        app.patch(&path).by(by).if_match(&etag).json(&json!({"answer": "In mei."})).send().status
    };
    let mut statuses = std::thread::scope(|scope| {
        let calls = people.each_ref().map(|person| scope.spawn(|| answer(person)));
        calls.map(|call| call.join().unwrap())
    });
    statuses.sort_unstable();
    assert_eq!(statuses, [200, 412]);
    // Who was second reads the answer of the first, and can't put another in its place.
    let now = app.get(&path).send().ok();
    let first = now.read_as::<Question>().answer.unwrap();
    let loser =
        people.iter().find(|person| first.author.as_ref().map(|one| one.id) != Some(person.id)).unwrap();
    let again = app.patch(&path).by(loser).if_match(&now.etag()).json(&json!({"answer": "In juni."}));
    again.send().problem(ProblemCode::QuestionAnswered);
    assert_eq!(app.get(&path).send().ok().read_as::<Question>().answer, Some(first));
    let call = app.patch(&path).by(&people[0]).json(&json!({"answer": "In juni."}));
    call.send().problem(ProblemCode::IfMatchRequired);
}

fn a_repeated_question_is_asked_once(app: TestApp) {
    let jan = app.account("Jan");
    let idea = app.idea(&jan);
    let send = || {
        let body = json!({"addressee": "welfare", "text": "Wie helpt ons hierbij?"});
        let call = app.post(&format!("/ideas/{idea}/questions")).by(&jan).header("Idempotency-Key", "k");
        call.json(&body).send().is(201).text()
    };
    assert_eq!(send(), send());
    assert_eq!(app.database.number("SELECT count(*) AS n FROM questions"), 1);
}

fn closed_and_hidden_ideas_take_no_questions(app: TestApp) {
    let (jan, griet) = (app.account("Jan"), app.account("Griet"));
    let body = json!({"addressee": "municipality", "text": "Mag dat daar wel?"});
    for (state, code) in [
        (IdeaState::Merged, ProblemCode::IdeaClosed),
        (IdeaState::Declined, ProblemCode::IdeaClosed),
        (IdeaState::Draft, ProblemCode::NotFound),
    ] {
        let path = format!("/ideas/{}/questions", app.idea_in(&jan, state));
        app.post(&path).by(&griet).json(&body).send().problem(code);
    }
    let draft = app.idea_in(&jan, IdeaState::Draft);
    app.get(&format!("/ideas/{draft}/questions")).by(&griet).send().problem(ProblemCode::NotFound);
    assert_eq!(app.database.number("SELECT count(*) AS n FROM questions"), 0);
}

fn wrong_questions_are_told_field_by_field(app: TestApp) {
    let (jan, liaison) = (app.account("Jan"), app.account_with_role(Role::Liaison));
    let idea = app.idea(&jan);
    let send = |body: Value| app.post(&format!("/ideas/{idea}/questions")).by(&jan).json(&body).send();
    send(json!({"addressee": "king", "text": "Mag dat daar wel?"})).fault("addressee", FieldCode::Invalid);
    send(json!({"addressee": "welfare", "text": "Mag dat?"})).fault("text", FieldCode::TooShort);
    send(json!({"addressee": "welfare", "text": "x".repeat(2_001)})).fault("text", FieldCode::TooLong);
    let question = ask(&app, &jan, idea);
    say(&app, &liaison, &question, &json!({"answer": " "})).fault("answer", FieldCode::Required);
    say(&app, &liaison, &question, &json!({"promisedDate": "0026-01-01"}))
        .fault("promisedDate", FieldCode::Invalid);
    say(&app, &liaison, &question, &json!({"text": "Anders"})).fault("text", FieldCode::UnknownField);
}

fn a_question_is_found_under_its_own_idea_alone(app: TestApp) {
    let (jan, liaison) = (app.account("Jan"), app.account_with_role(Role::Liaison));
    let question = ask(&app, &jan, app.idea(&jan));
    let elsewhere = format!("/ideas/{}/questions/{}", app.idea(&jan), question.id);
    app.get(&elsewhere).send().problem(ProblemCode::NotFound);
    let call = app.patch(&elsewhere).by(&liaison).if_match("*").json(&json!({"answer": "In mei."}));
    call.send().problem(ProblemCode::NotFound);
}
