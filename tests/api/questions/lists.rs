//! Questions of all ideas, as they stand today, in both orders.

use chrono::{Days, NaiveDate};
use serde_json::json;
use shared::{
    id::Id,
    idea::IdeaState,
    problem::ProblemCode,
    question::{Question, QuestionState},
    role::Role,
};
use tests::{app::TestApp, both};

use super::{ask, ask_as, in_days, list, path, promise, say, today};

both!(
    a_question_past_its_promise_is_overdue,
    questions_of_all_ideas_come_by_their_promise_in_pages,
    the_list_is_narrowed_by_addressee_state_and_village,
    the_newest_questions_come_first_when_asked_for,
);

fn a_question_past_its_promise_is_overdue(app: TestApp) {
    let (jan, liaison) = (app.account("Jan"), app.account_with_role(Role::Liaison));
    let question = ask(&app, &jan, app.idea(&jan));
    let state = || app.get(&path(&question)).send().ok().read_as::<Question>().state;
    promise(&app, &question, today());
    assert_eq!(state(), QuestionState::Waiting);
    promise(&app, &question, today() - Days::new(1));
    assert_eq!(state(), QuestionState::Overdue);
    say(&app, &liaison, &question, &json!({"answer": "In mei."})).is(200);
    assert_eq!(state(), QuestionState::Answered);
}

fn questions_of_all_ideas_come_by_their_promise_in_pages(app: TestApp) {
    let jan = app.account("Jan");
    let ideas = [app.idea(&jan), app.idea(&jan)];
    // Two share a day, so that the id decides.
    let days = [9, 3, 3, 1, 20];
    let mut asked: Vec<(NaiveDate, Id)> = days
        .iter()
        .zip(ideas.iter().cycle())
        .map(|(day, idea)| {
            let question = ask(&app, &jan, *idea);
            promise(&app, &question, in_days(*day));
            (in_days(*day), question.id)
        })
        .collect();
    asked.sort_unstable();
    let (mut seen, mut cursor) = (Vec::new(), String::new());
    loop {
        let page = list(&app, &format!("?limit=2{cursor}"));
        assert!(page.items.len() <= 2);
        seen.extend(page.items.iter().map(|question| (question.promised_date, question.id)));
        let Some(next) = page.next_cursor else { break };
        cursor = format!("&cursor={next}");
    }
    assert_eq!(seen, asked);
}

fn the_list_is_narrowed_by_addressee_state_and_village(app: TestApp) {
    let (jan, coordinator) = (app.account("Jan"), app.account_with_role(Role::Coordinator));
    let (elp, spier) = (app.association("Elp"), app.association("Spier"));
    let [in_elp, in_spier] =
        [elp, spier].map(|village| app.store_idea(&jan, "Een bankje", (village, &[]), IdeaState::Open, 0));
    let waiting = ask_as(&app, &jan, in_elp, "association");
    let overdue = ask_as(&app, &jan, in_elp, "municipality");
    promise(&app, &overdue, today() - Days::new(2));
    let answered = ask_as(&app, &jan, in_spier, "welfare");
    say(&app, &coordinator, &answered, &json!({"answer": "Ja hoor."})).is(200);
    promise(&app, &answered, today() - Days::new(5));
    let ids = |query: &str| -> Vec<Id> { list(&app, query).items.iter().map(|one| one.id).collect() };
    assert_eq!(ids(""), [answered.id, overdue.id, waiting.id]);
    assert_eq!(ids("?state=waiting"), [waiting.id]);
    assert_eq!(ids("?state=overdue"), [overdue.id]);
    assert_eq!(ids("?state=answered"), [answered.id]);
    assert_eq!(ids("?state=overdue&state=waiting"), [overdue.id, waiting.id]);
    assert_eq!(ids("?state=overdue&state=answered"), [answered.id, overdue.id]);
    assert_eq!(ids("?state=waiting&state=answered"), [answered.id, waiting.id]);
    assert_eq!(ids("?addressee=municipality"), [overdue.id]);
    assert_eq!(ids(&format!("?association={elp}")), [overdue.id, waiting.id]);
    assert_eq!(ids(&format!("?association={elp}&association={spier}&addressee=welfare")), [answered.id]);
    app.database.execute(&format!("UPDATE ideas SET state = 'submitted' WHERE id = '{in_elp}'"));
    assert_eq!(ids(""), [answered.id], "what is not public is not listed");
}

fn the_newest_questions_come_first_when_asked_for(app: TestApp) {
    let (jan, liaison) = (app.account("Jan"), app.account_with_role(Role::Liaison));
    let idea = app.idea(&jan);
    let mut asked: Vec<Question> = [9, 3, 12, 1, 20]
        .map(|days| {
            let question = ask(&app, &jan, idea);
            promise(&app, &question, in_days(days));
            question
        })
        .into();
    say(&app, &liaison, &asked[4], &json!({"answer": "In mei."})).is(200);
    asked.reverse();
    let ids = |query: &str| {
        let (mut ids, mut cursor) = (Vec::new(), String::new());
        loop {
            let page = list(&app, &format!("?sort=-createdAt&limit=2{query}{cursor}"));
            ids.extend(page.items.iter().map(|one| one.id));
            let Some(next) = page.next_cursor else { return ids };
            cursor = format!("&cursor={next}");
        }
    };
    let asked: Vec<Id> = asked.iter().map(|one| one.id).collect();
    assert_eq!(ids(""), asked);
    assert_eq!(ids("&state=waiting&state=overdue"), asked[1..]);
    app.get("/questions?sort=author").send().problem(ProblemCode::Malformed);
}
